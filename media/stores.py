"""The two stores: originals, which nobody is served, and renditions, which everybody is."""

import logging
import secrets
from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages

log = logging.getLogger(__name__)

# 16 bytes, 22 characters: nobody finds a picture by trying names, and a new
# picture never takes the name of an old one, so caches may keep it for ever.
TOKEN_BYTES = 16
NAME = r"[0-9a-f]{2}/[A-Za-z0-9_-]{22}\.(?:avif|jpg)"


def originals() -> Storage:
    """Return the store of the files as they were uploaded."""
    return storages["default"]


def renditions() -> Storage:
    """Return the store of the files that pages name."""
    return storages["renditions"]


def new_name(extension: str) -> str:
    """Return ``<2 hex>/<token>.<extension>``: 256 folders, so that none grows huge."""
    return f"{secrets.token_hex(1)}/{secrets.token_urlsafe(TOKEN_BYTES)}.{extension}"


def keep(store: Storage, extension: str, data: bytes) -> str:
    """Write bytes under a new name and return the name."""
    return store.save(new_name(extension), ContentFile(data))


def forget(store: Storage, names: Iterable[str]) -> None:
    """Delete files. One that cannot be deleted is logged and left: nothing names it any more."""
    for name in names:
        try:
            store.delete(name)
        except Exception:  # each backend raises its own errors
            log.exception("The file %s could not be deleted.", name)
