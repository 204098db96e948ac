"""Mail goes out through MAILERS, without a deprecated setting or call."""

import warnings

import pytest
from django.conf import settings
from django.core import mail

from newsroom.accounts.mailing import send_one


def test_a_mail_goes_out_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        send_one.call("petra@news.example", "Unpublished: Wall", "Edgar took it off.")
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["petra@news.example"], "Unpublished: Wall")


@pytest.mark.parametrize("name", ["EMAIL_BACKEND", "EMAIL_HOST", "EMAIL_FILE_PATH"])
def test_no_deprecated_setting_is_left(name: str) -> None:
    assert not settings.is_overridden(name)
