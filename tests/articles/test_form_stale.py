"""A save that came too late shows both texts and keeps every field."""

import json
import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from articles.desk.writing import current_document, save
from articles.models import Article, Revision
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article

from .forms import address, posted, signed_in


@pytest.fixture
def article(cast: Cast) -> Article:
    """An article that Edgar saved as version 2 while Wanda was writing on version 1."""
    made = make_article(cast.wanda, document(cast.harbour, cast.ann))
    theirs = document(cast.harbour, cast.ann, headline="Their headline", body="<p>Their text.</p>")
    return save(made, theirs, 1, cast.edgar)


def mine(cast: Cast) -> dict[str, object]:
    text = document(
        cast.harbour, cast.ben, headline="My “headline”", body="<p>My text.</p>", kicker="Mine",
        tags=(cast.tides.pk,), noindex=True,
    )  # fmt: skip
    return posted(text, 1)


def words(page: Any) -> str:
    """Return what a page says, without its marks."""
    return re.sub(r"\s+", " ", re.sub(r"</?mark>", "", unescape(page.content.decode())))


def test_both_texts_are_shown(client: Client, cast: Cast, article: Article) -> None:
    page = signed_in(client, cast.wanda).post(address(article), mine(cast))
    assert page.status_code == 409
    shown = words(page)
    for text in ("My “headline”", "Their headline", "My text.", "Their text.", "Edgar"):
        assert text in shown


def test_nothing_is_changed(client: Client, cast: Cast, article: Article) -> None:
    signed_in(client, cast.wanda).post(address(article), mine(cast))
    assert current_document(article).headline == "Their headline"
    assert Revision.objects.count() == 2


def test_every_field_stays_in_the_page_s_form(client: Client, cast: Cast, article: Article) -> None:
    page = signed_in(client, cast.wanda).post(address(article), mine(cast))
    kept = dict(page.context["kept"])
    sent = {name: str(value) for name, value in mine(cast).items()}
    assert kept == {k: v for k, v in sent.items() if k != "action"}
    shown = unescape(page.content.decode())
    for name, value in kept.items():
        assert f'name="{name}" value="{value}"' in shown, name
    assert 'name="upon" value="2"' in shown


def test_going_on_shows_my_text_upon_their_version(
    client: Client, cast: Cast, article: Article
) -> None:
    values = mine(cast) | {"base_version": 2, "action": "resume"}
    page = signed_in(client, cast.wanda).post(address(article), values)
    assert page.status_code == 200
    assert page.context["document"]["headline"] == "My “headline”"
    assert 'name="base_version" value="2"' in page.content.decode()
    assert Revision.objects.count() == 2


def test_going_on_does_not_skip_a_version_that_was_not_shown(
    client: Client, cast: Cast, article: Article
) -> None:
    third = document(cast.harbour, cast.ann, headline="Third headline")
    save(article, third, 2, cast.edgar)
    values = mine(cast) | {"base_version": 2, "action": "resume"}
    page = signed_in(client, cast.wanda).post(address(article), values)
    assert 'name="base_version" value="2"' in page.content.decode()
    again = client.post(address(article), mine(cast) | {"base_version": 2})
    assert again.status_code == 409 and "Third headline" in words(again)


def test_going_on_with_a_picture_that_is_gone_shows_the_form(
    client: Client, cast: Cast, article: Article
) -> None:
    values = mine(cast) | {
        "base_version": 2, "action": "resume", "lead": json.dumps({"image": 987_654}),
    }  # fmt: skip
    assert signed_in(client, cast.wanda).post(address(article), values).status_code == 200


CHOICES = {"choice.headline": "theirs", "choice.body.0": "both", "upon": 2}


def test_what_was_chosen_is_saved_upon_the_newest_version(
    client: Client, cast: Cast, article: Article
) -> None:
    answer = signed_in(client, cast.wanda).post(address(article), mine(cast) | CHOICES)
    assert answer.status_code == 302
    text = current_document(article)
    assert text.headline == "Their headline"
    assert text.body == "<p>Their text.</p><p>My text.</p>"
    assert (text.kicker, text.noindex) == ("Mine", True)  # what only one changed
    entry = AuditEntry.objects.filter(action="article.edit").order_by("-id")[0]
    assert entry.detail == {"version": 3, "merged": [1, 2]}


def test_choices_count_for_the_version_they_were_made_against_alone(
    client: Client, cast: Cast, article: Article
) -> None:
    third = document(cast.harbour, cast.ann, headline="Third headline", body="<p>Third.</p>")
    save(article, third, 2, cast.edgar)
    again = signed_in(client, cast.wanda).post(address(article), mine(cast) | CHOICES)
    assert again.status_code == 409 and "Third headline" in words(again)
    assert Revision.objects.count() == 3


def test_going_on_writing_keeps_what_was_put_together(
    client: Client, cast: Cast, article: Article
) -> None:
    values = mine(cast) | CHOICES | {"action": "resume"}
    page = signed_in(client, cast.wanda).post(address(article), values)
    assert page.context["document"]["body"] == "<p>Their text.</p><p>My text.</p>"
    assert 'name="base_version" value="2"' in page.content.decode()
    assert Revision.objects.count() == 2


def test_a_late_text_that_contradicts_nothing_is_put_together_and_goes_no_further(
    client: Client, cast: Cast, article: Article
) -> None:
    text = document(cast.harbour, cast.ann, kicker="Mine")
    answer = signed_in(client, cast.edgar).post(
        address(article), posted(text, 1, action="publish"), headers={"accept": "application/json"}
    )
    assert answer.status_code == 409
    said = answer.json()
    assert said["saved"] and said["base_version"] == 3
    assert said["values"]["headline"] == "Their headline" and said["values"]["kicker"] == "Mine"
    assert "nothing more was done" in said["refused"]
    article.refresh_from_db()
    assert (article.version, article.standing) == (3, "unpublished")


def test_mine_can_be_saved_over_it_knowingly(client: Client, cast: Cast, article: Article) -> None:
    values = mine(cast) | {"base_version": 2, "action": "save"}
    signed_in(client, cast.wanda).post(address(article), values)
    assert current_document(article).headline == "My “headline”"
    assert Revision.objects.get(number=2).document["headline"] == "Their headline"


@pytest.mark.parametrize("base", ["", "x", "0", "-1", "²", "9" * 5000])
def test_a_form_without_its_version_is_stale(
    client: Client, cast: Cast, article: Article, base: str
) -> None:
    page = signed_in(client, cast.wanda).post(address(article), mine(cast) | {"base_version": base})
    assert page.status_code == 409


@pytest.mark.parametrize("action", ["publish", "submit", "approve", "unpublish"])
def test_a_stale_form_does_not_move_the_article_either(
    client: Client, cast: Cast, article: Article, action: str
) -> None:
    page = signed_in(client, cast.edgar).post(
        address(article), mine(cast) | {"action": action, "reason": "Because."}
    )
    assert page.status_code == 409
    article.refresh_from_db()
    assert (article.stage, article.standing) == ("draft", "unpublished")
