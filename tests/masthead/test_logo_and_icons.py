"""A logo is uploaded with the masthead; icons are made from it, or from the initial."""

import io
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image as Pillow
from PIL import ImageColor, PngImagePlugin

from newsroom.accounts.models import AuditEntry
from newsroom.masthead.brand.icons import initial
from newsroom.masthead.models import BrandFile, Masthead
from tests.reading.page_tree import parse

from .test_masthead import HERE, form
from .test_navigation_screen import ada as ada

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 100"><path d="M0 0h500v100z"/></svg>'
)


def svg(data: bytes = SVG) -> SimpleUploadedFile:
    return SimpleUploadedFile("logo.svg", data, "image/svg+xml")


def png(width: int, height: int, colour: str = "#204060ff", **more: Any) -> SimpleUploadedFile:
    out = io.BytesIO()
    Pillow.new("RGBA", (width, height), colour).save(out, "PNG", **more)
    return SimpleUploadedFile("logo.png", out.getvalue(), "image/png")


def save(client: Client, **files: Any) -> Any:
    return client.post(f"{HERE}1/change/", form(**files))


def refused(answer: Any) -> dict[str, Any]:
    assert answer.status_code == 200
    return dict(answer.context["adminform"].form.errors)


def opened(client: Client, path: str) -> Pillow.Image:
    return Pillow.open(io.BytesIO(client.get(path).content))


def test_a_logo_stands_for_the_name_which_is_still_read(ada: Client) -> None:
    save(ada, logo_file=svg())
    heading = parse(ada.get("/").content.decode()).one("h1")
    [logo] = heading.all("img")
    assert logo.attrs["alt"] == "The Tide"
    assert (logo.attrs["width"], logo.attrs["height"]) == ("500", "100")
    # In the dark the name stands in type.
    assert heading.one(".logo-name").text == "The Tide"


def test_dark_pages_have_a_logo_of_their_own(ada: Client) -> None:
    save(ada, logo_file=svg(), logo_dark_file=svg(SVG.replace(b"<path", b'<path fill="#fff"')))
    heading = parse(ada.get("/").content.decode()).one("h1")
    light, dark = heading.all("img")
    assert light.attrs["src"] != dark.attrs["src"]
    assert {one.attrs["loading"] for one in (light, dark)} == {"lazy"}
    assert not heading.has(".logo-name")


def test_a_logo_is_served_for_ever_and_acts_on_nothing(ada: Client) -> None:
    save(ada, logo_file=svg())
    masthead = Masthead.objects.select_related("logo").get()
    assert masthead.logo is not None
    answer = ada.get(masthead.logo.get_absolute_url())
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "Set-Cookie" not in answer


def test_the_same_file_is_kept_once(ada: Client) -> None:
    save(ada, logo_file=svg(), logo_dark_file=svg())
    assert BrandFile.objects.filter(media_type="image/svg+xml").count() == 1


def test_a_png_is_written_anew_without_what_was_in_it(ada: Client) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Somebody")
    save(ada, logo_file=png(2000, 400, pnginfo=notes))
    logo = Masthead.objects.select_related("logo").get().logo
    assert logo is not None and (logo.width, logo.height) == (1280, 256)
    assert b"Somebody" not in bytes(logo.content)


def test_saving_without_choosing_keeps_the_logo_and_clearing_takes_it_off(ada: Client) -> None:
    save(ada, logo_file=svg())
    save(ada)
    assert Masthead.objects.get().logo is not None
    save(ada, **{"logo_file-clear": "on"})
    assert Masthead.objects.get().logo is None
    assert parse(ada.get("/").content.decode()).one("h1").text == "The Tide"


def test_the_audit_names_the_logo(ada: Client) -> None:
    save(ada, logo_file=svg())
    assert "Logo" in AuditEntry.objects.latest("pk").detail["changed"]


@pytest.mark.parametrize(("file", "said"), [
    (svg(b"<svg"), "cannot be read|can be read"),
    (svg(SVG.replace(b"<path", b"<script>1</script><path")), "program"),
    (SimpleUploadedFile("logo.svg", b"GIF89a..."), "neither an SVG nor a PNG"),
    (SimpleUploadedFile("logo.png", b"\x89PNG\r\n\x1a\nrubbish"), "damaged"),
    (png(300, 40), "blurred"),
    (png(3000, 100), "times as wide"),
    (SimpleUploadedFile("logo.svg", b" " * 2_000_001), "MB"),
])  # fmt: skip
def test_what_cannot_be_a_logo_is_refused_with_a_sentence(
    ada: Client, file: SimpleUploadedFile, said: str
) -> None:
    file.seek(0)
    wrong = refused(save(ada, logo_file=file))
    assert set(wrong) == {"logo_file"} and re.search(said, str(wrong["logo_file"]))
    assert not BrandFile.objects.exists()


@pytest.mark.parametrize("file", [png(600, 500), png(200, 200), svg()])
def test_an_icon_is_square_and_large_enough(ada: Client, file: SimpleUploadedFile) -> None:
    file.seek(0)
    assert set(refused(save(ada, icon_file=file))) == {"icon_file"}


def test_without_either_icons_show_the_initial_on_the_accent(ada: Client) -> None:
    save(ada)
    icon = opened(ada, "/apple-touch-icon.png")
    assert icon.size == (180, 180) and icon.mode == "RGB"
    assert icon.getpixel((0, 0)) == ImageColor.getrgb("#8a1c1c")
    assert len(icon.getcolors(maxcolors=40_000) or []) > 10, "a letter with soft edges"


@pytest.mark.parametrize(("files", "colour"), [
    ({"icon_file": ("#204060ff", 600, 600)}, "#204060"),
    ({"logo_file": ("#305070ff", 300, 260)}, "#305070"),
    ({"logo_file": ("#305070ff", 900, 200)}, "#8a1c1c"),
    ({"icon_file": ("#204060ff", 600, 600), "logo_file": ("#305070ff", 300, 260)}, "#204060"),
])  # fmt: skip
def test_icons_come_from_the_icon_or_a_logo_that_is_nearly_square(
    ada: Client, files: dict[str, tuple[str, int, int]], colour: str
) -> None:
    save(ada, **{name: png(width, height, look) for name, (look, width, height) in files.items()})
    page = ada.get("/").content.decode()
    [touch] = re.findall(r'<link rel="apple-touch-icon" href="([^"]+)">', page)
    middle = opened(ada, touch).getpixel((90, 30))
    assert middle == ImageColor.getrgb(colour)


def test_the_favicon_has_three_sizes(ada: Client) -> None:
    save(ada)
    answer = ada.get("/favicon.ico")
    assert answer["Content-Type"] == "image/x-icon"
    assert Pillow.open(io.BytesIO(answer.content)).info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_asking_for_an_icon_makes_none(ada: Client) -> None:
    save(ada)
    there = BrandFile.objects.count()
    ada.get("/favicon.ico")
    with CaptureQueriesContext(connection) as asked:
        ada.get("/favicon.ico")
    assert len(asked) <= 2 and BrandFile.objects.count() == there


def test_the_manifest_names_the_paper_and_its_icons(ada: Client) -> None:
    save(ada)
    answer = ada.get("/manifest.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    said = answer.json()
    assert (said["name"], said["lang"], said["start_url"]) == ("The Tide", "en-GB", "/")
    for icon in said["icons"]:
        width, height = opened(ada, icon["src"]).size
        assert icon["sizes"] == f"{width}x{height}"
    assert [icon["purpose"] for icon in said["icons"]] == ["any", "any", "maskable"]


def test_a_site_without_a_masthead_has_the_project_s_icons(client: Client, db: None) -> None:
    assert client.get("/favicon.ico")["Location"].endswith("paper/favicon.ico")
    assert client.get("/manifest.webmanifest").json()["icons"]
    assert 'type="image/svg+xml"' in client.get("/").content.decode()


def test_a_page_without_a_picture_is_shared_with_the_icon(ada: Client) -> None:
    save(ada)
    page = ada.get("/newest/").content.decode()
    [shared] = re.findall(r'<meta property="og:image" content="([^"]+)">', page)
    assert shared.startswith("https://news.example/brand/")


@pytest.mark.parametrize(("name", "letter"), [
    ("The Culverhythe Signal", "C"), ("Die Woche", "W"), ("The", "T"), ("Ärzteblatt", "Ä"),
    ("«Le Journal»", "L"), ("Утро", "У"), ("24 Hours", "2"), ("…", ""),
])  # fmt: skip
def test_a_paper_is_known_by_a_letter(name: str, letter: str) -> None:
    assert initial(name) == letter


@pytest.mark.parametrize("name", ["Утро", "…", "ﷺ"])
def test_a_name_that_the_headline_face_cannot_write_has_icons_too(ada: Client, name: str) -> None:
    save(ada, name=name)
    assert opened(ada, "/favicon.ico").size == (48, 48)
