"""Crops of pictures: which are in use, and their files made before readers see them."""

import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import wraps
from typing import Any, Concatenate

from django.utils.translation import gettext as _

from articles.document import from_json
from articles.models.article import Article
from articles.models.image_use import ImageUse
from articles.models.published import PublishedImageUse
from media.cropping import Shown, make_crops
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .refusals import WrongState
from .rows import image_rows

log = logging.getLogger(__name__)


def crops_in_articles(image_ids: Collection[int]) -> Mapping[int, Collection[str]]:
    """Return the crops that working copies and live articles show, by image (two queries)."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for model in (ImageUse, PublishedImageUse):
        rows: Iterable[Shown] = (
            model._default_manager.filter(image__in=image_ids)
            .exclude(crop="")
            .order_by()
            .values_list("image_id", "crop")
        )
        for image_id, crop in rows:
            found[image_id].add(crop)
    return found


def crops_first[**P, R](
    publish: Callable[Concatenate[Article, User, P], R],
) -> Callable[Concatenate[Article, User, P], R]:
    """Have a version's crops ready before the transaction that publishes it.

    Cutting takes a second a picture, and SQLite lets nobody else write meanwhile.
    Without it readers would find no picture there until the task queue came round.
    Nothing is cut for somebody who may not publish.

    Raises:
        NotAllowed: the person may not publish this article.
        WrongState: a picture's file cannot be read.
    """

    @wraps(publish)
    def prepared(article: Article, user: User, /, *args: P.args, **kwargs: P.kwargs) -> R:
        require(user, "article.publish", article)
        _make(article, kwargs.get("version"))
        return publish(article, user, *args, **kwargs)

    return prepared


def _make(article: Article, version: Any) -> None:
    revision = article.revisions.filter(number=version).first()
    if revision is None:
        return
    rows = image_rows(from_json(revision.document))
    try:
        make_crops((row.image_id, row.crop) for row in rows)
    except OSError as error:
        log.exception("The crops of article %s could not be made.", article.pk)
        raise WrongState(
            _("A picture’s file cannot be read, so it cannot be cropped. Show it whole for now.")
        ) from error
