"""Plain functions that make what a test needs. Each writes as the desk does."""

import datetime as dt
import secrets
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image as Pillow

from articles.desk.moves import claim_section
from articles.desk.publishing import publish
from articles.desk.writing import create_draft
from articles.document import ArticleDocument, BylineEntry
from articles.models import Article, PublishedArticle, Section, Tag
from authors.models import Author
from media.models import Image
from media.uploading import add_image
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.ads.models import AdSection, AdTag, Advertisement, HouseAd, Placement
from newsroom.lib.slugs import slugify

PASSWORD = "tide-tables-are-public"


def make_user(name: str, *roles: Role) -> User:
    """Return a login ``name@news.example`` with the roles."""
    return User.objects.create_user(
        f"{name}@news.example", PASSWORD, name=name.title(), roles=roles
    )


def make_section(name: str, **more: Any) -> Section:
    """Return a section that holds its path."""
    section = Section.objects.create(name=name, slug=slugify(name), **more)
    claim_section(section)
    return section


def make_author(name: str, **more: Any) -> Author:
    return Author.objects.create(name=name, slug=slugify(name), **more)


def make_tag(name: str) -> Tag:
    return Tag.objects.create(name=name, slug=slugify(name))


def jpeg(width: int = 640, height: int = 480, colour: str = "#7a8b99") -> bytes:
    """Return the bytes of a real JPEG of one colour."""
    buffer = BytesIO()
    Pillow.new("RGB", (width, height), colour).save(buffer, "JPEG", quality=80)
    return buffer.getvalue()


def jpeg_with(segment: bytes) -> bytes:
    """Return a JPEG that carries a metadata segment, such as ``media.iptc`` writes.

    Its colour is another each time: the library refuses the same file twice.
    """
    buffer = BytesIO()
    Pillow.new("RGB", (1280, 960), f"#{secrets.token_hex(3)}").save(
        buffer, "JPEG", quality=80, extra=segment
    )
    return buffer.getvalue()


def make_image(colour: str = "#7a8b99", *, user: User | None = None, **given: str) -> Image:
    """Return a library image; pictures of different colours are different files."""
    words = {"title": "Harbour wall", "alt": "A wall.", "caption": "The wall.", "credit": "A. Wall"}
    file = ContentFile(jpeg(colour=colour), name="wall.jpg")
    return add_image(file, user=user, given={**words, **given})


def make_house_ad(
    name: str = "Letter",
    *,
    colour: str = "#aa0000",
    slots: Sequence[str] = ("article",),
    sections: Sequence[Section] = (),
    **more: Any,
) -> HouseAd:
    """Book a house advertisement; names lead to different addresses."""
    given = {"label": name, "url": f"https://{name.lower()}.example/?a=1&b=2", **more}
    given["image"] = given.get("image") or make_image(colour)
    ad: HouseAd = HouseAd.objects.create(name=name, **given)
    return _placed(ad, slots, sections)


def make_ad_tag(
    name: str = "Tag",
    *,
    slots: Sequence[str] = ("article",),
    sections: Sequence[Section] = (),
    **more: Any,
) -> AdTag:
    """Book a tag of somebody else's, which loads from https://ads.example."""
    given = {"html": "<p>Buy.</p>", "hosts": ["https://ads.example"], **more}
    ad: AdTag = AdTag.objects.create(name=name, **given)
    return _placed(ad, slots, sections)


def _placed[Ad: Advertisement](ad: Ad, slots: Sequence[str], sections: Sequence[Section]) -> Ad:
    Placement.objects.bulk_create(Placement(ad_id=ad.pk, slot=slot) for slot in slots)
    AdSection.objects.bulk_create(AdSection(ad_id=ad.pk, section=one) for one in sections)
    return ad


def document(section: Section, author: Author, **more: Any) -> ArticleDocument:
    """Return a document that passes the checks before publishing."""
    base = ArticleDocument(
        headline="Harbour wall to close",
        standfirst="The harbour board votes on Friday.",
        body="<p>The harbour wall will close for a week.</p>",
        section=section.pk,
        bylines=(BylineEntry(author=author.pk),),
    )
    return replace(base, **more)


def make_article(user: User, text: ArticleDocument) -> Article:
    return create_draft(user, text)


def make_live(
    user: User, text: ArticleDocument, *, at: dt.datetime | None = None
) -> tuple[Article, PublishedArticle]:
    """Return an article of the desk and the live one that readers see."""
    article = create_draft(user, text)
    live = publish(article, user, version=article.version, at=at)
    article.refresh_from_db()
    return article, live
