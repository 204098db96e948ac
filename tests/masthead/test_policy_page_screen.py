"""Policy pages in the admin: sanitised, at an address of their own."""

import re
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.masthead.claims import Holder, holder_of
from newsroom.masthead.models import Masthead, NavigationEntry, PolicyPage
from newsroom.masthead.pages import write_page
from tests.factories import make_section, make_user

HERE = "/admin/masthead/policypage/"


@pytest.fixture
def ada(client: Client, db: None) -> User:
    person = make_user("ada", Role.ADMINISTRATOR)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return person


def form(**more: Any) -> dict[str, Any]:
    return {
        "title": "Ethics",
        "slug": "ethics",
        "body": "<p>Be fair.</p>",
        "order": 1,
        "kind": "other",
    } | more


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


def test_a_page_holds_text_and_neither_pictures_nor_embeds(client: Client, ada: User) -> None:
    body = '<p>Call <a href="tel:+4412">us</a></p><figure data-image="1"></figure>'
    client.post(f"{HERE}add/", form(body=f'{body}<div data-embed="https://v.example/1"></div>'))
    assert PolicyPage.objects.get().body == '<p>Call <a href="tel:+4412">us</a></p>'


def test_a_page_is_sanitised_whoever_writes_it(db: None) -> None:
    with transaction.atomic():
        write_page(PolicyPage(title="a", slug="a", body="<p>a<script>alert(1)</script></p>"))
    assert PolicyPage.objects.get().body == "<p>a</p>"


def test_there_is_one_page_of_a_kind_and_any_number_of_others(client: Client, ada: User) -> None:
    client.post(f"{HERE}add/", form(kind="ethics"))
    answer = client.post(f"{HERE}add/", form(kind="ethics", slug="rules"))
    assert "There is a page of this kind already." in answer.content.decode()
    for slug in ("rules", "terms"):
        client.post(f"{HERE}add/", form(slug=slug))
    assert PolicyPage.objects.count() == 3


def test_the_navigation_follows_a_moved_page(client: Client, ada: User) -> None:
    client.post(f"{HERE}add/", form())
    masthead = Masthead.objects.create(pk=1, name="The Tide")
    NavigationEntry.objects.create(masthead=masthead, label="Ethics", path="/ethics/")
    client.post(f"{HERE}{PolicyPage.objects.get().pk}/change/", form(slug="rules"))
    assert NavigationEntry.objects.get().path == "/rules/"


def test_the_corrections_lead_to_the_policy_on_them(client: Client, ada: User) -> None:
    assert "How we correct" not in client.get("/corrections/").content.decode()
    client.post(f"{HERE}add/", form(kind="corrections", slug="mending"))
    assert '<a href="/mending/">How we correct' in client.get("/corrections/").content.decode()


def test_the_contact_page_ends_with_the_masthead_s_address(client: Client, ada: User) -> None:
    Masthead.objects.create(
        pk=1, name="The Tide", publisher="Tide Ltd", contact_email="us@tide.example"
    )
    client.post(f"{HERE}add/", form(kind="contact", slug="contact"))
    client.post(f"{HERE}add/", form())
    page = client.get("/contact/").content.decode().split("<footer")[0]
    assert "Tide Ltd" in page and 'href="mailto:us@tide.example"' in page
    assert "Tide Ltd" not in client.get("/ethics/").content.decode().split("<footer")[0]


def test_a_page_s_description_is_told_to_search_engines(client: Client, ada: User) -> None:
    client.post(f"{HERE}add/", form(description="What we hold ourselves to."))
    assert 'content="What we hold ourselves to."' in client.get("/ethics/").content.decode()


def test_the_editor_s_import_map_carries_the_nonce(client: Client, ada: User) -> None:
    answer = client.get(f"{HERE}add/")
    [nonce] = set(re.findall(r"'nonce-([^']+)'", answer["Content-Security-Policy"]))
    assert re.search(
        rf'<script[^>]*nonce="{re.escape(nonce)}"[^>]*type="importmap"|'
        rf'<script[^>]*type="importmap"[^>]*nonce="{re.escape(nonce)}"',
        answer.content.decode(),
    )
