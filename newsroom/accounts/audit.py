"""Writing the audit."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import models, transaction

from .models import AuditEntry, User


def record(
    user: User | AnonymousUser | None, action: str, target: models.Model, **detail: Any
) -> AuditEntry:
    """Write the audit row of a change, inside the change's own transaction.

    Args:
        user: who did it; None for the system itself.
        action: the right that was used, such as ``article.publish``.
        target: the object changed.
        detail: what else a reader of the audit needs, as JSON values.

    Raises:
        RuntimeError: no transaction is open, so that the row could stand
            without its change or the change without its row.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An audit row is written in the transaction of its change.")
    return AuditEntry.objects.create(
        user=user if isinstance(user, User) else None,
        action=action,
        target_type=target._meta.label_lower,
        target_id=str(target.pk),
        target_label=str(target)[:250],
        detail=detail,
    )
