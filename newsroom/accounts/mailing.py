"""Mail to people of the newsroom, sent by the task queue."""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.tasks import task

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
