"""Typed readers of environment variables.

A missing or unreadable variable stops the start with one sentence that names
it. An error that shows itself an hour later, on the first request that needs
the value, costs more than a start that is refused.
"""

import os
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off"}


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


def origin(name: str, default: str | None = None, *, https_only: bool = False) -> str:
    """Return a URL of scheme and host alone, without the closing slash."""
    value = text(name, default).rstrip("/")
    scheme, separator, host = value.partition("://")
    if not separator or scheme not in {"http", "https"} or not host or "/" in host:
        raise ImproperlyConfigured(f"{name} must look like https://news.example, not {value!r}.")
    if https_only and scheme != "https":
        raise ImproperlyConfigured(f"{name} must start with https:// in production, not {value!r}.")
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
