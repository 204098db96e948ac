"""Requests that no reader made: robots', and those of pages nobody has looked at yet."""

import re
from collections.abc import Mapping

# Words of user agents. Robots that mean well name themselves with one of them
# (Googlebot, CCBot, facebookexternalhit, python-requests, HeadlessChrome, Lighthouse);
# the others are not told from readers by anything that reads no personal data.
_WORDS = (
    "bot", "crawl", "spider", "slurp", "scrap", "fetch", "preview", "facebookexternalhit",
    "headless", "phantom", "lighthouse", "pagespeed", "monitor", "uptime", "curl", "wget",
    "python", "java/", "okhttp", "go-http-client", "libwww", "httpclient", "axios",
)  # fmt: skip
_ROBOT = re.compile("|".join(re.escape(word) for word in _WORDS), re.IGNORECASE)
# A phone whose maker's name holds one of the words (Cubot).
_NOT_ROBOT = re.compile(r"cubot", re.IGNORECASE)


def is_robot(headers: Mapping[str, str]) -> bool:
    """Say whether a request comes from a program, or for a page that nobody looks at yet.

    A request without a user agent is a program's. ``Sec-Purpose: prefetch`` (and its
    ";prerender") marks what a browser asks for before its reader does (Fetch standard).

    Args:
        headers: of the request as WSGI and ``request.META`` name them: ``HTTP_…``.
    """
    agent = headers.get("HTTP_USER_AGENT", "")
    purpose = headers.get("HTTP_SEC_PURPOSE", "") or headers.get("HTTP_PURPOSE", "")
    return (
        not agent
        or bool(_ROBOT.search(_NOT_ROBOT.sub("", agent)))
        or purpose.startswith("prefetch")
    )
