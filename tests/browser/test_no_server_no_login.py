"""The network is cut, the server restarts, the login ends: what is typed stays."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import DemoSite, second_server
from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser


def test_a_cut_connection_is_told_and_what_was_typed_arrives_when_it_is_back(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Typed on a train")
    page.context.set_offline(True)
    desk.type_paragraphs("The tunnel was long.")
    expect(page.get_by_text("No connection: kept in this browser since")).to_be_visible(
        timeout=10_000
    )
    desk.press("Save")
    expect(page.get_by_text("The server did not answer. Your text is where it was")).to_be_visible()
    expect(desk.body).to_contain_text("The tunnel was long.")
    page.context.set_offline(False)
    expect(page.get_by_text("Unsaved changes: kept on the server")).to_be_visible(timeout=15_000)
    desk.press("Save")
    expect(page.get_by_text("All changes saved as version 2")).to_be_visible()


def test_a_server_that_restarts_takes_the_text_afterwards(
    log_in: Callable[..., Page], demo_site: DemoSite
) -> None:
    page = log_in("editor")
    address = WritingSurface.begin(page, "Typed through a restart").page.url
    with second_server(demo_site) as server:
        page.goto(address.replace(demo_site.url, server.url))
        desk = WritingSurface(page)
        desk.ready()
        server.stop()
        desk.type_paragraphs("Nobody noticed the restart.")
        expect(page.get_by_text("No connection: kept in this browser since")).to_be_visible(
            timeout=10_000
        )
        server.start()
        expect(page.get_by_text("Unsaved changes: kept on the server")).to_be_visible(
            timeout=30_000
        )
        desk.press("Save")
        expect(page.get_by_text("All changes saved as version 2")).to_be_visible()


def test_an_ended_login_is_renewed_in_place_and_the_save_goes_on(
    log_in: Callable[..., Page], demo_site: DemoSite
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Typed past midnight")
    desk.type_paragraphs("The cookie had gone stale.")
    page.context.clear_cookies()
    page.locator(".writing__actions").get_by_role("button", name="Save", exact=True).click()
    dialog = page.get_by_role("dialog", name="Log in again")
    expect(dialog).to_be_visible()

    dialog.get_by_label("E-mail address").fill("publisher@newsroom.example")
    dialog.get_by_label("Password").fill(demo_site.password("publisher"))
    dialog.get_by_role("button", name="Log in").click()
    expect(dialog.get_by_role("alert")).to_contain_text("This is the login of Piers Corlett")
    dialog.get_by_label("E-mail address").fill("editor@newsroom.example")
    dialog.get_by_label("Password").fill("not the password")
    dialog.get_by_role("button", name="Log in").click()
    expect(dialog.get_by_role("alert")).to_contain_text("do not go together")
    dialog.get_by_label("Password").fill(demo_site.password("editor"))
    dialog.get_by_role("button", name="Log in").click()

    expect(page.get_by_text("All changes saved as version 2")).to_be_visible()
    expect(desk.body).to_contain_text("The cookie had gone stale.")
    desk.type_paragraphs("And it is fresh again.")
    desk.press("Save")
    expect(page.get_by_text("All changes saved as version 3")).to_be_visible()


def test_an_ended_login_is_noticed_by_the_autosave_alone(
    log_in: Callable[..., Page], demo_site: DemoSite
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Nobody pressed anything")
    page.context.clear_cookies()
    desk.type_paragraphs("Typed after the login had ended.")
    dialog = page.get_by_role("dialog", name="Log in again")
    expect(dialog).to_be_visible(timeout=15_000)
    dialog.get_by_label("E-mail address").fill("editor@newsroom.example")
    dialog.get_by_label("Password").fill(demo_site.password("editor"))
    dialog.get_by_role("button", name="Log in").click()
    expect(page.get_by_text("Unsaved changes: kept on the server")).to_be_visible(timeout=15_000)
    expect(desk.body).to_contain_text("Typed after the login had ended.")


def test_a_text_that_the_server_refuses_to_keep_says_why_and_stays(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Longer than a book")
    desk.type_paragraphs("It began well.")
    expect(page.get_by_text("Unsaved changes: kept on the server")).to_be_visible(timeout=10_000)
    page.get_by_label("Sources", exact=False).first.evaluate(
        "field => { field.value = 'word '.repeat(500_000);"
        " field.dispatchEvent(new Event('input', { bubbles: true })) }"
    )
    state = page.locator("[data-state]")
    expect(state).to_contain_text("not on the server", timeout=20_000)
    expect(state).to_contain_text("This text is too long to be kept or saved; shorten it.")
