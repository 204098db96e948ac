"""The address of who asks, believed only as far as the operator's own proxies."""

from typing import Any

import pytest
from django.test import RequestFactory

from newsroom.accounts.signing_in import client_address

MACHINE = "192.0.2.1"


@pytest.mark.parametrize(
    ("trusted", "header", "expected"),
    [
        (0, "198.51.100.7", MACHINE),
        (0, "", MACHINE),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "10.0.0.1, 198.51.100.7", "198.51.100.7"),
        (2, "203.0.113.9, 198.51.100.7, 10.0.0.2", "198.51.100.7"),
        (2, "198.51.100.7", MACHINE),
        (1, "", MACHINE),
        (1, "198.51.100.7, ", MACHINE),
    ],
)
def test_hops_are_counted_from_the_right(
    rf: RequestFactory, settings: Any, trusted: int, header: str, expected: str
) -> None:
    settings.TRUSTED_PROXIES = trusted
    more = {"HTTP_X_FORWARDED_FOR": header} if header else {}
    assert client_address(rf.get("/", REMOTE_ADDR=MACHINE, **more)) == expected
