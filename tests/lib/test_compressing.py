"""Readers' texts are compressed for those who take it; the desk's and pictures never are."""

import gzip
from collections.abc import Iterable, Iterator

import pytest

from newsroom.lib.compressing import compressed

TEXT = b"<p>Low water at 06.40.</p>" * 100


class Body:
    """An answer's bytes, which know whether they were closed."""

    closed = False

    def __iter__(self) -> Iterator[bytes]:
        yield TEXT[:500]
        yield TEXT[500:]

    def close(self) -> None:
        self.closed = True


def _ask(
    path: str = "/", *, takes: str = "gzip, deflate, br", method: str = "GET",
    kind: str = "text/html; charset=utf-8", status: str = "200 OK", **headers: str,
) -> tuple[bytes, dict[str, str], Body]:  # fmt: skip
    body = Body()
    said: list[tuple[str, str]] = []

    def application(_environ: object, start: object) -> Iterable[bytes]:
        start(status, [("Content-Type", kind), ("Content-Length", "2600"), *headers.items()])  # type: ignore[operator]
        return body

    answer = compressed(application, apart_from="/admin/")(  # type: ignore[arg-type]
        {"PATH_INFO": path, "REQUEST_METHOD": method, "HTTP_ACCEPT_ENCODING": takes},
        lambda _status, headers, _failure=None: said.extend(headers),  # type: ignore[arg-type,return-value]
    )
    return b"".join(answer), dict(said), body


def test_a_page_is_compressed_and_says_so() -> None:
    body, headers, source = _ask(ETag='"7"')
    assert gzip.decompress(body) == TEXT
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Content-Length"] == str(len(body))
    assert headers["Vary"] == "Accept-Encoding"
    assert headers["ETag"] == 'W/"7"'
    assert source.closed
    assert _ask()[0] == _ask()[0], "the same bytes go to everybody, whenever they ask"


@pytest.mark.parametrize("takes", ["", "br", "gzip;q=0", "br, gzip; q=0.0, deflate"])
def test_who_does_not_take_it_gets_the_plain_page(takes: str) -> None:
    body, headers, _source = _ask(takes=takes)
    assert body == TEXT
    assert "Content-Encoding" not in headers
    assert headers["Vary"] == "Accept-Encoding"


def test_a_preference_is_no_refusal() -> None:
    assert _ask(takes="br;q=1.0, gzip;q=0.5")[1]["Content-Encoding"] == "gzip"


def test_the_desk_is_left_alone() -> None:
    body, headers, _source = _ask("/admin/articles/")
    assert body == TEXT
    assert "Content-Encoding" not in headers and "Vary" not in headers


def test_what_is_compressed_already_is_left_alone() -> None:
    for answer in (_ask(kind="image/avif"), _ask(**{"Content-Encoding": "br"})):
        assert answer[0] == TEXT
        assert answer[1]["Content-Length"] == "2600"


def test_answers_without_a_text_get_none() -> None:
    assert "Content-Encoding" not in _ask(status="304 Not Modified")[1]
    assert "Content-Encoding" not in _ask(method="HEAD")[1]
