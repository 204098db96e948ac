"""Sending beacons as browsers do, through the WSGI layer that answers them."""

from io import BytesIO
from typing import Any
from wsgiref.util import setup_testing_defaults

from django.conf import settings

from newsroom.editions.beacons import answering_beacons

READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def _django(_environ: Any, start_response: Any) -> list[bytes]:
    """Stand where Django's handler stands, which would let go of the test's connection."""
    start_response("404 Not Found", [])
    return [b"passed on"]


def send(kind: str, body: str, *, method: str = "POST", **headers: str) -> tuple[str, bytes]:
    """Send a beacon and return the status line and the body of the answer.

    Headers are named as WSGI names them (``HTTP_ORIGIN``); "" leaves one out.
    """
    content = body.encode()
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method, "PATH_INFO": f"/beacons/{kind}/", "QUERY_STRING": "",
        "HTTP_HOST": "testserver", "HTTP_USER_AGENT": READER,
        "HTTP_ORIGIN": settings.PUBLIC_URL, "HTTP_SEC_FETCH_SITE": "same-origin",
        "CONTENT_TYPE": "text/plain;charset=UTF-8", "CONTENT_LENGTH": str(len(content)),
        "wsgi.input": BytesIO(content), **headers,
    }  # fmt: skip
    environ = {name: value for name, value in environ.items() if value != ""}
    environ.setdefault("QUERY_STRING", "")
    setup_testing_defaults(environ)
    told: list[str] = []
    parts = answering_beacons(_django)(environ, lambda status, *_rest: told.append(status))
    answer = b"".join(parts)
    return told[0], answer
