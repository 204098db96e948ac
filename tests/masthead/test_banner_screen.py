"""Editors put up the banner and take it down; the audit says who."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsroom.accounts.models import AuditEntry
from newsroom.masthead.models import Banner
from tests.cast import Cast
from tests.factories import document, make_live

HERE = "/admin/masthead/banner/"


def form(begins: int = -5, ends: int = 60, **more: Any) -> dict[str, Any]:
    """Return what the screen posts; minutes from now."""
    now = timezone.localtime()
    values: dict[str, Any] = {"text": "The bridge is closed", "target": "", "level": "breaking"}
    for name, minutes in (("starts_at", begins), ("ends_at", ends)):
        at = now + dt.timedelta(minutes=minutes)
        values |= {f"{name}_0": f"{at:%Y-%m-%d}", f"{name}_1": f"{at:%H:%M:%S}"}
    return values | more


@pytest.fixture
def edgar(cast: Cast, client: Client) -> Client:
    client.force_login(cast.edgar)
    return client


def _errors(answer: Any) -> dict[str, Any]:
    return dict(answer.context["adminform"].form.errors)


def test_an_editor_puts_one_up_and_readers_see_it(edgar: Client) -> None:
    assert edgar.post(f"{HERE}add/", form()).status_code == 302
    assert "The bridge is closed" in edgar.get("/").content.decode()
    assert AuditEntry.objects.get().action == "banner.add"


def test_a_writer_may_not(cast: Cast, client: Client) -> None:
    client.force_login(cast.wanda)
    assert client.get(HERE).status_code == 403
    assert client.post(f"{HERE}add/", form()).status_code == 403
    assert not Banner.objects.exists()


def test_a_banner_ends_by_itself_unless_somebody_says_when(edgar: Client) -> None:
    fresh = edgar.get(f"{HERE}add/").context["adminform"].form
    begins, ends = (
        fresh.get_initial_for_field(fresh.fields[n], n) for n in ("starts_at", "ends_at")
    )
    assert dt.timedelta(hours=2, minutes=59) < ends - begins <= dt.timedelta(hours=3, minutes=1)


def test_ending_it_now_takes_it_down_and_is_audited(edgar: Client) -> None:
    edgar.post(f"{HERE}add/", form())
    banner = Banner.objects.get()
    edgar.post(HERE, {"action": "end_now", "_selected_action": [banner.pk]})
    assert "The bridge is closed" not in edgar.get("/").content.decode()
    last = AuditEntry.objects.latest("pk")
    assert (last.action, last.detail["changed"]) == ("banner.change", ["ends_at"])


@pytest.mark.parametrize("times", [{"begins": 30, "ends": 10}, {"begins": -20, "ends": -10}])
def test_one_that_would_never_show_is_refused(edgar: Client, times: dict[str, int]) -> None:
    assert set(_errors(edgar.post(f"{HERE}add/", form(**times)))) == {"ends_at"}
    assert not Banner.objects.exists()


def test_a_second_one_at_the_same_time_is_told_of(edgar: Client) -> None:
    edgar.post(f"{HERE}add/", form())
    answer = edgar.post(f"{HERE}add/", form(text="The bridge is open"), follow=True)
    assert "“The bridge is closed” runs until" in answer.content.decode()


def test_the_list_says_which_one_readers_see(edgar: Client) -> None:
    edgar.post(f"{HERE}add/", form(begins=-20))
    edgar.post(f"{HERE}add/", form(begins=-10, text="The bridge is open"))
    edgar.post(f"{HERE}add/", form(begins=10, text="The bridge is shut"))
    page = " ".join(edgar.get(HERE).content.decode().split())
    for said in ("> Shown <", "> Hidden by a later one <", "> Still to come <"):
        assert page.count(said) == 1, said


def test_the_list_asks_no_more_for_more_of_them(edgar: Client) -> None:
    edgar.post(f"{HERE}add/", form(begins=-20))
    edgar.get(HERE)
    with CaptureQueriesContext(connection) as for_one:
        edgar.get(HERE)
    for minutes in (-15, -10, -5):
        edgar.post(f"{HERE}add/", form(begins=minutes))
    edgar.get(HERE)
    with CaptureQueriesContext(connection) as for_four:
        edgar.get(HERE)
    assert len(for_four) == len(for_one)


@pytest.mark.parametrize("target", [
    "/no-such/", "/admin/", "http://dock.example/", "javascript:alert(1)", "dock",
    "//dock.example/", "https://me:pass@dock.example/", "/media/x", "/accents.css",
])  # fmt: skip
def test_a_link_that_leads_nowhere_is_refused(edgar: Client, target: str) -> None:
    assert set(_errors(edgar.post(f"{HERE}add/", form(target=target)))) == {"target"}


def test_a_pasted_address_of_this_site_becomes_its_path(cast: Cast, edgar: Client) -> None:
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    edgar.post(f"{HERE}add/", form(target=f"https://news.example{live.path}"))
    assert Banner.objects.get().target == live.path


def test_an_old_address_is_told_where_it_leads_now(cast: Cast, edgar: Client) -> None:
    from articles.models import UrlHistory

    UrlHistory.objects.create(path="/quay/", target="section", target_key=str(cast.harbour.pk))
    answer = edgar.post(f"{HERE}add/", form(target="/quay/"))
    assert "write /harbour/" in _errors(answer)["target"][0]
