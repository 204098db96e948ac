"""The hosts that a tag may load from."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .domain_names import DOMAIN

_PORT = re.compile(r"[1-9][0-9]{0,4}")
MOST = 20


def origins(text: str) -> list[str]:
    """Return the origins that a text names, one host a line, each once and in its order.

    "Ads.Example" and "https://ads.example/" are both ``https://ads.example``.

    Raises:
        ValidationError: a line for each host that cannot be named, saying what to write.
    """
    found: dict[str, None] = {}
    wrong: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip().lower()
        if not said:
            continue
        try:
            found[_origin(said)] = None
        except ValueError as problem:
            wrong.append(
                _("Line %(line)d, “%(host)s”: %(problem)s")
                % {"line": number, "host": line.strip()[:100], "problem": problem}
            )
    if len(found) > MOST:
        wrong.append(_("Name at most %(most)d hosts.") % {"most": MOST})
    if wrong:
        raise ValidationError(wrong)
    return list(found)


def _origin(said: str) -> str:
    if "*" in said:
        raise ValueError(_("name each host; a wildcard would let in hosts nobody looked at."))
    scheme, separator, rest = said.partition("://")
    if separator and scheme != "https":
        raise ValueError(_("only https is let in, so write the host alone."))
    host, colon, port = (rest if separator else said).removesuffix("/").partition(":")
    if not DOMAIN.fullmatch(host) or (colon and not (_PORT.fullmatch(port) and int(port) < 65536)):
        raise ValueError(_("write a host such as ads.example.com, without a path."))
    own = urlsplit(settings.PUBLIC_URL).hostname or ""
    if host == own or host.endswith(f".{own}"):
        raise ValueError(_("a tag is kept apart from the paper's own host."))
    return f"https://{host}{colon}{port}"
