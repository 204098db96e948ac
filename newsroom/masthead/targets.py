"""Where a link around the pages may lead: a page of this site, or another site by https."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from .answering import answer_of
from .models.masthead import validate_path

_https = URLValidator(schemes=["https"])


def own_path(typed: str) -> str:
    """Return what was typed, an address of this very site cut to its path."""
    typed = typed.strip()
    if typed == settings.PUBLIC_URL:
        return "/"
    if typed.startswith(f"{settings.PUBLIC_URL}/"):
        return typed.removeprefix(settings.PUBLIC_URL)
    return typed


def is_outside(target: str) -> bool:
    """Say whether a target leads to another site."""
    return not target.startswith("/")


def check_path(path: str) -> None:
    """Pass where readers find a page.

    Raises:
        ValidationError: they do not; the message says what to write instead.
    """
    validate_path(path)
    answer = answer_of(path)
    if answer.status == 200:
        return
    if answer.leads_to.startswith("/"):
        moved = _("What stood at %(path)s has moved: write %(now)s.")
        raise ValidationError(moved, params={"path": path, "now": answer.leads_to})
    if not path.endswith("/") and answer_of(f"{path}/").status == 200:
        raise ValidationError(_("The path ends in a slash: write %s/.") % path)
    missing = _("Readers find nothing at %s. Is it published, and typed as in its address?")
    raise ValidationError(missing % path)


def check_outside(url: str) -> None:
    """Pass where a URL leads to another site by https.

    Raises:
        ValidationError: it does not.
    """
    try:
        _https(url)
    except ValidationError:
        wrong = _("Write the whole address of the other site, beginning with https://.")
        raise ValidationError(wrong) from None
    if urlsplit(url).username is not None:
        raise ValidationError(_("An address with a login in it would show that login to readers."))


def check_target(target: str) -> None:
    """Pass where a path has a page, or an address leads to another site by https.

    Raises:
        ValidationError: neither.
    """
    if target.startswith("/"):
        check_path(target)
    elif "://" in target:
        check_outside(target)
    else:
        raise ValidationError(
            _("Write a path of this site, such as /town-hall/, or an address with https://.")
        )
