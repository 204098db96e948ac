"""Links to the paper's own articles, by public id, so that they outlive an address.

``<a data-article="<uuid>" href="/2026/11/slug/">words</a>``: the address is
where the article stood when the link was made. Where it stands now is looked up
whenever a page is made of the text. Links stand outermost among the marks and
never in each other, so the next end tag is theirs.
"""

import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import unescape

from .escaping import escape_value

_LINK = re.compile(r'<a data-article="([0-9a-f-]{36})" href="([^"]*)">(.*?)</a>', re.DOTALL)
_PLAIN_LINK = re.compile(r'<a href="([^"]*)"((?: rel="[^"]*")?)>')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """A link of a body to an article of the paper."""

    article: str  # its public id, as text
    hint: str  # the address it had
    words: str


def article_in(value: str) -> str:
    """Return a public id as it is written, or "" where the value is none."""
    try:
        return str(uuid.UUID(value)) if len(value) == 36 else ""
    except ValueError:
        return ""


def article_links(html: str) -> tuple[ArticleLink, ...]:
    """Return the links to articles in a cleaned body, in order."""
    return tuple(
        ArticleLink(article, unescape(hint), unescape(_TAG.sub("", words)))
        for article, hint, words in _LINK.findall(html)
    )


def linked_articles(html: str) -> dict[str, None]:
    """Return the public ids that a cleaned body links to, each once and in order."""
    return dict.fromkeys(link.article for link in article_links(html))


def resolved(html: str, paths: Mapping[str, str], dead: Callable[[str], str]) -> str:
    """Return a cleaned body with its links to articles as readers follow them.

    Args:
        html: what ``clean`` returned.
        paths: present path by public id, of the articles that are live.
        dead: makes of a link's words (HTML) what stands where the article is not live.
    """

    def link(found: re.Match[str]) -> str:
        article, hint, words = found.groups()
        path = paths.get(article)
        if path is None:
            return dead(words)
        _address, number, place = hint.partition("#")
        return f'<a href="{escape_value(path)}{number if place else ""}{place}">{words}</a>'

    return _LINK.sub(link, html)


def addresses(html: str) -> tuple[str, ...]:
    """Return the addresses of the links that name no article, in order."""
    return tuple(unescape(href) for href, _rel in _PLAIN_LINK.findall(html))


def pointed(html: str, targets: Mapping[str, tuple[str, str]]) -> str:
    """Return a cleaned body whose links to these addresses name the article.

    Args:
        html: what ``clean`` returned.
        targets: public id and address to keep, by address as ``addresses`` gave it.
    """

    def link(found: re.Match[str]) -> str:
        target = targets.get(unescape(found[1]))
        if target is None:
            return found[0]
        return f'<a data-article="{target[0]}" href="{escape_value(target[1])}">'

    return _PLAIN_LINK.sub(link, html)
