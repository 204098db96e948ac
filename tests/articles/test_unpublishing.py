"""Unpublishing takes an article from everything readers see, and tells the Publishers."""

from typing import Any

import pytest
from django.core import mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles.desk.publishing import unpublish
from articles.desk.refusals import WrongState
from articles.document import ImageEntry
from articles.models import (
    Article,
    PublishedArticle,
    PublishedByline,
    PublishedImageUse,
    PublishedTag,
)
from articles.search.query import find
from newsroom.accounts.mailing import send_one
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_live

PAPER = (PublishedArticle, PublishedByline, PublishedImageUse, PublishedTag)


@pytest.fixture
def live(cast: Cast) -> Article:
    text = document(cast.harbour, cast.ann, tags=(cast.tides.pk,), lead=ImageEntry(make_image().pk))
    return make_live(cast.edgar, text)[0]


def test_everything_readers_see_is_gone(cast: Cast, live: Article) -> None:
    assert all(model.objects.exists() for model in PAPER) and find("harbour").keys
    unpublish(live, cast.edgar, reason="Legal.")
    assert not any(model.objects.exists() for model in PAPER)
    assert find("harbour").keys == ()


def test_the_desk_keeps_the_text(cast: Cast, live: Article) -> None:
    unpublish(live, cast.edgar, reason="Legal.")
    live.refresh_from_db()
    assert (live.standing, live.published_revision) == ("unpublished", None)
    assert live.headline == "Harbour wall to close"
    assert live.bylines.count() == live.tag_rows.count() == live.image_uses.count() == 1


def test_other_articles_stay(cast: Cast, live: Article) -> None:
    _other, shown = make_live(cast.edgar, document(cast.harbour, cast.ben))
    unpublish(live, cast.edgar, reason="Legal.")
    assert PublishedArticle.objects.get() == shown
    assert find("harbour").keys == (shown.pk,)


@pytest.mark.parametrize("reason", ["", " \n"])
def test_it_needs_a_reason(cast: Cast, live: Article, reason: str) -> None:
    with pytest.raises(WrongState, match="Say why"):
        unpublish(live, cast.edgar, reason=reason)
    assert PublishedArticle.objects.exists()


def test_what_is_not_live_is_not_unpublished(cast: Cast) -> None:
    draft = make_article(cast.wanda, document(cast.harbour, cast.ann))
    with pytest.raises(WrongState, match="not live"):
        unpublish(draft, cast.edgar, reason="Legal.")


def test_a_writer_may_not(cast: Cast, live: Article) -> None:
    Article.objects.update(created_by=cast.wanda)
    with pytest.raises(NotAllowed):
        unpublish(live, cast.wanda, reason="Legal.")
    assert PublishedArticle.objects.exists()


def test_publishers_are_told_by_mail(
    cast: Cast, live: Article, django_capture_on_commit_callbacks: Any
) -> None:
    DBTaskResult.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        unpublish(live, cast.edgar, reason="It names the wrong man.")
        assert not DBTaskResult.objects.exists(), "nobody may read of what could be undone"
    queued = DBTaskResult.objects.get()
    send_one.call(*queued.args_kwargs["args"])
    (message,) = mail.outbox
    assert message.to == [cast.petra.email]
    assert message.subject == "Unpublished: Harbour wall to close (by Edgar)"
    for said in (
        f"https://news.example/admin/articles/article/{live.pk}/",
        live.path,
        "It names the wrong man.",
    ):
        assert said in message.body


def test_a_mail_that_could_not_be_sent_is_tried_again_later(cast: Cast, settings: Any) -> None:
    DBTaskResult.objects.all().delete()
    settings.MAILERS = {"default": {"BACKEND": "tests.articles.no_mail.RefusingBackend"}}
    with pytest.raises(ConnectionRefusedError):
        send_one.call(cast.petra.email, "Subject", "Text")
    later = DBTaskResult.objects.get()
    assert later.args_kwargs["args"] == [cast.petra.email, "Subject", "Text", 2]
    assert later.run_after > timezone.now()
