"""What a browser posts from the article form."""

import json
from typing import Any

from django.test import Client

from articles.admin.posting import FLAGS, JSON_FIELDS, TEXTS
from articles.document import ArticleDocument, to_json
from articles.models import Article
from newsroom.accounts.models import User


def posted(text: ArticleDocument, base_version: int, **more: Any) -> dict[str, Any]:
    """Return the form's fields for a document; ``more`` are buttons and their words."""
    data = to_json(text)
    values = {name: data[name] for name in TEXTS}
    values |= {name: json.dumps(data[name]) for name in JSON_FIELDS}
    values |= {name: "1" for name in FLAGS if data[name]}
    values |= {"section": data["section"] or "", "base_version": base_version, "action": "save"}
    return values | more


def signed_in(client: Client, person: User) -> Client:
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return client


def address(article: Article, what: str = "change") -> str:
    return f"/admin/articles/article/{article.pk}/{what}/"
