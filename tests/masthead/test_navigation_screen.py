"""The navigation is made on the masthead's screen, of pages that are there."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Section, UrlHistory
from newsroom.accounts.roles import Role
from newsroom.masthead.models import Masthead, NavigationEntry
from tests.cast import Cast
from tests.factories import make_section, make_user
from tests.reading.newspaper import make_policy_page

from .test_masthead import HERE, form

ROW = {"label": "Harbour", "path": "/harbour/", "order": ""}


@pytest.fixture
def ada(client: Client, cast: Cast) -> Client:
    Masthead.objects.create(pk=1, name="The Tide")
    client.force_login(make_user("ada", Role.ADMINISTRATOR))
    return client


def rows(*rows: dict[str, Any], of: str = "navigation") -> dict[str, Any]:
    values = form(**{f"{of}-TOTAL_FORMS": len(rows)})
    for number, row in enumerate(rows):
        values |= {f"{of}-{number}-{name}": value for name, value in row.items()}
        values[f"{of}-INITIAL_FORMS"] = sum("id" in row for row in rows)
    return values


def save(client: Client, *entries: dict[str, Any], of: str = "navigation") -> Any:
    return client.post(f"{HERE}1/change/", rows(*entries, of=of))


def errors(answer: Any, of: str = "navigation") -> list[dict[str, Any]]:
    sets = {one.formset.prefix: one.formset for one in answer.context["inline_admin_formsets"]}
    return [dict(one) for one in sets[of].errors]


def test_new_rows_come_last_in_the_order_typed(ada: Client) -> None:
    make_policy_page()
    save(ada, ROW, {"label": "Ethics", "path": "/ethics/"}, {"label": "Newest", "path": "/newest/"})
    labels = NavigationEntry.objects.values_list("label", flat=True)
    assert list(labels) == ["Harbour", "Ethics", "Newest"]


@pytest.mark.parametrize(("path", "said"), [
    ("/nothing-there/", "Readers find nothing"),
    ("/harbour", "/harbour/"),
    ("harbour/", "path of this site"),
    ("/tags/tides/", "Readers find nothing"),
    ("/admin/", "Readers find nothing"),
    ("https://dock.example/", "tick “other site”"),
])  # fmt: skip
def test_a_path_without_a_page_is_refused_with_what_to_do(
    ada: Client, path: str, said: str
) -> None:
    [wrong] = errors(save(ada, ROW | {"path": path}))
    assert said in wrong["path"][0]
    assert not NavigationEntry.objects.exists()


def test_a_moved_path_is_told_with_its_new_one(ada: Client, cast: Cast) -> None:
    UrlHistory.objects.create(path="/quay/", target="section", target_key=str(cast.harbour.pk))
    [wrong] = errors(save(ada, ROW | {"path": "/quay/"}))
    assert "write /harbour/" in wrong["path"][0]


def test_another_site_is_allowed_where_it_is_marked(ada: Client) -> None:
    save(ada, {"label": "Shop", "path": "https://shop.example/", "is_outside": "on"})
    assert NavigationEntry.objects.get().is_outside
    assert 'href="https://shop.example/" rel="external"' in ada.get("/").content.decode()


@pytest.mark.parametrize("url", ["http://shop.example/", "javascript:alert(1)", "/harbour/", "x"])
def test_a_mark_lets_nothing_else_through(ada: Client, url: str) -> None:
    [wrong] = errors(save(ada, ROW | {"path": url, "is_outside": "on"}))
    assert set(wrong) == {"path"}


def test_children_show_in_the_menu_and_not_in_the_row(ada: Client, cast: Cast) -> None:
    quay = make_section("Quay", parent=cast.harbour)
    child = {"label": "Quay", "path": quay.get_absolute_url(), "is_under": "on"}
    save(ada, ROW, child)
    page = ada.get("/newest/").content.decode()
    row, menu = page.split('id="menu"')
    assert row.count('href="/quay/"') == 0 and menu.count('href="/quay/"') == 1


def test_the_first_entry_stands_under_none(ada: Client) -> None:
    [wrong] = errors(save(ada, ROW | {"is_under": "on"}))
    assert set(wrong) == {"is_under"}


def test_the_footer_has_entries_of_its_own(ada: Client) -> None:
    save(ada, {"label": "Everyone", "path": "/authors/"}, of="footer")
    assert NavigationEntry.objects.get().place == "footer"
    page = ada.get("/").content.decode()
    bar, footer = page.split("<footer")
    assert "Everyone" in footer and "Everyone" not in bar
    shown = ada.get(f"{HERE}1/change/")
    counts = {
        x.formset.prefix: len(x.formset.forms) for x in shown.context["inline_admin_formsets"]
    }
    assert (counts["navigation"], counts["footer"]) == (0, 1)


def test_an_entry_follows_its_section(ada: Client, cast: Cast) -> None:
    save(ada, ROW)
    path = f"/admin/articles/section/{cast.harbour.pk}/change/"
    values = {"name": "Port", "slug": "port", "order": 0, "accent": "", "accent_dark": ""}
    assert ada.post(path, values).status_code == 302
    assert NavigationEntry.objects.get().path == "/port/"


def test_a_deleted_section_leaves_the_row_and_is_told_of(ada: Client) -> None:
    quay = make_section("Quay")
    save(ada, ROW, {"label": "The quay", "path": "/quay/"})
    ada.post(f"/admin/articles/section/{quay.pk}/delete/", {"post": "yes"})
    assert not Section.objects.filter(pk=quay.pk).exists()
    page = ada.get("/").content.decode()
    assert "The quay" not in page and "Harbour" in page
    told = ada.get(f"{HERE}1/change/").content.decode()
    assert "“The quay” in the navigation: readers find nothing at /quay/." in told


def test_a_dead_entry_keeps_nothing_else_from_being_saved(ada: Client) -> None:
    gone = NavigationEntry.objects.create(masthead_id=1, label="Gone", path="/gone/")
    answer = save(
        ada, {"id": gone.pk, "masthead": 1, "label": "Gone", "path": "/gone/", "order": 1}, ROW
    )
    assert answer.status_code == 302
    assert NavigationEntry.objects.count() == 2


def test_sections_pages_and_lists_are_on_offer(ada: Client) -> None:
    make_policy_page()
    shown = ada.get(f"{HERE}1/change/").content.decode()
    for path in ("/harbour/", "/ethics/", "/newest/"):
        assert f'<option value="{path}"' in shown
