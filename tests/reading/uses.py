"""The places where an article shows a picture, and one picture in each."""

from collections.abc import Callable
from typing import Any

from articles.document import ImageEntry
from newsroom.richtext.figures import FigureNode, render

from .page_tree import Element

PLACES = ("lead", "gallery", "text")


def fields(place: str, image: int, **use: Any) -> dict[str, Any]:
    """Return the document's fields that show an image in a place."""
    if place == "text":
        return {"body": f"<p>Text.</p>{render(FigureNode(image, **use))}"}
    entry = ImageEntry(image=image, **use)
    return {"lead": entry} if place == "lead" else {"gallery": (entry,)}


def figure_at(article_with: Callable[..., Element], place: str, image: int, **use: Any) -> Element:
    """Publish an article with an image in a place; return the figure on its page."""
    return article_with(**fields(place, image, **use)).one(f".figure--{place}")
