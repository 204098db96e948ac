"""Which articles use an image: the answer this app gives to the library."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache

from django.contrib.auth.models import AnonymousUser
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models.article import Article
from articles.models.image_use import ImageUse
from articles.models.published import PublishedImageUse
from media.usage import Use
from newsroom.accounts.models import User
from newsroom.accounts.rights import may

type Visible = Callable[[User | AnonymousUser], bool]


def images_in_articles(image_ids: Collection[int]) -> Mapping[int, Sequence[Use]]:
    """Return the uses of images in working copies and in live articles, by image.

    Three queries, however many images are asked about, and a fourth once
    somebody asks which of the uses a person may open.
    """
    desk_uses = list(ImageUse.objects.filter(image__in=image_ids).select_related("article"))
    live_uses = list(
        PublishedImageUse.objects.filter(image__in=image_ids).select_related("article").order_by()
    )
    # What ``is_worked_on_by`` reads, and no text.
    behind = {
        article.public_id: article
        for article in Article.objects.filter(
            public_id__in={use.article.public_id for use in live_uses}
        ).only("public_id", "created_by", "assignee")
    }
    visible = _visible_to([*(use.article for use in desk_uses), *behind.values()])
    found: defaultdict[int, list[Use]] = defaultdict(list)
    for use in desk_uses:
        found[use.image_id].append(_of_working_copy(use, visible(use.article)))
    for published in live_uses:
        article = behind.get(published.article.public_id)
        found[published.image_id].append(_of_live(published, article, visible(article)))
    return found


def _visible_to(articles: Sequence[Article]) -> Callable[[Article | None], Visible]:
    """Return a function from an article to the question who may open it."""

    @cache
    def fetch_sharing() -> None:
        prefetch_related_objects(articles, "shared_with")

    def visible(article: Article | None) -> Visible:
        def to(person: User | AnonymousUser) -> bool:
            if article is None:
                return False
            fetch_sharing()
            return may(person, "article.view", article)

        return to

    return visible


def _of_working_copy(use: ImageUse, visible_to: Visible) -> Use:
    role = use.get_role_display()
    return Use(
        _("%(headline)s: %(role)s, working copy") % {"headline": use.article, "role": role},
        reverse("admin:articles_article_change", args=[use.article_id]),
        live=False,
        otherwise=_("a draft you may not open"),
        visible_to=visible_to,
    )


def _of_live(use: PublishedImageUse, article: Article | None, visible_to: Visible) -> Use:
    # What readers can read is no secret from anybody on the desk.
    label = _("%(headline)s: %(role)s, live") % {
        "headline": use.article,
        "role": use.get_role_display(),
    }
    url = reverse("admin:articles_article_change", args=[article.pk]) if article else ""
    return Use(label, url, live=True, otherwise=label, visible_to=visible_to)
