"""Reading and writing the figures of a body."""

import time

import pytest

from newsroom.richtext.figures import FigureNode, figure_nodes, render, split, without_figures
from newsroom.richtext.sanitising import clean

NODES = [
    FigureNode(7),
    FigureNode(7, title="M777 in Ukraine", added="Similar to those used."),
    FigureNode(7, caption="", alt=""),
    FigureNode(7, caption='He said "no" & <left>\xa0soon', alt="a\nb", decorative=True),
]


@pytest.mark.parametrize("node", NODES)
def test_a_figure_reads_back_as_it_was_written(node: FigureNode) -> None:
    assert figure_nodes(render(node)) == (node,)


@pytest.mark.parametrize("node", NODES)
def test_what_is_rendered_is_canonical(node: FigureNode) -> None:
    assert clean(render(node)) == render(node)


def test_a_body_is_parted_in_order() -> None:
    html = f"<p>a</p>{render(NODES[0])}{render(NODES[1])}<p>b</p>"
    assert split(html) == ("<p>a</p>", NODES[0], NODES[1], "<p>b</p>")


def test_the_parts_make_the_body_again() -> None:
    html = clean("<p>a</p>" + "".join(map(render, NODES)) + "<p>b</p>")
    joined = "".join(part if isinstance(part, str) else render(part) for part in split(html))
    assert joined == html


def test_a_body_without_figures_keeps_its_text() -> None:
    assert without_figures(f"<p>a</p>{render(NODES[3])}<p>b</p>") == "<p>a</p><p>b</p>"


def test_an_empty_body_has_no_parts() -> None:
    assert split("") == ()


def test_text_that_looks_like_a_figure_stays_text() -> None:
    html = clean('<p>&lt;figure data-image="7"&gt;&lt;/figure&gt;</p>')
    assert figure_nodes(html) == ()


def test_ten_thousand_figures_are_read_in_a_second() -> None:
    html = (render(NODES[3]) + "<p>x</p>") * 10_000
    started = time.perf_counter()
    assert len(figure_nodes(html)) == 10_000
    assert time.perf_counter() - started < 1
