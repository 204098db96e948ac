"""There is one masthead, and it can be read."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from articles.document import ImageEntry
from newsroom.accounts.models import AuditEntry, User
from newsroom.accounts.roles import Role
from newsroom.lib.colours import GROUNDS_DARK, GROUNDS_LIGHT, contrast
from newsroom.masthead.models import Masthead, PolicyPage
from newsroom.masthead.models.masthead import (
    validate_on_dark,
    validate_on_light,
    validate_path,
)
from tests.cast import Cast
from tests.factories import document, make_image, make_live, make_user

HERE = "/admin/masthead/masthead/"


@pytest.fixture
def ada(client: Client, db: None) -> User:
    person = make_user("ada", Role.ADMINISTRATOR)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return person


def form(**more: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "name": "The Tide", "language": "en-GB", "search_prompt": "What?",
        "accent": "#8a1c1c", "accent_dark": "#e58a7b",
    }  # fmt: skip
    for inline in ("links", "navigation", "footer"):
        values |= {f"{inline}-TOTAL_FORMS": 0, f"{inline}-INITIAL_FORMS": 0}
    return values | more


def test_a_second_masthead_is_refused(db: None) -> None:
    Masthead.objects.create(pk=1, name="The Tide")
    with pytest.raises(IntegrityError), transaction.atomic():
        Masthead.objects.create(pk=2, name="The Ebb")
    assert Masthead.objects.get().name == "The Tide"


def test_the_list_leads_to_the_one_masthead(client: Client, ada: User) -> None:
    Masthead.objects.create(pk=1, name="Newsroom")
    answer = client.get(HERE)
    assert (answer.status_code, answer["Location"]) == (302, f"{HERE}1/change/")
    assert client.get(f"{HERE}add/").status_code == 403


def test_looking_for_the_first_masthead_writes_nothing(client: Client, ada: User) -> None:
    answer = client.get(HERE)
    assert (answer.status_code, answer["Location"]) == (302, f"{HERE}add/")
    assert client.get(f"{HERE}add/").status_code == 200
    assert not Masthead.objects.exists()


def test_the_first_masthead_is_added_once_and_audited(client: Client, ada: User) -> None:
    assert client.post(f"{HERE}add/", form()).status_code == 302
    assert Masthead.objects.get().pk == 1
    assert AuditEntry.objects.get().action == "masthead.add"
    assert client.post(f"{HERE}add/", form(name="The Ebb")).status_code == 403
    assert Masthead.objects.get().name == "The Tide"


@pytest.mark.parametrize(
    "dressing", [("Photograph: ", "( ", " )"), ("", "(", ")"), ("Image credit: ", "", ".")]
)
def test_blanks_in_a_credit_are_kept_down_to_the_public_page(
    client: Client, ada: User, cast: Cast, dressing: tuple[str, str, str]
) -> None:
    Masthead.objects.create(pk=1, name="The Tide")
    prefix, opened, closed = dressing
    values = form(credit_prefix=prefix, credit_open=opened, credit_close=closed)
    assert client.post(f"{HERE}1/change/", values).status_code == 302
    masthead = Masthead.objects.get()
    assert (masthead.credit_prefix, masthead.credit_open, masthead.credit_close) == dressing
    image = make_image(user=cast.edgar, credit="Bo Wray")
    lead = ImageEntry(image=image.pk)
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, lead=lead))
    assert f"{opened}{prefix}Bo Wray{closed}" in client.get(live.path).content.decode()


@pytest.mark.parametrize("language", ["en", "en-GB", "cy", "zh-Hant", "es-419"])
def test_a_language_tag_reaches_the_public_page(client: Client, ada: User, language: str) -> None:
    assert client.post(f"{HERE}add/", form(language=language)).status_code == 302
    assert f'lang="{language}"' in client.get("/").content.decode()


@pytest.mark.parametrize("language", ["no such", "e", "english", "en_GB", "en-", 'en"', "en-G"])
def test_what_is_no_language_tag_is_refused(client: Client, ada: User, language: str) -> None:
    assert client.post(f"{HERE}add/", form(language=language)).status_code == 200
    assert not Masthead.objects.exists()


def test_links_and_navigation_are_written_with_it(client: Client, ada: User, cast: Cast) -> None:
    masthead = Masthead.objects.create(pk=1, name="Newsroom")
    values = form(**{
        "links-TOTAL_FORMS": 1,
        "links-0-network": "mastodon",
        "links-0-label": "Mastodon",
        "links-0-url": "https://social.example/@tide",
        "links-0-order": 0,
        "navigation-TOTAL_FORMS": 1,
        "navigation-0-label": "Harbour",
        "navigation-0-path": "/harbour/",
        "navigation-0-order": 0,
    })  # fmt: skip
    assert client.post(f"{HERE}1/change/", values).status_code == 302
    masthead.refresh_from_db()
    assert masthead.name == "The Tide"
    assert masthead.links.get().url == "https://social.example/@tide"
    assert masthead.navigation.get().path == "/harbour/"
    home = client.get("/").content.decode()
    assert "The Tide" in home and 'href="/harbour/"' in home


def test_a_link_that_would_run_is_refused(client: Client, ada: User) -> None:
    masthead = Masthead.objects.create(pk=1, name="Newsroom")
    values = form(**{
        "links-TOTAL_FORMS": 1, "links-0-network": "x", "links-0-label": "X",
        "links-0-url": "javascript:alert(1)", "links-0-order": 0,
    })  # fmt: skip
    assert client.post(f"{HERE}1/change/", values).status_code == 200
    assert not masthead.links.exists()


@pytest.mark.parametrize(
    "path", ["harbour/", "//evil.example/", "https://evil.example/", "/a?b", "/a#b", "/a b", "/\\e"]
)
def test_navigation_stays_on_the_site(path: str) -> None:
    with pytest.raises(ValidationError):
        validate_path(path)


@pytest.mark.parametrize("path", ["/", "/harbour/", "/2026/03/wall/"])
def test_a_path_of_the_site_passes(path: str) -> None:
    validate_path(path)


def test_accents_are_readable_on_the_paper() -> None:
    validate_on_light("#8a1c1c")
    validate_on_dark("#e58a7b")
    for check, colour in ((validate_on_light, "#e58a7b"), (validate_on_dark, "#8a1c1c")):
        with pytest.raises(ValidationError, match=r"4\.5"):
            check(colour)


def test_accents_are_readable_on_every_ground_that_they_are_printed_on() -> None:
    grey, pale = "#6f6f6f", "#8a8a8a"
    assert contrast(grey, GROUNDS_LIGHT[0]) > 4.5 > contrast(grey, GROUNDS_LIGHT[2])
    assert contrast(pale, GROUNDS_DARK[0]) > 4.5 > contrast(pale, GROUNDS_DARK[2])
    with pytest.raises(ValidationError, match="sponsored articles"):
        validate_on_light(grey)
    with pytest.raises(ValidationError, match="lighter"):
        validate_on_dark(pale)


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    tokens = (Path(settings.BASE_DIR) / "static/paper/css/tokens.css").read_text()
    pairs = zip(("paper", "tint", "sponsored"), GROUNDS_LIGHT, GROUNDS_DARK, strict=True)
    for name, light, dark in pairs:
        assert f"--{name}: light-dark({light}, {dark});" in tokens


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#8a1c1c;}", "8a1c1c"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(ValidationError):
        validate_on_light(colour)


def test_a_page_s_slug_is_its_own(db: None) -> None:
    PolicyPage.objects.create(slug="ethics", title="Ethics", body="<p>a</p>")
    with pytest.raises(IntegrityError), transaction.atomic():
        PolicyPage.objects.create(slug="ethics", title="Other", body="<p>a</p>")
