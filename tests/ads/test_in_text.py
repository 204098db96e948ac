"""Where an advertisement may interrupt a text."""

import pytest

from newsroom.ads.in_text import LEAST, halves

TEXT = "It rained on the quay all day. " * 12
P = f"<p>{TEXT}</p>"
H2 = "<h2>Later</h2>"
FIGURE = (
    '<figure class="figure"><picture><source type="image/avif" srcset="a.avif">'
    '<img src="a.jpg" alt=""></picture><figcaption><p>The quay.</p></figcaption></figure>'
)
QUOTE = f"<blockquote>{P}{P}</blockquote>"


def test_it_stands_between_the_paragraphs_nearest_the_middle() -> None:
    assert halves(P * 10) == (P * 5, P * 5)


@pytest.mark.parametrize("html", [P * 3, "", "<p>Short.</p>" * 20])
def test_short_texts_are_left_whole(html: str) -> None:
    assert len(html) < LEAST or html.startswith("<p>Short")
    assert halves(html) == (html, "")


def test_it_stands_before_a_heading_and_never_after_one() -> None:
    assert halves(P * 4 + H2 + P * 5) == (P * 4, H2 + P * 5)
    before, after = halves(P * 4 + H2 + P * 2 + H2 + P * 4)
    assert not before.endswith(H2)
    assert before.endswith(P) and after.startswith((P, H2))


def test_it_never_stands_beside_a_picture_or_inside_a_quotation() -> None:
    html = P * 4 + FIGURE + P + FIGURE + P * 4
    before, after = halves(html)
    assert before + after == html
    assert before.endswith(P) and after.startswith(P)
    assert halves(QUOTE * 5) == (QUOTE * 5, "")


def test_nothing_of_the_text_is_lost() -> None:
    html = P * 3 + FIGURE + QUOTE + H2 + P * 2 + "<ul><li><p>One</p></li></ul>" + P * 6
    before, after = halves(html)
    assert before + after == html and after
