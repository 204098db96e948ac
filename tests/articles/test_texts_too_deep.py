"""A text that would hold the database for seconds is refused before it is parsed."""

import pytest

from articles.desk.refusals import InvalidDocument
from articles.desk.writing import save
from articles.models import Revision
from tests.cast import Cast
from tests.factories import document, make_article


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<blockquote>" * 20_000, "nested"),
        ("<b>x<a href=q>" * 5_000, "nested"),
        ("x" * 500_001, "too many"),
    ],
)
def test_it_is_refused_by_the_body_and_nothing_is_stored(cast: Cast, body: str, said: str) -> None:
    text = document(cast.harbour, cast.ann)
    article = make_article(cast.edgar, text)
    with pytest.raises(InvalidDocument) as refused:
        save(article, document(cast.harbour, cast.ann, body=body), 1, cast.edgar)
    assert said in refused.value.errors["body"][0]
    assert Revision.objects.count() == 1


def test_an_ordinary_long_text_passes(cast: Cast) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    body = "<ul><li><p>One <strong>and <em>two</em></strong></p></li></ul><p>On.</p>" * 2_000
    assert save(article, document(cast.harbour, cast.ann, body=body), 1, cast.edgar).version == 2
