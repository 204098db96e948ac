"""A picture and its words as a page prints them, built without a query."""

from decimal import Decimal
from typing import Any

import pytest

from media.figures import figure, picture
from media.layouts import LAYOUTS
from media.manifest import planned
from media.models import DigitalSource, Image

ORIGINAL = (2400, 1600)


def _image(**more: Any) -> Image:
    width, height = more.pop("size", ORIGINAL)
    image = Image(pk=7, width=width, height=height, sha256="0" * 64, **more)
    image.renditions = [
        {
            "crop": plan.crop,
            "format": plan.format,
            "width": plan.width,
            "height": plan.height,
            "name": f"aa/{plan.crop}-{plan.width}.{plan.format}",
        }
        for plan in planned(image)
    ]
    return image


def _dress(credit: str) -> str:
    return f"Image credit: {credit}" if credit else ""


def test_a_lead_picture_offers_avif_first_and_jpeg_to_all() -> None:
    shown = picture(_image(), "lead", alt="Boats")
    assert shown is not None
    assert [source.type for source in shown.sources] == ["image/avif"]
    assert shown.sources[0].srcset.startswith("/media/aa/full-480.avif 480w, ")
    assert shown.srcset.endswith("/media/aa/full-2000.jpeg 2000w")
    assert (shown.src, shown.width, shown.height) == ("/media/aa/full-800.jpeg", 800, 533)
    assert shown.sizes == LAYOUTS["lead"].sizes
    assert (shown.alt, shown.focal) == ("Boats", "50% 50%")


def test_a_portrait_takes_the_small_squares_and_a_machine_the_large_one() -> None:
    portrait = picture(_image(), "portrait", alt="")
    square = picture(_image(), "1x1", alt="")
    assert portrait is not None and square is not None
    assert [part.split()[1] for part in portrait.srcset.split(", ")] == ["96w", "160w", "320w"]
    assert (square.src, square.width, square.height) == ("/media/aa/1x1-1200.jpeg", 1200, 1200)
    assert square.sources == ()


def test_a_social_picture_is_1200_by_675() -> None:
    shown = picture(_image(), "social", alt="")
    assert shown is not None and (shown.width, shown.height) == (1200, 675)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("size", [(60, 40), (500, 500), (700, 1300)])
def test_every_layout_finds_something_in_a_small_original(
    layout: str, size: tuple[int, int]
) -> None:
    shown = picture(_image(size=size), layout, alt="")
    assert shown is not None
    assert 0 < shown.width <= size[0]
    widths = [part.split()[1] for part in shown.srcset.split(", ")]
    assert len(widths) == len(set(widths))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_uncropped_picture_stands_in_until_the_crop_is_ready(layout: str) -> None:
    image = _image()
    image.renditions = [item for item in image.renditions if item["width"] == 480][:1]
    shown = picture(image, layout, alt="")
    assert shown is not None and shown.src == "/media/aa/full-480.jpeg"


def test_without_any_rendition_there_is_no_picture() -> None:
    image = _image()
    image.renditions = []
    assert picture(image, "lead", alt="") is None
    assert figure(image, layout="lead", dress=_dress) is None


def test_old_and_new_files_of_one_width_are_offered_once() -> None:
    image = _image()
    old = {**image.renditions[0], "name": "bb/old.jpg"}
    image.renditions = [*image.renditions, old]
    shown = picture(image, "lead", alt="")
    assert shown is not None and "bb/old.jpg" not in shown.srcset


def test_the_focal_point_is_told_within_the_crop() -> None:
    image = _image(focal_x=Decimal("0.5"), focal_y=Decimal("0.1"))
    lead, card = picture(image, "lead", alt=""), picture(image, "social", alt="")
    assert lead is not None and card is not None
    assert lead.focal == "50% 10%"
    assert card.focal == "50% 12%"


def test_what_is_absent_inherits_and_what_is_empty_is_none() -> None:
    image = _image(title="Library title", caption="Boats return.", alt="Boats", credit="Ann Carter")
    plain = figure(image, layout="text", dress=_dress)
    own = figure(
        image, layout="text", title="Then", caption="", alt="", added="In 1999.", dress=_dress
    )
    assert plain is not None and own is not None
    assert (plain.title, plain.caption, plain.picture.alt, plain.added) == (
        "",
        "Boats return.",
        "Boats",
        "",
    )
    assert (own.title, own.caption, own.picture.alt, own.added) == ("Then", "", "", "In 1999.")
    assert plain.credit == own.credit == "Image credit: Ann Carter"


def test_a_decorative_picture_has_no_alternative_text() -> None:
    shown = figure(_image(alt="Boats"), layout="text", alt="Mine", decorative=True, dress=_dress)
    assert shown is not None and shown.picture.alt == ""


@pytest.mark.parametrize("source", DigitalSource)
def test_a_picture_made_or_edited_by_ai_is_marked(source: DigitalSource) -> None:
    shown = figure(_image(digital_source=source.value), layout="text", dress=_dress)
    assert shown is not None
    assert shown.is_ai is (source in {DigitalSource.AI, DigitalSource.AI_COMPOSITE})
