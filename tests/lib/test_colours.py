"""Contrast, as WCAG counts it."""

import pytest

from newsroom.lib.colours import contrast


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        # The known borderline grey: the lightest that passes 4.5 on white.
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#FFFFFF", 4.48),
    ],
)
def test_the_ratio_is_the_standard_s(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#12345", "#1234567", "#gggggg", " #000000"])
def test_what_is_no_colour_is_an_error(colour: str) -> None:
    with pytest.raises(ValueError, match="colour"):
        contrast(colour, "#ffffff")
