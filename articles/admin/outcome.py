"""What became of a posted form, before it is told as a page or as JSON."""

from dataclasses import dataclass, field

from articles.document import ArticleDocument
from articles.models import Article


@dataclass(frozen=True, slots=True)
class Outcome:
    """The article as it stands now, and what to say.

    Args:
        article: as stored, whatever was refused.
        document: the text that the form is to show.
        base_version: the version that this text is based upon.
        saved_base: the version upon which a text was just saved, 0 where none was.
        said: what was done, a sentence each.
        refused: why the button did nothing, after the text was saved.
        errors: field -> sentences of a refused save.
        blocked: whether checks before publishing refused, so that they open.
        merged: whether the stored text holds changes that the posted one did not.
        unsaved: whether the text shown is only in the page so far.
        status: the HTTP status.
    """

    article: Article
    document: ArticleDocument
    base_version: int
    saved_base: int = 0
    said: tuple[str, ...] = ()
    refused: str = ""
    errors: dict[str, list[str]] = field(default_factory=dict)
    blocked: bool = False
    merged: bool = False
    unsaved: bool = False
    status: int = 200
