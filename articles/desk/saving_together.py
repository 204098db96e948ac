"""Saving a text that was written upon an older version: put together with the newer one."""

from collections.abc import Mapping
from dataclasses import dataclass

from articles.document import ArticleDocument, from_json
from articles.models.article import Article
from articles.models.revision import Revision
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .merging import Merge, merge
from .merging_moves import NOTHING_MOVED, Moved
from .refusals import StaleVersion
from .writing import prepared, store

# Each try is upon the newest version; nobody saves three times between two of ours.
TRIES = 3


class Conflict(Exception):
    """Both changed the same in different ways; nothing was saved.

    ``stale`` tells who saved the newer version, ``merge`` holds the places.
    """

    def __init__(self, stale: StaleVersion, merge: Merge) -> None:
        super().__init__(str(stale))
        self.stale = stale
        self.merge = merge


@dataclass(frozen=True, slots=True)
class Together:
    """A save. ``with_version`` is 0 where the text was upon the newest already."""

    article: Article
    document: ArticleDocument
    with_version: int = 0
    with_whom: str = ""
    moved: Moved = NOTHING_MOVED


def upon(article: Article, number: int) -> ArticleDocument | None:
    """Return the text of a version, or None where there is no such version."""
    revision = Revision.objects.filter(article=article, number=number).first()
    return from_json(revision.document) if revision else None


def save_together(
    article: Article,
    document: ArticleDocument,
    base_version: int,
    user: User,
    *,
    choices: Mapping[str, str] | None = None,
    seen: int = 0,
    tab: str = "",
) -> Together:
    """Save a text; where somebody saved since, save it put together with theirs.

    Args:
        article: any instance of it.
        document: the whole text, as it was typed.
        base_version: the version that it was typed upon.
        user: who saves.
        choices: how conflicts are settled (``Merge.settled``).
        seen: the version that the choices were made against; they count for
            no other.
        tab: the open form that it comes from; its autosave goes with the save.

    Raises:
        NotAllowed, InvalidDocument, TakenOver: as ``store`` does.
        Conflict: both changed the same differently and no choice says which;
            nothing was saved.
    """
    require(user, "article.edit", article)
    text = prepared(document)
    try:
        return Together(store(article, text, base_version, user, tab=tab), text)
    except StaleVersion as first:
        stale = first
    base = upon(article, base_version)
    for _attempt in range(TRIES):
        found = merge(base, text, stale.document)
        chosen = (choices or {}) if stale.number == seen else {}
        if found.open(chosen):
            break
        together = found.settled(chosen)
        try:
            saved = store(article, together, stale.number, user, tab=tab, merged_from=base_version)
        except StaleVersion as again:
            stale = again
            continue
        return Together(saved, together, stale.number, stale.saved_by, found.moved(together))
    raise Conflict(stale, found)
