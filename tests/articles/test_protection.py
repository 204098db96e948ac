"""What an article uses, on the desk or live, cannot be deleted."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model, ProtectedError

from articles.desk.publishing import publish
from articles.desk.writing import save
from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import Article
from media.changing import InUse, delete_image
from media.models import Image
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_section

USES: dict[str, Callable[[Image], dict[str, Any]]] = {
    "lead": lambda image: {"lead": ImageEntry(image.pk)},
    "social": lambda image: {"social": ImageEntry(image.pk)},
    "gallery": lambda image: {"gallery": (ImageEntry(image.pk),)},
    "inline": lambda image: {"body": f'<p>a</p><figure data-image="{image.pk}"></figure>'},
}
LABELS = {
    "lead": "Lead image",
    "social": "For social networks",
    "gallery": "Gallery",
    "inline": "In the text",
}


def on_the_desk(cast: Cast, **changes: Any) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann, **changes))


def live_alone(cast: Cast, **changes: Any) -> Article:
    """Return an article that readers see and whose working copy is empty by now."""
    article = on_the_desk(cast, **changes)
    publish(article, cast.edgar, version=1)
    return save(article, ArticleDocument(headline="Emptied"), 1, cast.edgar)


@pytest.mark.parametrize("make", [on_the_desk, live_alone])
@pytest.mark.parametrize("name", ["ann", "harbour", "tides"])
def test_an_author_a_section_and_a_tag_in_use_stay(
    cast: Cast, make: Callable[..., Article], name: str
) -> None:
    make(cast, tags=(cast.tides.pk,))
    thing: Model = getattr(cast, name)
    with pytest.raises(ProtectedError):
        thing.delete()


def test_what_nothing_uses_goes(cast: Cast) -> None:
    for thing in (cast.ann, cast.harbour, cast.tides):
        assert thing.delete()[0] == 1


def test_a_section_with_parts_stays(cast: Cast) -> None:
    make_section("Quay", parent=cast.harbour)
    with pytest.raises(ProtectedError):
        cast.harbour.delete()


def test_a_section_stays_when_a_part_of_it_has_live_articles(cast: Cast) -> None:
    quay = make_section("Quay", parent=cast.harbour)
    article = make_article(cast.edgar, document(quay, cast.ann))
    publish(article, cast.edgar, version=1)
    quay.parent = None
    quay.save()
    with pytest.raises(ProtectedError):
        cast.harbour.delete()


@pytest.mark.parametrize("role", USES)
def test_an_image_on_the_desk_stays_and_the_refusal_says_where(cast: Cast, role: str) -> None:
    image = make_image()
    article = on_the_desk(cast, **USES[role](image))
    with pytest.raises(InUse) as caught:
        delete_image(image, user=cast.edgar)
    (use,) = caught.value.uses
    assert use.label == f"Harbour wall to close: {LABELS[role]}, working copy"
    assert (use.url, use.live) == (f"/admin/articles/article/{article.pk}/change/", False)


@pytest.mark.parametrize("role", USES)
def test_a_live_image_stays_and_the_refusal_says_where(cast: Cast, role: str) -> None:
    image = make_image()
    article = live_alone(cast, **USES[role](image))
    with pytest.raises(InUse) as caught:
        delete_image(image, user=cast.edgar)
    (use,) = caught.value.uses
    assert use.label == f"Harbour wall to close: {LABELS[role]}, live"
    assert (use.url, use.live) == (f"/admin/articles/article/{article.pk}/change/", True)


@pytest.mark.parametrize("make", [on_the_desk, live_alone])
def test_the_database_protects_an_image_too(cast: Cast, make: Callable[..., Article]) -> None:
    image = make_image()
    make(cast, lead=ImageEntry(image.pk))
    with pytest.raises(ProtectedError):
        image.delete()


def test_a_live_image_is_changed_only_with_the_editor_s_right(cast: Cast) -> None:
    from media.changing import change_image
    from newsroom.accounts.rights import NotAllowed

    image = make_image(user=cast.wanda)
    live_alone(cast, lead=ImageEntry(image.pk))
    with pytest.raises(NotAllowed, match=r"image\.change_live"):
        change_image(image, {"credit": "Mine"}, user=cast.wanda)
    change_image(image, {"credit": "A. Wall / Agency"}, user=cast.edgar)


def test_uses_of_many_images_cost_three_queries(cast: Cast, django_assert_num_queries: Any) -> None:
    from articles.desk.usage import images_in_articles

    images = [make_image(f"#{n}0{n}0ff") for n in range(1, 6)]
    gallery = tuple(ImageEntry(image.pk) for image in images)
    for number in range(3):
        publish(on_the_desk(cast, gallery=gallery, slug=f"wall-{number}"), cast.edgar, version=1)
    with django_assert_num_queries(3):
        found = images_in_articles([image.pk for image in images])
    assert {len(uses) for uses in found.values()} == {6}


def test_a_byline_in_another_role_protects_as_well(cast: Cast) -> None:
    on_the_desk(cast, bylines=(BylineEntry(cast.ben.pk, "translator"),))
    with pytest.raises(ProtectedError):
        cast.ben.delete()
