"""Readers' pages speak the masthead's language; the desk speaks its own."""

import datetime as dt
import re
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone

from newsroom.masthead.in_language import known
from newsroom.masthead.models import Masthead
from newsroom.masthead.site import site_now
from tests.cast import Cast
from tests.factories import document, make_article, make_live

SUMMER = dt.datetime(2026, 3, 1, 11, 30, tzinfo=dt.UTC)

TIME = re.compile(r"<time[^>]*>([^<]*)</time>")


@pytest.fixture
def times(cast: Cast, client: Client) -> Callable[[str], list[str]]:
    """Return a function that gives the times an article prints in a language, the day first."""
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=SUMMER)

    def reader(language: str) -> list[str]:
        Masthead.objects.create(pk=1, name="The Tide", language=language)
        page = client.get(live.path).content.decode()
        assert f'<html lang="{language}"' in page
        assert 'datetime="2026-03-01T11:30:00+0000"' in page, "machines read the same everywhere"
        return TIME.findall(page)

    return reader


@pytest.mark.parametrize(("language", "printed"), [
    ("en-GB", "1 March 2026, 11:30 GMT"),
    ("en-US", "March 1, 2026, 11:30 a.m. GMT"),
    ("de", "1. März 2026 11:30 GMT"),
    ("fr-CA", "1 mars 2026, 11 h 30 GMT"),
])  # fmt: skip
def test_dates_are_written_as_the_language_writes_them(
    times: Callable[[str], list[str]], language: str, printed: str
) -> None:
    assert times(language)[1].replace("\xa0", " ") == printed


def test_the_day_over_the_masthead_names_its_weekday(times: Callable[[str], list[str]]) -> None:
    names = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
    day = names[timezone.localdate().weekday()]
    assert times("de")[0].startswith(f"{day} ")


def test_words_of_views_are_in_it_too(cast: Cast, client: Client) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann), at=SUMMER)
    Masthead.objects.create(pk=1, name="The Tide", language="de")
    assert "März 2026" in client.get("/2026/03/").content.decode()


def test_a_language_read_from_the_right_says_so(cast: Cast, client: Client) -> None:
    Masthead.objects.create(pk=1, name="The Tide", language="he")
    assert '<html lang="he" dir="rtl">' in client.get("/").content.decode()


def test_the_desk_keeps_its_language_and_its_preview_is_the_readers_page(
    cast: Cast, client: Client
) -> None:
    Masthead.objects.create(pk=1, name="The Tide", language="de")
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=SUMMER)
    client.force_login(cast.edgar)
    for where in (f"articles/article/{article.pk}", "frontpage/front/home"):
        preview = client.get(f"/admin/{where}/preview/").content.decode()
        assert "1. März 2026" in preview, where
    assert 'lang="en-gb"' in client.get("/admin/").content.decode()


def test_without_a_masthead_the_setting_decides(client: Client, db: None) -> None:
    assert '<html lang="en-GB">' in client.get("/").content.decode()


@pytest.mark.parametrize(("tag", "code"), [
    ("en-GB", "en-gb"), ("en-US", "en-us"), ("zh-Hant", "zh-hant"), ("es-419", "es-419"),
    ("mi", settings.LANGUAGE_CODE), ("tlh", settings.LANGUAGE_CODE),
])  # fmt: skip
def test_a_language_that_django_lacks_leaves_the_words_as_the_desk_s(tag: str, code: str) -> None:
    assert known(tag) == code


def test_a_page_reads_the_edition_s_number_once(
    cast: Cast, client: Client, django_assert_max_num_queries: Callable[..., object]
) -> None:
    site_now()
    make_article(cast.edgar, document(cast.harbour, cast.ann))
    client.get("/corrections/")
    with django_assert_max_num_queries(3) as asked:  # type: ignore[attr-defined]
        client.get("/corrections/")
    numbers = [one["sql"] for one in asked.captured_queries if "editions_edition" in one["sql"]]
    assert len(numbers) == 1


def _catalogue(words: dict[str, str]) -> bytes:
    """Return a compiled catalogue (GNU gettext manual, "The Format of GNU MO Files")."""
    pairs = sorted({"": "Content-Type: text/plain; charset=UTF-8\n", **words}.items())
    texts = [[text.encode() for text in side] for side in zip(*pairs, strict=True)]
    count, at, tables, blob = len(pairs), 28 + 16 * len(pairs), b"", b""
    for side in texts:
        for text in side:
            tables += struct.pack("<2I", len(text), at + len(blob))
            blob += text + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0) + tables + blob


def test_a_catalogue_of_the_operator_s_speaks_to_readers_and_not_on_the_desk(
    cast: Cast, client: Client, tmp_path: Path
) -> None:
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    words = {
        "More to read": "Mehr lesen",
        "Newest articles": "Neueste Artikel",
        "Banner": "Eilzeile",
    }
    (folder / "django.mo").write_bytes(_catalogue(words))
    Masthead.objects.create(pk=1, name="The Tide", language="de")
    client.force_login(cast.edgar)
    with override_settings(LOCALE_PATHS=[tmp_path]):
        page = client.get("/newest/").content.decode()
        desk = client.get("/admin/").content.decode()
    assert "Mehr lesen" in page and page.count("Neueste Artikel") >= 2
    assert "Eilzeile" not in desk
