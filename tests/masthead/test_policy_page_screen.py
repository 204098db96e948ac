"""Policy pages in the admin: sanitised, at an address of their own."""

from typing import Any

import pytest
from django.test import Client

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.masthead.claims import Holder, holder_of
from newsroom.masthead.models import PolicyPage
from tests.factories import make_section, make_user

HERE = "/admin/masthead/policypage/"


@pytest.fixture
def ada(client: Client, db: None) -> User:
    person = make_user("ada", Role.ADMINISTRATOR)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return person


def form(**more: Any) -> dict[str, Any]:
    return {"title": "Ethics", "slug": "ethics", "body": "<p>Be fair.</p>", "order": 1} | more


def test_a_page_stands_at_its_segment(client: Client, ada: User) -> None:
    client.post(f"{HERE}add/", form())
    assert holder_of("ethics") == Holder.PAGE
    assert "Be fair." in client.get("/ethics/").content.decode()


def test_a_page_s_text_is_sanitised(client: Client, ada: User) -> None:
    client.post(f"{HERE}add/", form(body="<p onclick='x'>a</p><script>alert(1)</script>"))
    assert PolicyPage.objects.get().body == "<p>a</p>"


@pytest.mark.parametrize("body", ["", "<p> </p>", "<script>alert(1)</script>"])
def test_a_page_has_a_text(client: Client, ada: User, body: str) -> None:
    answer = client.post(f"{HERE}add/", form(body=body))
    assert set(answer.context["adminform"].form.errors) == {"body"}


@pytest.mark.parametrize("slug", ["search", "2026", "town"])
def test_a_segment_that_is_not_free_is_refused(client: Client, ada: User, slug: str) -> None:
    make_section("Town")
    answer = client.post(f"{HERE}add/", form(slug=slug))
    assert set(answer.context["adminform"].form.errors) == {"slug"}
    assert not PolicyPage.objects.exists()


def test_a_moved_page_gives_its_segment_back(client: Client, ada: User) -> None:
    client.post(f"{HERE}add/", form())
    page = PolicyPage.objects.get()
    client.post(f"{HERE}{page.pk}/change/", form(slug="rules"))
    assert (holder_of("ethics"), holder_of("rules")) == ("", Holder.PAGE)


def test_deleting_pages_gives_their_segments_back(client: Client, ada: User) -> None:
    for slug in ("ethics", "rules", "terms"):
        client.post(f"{HERE}add/", form(slug=slug, title=slug))
    ethics, rules, terms = PolicyPage.objects.order_by("slug")
    client.post(f"{HERE}{ethics.pk}/delete/", {"post": "yes"})
    client.post(HERE, {
        "action": "delete_selected", "_selected_action": [rules.pk, terms.pk], "post": "yes",
    })  # fmt: skip
    assert not PolicyPage.objects.exists()
    assert [holder_of(slug) for slug in ("ethics", "rules", "terms")] == ["", "", ""]
