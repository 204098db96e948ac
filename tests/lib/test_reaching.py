"""Whether an address answers, asked without being led into a network."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom.lib.reaching import Answer, reach

from .web_server import dripping, web_server

Server = tuple[str, list[str]]


@pytest.fixture
def server() -> Iterator[Server]:
    with web_server() as running:
        yield running


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/", Answer.THERE),
        ("/404", Answer.GONE),
        ("/410", Answer.GONE),
        ("/500", Answer.THERE),  # it answers; that it is ill is for its owners to see
        ("/401", Answer.THERE),
        ("/no-head", Answer.THERE),
        ("/to//404", Answer.GONE),
        ("/to/200", Answer.THERE),
        ("/loop", Answer.THERE),
    ],
)
def test_the_answer_is_told(server: Server, path: str, answer: Answer) -> None:
    assert reach(server[0] + path, timeout=2, allow_private=True).answer is answer


def test_head_is_asked_first_and_get_where_it_is_refused(server: Server) -> None:
    reach(server[0] + "/no-head", timeout=2, allow_private=True)
    assert server[1] == ["HEAD /no-head", "GET /no-head"]


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A certificate for this machine, with its key in the same file, that is trusted meanwhile."""
    if not (openssl := shutil.which("openssl")):
        pytest.skip("openssl makes the certificate")
    made = tmp_path / "both.pem"
    said = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=x"
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", made, "-out", tmp_path / "cert"]
    subprocess.run([openssl, *said.split(), *names], check=True, capture_output=True)
    with made.open("a") as file:
        file.write((tmp_path / "cert").read_text())
    monkeypatch.setenv("SSL_CERT_FILE", str(made))
    return made


@pytest.mark.parametrize("path", ["/slow", "/drip", "/continue", "/steps", "/to//slow"])
def test_no_server_is_waited_for_beyond_the_time(server: Server, path: str) -> None:
    began = time.monotonic()
    reached = reach(server[0] + path, timeout=0.25, allow_private=True)
    assert reached.answer is Answer.LATE
    assert time.monotonic() - began < 3


def test_a_server_that_takes_no_more_of_the_question_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        began = time.monotonic()
        address = f"http://127.0.0.1:{deaf.getsockname()[1]}/{'x' * 20_000_000}"
        assert reach(address, timeout=0.5, allow_private=True).answer is Answer.LATE
        assert time.monotonic() - began < 5


def test_a_handshake_that_drips_is_not_waited_for() -> None:
    # A record of TLS (RFC 8446, section 5.1) with 16 kB of the server's hello to come.
    with dripping(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc\x03\x03") as port:
        began = time.monotonic()
        reached = reach(f"https://127.0.0.1:{port}/", timeout=0.25, allow_private=True)
        assert reached.answer is Answer.LATE
        assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    ("path", "answer"),
    [("/", Answer.THERE), ("/404", Answer.GONE), ("/drip", Answer.LATE), ("/slow", Answer.LATE)],
)
def test_the_same_is_told_over_tls(certificate: Path, path: str, answer: Answer) -> None:
    with web_server(certificate) as (at, _asked):
        began = time.monotonic()
        assert reach(at + path, timeout=0.5, allow_private=True).answer is answer
        assert time.monotonic() - began < 3


def test_a_certificate_that_nobody_trusts_is_no_answer(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with web_server(certificate) as (at, asked):
        assert reach(at + "/", timeout=2, allow_private=True).answer is Answer.UNREACHED
        assert asked == []


def test_a_port_that_nobody_listens_on_is_not_reached() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    assert reach(address, timeout=1, allow_private=True).answer is Answer.UNREACHED


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "169.254.169.254", "[::1]",
        "[::ffff:127.0.0.1]", "0.0.0.1", "[fe80::1]", "2130706433", "224.0.0.1",
    ],
)  # fmt: skip
def test_no_address_inside_a_network_is_knocked_at(host: str) -> None:
    assert reach(f"http://{host}:8016/", timeout=1).answer is Answer.PRIVATE


def test_the_server_is_not_asked_where_the_address_is_private(server: Server) -> None:
    assert reach(server[0] + "/", timeout=1).answer is Answer.PRIVATE
    assert server[1] == []


def test_a_mail_server_s_port_is_not_knocked_at() -> None:
    assert reach("http://127.0.0.1:25/", timeout=1, allow_private=True).answer is Answer.PRIVATE


@pytest.mark.parametrize("address", ["http://", "http://[", "ftp://127.0.0.1/", "http://a:b/"])
def test_what_is_no_address_is_said_to_be_none(address: str) -> None:
    assert reach(address, timeout=1).answer is Answer.UNREADABLE


def test_an_address_is_asked_as_people_read_it(server: Server) -> None:
    reached = reach(server[0] + "/Käse und Brot?q=süß", timeout=2, allow_private=True)
    assert reached.answer is not Answer.UNREADABLE
    assert any("/K%C3%A4se%20und%20Brot?q=s%C3%BC%C3%9F" in line for line in server[1])


@pytest.mark.parametrize(
    "number",
    [
        "64:ff9b::7f00:1",
        "::127.0.0.1",
        "fec0::1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "::ffff:10.0.0.1",
    ],
)
def test_an_inner_address_written_as_an_outer_one_is_seen_through(number: str) -> None:
    assert reach(f"http://[{number}]/", timeout=1).answer is Answer.PRIVATE
