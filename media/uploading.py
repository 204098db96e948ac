"""Adding an image to the library."""

from collections.abc import Mapping
from functools import partial
from pathlib import PurePosixPath
from typing import IO, Any

from django.core.files import File
from django.db import IntegrityError, transaction

from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from . import metadata, stores, words
from .inspection import Inspected, inspect
from .models import Image
from .renditions import first_rendition
from .tasks import render_image


class AlreadyThere(Exception):
    """The library holds the very same file; ``image`` is it."""

    def __init__(self, image: Image) -> None:
        super().__init__(str(image))
        self.image = image


def add_image(
    file: IO[bytes], *, user: User | None, given: Mapping[str, str] | None = None
) -> Image:
    """Put a picture into the library; its renditions follow from a task.

    Decoding takes seconds for a large picture and happens before the
    transaction, which holds the database for the rows alone.

    Args:
        file: the upload, open for reading; its ``name`` is kept for people.
        user: who uploads; None for the system itself, such as a command.
        given: what the person typed, by field name (``words.FIELDS``), and
            ``keywords`` parted by commas. Fields left empty are filled from
            the picture's own metadata.

    Raises:
        NotAllowed: the person may not add images.
        Refused: the file is not taken; the message says why.
        AlreadyThere: the same bytes are in the library.
        ValidationError: a given value is not what its field takes.
    """
    if user is not None:
        require(user, "image.add")
    found = inspect(file)
    refuse_second_copy(found)
    image, keywords = _described(file, found, given or {})
    image.uploader = user
    kept: list[tuple[Any, str]] = []
    try:
        first = first_rendition(image, file)
        kept.append((stores.renditions(), first["name"]))
        image.renditions = [first]
        file.seek(0)
        image.file = stores.originals().save(
            stores.new_name(found.extension), file if isinstance(file, File) else File(file)
        )
        kept.append((stores.originals(), str(image.file)))
        _recorded(image, keywords, user)
    except BaseException as error:
        for store, name in kept:
            stores.forget(store, [name])
        if isinstance(error, IntegrityError):
            # Two uploads of one file at the same time: the other one won.
            refuse_second_copy(found)
        raise
    return image


def refuse_second_copy(found: Inspected) -> None:
    """Raise ``AlreadyThere`` where the library holds a file of the same SHA-256."""
    twin = Image.objects.filter(sha256=found.sha256).first()
    if twin is not None:
        raise AlreadyThere(twin)


def _described(
    file: IO[bytes], found: Inspected, given: Mapping[str, str]
) -> tuple[Image, list[str]]:
    said = metadata.read(file)
    image = Image(
        file_name=words.shortened(PurePosixPath(getattr(file, "name", "") or "").name, 200),
        format=found.format,
        byte_size=found.byte_size,
        width=found.width,
        height=found.height,
        sha256=found.sha256,
        metadata=said.raw,
    )
    typed = {name: value for name, value in given.items() if value not in (None, "")}
    keywords = words.keywords(typed.pop(words.KEYWORDS, "") or said.keywords)
    values = words.found_words(image, said) | words.cleaned(image, typed)
    for name, value in values.items():
        setattr(image, name, value)
    return image, keywords


def _recorded(image: Image, keywords: list[str], user: User | None) -> None:
    with transaction.atomic():
        image.save(force_insert=True)
        image.keywords.set(keywords)
        transaction.on_commit(partial(render_image.enqueue, image.pk))
        audit.record(
            user,
            "image.add",
            image,
            file_name=image.file_name,
            sha256=image.sha256,
            credit=image.credit,
        )
