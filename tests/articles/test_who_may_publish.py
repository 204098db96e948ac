"""The one door opens to those with the right, and to what may go through."""

import pytest

from articles.desk.publishing import publish
from articles.desk.refusals import WrongState
from articles.models import Article, PublishedArticle
from newsroom.accounts.rights import NotAllowed
from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import document, make_article, make_live, make_user

NOT_PUBLISHING = [Role.WRITER, Role.PROFILE_MANAGER, Role.ADVERTISING]


@pytest.mark.parametrize("role", NOT_PUBLISHING)
def test_these_may_not_publish_even_their_own(cast: Cast, role: Role) -> None:
    person = make_user("person", role)
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    Article.objects.update(created_by=person, assignee=person)
    with pytest.raises(NotAllowed, match=r"article\.publish"):
        publish(article, person, version=1)
    assert not PublishedArticle.objects.exists()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.PUBLISHER, Role.ADMINISTRATOR])
def test_these_publish_anything(cast: Cast, role: Role) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    assert publish(article, make_user("person", role), version=1).pk


@pytest.mark.parametrize("role", [Role.EDITOR, Role.PUBLISHER, Role.ADMINISTRATOR])
def test_what_was_taken_down_is_refused(cast: Cast, role: Role) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    Article.objects.update(standing="taken-down")
    with pytest.raises(WrongState, match="taken down"):
        publish(article, make_user("person", role), version=1, override_reason="Please.")
    assert not PublishedArticle.objects.exists()


@pytest.mark.parametrize("version", [0, 2, -1])
def test_a_version_that_is_none_is_refused(cast: Cast, version: int) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    with pytest.raises(WrongState, match="does not exist"):
        publish(article, cast.edgar, version=version)
    assert PublishedArticle.objects.get() == live
