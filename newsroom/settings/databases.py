"""The database, from one address."""

from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

# Read by SQLite on every new connection. WAL lets readers go on while one
# process writes; NORMAL is durable enough with WAL (a power cut may lose the
# last commit, never the file: sqlite.org/pragma.html#pragma_synchronous).
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL;"
    "PRAGMA synchronous=NORMAL;"
    "PRAGMA foreign_keys=ON;"
    "PRAGMA cache_size=-32000;"
    "PRAGMA mmap_size=268435456;"
)


def database(url: str, *, pool_size: int) -> dict[str, Any]:
    """Return the Django settings of the database at an address.

    Args:
        url: ``sqlite:////abs/path`` or ``postgresql://user:pass@host/name``.
        pool_size: connections that one process may hold to PostgreSQL: its
            threads plus two (ticker and a command).

    Raises:
        ImproperlyConfigured: the address is of another database or unreadable.
    """
    scheme = urlsplit(url).scheme
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ImproperlyConfigured(
            "DATABASE_URL must start with sqlite:// or postgresql:// "
            f"(see docs/operators.md), not {scheme or 'nothing'}://."
        )
    try:
        settings: dict[str, Any] = dict(dj_database_url.parse(url))
    except (ValueError, dj_database_url.ParseError) as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}") from None
    options = dict(settings.get("OPTIONS", {}))
    if scheme == "sqlite":
        options |= {
            "init_command": SQLITE_PRAGMAS,
            # A deferred transaction that turns writer half-way fails at once
            # with "database is locked", busy timeout or not.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
        }
    else:
        options["pool"] = {"min_size": 1, "max_size": pool_size, "timeout": 10}
    settings["OPTIONS"] = options
    return settings
