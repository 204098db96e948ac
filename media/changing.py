"""Changing what the library says of an image, and taking an image out of it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError, RestrictedError

from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.editions import number

from . import holders, stores, words
from .models import Image
from .tasks import render_image
from .usage import Use, is_live, uses_of


class InUse(Exception):
    """An image cannot be deleted while something shows it.

    ``uses`` says what, as far as the person who asked may know.
    """

    def __init__(self, uses: Sequence[Use]) -> None:
        super().__init__("; ".join(use.label for use in uses))
        self.uses = tuple(uses)


def change_image(image: Image, changes: Mapping[str, Any], *, user: User | None) -> Image:
    """Change an image's words, keywords or focal point; return it as it then is.

    Files carry the credit and are cropped at the focal point, so a change of
    those has all concerned made anew.

    Args:
        image: the image; its row is read again under a lock, so other values
            set on the instance are not written.
        changes: new values by field name (``words.FIELDS``), and ``keywords``.
        user: who changes it; None for the system itself.

    Raises:
        NotAllowed: it is somebody else's, or readers see it and the person
            lacks the Editor's right.
        ValidationError: a value is not what its field takes.
    """
    with transaction.atomic():
        row = Image.objects.select_for_update().get(pk=image.pk)
        action = "image.change_live" if is_live(row) else "image.change"
        if user is not None:
            require(user, "image.change", row)
            require(user, action, row)
        before, after = _differences(row, changes)
        if not after:
            return row
        for name in after.keys() - {words.KEYWORDS}:
            setattr(row, name, after[name])
        row.save(update_fields=after.keys() - {words.KEYWORDS})
        if words.KEYWORDS in after:
            row.keywords.set(after[words.KEYWORDS])
        if not words.IN_RENDITIONS.isdisjoint(after):
            transaction.on_commit(partial(render_image.enqueue, row.pk))
        audit.record(user, action, row, before=_plain(before), after=_plain(after))
        if not words.SEEN_BY_READERS.isdisjoint(after):
            number.advance()
    return row


def _differences(row: Image, changes: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the old and the new values of what really changes."""
    new = words.cleaned(
        row, {name: value for name, value in changes.items() if name != words.KEYWORDS}
    )
    before: dict[str, Any] = {name: getattr(row, name) for name in new}
    if words.KEYWORDS in changes:
        before[words.KEYWORDS] = sorted(row.keywords.names())
        new[words.KEYWORDS] = sorted(words.keywords(changes[words.KEYWORDS]))
    after = {name: value for name, value in new.items() if value != before[name]}
    return {name: before[name] for name in after}, after


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values as the audit's JSON holds them."""
    return {
        name: value if isinstance(value, str | list | None) else str(value)
        for name, value in values.items()
    }


def delete_image(image: Image, *, user: User | None) -> None:
    """Take an unused image out of the library, with all its files.

    Raises:
        NotAllowed: the person lacks the right.
        InUse: something shows it, on the desk or to readers.
    """
    if user is not None:
        require(user, "image.delete", image)
    with transaction.atomic():
        row = Image.objects.select_for_update().get(pk=image.pk)
        if uses := uses_of(row):
            raise InUse([use.shown_to(user) for use in uses])
        audit.record(user, "image.delete", row, credit=row.credit, sha256=row.sha256)
        try:
            row.delete()
        except ProtectedError as error:
            raise InUse(holders.named(error.protected_objects, user)) from None
        except RestrictedError as error:
            raise InUse(holders.named(error.restricted_objects, user)) from None
        names = [item["name"] for item in row.renditions]
        # Deleted at once, without the grace of a replaced file: a picture is
        # also deleted because it must not be seen.
        transaction.on_commit(partial(stores.forget, stores.renditions(), names))
        transaction.on_commit(partial(stores.forget, stores.originals(), [str(row.file)]))
