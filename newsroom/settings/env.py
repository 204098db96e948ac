"""Typed readers of environment variables.

A missing or unreadable variable stops the start with one sentence that names
it. An error that shows itself an hour later, on the first request that needs
the value, costs more than a start that is refused.
"""

import os
import re
from email.utils import parseaddr
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf.global_settings import LANGUAGES
from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off"}
_HOST = r"(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f:]+\])"
_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def text(name: str, default: str | None = None) -> str:
    """Return the variable's text.

    An empty variable counts as missing: compose files and systemd units write
    ``NAME=`` for a value nobody filled in.

    Raises:
        ImproperlyConfigured: it is missing and there is no default.
    """
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"Set the environment variable {name} (see docs/operators.md).")
    return default


def flag(name: str, default: bool) -> bool:
    """Return a yes/no variable; 1/0, true/false, yes/no and on/off are read."""
    value = text(name, "true" if default else "false").lower()
    if value in _TRUE:
        return True
    if value in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be true or false, not {value!r}.")


def number(name: str, default: int, *, least: int, most: int) -> int:
    """Return a whole number between ``least`` and ``most``, both included."""
    value = text(name, str(default))
    try:
        result = int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.") from None
    if not least <= result <= most:
        raise ImproperlyConfigured(f"{name} must be from {least} to {most}, not {result}.")
    return result


def listed(name: str, default: str | None = None) -> list[str]:
    """Return a comma-separated variable as a list without empty items."""
    items = [item.strip() for item in text(name, default).split(",")]
    return [item for item in items if item]


def hosts(name: str, default: str | None = None) -> list[str]:
    """Return a comma-separated variable of host names, as ``ALLOWED_HOSTS`` takes them."""
    found = listed(name, default)
    wrong = [host for host in found if not re.fullmatch(rf"\.?{_HOST}", host)]
    if wrong or not found:
        raise ImproperlyConfigured(
            f"{name} must be host names such as news.example, parted by commas, "
            f"not {text(name, default)!r}."
        )
    return found


def origin(name: str, default: str | None = None, *, https_only: bool = False) -> str:
    """Return a URL of scheme and host alone, without the closing slash."""
    value = text(name, default).rstrip("/")
    if not re.fullmatch(rf"https?://{_HOST}(?::[0-9]{{1,5}})?", value):
        raise ImproperlyConfigured(f"{name} must look like https://news.example, not {value!r}.")
    if https_only and not value.startswith("https://"):
        raise ImproperlyConfigured(f"{name} must start with https:// in production, not {value!r}.")
    return value


def mail_address(name: str, default: str | None = None) -> str:
    """Return an e-mail address, bare or with a name: ``The Desk <desk@news.example>``."""
    value = text(name, default)
    address = parseaddr(value)[1]
    if not re.fullmatch(rf"[^@\s]+@{_HOST}", address):
        raise ImproperlyConfigured(f"{name} must be an e-mail address, not {value!r}.")
    return value


def language(name: str, default: str) -> str:
    """Return a language that Django has the words of."""
    value = text(name, default).lower()
    if value not in {code for code, _name in LANGUAGES}:
        raise ImproperlyConfigured(f"{name} must be a language such as en-gb or de, not {value!r}.")
    return value


def log_level(name: str, default: str) -> str:
    """Return a level of Python's logging."""
    value = text(name, default).upper()
    if value not in _LOG_LEVELS:
        raise ImproperlyConfigured(
            f"{name} must be one of {', '.join(_LOG_LEVELS)}, not {value!r}."
        )
    return value


def zone(name: str, default: str) -> str:
    """Return the name of a time zone that the system knows."""
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError):
        raise ImproperlyConfigured(
            f"{name} must be a time zone such as Europe/London, not {value!r}."
        ) from None
    return value
