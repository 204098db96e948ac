"""Addresses of the paper's own articles, and which article stands behind each."""

import re
from collections.abc import Collection

from django.conf import settings

from articles.models.published import PublishedArticle
from articles.models.url_history import UrlHistory
from newsroom.richtext.article_links import addresses, pointed

_PATH = re.compile(r"(/[0-9]{4}/[0-9]{2}/[a-z0-9-]+)/?(?:\?[^#]*)?(#.+)?", re.ASCII)


def with_own_links(body: str) -> str:
    """Return a cleaned body whose links to live articles of ours name them by public id.

    An address may be whole or a path, the present one or a former one. Two
    queries when there are any, else none.
    """
    paths = {address: path for address in addresses(body) if (path := _own_path(address))}
    if not paths:
        return body
    articles = _articles({path for path, _place in paths.values()})
    return pointed(
        body,
        {
            address: (articles[path], f"{path}{place}")
            for address, (path, place) in paths.items()
            if path in articles
        },
    )


def article_at(address: str) -> str:
    """Return the public id of the live article at one of our addresses, "" for none."""
    found = _own_path(address.strip())
    return _articles({found[0]}).get(found[0], "") if found else ""


def _own_path(address: str) -> tuple[str, str] | None:
    """Return the path of an article's address and the place in it ("#…"), if it is ours."""
    found = _PATH.fullmatch(address.removeprefix(settings.PUBLIC_URL))
    return (f"{found[1]}/", found[2] or "") if found else None


def _articles(paths: Collection[str]) -> dict[str, str]:
    """Return the public id of the live article by each path that is or was its own."""
    rows = UrlHistory.objects.filter(
        path__in=paths, target=UrlHistory.Target.ARTICLE, answer=UrlHistory.Answer.MOVED
    ).values_list("path", "target_key")
    keys = dict(rows)
    live = PublishedArticle.objects.filter(public_id__in=set(keys.values()))
    known = {str(public_id) for public_id in live.values_list("public_id", flat=True)}
    return {path: key for path, key in keys.items() if key in known}
