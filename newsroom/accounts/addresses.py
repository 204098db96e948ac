"""E-mail addresses as names of logins: one spelling for the account and its throttle."""

import unicodedata


def canonical_email(given: str | None) -> str:
    """Return the one spelling of an address that somebody typed.

    NFKC first, because Django's login form applies it too
    (``django.contrib.auth.forms.UsernameField``) and the throttle also sees
    what was posted.
    """
    return unicodedata.normalize("NFKC", given or "").strip().lower()


def names_a_login(canonical: str) -> bool:
    """Say whether a canonical address can be a login's: ASCII alone.

    Databases disagree on the case of other letters (PostgreSQL's ``UPPER('ı')``
    is ``I``), so that two spellings could reach one account and be counted
    apart by the throttle.
    """
    return canonical.isascii() and canonical != ""
