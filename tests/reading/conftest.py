"""What tests of readers' pages may ask for."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from articles.models import PublishedArticle
from tests.cast import Cast
from tests.factories import document, make_live

from .editions import own_edition as own_edition
from .page_tree import Element, parse

Open = Callable[[str], Element]
Publish = Callable[..., PublishedArticle]


@pytest.fixture
def open_page(client: Client) -> Open:
    """Return a function that opens a path and gives the page as a tree."""

    def opener(path: str) -> Element:
        response = client.get(path)
        assert response.status_code == 200, (path, response.status_code)
        return parse(response.content.decode())

    return opener


@pytest.fixture
def publish(cast: Cast) -> Publish:
    """Return a function that publishes an article by Ann in Harbour, with given fields."""

    def publisher(*, at: Any = None, **fields: Any) -> PublishedArticle:
        section = fields.pop("in_section", cast.harbour)
        _article, live = make_live(cast.edgar, document(section, cast.ann, **fields), at=at)
        return live

    return publisher


@pytest.fixture
def article_with(publish: Publish, open_page: Open) -> Callable[..., Element]:
    """Return a function that publishes an article with fields and opens its page."""
    return lambda **fields: open_page(publish(**fields).path)
