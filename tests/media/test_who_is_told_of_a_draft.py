"""Where a picture is used is told to everybody, a draft's headline only to who may open it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.desk.usage import images_in_articles
from articles.desk.writing import save
from articles.document import ArticleDocument, ImageEntry
from articles.models import Article
from authors.usage import images_of_authors
from media import usage
from media.admin.image import ImageAdmin
from media.changing import InUse, delete_image
from media.models import Image
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.ads.usage import images_in_ads
from tests.cast import Cast
from tests.factories import (
    document,
    make_article,
    make_author,
    make_house_ad,
    make_image,
    make_live,
    make_user,
)

SECRET, OPEN = "Mayor to resign", "a draft you may not open"
MAY = (Role.EDITOR, Role.PUBLISHER, Role.ADMINISTRATOR)
MAY_NOT = (Role.WRITER, Role.PROFILE_MANAGER, Role.ADVERTISING)


@pytest.fixture(autouse=True)
def finders(library: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [images_in_articles, images_of_authors, images_in_ads]
    monkeypatch.setattr(usage, "_finders", found)


@pytest.fixture
def image(cast: Cast) -> Image:
    return make_image()


@pytest.fixture
def draft(cast: Cast, image: Image) -> Article:
    text = document(cast.harbour, cast.ann, headline=SECRET, lead=ImageEntry(image.pk))
    return make_article(cast.edgar, text)


@pytest.fixture
def opened(client: Client, image: Image) -> Callable[[User, str], str]:
    def open_as(person: User, page: str) -> str:
        client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
        answer = client.get(f"/admin/media/image/{image.pk}/{page}/")
        assert answer.status_code == 200
        return answer.content.decode()

    return open_as


@pytest.mark.parametrize("role", [*MAY, *MAY_NOT])
def test_on_the_form_of_an_image(
    draft: Article, opened: Callable[[User, str], str], role: Role
) -> None:
    page = opened(make_user("p", role), "change")
    assert (SECRET in page) is (role in MAY)
    assert (OPEN in page) is (role in MAY_NOT)
    assert (f"/admin/articles/article/{draft.pk}/" in page) is (role in MAY)


@pytest.mark.parametrize("how", ["created_by", "assignee", "shared_with"])
def test_a_writer_is_told_of_what_they_work_on(
    draft: Article, opened: Callable[[User, str], str], how: str
) -> None:
    wren = make_user("wren", Role.WRITER)
    if how == "shared_with":
        draft.shared_with.add(wren)
    else:
        Article.objects.update(**{how: wren})
    page = opened(wren, "change")
    assert SECRET in page and OPEN not in page


def _live_then_secret(cast: Cast, image: Image) -> Article:
    """Return an article whose live headline is known and whose working copy's is not."""
    lead = ImageEntry(image.pk)
    text = document(cast.harbour, cast.ann, headline="Mayor stays", lead=lead)
    article, _live = make_live(cast.edgar, text)
    changed = document(cast.harbour, cast.ann, headline=SECRET, lead=lead)
    return save(article, changed, article.version, cast.edgar)


@pytest.mark.parametrize("role", [*MAY, *MAY_NOT])
def test_a_live_headline_is_no_secret(
    cast: Cast, image: Image, opened: Callable[[User, str], str], role: Role
) -> None:
    article = _live_then_secret(cast, image)
    page = opened(make_user("p", role), "change")
    assert "Mayor stays" in page
    assert (SECRET in page) is (role in MAY)
    assert (f"/admin/articles/article/{article.pk}/" in page) is (role in MAY)


@pytest.mark.parametrize(
    ("role", "ad", "link"),
    [
        (Role.ADVERTISING, "Advertisement Ferry, spring", True),
        (Role.WRITER, "an advertisement", False),
        (Role.PROFILE_MANAGER, "an advertisement", False),
    ],
)
def test_an_advertisement_is_named_to_those_who_see_advertisements(
    image: Image, opened: Callable[[User, str], str], role: Role, ad: str, link: bool
) -> None:
    make_house_ad("Ferry, spring", image=image, url="https://ferry.example/")
    page = opened(make_user("p", role), "change")
    assert ad in page
    assert ("Ferry, spring" in page) is link
    assert ("/admin/ads/housead/" in page) is link


def test_an_unlisted_author_is_not_named_to_advertising(
    image: Image, opened: Callable[[User, str], str]
) -> None:
    make_author("Una Listed", listed=False, portrait=image)
    make_author("Lister", portrait=image)
    page = opened(make_user("p", Role.ADVERTISING), "change")
    assert "Una Listed" not in page and "a portrait" in page
    assert "Portrait of Lister" in page and "/admin/authors/author/" not in page


@pytest.mark.parametrize("role", MAY)
def test_the_page_that_asks_before_deleting_names_each_use_once(
    draft: Article, opened: Callable[[User, str], str], role: Role
) -> None:
    page = opened(make_user("p", role), "delete")
    assert page.count(SECRET) == 1 and OPEN not in page


@pytest.mark.parametrize("role", MAY_NOT)
def test_it_names_none_to_others_even_with_the_right_to_delete(
    draft: Article,
    opened: Callable[[User, str], str],
    role: Role,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ImageAdmin, "has_delete_permission", lambda *args: True)
    page = opened(make_user("p", role), "delete")
    assert SECRET not in page and OPEN in page
    monkeypatch.setattr(usage, "_finders", [])
    page = opened(make_user("q", role), "delete")
    assert SECRET not in page and OPEN in page


def test_a_refusal_is_the_person_s_own(
    draft: Article, image: Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("media.changing.require", lambda *args: None)
    for finders in ([images_in_articles], []):
        monkeypatch.setattr(usage, "_finders", finders)
        with pytest.raises(InUse, match=OPEN) as caught:
            delete_image(image, user=make_user(f"ada-{len(finders)}", Role.ADVERTISING))
        assert SECRET not in str(caught.value)
        assert {use.url for use in caught.value.uses} == {""}
        with pytest.raises(InUse, match=SECRET):
            delete_image(image, user=None)


def test_no_row_tells_a_headline_by_itself(cast: Cast, image: Image) -> None:
    lead = ImageEntry(image.pk)
    text = document(cast.harbour, cast.ann, headline=SECRET, lead=lead, tags=(cast.tides.pk,))
    article, live = make_live(cast.edgar, text)
    for of in (article, live):
        rows = [*of.bylines.all(), *of.image_uses.all(), *of.tag_rows.all()]
        assert [str(row) for row in rows] == ["Author", "Lead image", "Tides"]


def test_asking_costs_the_same_for_one_draft_and_for_many(cast: Cast, image: Image) -> None:
    wren = make_user("wren", Role.WRITER)
    assert wren.roles

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            shown = [use.shown_to(wren).label for use in usage.uses_of(image)]
        assert shown and SECRET not in "".join(shown)
        return len(captured)

    def write(number: int) -> None:
        lead = ImageEntry(image.pk)
        text = document(cast.harbour, cast.ann, headline=f"Seen {number}", lead=lead)
        make_live(cast.edgar, text)
        make_article(cast.edgar, ArticleDocument(headline=SECRET, lead=lead))

    write(0)
    few = cost()
    for number in range(1, 5):
        write(number)
    assert cost() == few
