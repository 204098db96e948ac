"""Links in the text that lead a reader nowhere."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from articles.desk.dead_links import own_dead_links
from articles.desk.refusals import Problem
from newsroom.richtext.reading_text import plain

from .live_paths import dead_paths
from .subject import Subject

_LINK = re.compile(r'<a (?:[^>]*? )?href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class WebLink:
    """One link of a text: its whole address and the words that carry it."""

    address: str
    words: str

    @property
    def parts(self) -> SplitResult:
        return urlsplit(self.address)

    @property
    def is_ours(self) -> bool:
        ours = urlsplit(settings.PUBLIC_URL)
        return (self.parts.scheme, self.parts.netloc) == (ours.scheme, ours.netloc)


def web_links(body: str) -> list[WebLink]:
    """Return the http and https links of a cleaned body, in order, each address once.

    A relative address is made whole as an article's page would make it.
    """
    page = f"{settings.PUBLIC_URL}/2000/01/article/"
    found: dict[str, WebLink] = {}
    for href, words in _LINK.findall(body):
        written = unescape(href).strip()
        if not written or written.startswith("#"):
            continue
        try:
            address = urljoin(page, written)
            scheme = urlsplit(address).scheme
        except ValueError:  # such as "http://[": no address at all
            address, scheme = written, "http"
        if scheme in {"http", "https"}:
            found.setdefault(address, WebLink(address, plain(words).strip()))
    return list(found.values())


def articles(subject: Subject) -> Iterable[Problem]:
    """Links to articles of ours that are not live; one query where there are any."""
    return own_dead_links(subject.document)


def paths(subject: Subject) -> Iterable[Problem]:
    """Links to pages of this site that are not there."""
    ours: Mapping[str, WebLink] = {
        link.parts.path or "/": link for link in web_links(subject.document.body) if _ours(link)
    }
    dead = dead_paths(ours)
    for path, link in ours.items():
        if path in dead:
            said = _("The link “%(words)s” leads to %(path)s, where readers find nothing.")
            yield Problem("body", said % {"words": link.words, "path": path})


def _ours(link: WebLink) -> bool:
    try:
        return link.is_ours
    except ValueError:
        return False
