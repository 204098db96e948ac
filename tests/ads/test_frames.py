"""A tag's frame: a document with a policy of its own under the page's strict one."""

import pytest
from django.test import Client
from django.utils import timezone

from newsroom.ads.framing import policy
from newsroom.editions.number import advance
from tests.cast import Cast
from tests.factories import make_ad_tag, make_house_ad

HTML = '<script src="https://ads.example/tag.js"></script><p id="ad">Buy.</p>'


def _directives(header: str) -> dict[str, str]:
    return {name: rest for name, _blank, rest in (d.partition(" ") for d in header.split("; "))}


def test_it_holds_the_tag_under_its_own_policy(client: Client, cast: Cast) -> None:
    ad = make_ad_tag(html=HTML, hosts=["https://ads.example", "https://cdn.example:8443"])
    answer = client.get(f"/ads/frames/{ad.pk}/")
    assert answer.status_code == 200
    assert HTML in answer.content.decode()
    said = _directives(answer["Content-Security-Policy"])
    assert said["default-src"] == "'none'"
    assert said["script-src"] == "'unsafe-inline' https://ads.example https://cdn.example:8443"
    assert said["connect-src"] == "https://ads.example https://cdn.example:8443"
    assert said["frame-ancestors"] == "'self'"
    assert said["form-action"] == said["base-uri"] == "'none'"
    assert said["sandbox"] == "allow-scripts allow-popups allow-popups-to-escape-sandbox"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["Referrer-Policy"] == "strict-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    assert not answer.cookies


def test_without_hosts_nothing_is_loaded_at_all() -> None:
    said = _directives(policy(()))
    assert said["connect-src"] == said["frame-src"] == said["media-src"] == "'none'"
    assert said["script-src"] == "'unsafe-inline'"


def test_the_page_lets_in_frames_of_its_own_and_keeps_its_policy(
    client: Client, cast: Cast
) -> None:
    answer = client.get("/")
    said = _directives(answer["Content-Security-Policy"])
    assert "'self'" in said["frame-src"].split()
    assert said["script-src"] == "'self'"


@pytest.mark.parametrize("path", ["/", "/admin/login/", "/ads.txt", "/nothing/", "/ads/go/1/top/"])
def test_everything_else_lets_itself_be_framed_by_nobody(
    client: Client, cast: Cast, path: str
) -> None:
    assert client.get(path)["X-Frame-Options"] == "DENY"


def test_one_whose_days_are_over_is_empty(client: Client, cast: Cast) -> None:
    yesterday = timezone.localdate() - timezone.timedelta(days=1)
    ad = make_ad_tag(html=HTML, ends_on=yesterday)
    answer = client.get(f"/ads/frames/{ad.pk}/")
    assert answer.status_code == 200
    assert "tag.js" not in answer.content.decode()


def test_what_is_no_running_tag_is_not_found(client: Client, cast: Cast) -> None:
    off, house = make_ad_tag(is_on=False), make_house_ad()
    advance()
    for number in (off.pk, house.pk, 999):
        assert client.get(f"/ads/frames/{number}/").status_code == 404
