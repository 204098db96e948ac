"""ads.txt: checked line by line on the desk, answered as plain text."""

import pytest
from django.test import Client

from newsroom.accounts.roles import Role
from newsroom.ads.ads_txt import problems
from newsroom.ads.models import AdsTxt
from tests.cast import Cast
from tests.factories import make_user

GOOD = """\
# Who sells for us
adsystem.example.com, pub-123, DIRECT, f08c47fec0942fa0
exchange.example, 9876 , reseller
third.example.org,1,RESELLER;region=gb  # since March

CONTACT=ads@news.example
contact = https://news.example/contact/
SUBDOMAIN=shop.news.example
OWNERDOMAIN=news.example
MANAGERDOMAIN=manager.example, GB
"""


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    client.force_login(
        make_user("adam", Role.ADVERTISING), "newsroom.accounts.signing_in.EmailBackend"
    )
    return client


def test_what_the_specification_knows_is_right() -> None:
    assert problems(GOOD.splitlines()) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("adsystem.example.com, 1", "DIRECT or RESELLER"),
        ("adsystem.example.com 1 DIRECT", "parted by commas"),
        ("adsystem.example.com, 1, DIRECT, x, y", "as a fourth"),
        ("adsystem, 1, DIRECT", "“adsystem” is no domain"),
        ("https://adsystem.example, 1, DIRECT", "is no domain"),
        ("adsystem.example.com, , DIRECT", "account id"),
        ("adsystem.example.com, 1, PARTNER", "not “PARTNER”"),
        ("adsystem.example.com, 1, DIRECT,", "leave its comma out"),
        ("CONTACT=", "whom to ask"),
        ("COLOUR=red", "COLOUR is not known"),
        ("OWNERDOMAIN=the paper", "after OWNERDOMAIN="),
        ("OWNERDOMAIN=news.example, GB", "only MANAGERDOMAIN"),
        ("MANAGERDOMAIN=news.example, Britain", "country code"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(line: str, said: str) -> None:
    [problem] = problems(["# A comment", line])
    assert problem.startswith("Line 2: ") and said in problem


def test_there_is_one_owner() -> None:
    [problem] = problems(["OWNERDOMAIN=a.example", "", "OWNERDOMAIN=b.example"])
    assert problem.startswith("Line 3: ") and "line 1 already" in problem


def test_readers_get_the_text_that_was_saved(desk: Client) -> None:
    answer = desk.post("/admin/ads/adstxt/add/", {"text": GOOD.replace("\n", "  \r\n")})
    assert answer.status_code == 302
    answer = Client().get("/ads.txt")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode() == GOOD
    assert not answer.cookies


def test_a_wrong_line_is_named_and_nothing_is_saved_nor_lost(desk: Client) -> None:
    answer = desk.post("/admin/ads/adstxt/add/", {"text": f"{GOOD}nonsense\nmore\n"})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "Line 11: " in page and "Line 12: " in page
    assert "nonsense" in page
    assert not AdsTxt.objects.exists()


@pytest.mark.parametrize("saved", [None, "", "  \r\n"])
def test_it_is_not_found_while_it_is_empty(desk: Client, saved: str | None) -> None:
    if saved is not None:
        assert desk.post("/admin/ads/adstxt/add/", {"text": saved}).status_code == 302
    assert desk.get("/ads.txt").status_code == 404


def test_there_is_one_file_and_it_cannot_be_deleted(desk: Client) -> None:
    assert desk.get("/admin/ads/adstxt/")["Location"] == "/admin/ads/adstxt/add/"
    desk.post("/admin/ads/adstxt/add/", {"text": GOOD})
    assert desk.get("/admin/ads/adstxt/")["Location"] == "/admin/ads/adstxt/1/change/"
    assert desk.get("/admin/ads/adstxt/add/").status_code == 403
    assert desk.post("/admin/ads/adstxt/1/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("role", [Role.WRITER, Role.EDITOR, Role.PUBLISHER])
def test_other_roles_may_not_write_it(client: Client, cast: Cast, role: Role) -> None:
    client.force_login(make_user("x", role), "newsroom.accounts.signing_in.EmailBackend")
    assert client.get("/admin/ads/adstxt/").status_code == 403
    assert client.post("/admin/ads/adstxt/add/", {"text": GOOD}).status_code == 403
