"""A body in parts, and its links to articles."""

import time

from newsroom.richtext.article_links import article_links, resolved
from newsroom.richtext.body_parts import parts
from newsroom.richtext.embeds import EmbedNode
from newsroom.richtext.figures import FigureNode, figure_nodes
from newsroom.richtext.galleries import GalleryNode
from newsroom.richtext.reading_text import plain
from newsroom.richtext.sanitising import clean

ONE, TWO = "0193a1b2-0000-7000-8000-0123456789ab", "0193a1b2-0000-7000-8000-0123456789ac"
URL = "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=9"
GALLERY = (
    '<section class="gallery" data-title="A &quot;B&quot;"><figure data-image="1"></figure>'
    '<figure data-image="2" data-caption="Two"></figure></section>'
)
BODY = clean(
    f'<p>a</p>{GALLERY}<figure data-image="3" data-width="wide"></figure>'
    f'<div data-embed="{URL}" data-title="The film" data-caption="Long"></div><p>b</p>'
)


def test_parts_stand_in_order() -> None:
    assert parts(BODY) == (
        "<p>a</p>",
        GalleryNode((FigureNode(1), FigureNode(2, caption="Two")), 'A "B"'),
        FigureNode(3, width="wide"),
        EmbedNode(URL, "The film", "Long"),
        "<p>b</p>",
    )


def test_the_pictures_of_a_gallery_are_pictures_of_the_body() -> None:
    assert [node.image for node in figure_nodes(BODY)] == [1, 2, 3]


def test_the_words_of_embeds_are_the_article_s_and_those_of_pictures_when_asked_for() -> None:
    assert plain(BODY) == "a The film Long b"
    assert plain(BODY, captions=True) == 'a A "B" Two The film Long b'


def test_text_that_was_never_cleaned_is_parted_in_linear_time() -> None:
    hostile = '<section class="gallery"><figure data-image="1"></figure>' * 8000
    started = time.perf_counter()
    parts(hostile)
    plain(hostile, captions=True)
    assert time.perf_counter() - started < 2


LINKS = clean(
    f'<p><a data-article="{ONE}" href="/2025/01/old/#part"><em>One</em> &amp; more</a>,'
    f' <a data-article="{TWO}" href="#">two</a>, <a href="/about/">about</a></p>'
)


def test_links_to_articles_are_found_with_their_words() -> None:
    found = [(link.article, link.hint, link.words) for link in article_links(LINKS)]
    assert found == [(ONE, "/2025/01/old/#part", "One & more"), (TWO, "#", "two")]


def test_a_link_leads_to_the_present_address_or_is_words_alone() -> None:
    assert resolved(LINKS, {ONE: "/2026/02/new/"}, lambda words: words) == (
        '<p><a href="/2026/02/new/#part"><em>One</em> &amp; more</a>,'
        ' two, <a href="/about/">about</a></p>'
    )
