"""Uploads that arrive in parts, so that a broken connection costs one part and not the file.

Each upload has two files under a random name that only its person may use: the
bytes so far, and a note that says whose they are and how many are to come.
"""

import fcntl
import json
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from django.conf import settings
from django.utils.translation import gettext as _

from .inspection import Refused

PART = 1024 * 1024  # bytes that a browser sends at a time
MOST_PART = 2 * PART
# A day: whoever was cut off in the evening goes on in the morning.
STALE = 24 * 60 * 60
# Bounds what one person can fill the disk with: a day's pictures of a fair.
MOST_OPEN = 100
_ID = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)  # secrets.token_urlsafe(16)


class TooMany(Exception):
    """A person has as many open uploads as one may have; the file itself may be right."""


class WrongOffset(Exception):
    """A part does not begin where the last one ended; ``offset`` is where it should."""

    def __init__(self, offset: int) -> None:
        super().__init__(str(offset))
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Note:
    """What is known of an upload. ``image`` is the outcome, 0 while there is none."""

    user: int
    name: str
    size: int  # bytes, as the browser declared them
    image: int = 0


def folder() -> Path:
    """Return where parts are kept; made when first asked for."""
    path = Path(settings.IMAGE_PARTS_DIR)
    path.mkdir(parents=True, exist_ok=True)
    return path


def begin(user_id: int, name: str, size: int, kind: str) -> str:
    """Make room for an upload and return its id.

    Args:
        user_id: who uploads; nobody else may add to it.
        name: of the file, for people.
        size: bytes to come.
        kind: the MIME type the browser says, or "" where it knows none. What
            the file really is, its content tells once it is here.

    Raises:
        Refused: it would not be taken whatever its content, or too many are open.
    """
    if kind and not kind.startswith("image/"):
        raise Refused(_("This file is no picture. Save it as JPEG, PNG, WebP, AVIF, GIF or TIFF."))
    if size <= 0:
        raise Refused(_("This file is empty. Perhaps it was not copied to the end; try again."))
    if size > settings.IMAGE_MAX_BYTES:
        raise Refused(
            _(
                "This file has %(size)d MB; at most %(most)d MB are taken. "
                "Export it as a JPEG of lower quality or fewer pixels."
            )
            % {"size": -(-size // 1024**2), "most": settings.IMAGE_MAX_BYTES // 1024**2}
        )
    sweep()
    if _open_of(user_id) >= MOST_OPEN:
        raise TooMany(_("You have %d uploads that did not end: this one waits.") % MOST_OPEN)
    upload_id = secrets.token_urlsafe(16)
    _write(upload_id, Note(user_id, name, size))
    _bytes(upload_id).touch()
    return upload_id


def find(upload_id: str, user_id: int) -> Note | None:
    """Return what is known of an upload; None where there is none, or it is somebody else's."""
    if not _ID.fullmatch(upload_id):
        return None
    try:
        note = Note(**json.loads(_note(upload_id).read_text()))
    except FileNotFoundError:
        return None
    return note if note.user == user_id else None


def offset(upload_id: str) -> int:
    """Return how many bytes are here."""
    return _bytes(upload_id).stat().st_size


def add(upload_id: str, note: Note, at: int, data: bytes) -> int:
    """Add a part and return how many bytes are here then.

    Raises:
        WrongOffset: it does not begin where the last one ended, because one
            was lost or comes a second time.
        Refused: more bytes come than were declared.
    """
    with _bytes(upload_id).open("r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        here = file.seek(0, 2)
        if at != here:
            raise WrongOffset(here)
        if here + len(data) > note.size:
            raise Refused(_("The file changed while it was uploaded. Choose it again."))
        file.write(data)
        _note(upload_id).touch()
        return here + len(data)


@contextmanager
def whole(upload_id: str) -> Iterator[IO[bytes]]:
    """Open a complete upload; whoever asks meanwhile waits until this is done."""
    with _bytes(upload_id).open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def finish(upload_id: str, note: Note, image_id: int) -> None:
    """Note what became of an upload and let its bytes go.

    The note stays until it is swept: the browser whose connection broke while
    the answer was on its way asks for it.
    """
    _write(upload_id, Note(note.user, note.name, note.size, image_id))
    _bytes(upload_id).unlink(missing_ok=True)


def drop(upload_id: str) -> None:
    """Forget an upload."""
    _bytes(upload_id).unlink(missing_ok=True)
    _note(upload_id).unlink(missing_ok=True)


def sweep() -> None:
    """Forget the uploads that nobody has gone on with for a day."""
    before = time.time() - STALE
    for path in folder().iterdir():
        try:
            if path.stat().st_mtime < before:
                path.unlink()
        except FileNotFoundError:
            continue  # another process sweeps as well


def _open_of(user_id: int) -> int:
    open_ids = (path.stem for path in folder().glob("*.part"))
    return sum(find(upload_id, user_id) is not None for upload_id in open_ids)


def _bytes(upload_id: str) -> Path:
    return folder() / f"{upload_id}.part"


def _note(upload_id: str) -> Path:
    return folder() / f"{upload_id}.json"


def _write(upload_id: str, note: Note) -> None:
    fresh = folder() / f"{upload_id}.{secrets.token_hex(4)}.new"
    fresh.write_text(json.dumps(asdict(note)))
    fresh.replace(_note(upload_id))
