"""Nothing that could run or restyle a page is ever stored, whoever writes."""

import pytest

from articles.desk.writing import create_draft, current_document, save
from articles.document import ArticleDocument
from articles.models import Revision
from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import make_user

HOSTILE = {
    "script": "<p>a</p><script>alert(1)</script>",
    "handler": '<p onclick="alert(1)">a</p>',
    "handler on a figure": '<p>a</p><img src="x" onerror="alert(1)">',
    "javascript link": '<p><a href="javascript:alert(1)">a</a></p>',
    "spelt javascript link": '<p><a href="&#106;ava&#x0a;script:alert(1)">a</a></p>',
    "data link": '<p><a href="data:text/html,alert(1)">a</a></p>',
    "style attribute": '<p style="position:fixed; content: alert(1)">a</p>',
    "style element": "<style>p::before { content: 'alert(1)' }</style><p>a</p>",
    "frame": '<p>a</p><iframe src="https://evil.example/alert(1)"></iframe>',
    "drawing": "<p>a</p><svg><script>alert(1)</script></svg>",
    "form": '<form action="https://evil.example/alert(1)"><p>a</p></form>',
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("role", [Role.WRITER, Role.ADMINISTRATOR])
def test_what_is_hostile_is_not_stored(db: None, body: str, role: Role) -> None:
    person = make_user("someone", role)
    article = create_draft(person, ArticleDocument(body=body))
    assert article.body == "<p>a</p>"
    save(article, ArticleDocument(headline="Saved", body=body), 1, person)
    article.refresh_from_db()
    assert article.body == "<p>a</p>"
    for revision in Revision.objects.all():
        assert revision.document["body"] == "<p>a</p>"


def test_a_link_and_a_figure_stay(cast: Cast) -> None:
    body = '<p><a href="https://news.example/">a</a></p><ul><li><p>b</p></li></ul>'
    article = create_draft(cast.wanda, ArticleDocument(body=body))
    assert current_document(article).body == body


def test_markup_typed_into_a_plain_field_stays_letters(cast: Cast) -> None:
    article = create_draft(cast.wanda, ArticleDocument(headline="<b>2 < 3</b>"))
    assert article.headline == "<b>2 < 3</b>"
