"""Telling people by mail what happened to an article."""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import Q
from django.tasks import task
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.lib.retrying import try_again

log = logging.getLogger(__name__)


@task
def send_one(address: str, subject: str, text: str, attempt: int = 1) -> None:
    """Mail one person; on failure ask for another attempt later."""
    try:
        send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [address])
    except Exception:
        if not try_again(send_one, attempt, address, subject, text):
            log.exception("A mail could not be sent after %s attempts: %s", attempt, subject)
        raise


def tell_publishers(subject: str, text: str) -> None:
    """Queue a mail to everybody who is a Publisher now, one task each.

    Call it on commit, so that nobody reads of what did not happen.
    """
    held = Q(grants__until=None) | Q(grants__until__gt=timezone.now())
    people = User.objects.filter(held, is_active=True, grants__role=Role.PUBLISHER).distinct()
    for person in people:
        send_one.enqueue(person.email, subject, text)


def unpublished_text(headline: str, path: str, who: str, reason: str) -> tuple[str, str]:
    """Return subject and text of the mail about an unpublished article."""
    subject = _("Unpublished: %s") % headline
    text = _("%(who)s took “%(headline)s” off the site.\nAddress: %(path)s\nReason: %(reason)s\n")
    return subject, text % {"who": who, "headline": headline, "path": path, "reason": reason}
