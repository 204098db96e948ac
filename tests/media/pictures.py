"""Real picture files, made for a test."""

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from media import iptc
from media.usage import Use
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role


def pixels(width: int = 600, height: int = 400, mode: str = "RGB") -> Image.Image:
    """Return a picture whose left half is dark and right half light, so that turns show."""
    image = Image.new("RGB", (width, height), (20, 30, 40))
    image.paste((230, 220, 210), (width // 2, 0, width, height))
    return image.convert(mode)


def encoded(image: Image.Image, format_name: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, format_name, **options)
    return out.getvalue()


def upload(data: bytes | None = None, name: str = "harbour.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, encoded(pixels()) if data is None else data)


def jpeg_with_iptc(
    *, creator: str = "", credit: str = "", copyright_notice: str = "", caption: str = ""
) -> bytes:
    segment = iptc.segment(
        creator=creator, credit=credit, copyright_notice=copyright_notice, caption=caption
    )
    return encoded(pixels(), extra=segment)


def user(role: Role, email: str = "") -> User:
    return User.objects.create_user(
        email or f"{role.value}@news.example", "a long enough word", name=role.value, roles=(role,)
    )


def open_use(label: str, url: str, *, live: bool) -> Use:
    """Return a use that everybody may open."""
    return Use(label, url, live=live, otherwise="hidden", visible_to=lambda person: True)
