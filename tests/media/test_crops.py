"""A crop is as large as it can be and keeps the focal point."""

import pytest

from media.layouts import LAYOUTS, PLAN, RATIOS, widths_within, window


@pytest.mark.parametrize("crop", RATIOS)
@pytest.mark.parametrize("size", [(2000, 1333), (1333, 2000), (800, 800), (3000, 400)])
@pytest.mark.parametrize("focal", [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (0.1, 0.9)])
def test_the_window_has_its_shape_and_holds_the_focal_point(
    crop: str, size: tuple[int, int], focal: tuple[float, float]
) -> None:
    width, height = size
    part = window(crop, width, height, *focal)
    across, down = RATIOS[crop]
    assert part.width / part.height == pytest.approx(across / down)
    left, top, right, bottom = part.box
    assert left >= 0 and top >= 0 and right <= width + 1e-6 and bottom <= height + 1e-6
    assert part.width == pytest.approx(width) or part.height == pytest.approx(height)
    assert left - 1e-6 <= focal[0] * width <= right + 1e-6
    assert top - 1e-6 <= focal[1] * height <= bottom + 1e-6


def test_a_focal_point_far_from_the_edges_is_the_middle() -> None:
    part = window("1x1", 1000, 400, 0.4, 0.5)
    assert part.left + part.width / 2 == pytest.approx(400)


@pytest.mark.parametrize(
    ("reach", "widths"),
    [
        (2400, [480, 640, 800, 1200]),
        (1000, [480, 640, 800, 1000]),
        (850, [480, 640, 800]),
        (300, [300]),
    ],
)
def test_nothing_is_enlarged(reach: int, widths: list[int]) -> None:
    assert widths_within((480, 640, 800, 1200), reach) == widths


def test_every_layout_takes_widths_that_are_made_as_jpeg() -> None:
    made = {(crop, width) for crop, name, widths in PLAN if name == "jpeg" for width in widths}
    for name, layout in LAYOUTS.items():
        assert {(layout.crop, width) for width in layout.widths} <= made, name
        assert layout.src in layout.widths, name
