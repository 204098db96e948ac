"""What the article form is given to keep typed text safe."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from articles.desk.autosaving import Kept
from articles.models import Article


def safety_endpoints(article: Article) -> dict[str, str]:
    """Return the addresses of autosave, heartbeat, comparison and login."""
    return {
        **{
            name: reverse(f"admin:articles_article_{name}", args=[article.pk])
            for name in ("autosave", "presence", "together")
        },
        "sign_in": reverse("admin:sign_in_place"),
    }


def kept_texts(kept: Sequence[Kept]) -> list[dict[str, Any]]:
    """Return the list of a person's kept texts as the page's scripts take it."""
    return [
        {
            "key": each.key,
            "tab": each.tab,
            "kept_at": milliseconds(each.kept_at),
            "open": each.is_open,
        }
        for each in kept
    ]


def milliseconds(moment: dt.datetime) -> float:
    """Return a time as scripts count it, from 1970."""
    return moment.timestamp() * 1000
