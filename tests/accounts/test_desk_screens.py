"""Every ordinary screen of the desk: opened, added to and changed by right alone.

Each change leaves one audit row and, where readers see the thing, one new edition.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client

from articles.models import Section, Tag
from authors.models import Author
from newsroom.accounts.models import AuditEntry, User
from newsroom.accounts.roles import Role
from newsroom.ads.models import AdTag, HouseAd
from newsroom.editions.number import current
from newsroom.masthead.models import Banner, Masthead, PolicyPage
from tests.cast import Cast
from tests.factories import make_image, make_user

MASTHEAD = {
    "name": "The Tide",
    "language": "en-GB",
    "search_prompt": "What?",
    "accent": "#8a1c1c",
    "accent_dark": "#e58a7b",
    "credit_prefix": "",
    "links-TOTAL_FORMS": 0,
    "links-INITIAL_FORMS": 0,
    "navigation-TOTAL_FORMS": 0,
    "navigation-INITIAL_FORMS": 0,
    "footer-TOTAL_FORMS": 0,
    "footer-INITIAL_FORMS": 0,
}
AUTHOR = {
    "links-TOTAL_FORMS": 0,
    "links-INITIAL_FORMS": 0,
    "contact-TOTAL_FORMS": 0,
    "contact-INITIAL_FORMS": 0,
    "listed": "on",
}


@dataclass(frozen=True)
class Screen:
    """One model's screen: what is posted, who may, and whether readers see it."""

    path: str
    model: type[Model]
    right_holder: Role
    refused: Role
    new: Callable[[Cast], dict[str, Any]]
    changed: dict[str, Any]
    adds: bool = True
    public: bool = True


def _ad(_cast: Cast) -> dict[str, Any]:
    values = {"name": "Ours", "slots": ["article", "foot"], "label": "Read us", "weight": 10}
    return values | {"url": "https://news.example/", "image": make_image("#33aa55").pk}


def _tag(cast: Cast) -> dict[str, Any]:
    values = {"name": "Theirs", "slots": ["top"], "in_sections": [cast.harbour.pk], "weight": 10}
    return values | {"html": "<p>Buy.</p>", "named_hosts": "ads.example.com", "is_on": "on"}


BANNER = {
    "text": "The bridge is closed", "level": "breaking",
    "starts_at_0": "2026-01-01", "starts_at_1": "08:00",
    "ends_at_0": "2099-01-01", "ends_at_1": "08:00",
}  # fmt: skip
PAGE = {"title": "Ethics", "slug": "ethics", "kind": "ethics", "body": "<p>Fair.</p>", "order": 1}
SCREENS = {
    "section": Screen(
        "articles/section",
        Section,
        Role.EDITOR,
        Role.WRITER,
        lambda _cast: {"name": "Town", "slug": "town", "order": 1},
        {"tagline": "What happened"},
    ),
    "tag": Screen(
        "articles/tag",
        Tag,
        Role.EDITOR,
        Role.WRITER,
        lambda _cast: {"name": "Boats", "slug": "boats"},
        {"description": "All that floats"},
    ),
    "author": Screen(
        "authors/author",
        Author,
        Role.PROFILE_MANAGER,
        Role.EDITOR,
        lambda _cast: AUTHOR | {"name": "Cy Day", "slug": "cy-day", "beats": "courts, tides"},
        {"job_title": "Reporter"},
    ),
    "masthead": Screen(
        "masthead/masthead",
        Masthead,
        Role.ADMINISTRATOR,
        Role.PUBLISHER,
        lambda _cast: MASTHEAD,
        {"tagline": "Twice a day"},
        adds=False,
    ),
    "banner": Screen(
        "masthead/banner",
        Banner,
        Role.EDITOR,
        Role.WRITER,
        lambda _cast: BANNER,
        {"text": "The bridge is open"},
    ),
    "policy page": Screen(
        "masthead/policypage",
        PolicyPage,
        Role.ADMINISTRATOR,
        Role.PUBLISHER,
        lambda _cast: PAGE,
        {"title": "Our ethics"},
    ),
    "house ad": Screen(
        "ads/housead", HouseAd, Role.ADVERTISING, Role.PUBLISHER, _ad, {"name": "Ours too"}
    ),
    "ad tag": Screen(
        "ads/adtag", AdTag, Role.ADVERTISING, Role.EDITOR, _tag, {"name": "Theirs too"}
    ),
    "user": Screen(
        "accounts/user",
        User,
        Role.ADMINISTRATOR,
        Role.PUBLISHER,
        lambda _cast: {
            "email": "new@news.example",
            "name": "New",
            "usable_password": "true",
            "password1": "tides-come-twice-a-day",
            "password2": "tides-come-twice-a-day",
            "grants-TOTAL_FORMS": 1,
            "grants-INITIAL_FORMS": 0,
            "grants-0-role": "writer",
        },
        {"name": "Newer", "is_active": "on", "grants-TOTAL_FORMS": 0},
        public=False,
    ),
}


def signed_in(client: Client, role: Role) -> Client:
    person = make_user(f"the-{role.value}", role)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return client


def made(screen: Screen, cast: Cast, client: Client) -> tuple[Model, dict[str, Any]]:
    """Return an object of the screen's own making and what was posted for it."""
    values = screen.new(cast)
    if not screen.adds:
        return Masthead.objects.get_or_create(pk=1, defaults={"name": "Newsroom"})[0], values
    answer = client.post(f"/admin/{screen.path}/add/", values)
    assert answer.status_code == 302, answer.context["errors"]
    newest = screen.model._default_manager.order_by("-pk").first()
    assert newest is not None
    return newest, values


@pytest.mark.parametrize("name", SCREENS)
def test_with_the_right_every_page_opens(client: Client, cast: Cast, name: str) -> None:
    screen = SCREENS[name]
    signed_in(client, screen.right_holder)
    thing, _values = made(screen, cast, client)
    pages = [f"{thing.pk}/change/"]
    if screen.adds:
        pages += ["", "add/"]
    for page in pages:
        assert client.get(f"/admin/{screen.path}/{page}").status_code == 200, page


@pytest.mark.parametrize("name", [name for name, screen in SCREENS.items() if screen.adds])
def test_adding_leaves_one_audit_row_and_an_edition(client: Client, cast: Cast, name: str) -> None:
    screen = SCREENS[name]
    signed_in(client, screen.right_holder)
    values = screen.new(cast)
    edition = current()
    AuditEntry.objects.all().delete()
    answer = client.post(f"/admin/{screen.path}/add/", values)
    assert answer.status_code == 302, answer.context["errors"]
    entry = AuditEntry.objects.get()
    assert entry.action == f"{screen.model._meta.model_name}.add"
    assert entry.user is not None and entry.user.name.lower() == f"the-{screen.right_holder.value}"
    assert current() == edition + screen.public


@pytest.mark.parametrize("name", SCREENS)
def test_changing_leaves_one_audit_row_and_an_edition(
    client: Client, cast: Cast, name: str
) -> None:
    screen = SCREENS[name]
    signed_in(client, screen.right_holder)
    thing, values = made(screen, cast, client)
    edition = current()
    AuditEntry.objects.all().delete()
    answer = client.post(f"/admin/{screen.path}/{thing.pk}/change/", values | screen.changed)
    assert answer.status_code == 302, answer.context["errors"]
    entry = AuditEntry.objects.get()
    assert entry.action == f"{screen.model._meta.model_name}.change"
    assert entry.target_id == str(thing.pk) and entry.detail["changed"]
    assert current() == edition + screen.public
    thing.refresh_from_db()
    field = next(iter(screen.changed))
    assert getattr(thing, field) == screen.changed[field]


@pytest.mark.parametrize("name", SCREENS)
def test_without_the_right_nothing_is_added_or_changed(
    client: Client, cast: Cast, name: str
) -> None:
    screen = SCREENS[name]
    thing, values = made(screen, cast, signed_in(client, screen.right_holder))
    before = list(screen.model._default_manager.order_by("pk").values())
    entries, edition = AuditEntry.objects.count(), current()
    person = signed_in(Client(), screen.refused)
    before += [] if screen.model is not User else [
        User.objects.values().get(name__iexact=f"the-{screen.refused.value}")
    ]  # fmt: skip
    add = person.post(f"/admin/{screen.path}/add/", values)
    change = person.post(f"/admin/{screen.path}/{thing.pk}/change/", values | screen.changed)
    delete = person.post(f"/admin/{screen.path}/{thing.pk}/delete/", {"post": "yes"})
    assert (add.status_code, change.status_code, delete.status_code) == (403, 403, 403)
    after = list(screen.model._default_manager.order_by("pk").values())
    assert _without_times(after) == _without_times(before)
    assert (AuditEntry.objects.count(), current()) == (entries, edition)


def _without_times(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{k: v for k, v in row.items() if k != "last_login"} for row in rows]


@pytest.mark.parametrize("name", SCREENS)
def test_whoever_is_not_signed_in_is_sent_to_the_login(client: Client, db: None, name: str) -> None:
    for page in ("", "add/", "1/change/", "1/delete/"):
        for answer in (
            client.get(f"/admin/{SCREENS[name].path}/{page}"),
            client.post(f"/admin/{SCREENS[name].path}/{page}", {}),
        ):
            assert answer.status_code == 302, page
            assert answer["Location"].startswith("/admin/login/"), page


@pytest.mark.parametrize(
    "name", ["section", "tag", "author", "banner", "policy page", "house ad", "ad tag"]
)
def test_what_nothing_uses_is_deleted_with_an_audit_row_and_an_edition(
    client: Client, cast: Cast, name: str
) -> None:
    screen = SCREENS[name]
    thing, _values = made(screen, cast, signed_in(client, screen.right_holder))
    edition = current()
    AuditEntry.objects.all().delete()
    answer = client.post(f"/admin/{screen.path}/{thing.pk}/delete/", {"post": "yes"})
    assert answer.status_code == 302
    assert not screen.model._default_manager.filter(pk=thing.pk).exists()
    entry = AuditEntry.objects.get()
    assert entry.action == f"{screen.model._meta.model_name}.delete"
    assert entry.target_id == str(thing.pk)
    assert current() == edition + 1
