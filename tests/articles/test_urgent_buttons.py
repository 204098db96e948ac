"""Taking a story off the site waits for nothing that is typed in the form."""

import pytest
from django.test import Client

from articles.models import Article, PublishedArticle
from tests.cast import Cast
from tests.factories import document, make_live


def _post(client: Client, article: Article, **fields: str) -> int:
    address = f"/admin/articles/article/{article.pk}/change/"
    return client.post(address, {"headline": "Typed", "kind": "news", **fields}).status_code


@pytest.mark.parametrize("fields", [{"base_version": "0"}, {"base_version": "1", "slug": "No!"}])
def test_unpublish_works_from_an_old_or_an_invalid_form_and_saves_nothing(
    cast: Cast, client: Client, fields: dict[str, str]
) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    client.force_login(cast.edgar)
    assert _post(client, article, action="unpublish", reason="Wrong man.", **fields) == 302
    article.refresh_from_db()
    assert not PublishedArticle.objects.exists()
    assert (article.version, article.headline) == (1, "Harbour wall to close")


def test_an_older_version_that_is_published_leaves_the_approval_of_the_newest(
    cast: Cast,
) -> None:
    from dataclasses import replace

    from articles.desk.publishing import publish
    from articles.desk.stages import move
    from articles.desk.writing import save

    text = document(cast.harbour, cast.ann)
    article, _live = make_live(cast.edgar, text)
    saved = save(article, replace(text, headline="The newer text"), 1, cast.edgar)
    move(saved, "approve", cast.edgar, version=2)
    publish(saved, cast.edgar, version=1)
    saved.refresh_from_db()
    assert saved.stage == "approved"
    assert saved.approved_revision is not None and saved.approved_revision.number == 2
