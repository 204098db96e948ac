"""The addresses of a text's links, for paper."""

from newsroom.richtext.printed_links import printed_links

PAGE = "https://paper.example/2026/11/low-water/"


def test_addresses_come_in_their_order_and_whole() -> None:
    text = (
        '<p>A <a href="/2026/10/high-water/">flood</a> and <a rel="noopener" '
        'href="https://tides.example/?a=1&amp;b=2">a table</a>, '
        '<a href="/2026/10/high-water/">twice</a></p>'
    )
    flood = "https://paper.example/2026/10/high-water/"
    assert printed_links(text, PAGE) == (flood, "https://tides.example/?a=1&b=2", flood)


def test_licences_and_originals_of_embeds_are_no_links_of_the_text() -> None:
    text = (
        '<figcaption><a rel="license" href="https://licence.example/">CC</a></figcaption>'
        '<a class="embed-original" href="https://film.example/">Open</a><p>No link.</p>'
    )
    assert printed_links(text, PAGE) == ()
