"""What "Connect with us" may link to, and how a link says whose page it is."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from authors.models.author import networks
from newsroom.masthead.models import SocialLink
from tests.cast import Cast

from .test_navigation_screen import ada as ada
from .test_navigation_screen import errors, save


def link(**more: Any) -> dict[str, Any]:
    return {"network": "mastodon", "label": "Us", "url": "https://social.example/@us"} | more


def test_there_is_an_icon_for_every_network() -> None:
    icons = Path(settings.BASE_DIR, "static/paper/icons.svg").read_text()
    drawn = set(re.findall(r'<symbol id="([a-z]+)"', icons))
    assert set(SocialLink.Network.values) <= drawn


@pytest.mark.parametrize("url", [
    "http://social.example/@us", "ftp://social.example/", "javascript:alert(1)", "social.example",
    "mailto:us@tide.example", "/harbour/", "https://me:secret@social.example/",
])  # fmt: skip
def test_a_network_s_page_is_linked_by_https_alone(ada: Client, url: str) -> None:
    [wrong] = errors(save(ada, link(url=url), of="links"), "links")
    assert set(wrong) == {"url"}


@pytest.mark.parametrize("typed", ["us@tide.example", "mailto:us@tide.example"])
def test_an_address_for_e_mail_becomes_a_link(ada: Client, typed: str) -> None:
    save(ada, link(network="email", url=typed), of="links")
    assert SocialLink.objects.get().url == "mailto:us@tide.example"
    assert '<a href="mailto:us@tide.example" title="Us">' in ada.get("/").content.decode()


def test_what_is_no_address_is_refused(ada: Client) -> None:
    [wrong] = errors(
        save(ada, link(network="email", url="https://x.example/"), of="links"), "links"
    )
    assert set(wrong) == {"url"}


def test_only_a_profile_is_the_paper_s_own_page(ada: Client, cast: Cast) -> None:
    save(ada, link(), link(network="newsletter", url="/newest/", label="Letter"), of="links")
    page = ada.get("/harbour/").content.decode()
    assert '<a href="https://social.example/@us" rel="me"' in page
    assert '<a href="/newest/" title="Letter">' in page


def test_links_keep_the_order_of_their_numbers(ada: Client) -> None:
    save(ada, link(label="Second", order=2), link(label="First", order=1), of="links")
    assert list(SocialLink.objects.values_list("label", flat=True)) == ["First", "Second"]


def test_an_author_s_profile_is_no_e_mail_address() -> None:
    assert "email" not in dict(networks())
