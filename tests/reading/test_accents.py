"""Sections' colours are a stylesheet of their own."""

from django.test import Client

from tests.cast import Cast
from tests.factories import make_section

from .newspaper import make_masthead


def test_each_section_has_its_pair_or_the_masthead_s(cast: Cast, client: Client) -> None:
    make_masthead()
    make_section("Moor", accent="#3f6130", accent_dark="#a3c78c")
    response = client.get("/accents.css")
    assert response["Content-Type"] == "text/css"
    assert "max-age=86400" in response["Cache-Control"]
    assert response.content.decode().splitlines() == [
        ":root{--accent:light-dark(#8a1c1c,#e58a7b)}",
        ".accent-harbour{--accent:light-dark(#8a1c1c,#e58a7b)}",
        ".accent-moor{--accent:light-dark(#3f6130,#a3c78c)}",
    ]


def test_pages_name_it_by_their_edition(cast: Cast, client: Client) -> None:
    from newsroom.editions.number import current

    assert f'href="/accents.css?v={current()}"' in client.get("/").content.decode()
