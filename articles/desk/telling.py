"""Telling people by mail what happened to an article."""

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import Q
from django.tasks import task
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role


@task
def tell_publishers(subject: str, text: str) -> int:
    """Mail every Publisher; return to how many it went.

    Enqueued on commit, so that nobody reads of what did not happen.
    """
    held = Q(grants__until=None) | Q(grants__until__gt=timezone.now())
    people = User.objects.filter(held, is_active=True, grants__role=Role.PUBLISHER).distinct()
    addresses = [person.email for person in people]
    for address in addresses:
        send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [address])
    return len(addresses)


def unpublished_text(headline: str, path: str, who: str, reason: str) -> tuple[str, str]:
    """Return subject and text of the mail about an unpublished article."""
    subject = _("Unpublished: %s") % headline
    text = _("%(who)s took “%(headline)s” off the site.\nAddress: %(path)s\nReason: %(reason)s\n")
    return subject, text % {"who": who, "headline": headline, "path": path, "reason": reason}
