"""What slots reserve is one thing in newsroom/ads/slots.py and in the style sheet."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find

from media.layouts import LAYOUTS
from newsroom.ads.slots import PAGES, SLOTS, Size

_CSS = re.sub(r"/\*.*?\*/", "", Path(str(find("paper/css/ads.css"))).read_text(), flags=re.DOTALL)


def _size(name: str, window: int) -> tuple[int, int]:
    """Return what the style sheet reserves for a slot where the window is so wide."""
    first, *others = re.split(r"@media \(width >= (\d+)px\) \{", _CSS)
    parts = [(0, first), *zip(map(int, others[::2]), others[1::2], strict=True)]
    sizes: dict[str, int] = {}
    for least, rules in parts:
        for rule in re.finditer(r"([^{};]+)\{([^{}]*--[wh]:[^{}]*)\}", rules):
            selectors = {one.strip() for one in rule[1].split(",")}
            if least <= window and selectors & {".ad", f".ad--{name}"}:
                sizes |= {k: int(v) for k, v in re.findall(r"--([wh]): (\d+)px", rule[2])}
    return sizes["w"], sizes["h"]


@pytest.mark.parametrize(
    ("name", "size"), [(slot.name, size) for slot in SLOTS.values() for size in slot.sizes]
)
def test_the_style_sheet_reserves_what_the_slot_says(name: str, size: Size) -> None:
    assert _size(name, size.window) == (size.width, size.height)


def test_every_slot_stands_on_a_page_and_has_a_layout() -> None:
    assert {name for slots in PAGES.values() for name in slots} == set(SLOTS)
    assert {slot.layout for slot in SLOTS.values()} <= set(LAYOUTS)
