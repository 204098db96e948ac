"""Mail goes out through MAILERS, without a deprecated setting or call."""

import warnings

import pytest
from django.conf import settings
from django.core import mail

from articles.desk.telling import tell_publishers
from tests.cast import Cast


def test_publishers_are_mailed_without_a_warning(cast: Cast) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert tell_publishers.call("Unpublished: Wall", "Edgar took it off.") == 1
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == ([cast.petra.email], "Unpublished: Wall")


@pytest.mark.parametrize("name", ["EMAIL_BACKEND", "EMAIL_HOST", "EMAIL_FILE_PATH"])
def test_no_deprecated_setting_is_left(name: str) -> None:
    assert not settings.is_overridden(name)
