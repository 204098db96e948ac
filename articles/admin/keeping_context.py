"""What the article form is given to keep typed text safe."""

from typing import Any

from django.urls import reverse

from articles.desk.autosaving import kept_for
from articles.document import ArticleDocument
from articles.models import Article
from newsroom.accounts.models import User


def safety_endpoints(article: Article) -> dict[str, str]:
    """Return the addresses of autosave, heartbeat, comparison and login."""
    return {
        **{
            name: reverse(f"admin:articles_article_{name}", args=[article.pk])
            for name in ("autosave", "presence", "together")
        },
        "sign_in": reverse("admin:sign_in_place"),
    }


def kept_texts(article: Article, user: User, saved: ArticleDocument) -> list[dict[str, Any]]:
    """Return what the server keeps of the person's text, to be offered back."""
    return [
        {
            "key": kept.row.pk,
            "tab": kept.row.tab,
            "kept_at": kept.row.kept_at.timestamp() * 1000,
        }
        for kept in kept_for(article, user, saved)
    ]
