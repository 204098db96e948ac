"""What is not live answers exactly as an address at which nothing ever was."""

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.cast import Cast

from .newspaper import hidden_things, make_masthead


def _everything(response: HttpResponse) -> tuple[int, str, list[tuple[str, str]], bytes]:
    headers = sorted(response.headers.items())
    return response.status_code, response.reason_phrase, headers, response.content


@pytest.mark.parametrize("query", ["", "?preview=1"])
@pytest.mark.parametrize("who", ["reader", "publisher"])
def test_each_answers_as_unknown(cast: Cast, client: Client, who: str, query: str) -> None:
    make_masthead()
    hidden = hidden_things(cast)
    unknown = _everything(client.get("/2026/01/never-was/"))
    if who == "publisher":
        client.force_login(cast.petra)
    told = [
        what for what, path in hidden.items() if _everything(client.get(path + query)) != unknown
    ]
    assert unknown[0] == 404
    assert len(hidden) > 8
    assert told == []


@pytest.mark.parametrize(
    "path", ["/nothing/", "/tags/nothing/", "/authors/nobody/", "/newest/older/x/"]
)
def test_every_kind_of_unknown_address_answers_alike(db: None, client: Client, path: str) -> None:
    assert _everything(client.get(path)) == _everything(client.get("/2026/01/never-was/"))


def test_the_answer_names_no_address(cast: Cast, client: Client) -> None:
    for path in hidden_things(cast).values():
        assert path.encode() not in client.get(path).content, path


def test_a_hidden_article_stands_on_no_page(cast: Cast, client: Client) -> None:
    hidden_things(cast)
    for path in ("/", "/newest/", "/harbour/", "/authors/ann-carter/", "/search/?q=a-draft"):
        body = client.get(path).content.decode()
        found = [slug for slug in ("a-draft/", "an-unpublished-one", "embargoed") if slug in body]
        assert found == [], path
    assert b"a-live-one" in client.get("/newest/").content
