"""What the form asks while one types."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Tag
from newsroom.accounts.roles import Role
from newsroom.lib.slugs import slugify
from tests.cast import Cast
from tests.factories import document, make_article, make_live, make_user

from .forms import signed_in

HERE = "/admin/articles/article/"
QUESTIONS = ("authors/", "tags/", "articles/", "slug/", "suggestions/")


def labels(client: Client, what: str, question: str) -> list[str]:
    answer: dict[str, Any] = client.get(HERE + what, {"q": question}).json()
    return [item.get("name") or item["label"] for item in answer["items"]]


def test_authors_are_found_by_part_of_their_name(client: Client, cast: Cast) -> None:
    signed_in(client, cast.wanda)
    assert labels(client, "authors/", "car") == ["Ann Carter"]
    assert labels(client, "authors/", "") == ["Ann Carter", "Ben Doyle"]
    cast.ann.former = True
    cast.ann.save()
    assert labels(client, "authors/", "car") == []


def test_private_contacts_are_not_in_the_answer(client: Client, cast: Cast) -> None:
    from authors.models import AuthorContact

    AuthorContact.objects.create(author=cast.ann, email="ann@private.example", phone="555")
    answer = signed_in(client, cast.wanda).get(HERE + "authors/", {"q": "ann"})
    assert b"private" not in answer.content and b"555" not in answer.content


def test_only_live_articles_are_offered_as_related(client: Client, cast: Cast) -> None:
    make_article(cast.edgar, document(cast.harbour, cast.ann, headline="Secret inquiry"))
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Open wall"))
    answer = signed_in(client, cast.wanda).get(HERE + "articles/", {"q": ""}).json()
    assert [(item["public_id"], item["headline"]) for item in answer["items"]] == [
        (str(live.public_id), "Open wall")
    ]


def test_a_tag_is_made_from_the_form(client: Client, cast: Cast) -> None:
    answer = signed_in(client, cast.edgar).post(HERE + "tags/", {"name": " Boats\x00 "})
    assert answer.status_code == 201
    assert answer.json()["items"] == [{"id": Tag.objects.get(name="Boats").pk, "label": "Boats"}]


def test_several_names_at_once_are_found_made_or_refused_each(client: Client, cast: Cast) -> None:
    pasted = {"name": ["TIDES", "Boats", "x" * 101, "boats"]}
    answer = signed_in(client, cast.edgar).post(HERE + "tags/", pasted).json()
    assert [item["label"] for item in answer["items"]] == ["Tides", "Boats", "Boats"]
    assert [each["name"] for each in answer["refused"]] == ["x" * 101]
    assert Tag.objects.count() == 2
    answer = signed_in(client, cast.wanda).post(HERE + "tags/", {"name": ["tides", "Nets"]})
    assert [item["label"] for item in answer.json()["items"]] == ["Tides"]
    assert "Nets" in answer.json()["refused"][0]["error"]


def test_a_tag_that_begins_so_comes_before_one_that_holds_it(client: Client, cast: Cast) -> None:
    for name in ("Low Tides", "Tides and Times", "Océan"):
        Tag.objects.create(name=name, slug=slugify(name))
    signed_in(client, cast.wanda)
    assert labels(client, "tags/", "tid") == ["Tides", "Tides and Times", "Low Tides"]
    assert labels(client, "tags/", "OCEAN") == ["Océan"]


def test_a_title_is_found_by_its_words_the_last_unfinished(client: Client, cast: Cast) -> None:
    own, _live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Open wall"))
    make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Wallflowers open late"))
    signed_in(client, cast.edgar)
    address = HERE + "articles/"
    found = client.get(address, {"q": "open wal"}).json()["items"]
    assert [item["headline"] for item in found] == ["Wallflowers open late", "Open wall"]
    found = client.get(address, {"q": "open wal", "article": own.pk}).json()["items"]
    assert [item["headline"] for item in found] == ["Wallflowers open late"]


def test_a_writer_makes_no_tag(client: Client, cast: Cast) -> None:
    answer = signed_in(client, cast.wanda).post(HERE + "tags/", {"name": "Boats"})
    assert answer.status_code == 403 and not Tag.objects.filter(name="Boats").exists()


@pytest.mark.parametrize("name", ["", "x" * 101])
def test_a_tag_without_a_fitting_name_is_refused(client: Client, cast: Cast, name: str) -> None:
    answer = signed_in(client, cast.edgar).post(HERE + "tags/", {"name": name})
    assert answer.status_code == 422 and answer.json()["error"]


def test_a_slug_is_proposed_to_a_get_alone(client: Client, cast: Cast) -> None:
    assert signed_in(client, cast.wanda).get(HERE + "slug/").json() == {"slug": ""}
    assert client.post(HERE + "slug/").status_code == 405


@pytest.mark.parametrize("what", QUESTIONS)
@pytest.mark.parametrize("role", [Role.PROFILE_MANAGER, Role.ADVERTISING])
def test_who_does_not_write_asks_in_vain(client: Client, db: None, what: str, role: Role) -> None:
    signed_in(client, make_user("person", role))
    assert client.get(HERE + what).status_code == 403
    assert client.post(HERE + what, {"name": "Boats"}).status_code == 403


@pytest.mark.parametrize("what", QUESTIONS[:4])
@pytest.mark.parametrize("question", ["\x00", "%", "_", "'", '"', "x" * 5000, "\\"])
def test_an_odd_question_is_answered(client: Client, cast: Cast, what: str, question: str) -> None:
    answer = signed_in(client, cast.wanda).get(HERE + what, {"q": question, "headline": question})
    assert answer.status_code == 200


def test_whoever_is_not_signed_in_is_sent_to_the_login(client: Client, db: None) -> None:
    for what in QUESTIONS:
        assert client.get(HERE + what)["Location"].startswith("/admin/login/")
