"""Pictures while writing: uploads that survive, words told apart, crops, galleries."""

import base64
import io
import os
import re
from collections.abc import Callable

import pytest
from PIL import Image as Pillow
from playwright.sync_api import Locator, Page, Route, expect

from media import iptc
from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser

PARTS = "**/picker/parts/**"
TRANSFER = """files => {
  const carrier = new DataTransfer()
  for (const { name, data } of files) {
    const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0))
    carrier.items.add(new File([bytes], name, { type: "image/jpeg" }))
  }
  return carrier
}"""


def _noise(width: int, height: int, caption: str = "", credit: str = "") -> bytes:
    """Return a JPEG as large as a camera's, which no two calls make alike."""
    segment = iptc.segment(creator="", credit=credit, copyright_notice="", caption=caption)
    out = io.BytesIO()
    picture = Pillow.frombytes("L", (width, height), os.urandom(width * height))
    picture.convert("RGB").save(out, "JPEG", quality=95, extra=segment)
    return out.getvalue()


def _transfer(page: Page, **files: bytes) -> object:
    given = [
        {"name": f"{name}.jpg", "data": base64.b64encode(data).decode()}
        for name, data in files.items()
    ]
    return page.evaluate_handle(TRANSFER, given)


def _drop(page: Page, onto: Locator, **files: bytes) -> None:
    box = onto.bounding_box()
    assert box is not None
    place = {"clientX": box["x"] + 20, "clientY": box["y"] + box["height"] / 2}
    onto.dispatch_event("drop", {"dataTransfer": _transfer(page, **files), **place})


def _save(page: Page) -> None:
    page.keyboard.press("Control+s")
    expect(page.locator("[data-state]")).to_contain_text("All changes saved")


def _captions(page: Page) -> list[str]:
    areas = page.locator(".ProseMirror [data-words=caption]")
    return [areas.nth(at).input_value() for at in range(areas.count())]


def test_dropped_pictures_survive_a_broken_connection_while_one_writes_on(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("writer")
    desk = WritingSurface.begin(page, "Two pictures and a broken line")
    desk.type_paragraphs("Before the pictures.")
    sent: list[str] = []
    broken = True

    def cut(route: Route) -> None:
        request = route.request
        if broken and request.method == "POST" and "offset=" in request.url:
            sent.append(request.url)
            # The first part of each arrives, then the line is dead.
            if not request.url.endswith("offset=0"):
                route.abort("connectionfailed")
                return
        route.continue_()

    page.route(PARTS, cut)
    first = _noise(1500, 1000, caption="The first of two.", credit="Odile Farrow")
    second = _noise(1400, 1000, caption="The second of two.")
    _drop(page, desk.body.locator("p").first, first=first, second=second)
    expect(page.get_by_role("group", name="On its way: first.jpg")).to_be_visible()
    expect(page.get_by_role("group", name="On its way: second.jpg")).to_contain_text(
        "will go on by itself"
    )
    expect(page.locator("[data-uploads]")).to_contain_text("2 pictures wait")
    desk.type_paragraphs("Written while they were on their way.")
    _save(page)
    assert "figure" not in page.locator("textarea[name=body]").input_value()
    # The page is lost as well: the browser has kept the files.
    page.wait_for_timeout(1200)  # placeholders note where they stand when the hand rests
    page.reload()
    desk.ready()
    offer = page.get_by_role("region", name="Pictures not uploaded")
    expect(offer).to_contain_text("2 pictures were not uploaded yet.")
    broken = False
    offer.get_by_role("button", name="Go on uploading").click()
    expect(page.locator(".desk-figure")).to_have_count(2)
    expect(page.locator(".upload")).to_have_count(0)
    expect(page.locator("[data-uploads]")).to_be_hidden()
    assert _captions(page) == ["The first of two.", "The second of two."]
    expect(page.locator(".desk-figure").first).to_contain_text("Image credit: Odile Farrow.")
    resumed = [url for url in sent if url.endswith("offset=0")]
    assert len(resumed) == 2, "what had arrived was not sent again"
    expect(page.locator("[data-state]")).to_contain_text("Unsaved changes")
    _save(page)
    assert page.locator("textarea[name=body]").input_value().count("<figure") == 2


def test_a_pasted_picture_is_described_and_credited_where_it_stands(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("writer")
    desk = WritingSurface.begin(page, "A pasted picture")
    desk.type_paragraphs("Before.")
    desk.body.evaluate(
        """(story, clipboardData) => story.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))""",
        _transfer(page, pasted=_noise(900, 600)),
    )
    figure = page.locator(".desk-figure")
    expect(figure).to_contain_text("No alternative text")
    page.keyboard.type("The text goes on below it.")
    expect(desk.body.locator(".desk-figure ~ p").first).to_contain_text("The text goes on below")
    desk.open_tab("Images")
    listed = page.locator("[data-picture-list]")
    expect(listed).to_contain_text("Something is missing from 1")
    entry = listed.get_by_role("button", name=re.compile("In the text"))
    expect(entry).to_contain_text("No alternative text")
    expect(entry).to_contain_text("No credit")
    entry.click()
    expect(figure.get_by_label("Alternative text")).to_be_focused()
    page.keyboard.type("Grey noise.")
    credit = figure.get_by_label("No credit")
    credit.fill("Odile Farrow")
    credit.press("Enter")
    expect(figure).to_contain_text("Image credit: Odile Farrow.")
    expect(listed).to_contain_text("Nothing is missing")
    _save(page)


def test_the_library_and_this_story_are_told_apart_and_back(log_in: Callable[..., Page]) -> None:
    page = log_in("writer")
    desk = WritingSurface.begin(page, "Whose caption is it")
    desk.insert_picture("Cables over")
    figure = page.locator(".desk-figure")
    caption = figure.get_by_label(re.compile("^Caption"))
    line = figure.locator(".words__line--caption")
    library = caption.input_value()
    assert library
    expect(line).to_contain_text("library")
    caption.click()
    caption.press("End")
    page.keyboard.type(" Seen from the quay.")
    expect(line.locator(".words__mark")).to_have_text("this story")
    own = page.locator("textarea[name=body]").input_value()
    assert 'data-caption="' in own and "Seen from the quay." in own
    figure.get_by_role("button", name="Back to the library’s caption").click()
    expect(caption).to_have_value(library)
    expect(line.locator(".words__mark")).to_have_text("library")
    assert "data-caption" not in page.locator("textarea[name=body]").input_value()
    figure.get_by_role("button", name="Wide").click()
    assert 'data-width="wide"' in page.locator("textarea[name=body]").input_value()


def test_a_gallery_is_put_together_and_ordered_by_keys(log_in: Callable[..., Page]) -> None:
    page = log_in("writer")
    desk = WritingSurface.begin(page, "A gallery in the text")
    desk.type_paragraphs("Before.")
    page.get_by_role("button", name="Picture", exact=True).click()
    picker = page.get_by_role("dialog", name="Choose a picture")
    cards = picker.locator(".picker__card")
    cards.nth(2).focus()
    cards.nth(2).press(" ")
    cards.nth(0).press(" ")
    expect(picker).to_contain_text("2 pictures chosen")
    picker.get_by_role("button", name="As a gallery").click()
    gallery = page.locator(".desk-gallery")
    figures = gallery.locator(".desk-figure")
    expect(figures).to_have_count(2)
    gallery.get_by_label("Title of the gallery").fill("Along the quay")
    body = page.locator("textarea[name=body]")
    before = re.findall(r'data-image="(\d+)"', body.input_value())
    figures.first.get_by_role("button", name=re.compile("^Move .* down$")).click()
    page.keyboard.press("Enter")  # the hand is still on the button: it is the last now
    figures.last.locator(".desk-figure__shown").click()
    page.keyboard.press("Alt+ArrowLeft")
    page.keyboard.press("Alt+ArrowRight")
    assert re.findall(r'data-image="(\d+)"', body.input_value()) == before[::-1]
    assert '<section class="gallery" data-title="Along the quay">' in body.input_value()
    _save(page)
    page.reload()
    desk.ready()
    expect(figures).to_have_count(2)
    figures.first.get_by_role("button", name=re.compile("^Remove")).click()
    expect(gallery).to_have_count(0)
    expect(page.locator(".ProseMirror > .desk-figure")).to_have_count(1)


def test_readers_get_the_crop_and_nothing_else(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Cropped for one story")
    page.get_by_label("Standfirst", exact=True).fill("What is left of it.")
    desk.type_paragraphs("Text before the picture.")
    desk.insert_picture("Cables over")
    figure = page.locator(".desk-figure")
    figure.get_by_role("button", name=re.compile("^Words and crop")).click()
    dialog = page.get_by_role("dialog", name="The picture in this story")
    dialog.locator("summary").click()
    dialog.get_by_role("button", name="1:1").click()
    frame = dialog.locator(".crop__frame")
    frame.focus()
    for _ in range(10):
        page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("ArrowDown")
    dialog.get_by_role("button", name="Use the picture").click()
    field = page.locator("textarea[name=body]")
    expect(field).to_have_value(re.compile(r'data-crop="\d+ \d+ \d+ \d+"'))
    body = field.input_value()
    image = re.search(r'data-image="(\d+)"', body)
    assert image
    desk.open_tab("Story")
    page.get_by_label("Section", exact=True).select_option(label="Quayside")
    desk.add("Add an author", "Amadou Venn")
    _save(page)
    library = page.request.get(f"/admin/media/image/picker/{image[1]}/").json()["image"]
    desk.publish()
    address = page.get_by_role("link", name=re.compile("^On the site")).get_attribute("href")
    assert address
    page.goto(address)
    shown = page.locator("main figure img").first
    shape = shown.evaluate("img => img.decode().then(() => img.naturalWidth / img.naturalHeight)")
    assert shape == pytest.approx(1, abs=0.03)
    markup = page.locator("main figure").first.inner_html()
    whole = re.findall(r"/media/\S+", library["preview"]["srcset"])
    assert len(whole) > 2 and not [name for name in whole if name in markup]
