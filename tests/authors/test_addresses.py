"""An author who moves keeps the old address."""

from typing import Any

import pytest
from django.test import Client

from articles.models import UrlHistory
from authors.models import Author
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from tests.factories import make_author, make_user

HERE = "/admin/authors/author/"


@pytest.fixture
def mona(client: Client, db: None) -> User:
    person = make_user("mona", Role.PROFILE_MANAGER)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return person


def form(author: Author, **more: Any) -> dict[str, Any]:
    values: dict[str, Any] = {"name": author.name, "slug": author.slug, "listed": "on"}
    for inline in ("links", "contact"):
        values |= {f"{inline}-TOTAL_FORMS": 0, f"{inline}-INITIAL_FORMS": 0}
    return values | more


def test_a_new_slug_leaves_the_old_address_in_the_history(client: Client, mona: User) -> None:
    ann = make_author("Ann Carter")
    answer = client.post(f"{HERE}{ann.pk}/change/", form(ann, slug="ann-day"))
    assert answer.status_code == 302
    row = UrlHistory.objects.get()
    assert (row.path, row.target, row.target_key) == ("/authors/ann-carter/", "author", str(ann.pk))
    moved = client.get("/authors/ann-carter/")
    assert (moved.status_code, moved["Location"]) == (301, "/authors/ann-day/")


def test_another_change_leaves_no_address(client: Client, mona: User) -> None:
    ann = make_author("Ann Carter")
    client.post(f"{HERE}{ann.pk}/change/", form(ann, job_title="Editor"))
    assert not UrlHistory.objects.exists()


@pytest.mark.parametrize("slug", ["ben-doyle", "no slug", "ü", ""])
def test_a_slug_that_is_taken_or_none_is_refused(client: Client, mona: User, slug: str) -> None:
    make_author("Ben Doyle")
    ann = make_author("Ann Carter")
    answer = client.post(f"{HERE}{ann.pk}/change/", form(ann, slug=slug))
    assert set(answer.context["adminform"].form.errors) == {"slug"}


def test_an_unlisted_author_s_old_address_leads_nowhere(client: Client, mona: User) -> None:
    ann = make_author("Ann Carter")
    client.post(f"{HERE}{ann.pk}/change/", form(ann, slug="ann-day"))
    Author.objects.update(listed=False)
    assert client.get("/authors/ann-carter/").status_code == 404
