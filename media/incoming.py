"""Uploads that arrive in parts, so that a broken connection costs one part and not the file.

Each upload has two files under a random name that only its person may use: the
bytes so far, and a note that says whose they are and how many are to come.
"""

import fcntl
import json
import os
import re
import secrets
import shutil
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
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
# What one person may have on its way: a hundred files, and the day's pictures of a fair, which
# at the 5 to 10 MB of a camera's JPEG are a hundred too. A browser sends two at a time, so
# whoever gets here has left many unfinished.
MOST_OPEN = 100
MOST_OPEN_BYTES = 1024**3
# Bytes of the disk that uploads leave alone: the database lies there too, and every
# picture that is whole is copied into the library and rendered.
SPARED = 512 * 1024**2
_ID = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)  # secrets.token_urlsafe(16)


class TooMany(Exception):
    """A person has as many open uploads as one may have; the file itself may be right."""


class DiskFull(Exception):
    """The disk has no room for an upload; the file itself may be right."""


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
        Refused: it would not be taken whatever its content.
        TooMany: the person's open uploads are as many, or as large, as may be.
        DiskFull: it would leave too little of the disk.
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
    _make_sure_of_room(user_id, size)
    upload_id = secrets.token_urlsafe(16)
    _write(upload_id, Note(user_id, name, size))
    _bytes(upload_id).touch()
    return upload_id


def _make_sure_of_room(user_id: int, size: int) -> None:
    # Whoever begins two at the same moment may pass with both: that is one or two
    # files above a bound which is not exact to the file, and needs no lock.
    sizes = _open_sizes(user_id)
    if len(sizes) >= MOST_OPEN:
        raise TooMany(
            _(
                "You have %d uploads that did not end, so this one waits. Let them end "
                "or cancel them; what is left alone goes after a day."
            )
            % len(sizes)
        )
    if sum(sizes) + size > MOST_OPEN_BYTES:
        raise TooMany(
            _(
                "Your uploads that did not end have %(size)d MB, so this one waits: at most "
                "%(most)d MB may be under way. Let them end or cancel them; what is left "
                "alone goes after a day."
            )
            % {"size": -(-sum(sizes) // 1024**2), "most": MOST_OPEN_BYTES // 1024**2}
        )
    if shutil.disk_usage(folder()).free < size + SPARED:
        raise DiskFull(
            _("The site’s disk is full, so this upload waits. Tell whoever runs the site.")
        )


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
        FileNotFoundError: it was finished, dropped or swept meanwhile.
    """
    with _bytes(upload_id).open("r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if not os.fstat(file.fileno()).st_nlink:
            raise FileNotFoundError  # while this waited for the lock
        here = file.seek(0, 2)
        if at != here:
            raise WrongOffset(here)
        if here + len(data) > note.size:
            raise Refused(_("The file changed while it was uploaded. Choose it again."))
        file.write(data)
        # Not touch(), which would make an empty note where somebody has just dropped it.
        os.utime(_note(upload_id))
        return here + len(data)


@contextmanager
def whole(upload_id: str, *, wait: bool = True) -> Iterator[IO[bytes]]:
    """Open a complete upload; whoever asks meanwhile waits until this is done.

    Raises:
        FileNotFoundError: there are no bytes of it.
        BlockingIOError: somebody else has it, and this should not wait.
    """
    with _bytes(upload_id).open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
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


def sweep() -> float | None:
    """Forget the uploads that nobody has gone on with for a day.

    Returns:
        When the oldest of those left was last gone on with, as ``time.time()``
        counts; None where none is left.
    """
    before = time.time() - STALE
    files = defaultdict(list)
    for path in folder().iterdir():
        files[path.name.partition(".")[0]].append(path)
    left = []
    for upload_id, paths in files.items():
        if _touched(paths) < before:
            _drop_if_older(upload_id, paths, before)
        if touched := _touched(paths):
            left.append(touched)
    return min(left, default=None)


def _drop_if_older(upload_id: str, paths: list[Path], before: float) -> None:
    """Drop an upload, unless somebody goes on with it now or did since it was looked at.

    Whoever adds a part or finishes has the lock, and leaves a note that is new.
    """
    with ExitStack() as held:
        try:
            held.enter_context(whole(upload_id, wait=False))
        except BlockingIOError:
            return
        except FileNotFoundError:
            pass  # it is finished, or half dropped: nobody adds to it any more
        if _touched(paths) < before:
            for path in paths:
                path.unlink(missing_ok=True)


def _touched(paths: list[Path]) -> float:
    """Return when the newest of some files was written; 0 where none is left."""
    times = [0.0]
    for path in paths:
        with suppress(FileNotFoundError):  # another process sweeps as well
            times.append(path.stat().st_mtime)
    return max(times)


def _open_sizes(user_id: int) -> list[int]:
    """Return the bytes that each unfinished upload of a person was said to have."""
    notes = (find(path.stem, user_id) for path in folder().glob("*.part"))
    return [note.size for note in notes if note]


def _bytes(upload_id: str) -> Path:
    return folder() / f"{upload_id}.part"


def _note(upload_id: str) -> Path:
    return folder() / f"{upload_id}.json"


def _write(upload_id: str, note: Note) -> None:
    fresh = folder() / f"{upload_id}.{secrets.token_hex(4)}.new"
    fresh.write_text(json.dumps(asdict(note)))
    fresh.replace(_note(upload_id))
