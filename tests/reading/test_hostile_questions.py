"""Whatever is typed into the search is a question, never an instruction."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.test import Client

from articles.models import PublishedArticle

from .page_tree import Element, parse

QUESTIONS = {
    "markup": '"><script>alert(1)</script>',
    "attribute": "' onfocus=alert(1) autofocus x='",
    "sql": "x'; DROP TABLE articles_search; --",
    "percent": "%s %d %(q)s {{ site }} {% debug %}",
    "match syntax": 'title:wall NEAR(a b) a* ^a "unclosed AND OR NOT (',
    "tsquery syntax": "a & | ! <-> :* ( ' \\",
    "quotes": '"""""" \'\'\'\' “”',
    "underscores": "_ __ ___",
    "one letter many times": "a" * 5000,
    "many words": "wall " * 500,
    "long word of squared letters": "㌀" * 200,
    "ligatures that unfold": "ﷺ" * 200,
    "right to left": "\u202eabc\u202c",
    "emoji": "🦭🌊",
    "control characters": "\x01\x02\x1f\x7f",
    "nothing but zero": "\x00\x00",
    "combining": "e" + "\u0301" * 300,
    "digits of other scripts": "٣²Ⅳ",
}


@pytest.mark.parametrize("what", QUESTIONS)
def test_it_is_answered(
    publish: Callable[..., PublishedArticle], client: Client, what: str
) -> None:
    publish()
    response = client.get(f"/search/?q={quote(QUESTIONS[what])}")
    assert response.status_code == 200
    assert PublishedArticle.objects.count() == 1
    page = parse(response.content.decode())
    assert {s.attrs.get("type") for s in page.all("script")} == {"module"}
    assert not any("onfocus" in one.attrs for one in page.walk())


@pytest.mark.parametrize("raw", ["%ff%fe", "%ed%a0%80", "%c3%28", "%"])
def test_bytes_that_are_no_text_are_answered(db: None, client: Client, raw: str) -> None:
    assert client.get(f"/search/?q={raw}").status_code == 200


def test_the_question_is_printed_as_typed(db: None, open_page: Callable[[str], Element]) -> None:
    page = open_page(f"/search/?q={quote('<b>Tom & Ann</b>')}")
    assert page.one(".nothing").one("h2").text == "Nothing found for “<b>Tom & Ann</b>”"
    assert page.one("title").text.startswith("Search: <b>Tom & Ann</b>")
