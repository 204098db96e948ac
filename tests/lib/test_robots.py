"""Readers are told from robots by what programs say of themselves."""

import pytest

from newsroom.lib.robots import is_robot

PHONE = (
    "Mozilla/5.0 (Linux; Android 14; {}) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/131.0.0.0 Mobile Safari/537.36"
)


@pytest.mark.parametrize(
    "agent",
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 "
        "(KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
        PHONE.format("Pixel 8"),
        PHONE.format("CUBOT NOTE 20"),
    ],
)
def test_browsers_are_readers(agent: str) -> None:
    assert not is_robot({"HTTP_USER_AGENT": agent})
    assert not is_robot({"HTTP_USER_AGENT": agent, "HTTP_SEC_PURPOSE": ""})


@pytest.mark.parametrize(
    "agent",
    [
        "",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        PHONE.format("Nexus 5X") + " (compatible; Googlebot/2.1)",
        PHONE.format("CUBOT NOTE 20") + " (compatible; Googlebot/2.1)",
        "facebookexternalhit/1.1",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/131.0.0.0 Safari/537.36",
        "python-requests/2.32.3",
        "curl/8.5.0",
        "Java/21.0.2",
    ],
)
def test_programs_are_not(agent: str) -> None:
    assert is_robot({"HTTP_USER_AGENT": agent})


def test_no_agent_at_all_is_a_program() -> None:
    assert is_robot({})


@pytest.mark.parametrize("name", ["HTTP_SEC_PURPOSE", "HTTP_PURPOSE"])
@pytest.mark.parametrize("purpose", ["prefetch", "prefetch;prerender"])
def test_what_is_fetched_before_anybody_looks_is_no_read(name: str, purpose: str) -> None:
    assert is_robot({"HTTP_USER_AGENT": PHONE.format("Pixel 8"), name: purpose})
