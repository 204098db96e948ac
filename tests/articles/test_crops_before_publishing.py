"""A cropped picture is ready before readers see it, and its whole is on no page of theirs."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult

from articles.cards import card, with_card_parts
from articles.desk.publishing import publish
from articles.desk.refusals import WrongState
from articles.desk.writing import save
from articles.document import ArticleDocument, ImageEntry
from articles.models import PublishedArticle
from media import stores
from media.models import Image
from media.usage import crops_in_use
from newsroom.accounts.rights import NotAllowed
from newsroom.masthead.site import site_now
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_live

from .forms import address, signed_in

HALF = "0 0 5000 10000"
QUARTER = "0 0 5000 5000"


def _cropped(cast: Cast, image: Image) -> ArticleDocument:
    return document(
        cast.harbour,
        cast.ann,
        lead=ImageEntry(image=image.pk, crop=HALF),
        body=f'<p>Text.</p><figure data-image="{image.pk}" data-crop="{QUARTER}"></figure>',
    )


def _names(image: Image, part: str) -> set[str]:
    image.refresh_from_db()
    return {item["name"] for item in image.renditions if item.get("part", "") == part}


def test_every_page_of_readers_carries_the_crop_alone(client: Client, cast: Cast) -> None:
    image = make_image()
    _article, live = make_live(cast.edgar, _cropped(cast, image))
    whole, half, quarter = (_names(image, part) for part in ("", HALF, QUARTER))
    assert whole and half and quarter
    shown = client.get(live.path).content.decode()
    assert any(name in shown for name in half) and any(name in shown for name in quarter)
    front = client.get(cast.harbour.get_absolute_url()).content.decode()
    assert any(name in front for name in half)
    for page in (shown, front):
        assert not any(name in page for name in whole)


def test_a_card_takes_the_crop_of_the_lead_with_no_further_query(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    image = make_image()
    make_live(cast.edgar, _cropped(cast, image))
    site = site_now()
    with django_assert_num_queries(2):
        (article,) = with_card_parts(PublishedArticle.objects.all())
        shown = card(article, site).picture
    assert shown is not None and shown.src.removeprefix("/media/") in _names(image, HALF)


def test_saving_asks_the_queue_and_a_crop_given_up_is_forgotten(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    image = make_image()
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    text = _cropped(cast, image)
    DBTaskResult.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        article = save(article, text, article.version, cast.wanda)
    assert crops_in_use([image.pk])[image.pk] == {HALF, QUARTER}
    assert DBTaskResult.objects.filter(task_path="media.tasks.render_image").count() == 1
    save(article, replace(text, lead=None), article.version, cast.wanda)
    assert crops_in_use([image.pk])[image.pk] == {QUARTER}


def test_without_the_file_nothing_goes_out(cast: Cast) -> None:
    image = make_image()
    article = make_article(cast.edgar, _cropped(cast, image))
    stores.originals().delete(str(image.file))
    with pytest.raises(WrongState, match="cannot be read"):
        publish(article, cast.edgar, version=article.version)
    assert not PublishedArticle.objects.exists()


def test_a_preview_shows_the_crop_before_its_files_are_there(client: Client, cast: Cast) -> None:
    image = make_image()
    article = make_article(cast.wanda, _cropped(cast, image))
    page = signed_in(client, cast.wanda).get(address(article, "preview")).content.decode()
    cut = f"/admin/media/image/picker/{image.pk}/cut/?crop="
    assert f"{cut}{HALF.replace(' ', '+')}" in page and f"{cut}{QUARTER.replace(' ', '+')}" in page
    assert not any(name in page for name in _names(image, ""))
    assert _names(image, HALF) == set()


def test_nothing_is_cut_for_whoever_may_not_publish(cast: Cast) -> None:
    image = make_image()
    article = make_article(cast.wanda, _cropped(cast, image))
    with pytest.raises(NotAllowed):
        publish(article, cast.wanda, version=1)
    assert not _names(image, HALF)
