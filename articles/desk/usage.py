"""Which articles use an image: the answer this app gives to the library."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models.article import Article
from articles.models.image_use import ImageUse
from articles.models.published import PublishedImageUse
from media.usage import Use


def images_in_articles(image_ids: Collection[int]) -> Mapping[int, Sequence[Use]]:
    """Return the uses of images in working copies and in live articles, by image.

    Three queries, however many images are asked about.
    """
    found: defaultdict[int, list[Use]] = defaultdict(list)
    for use in ImageUse.objects.filter(image__in=image_ids).select_related("article"):
        label = _("%(headline)s: %(role)s, working copy") % {
            "headline": use.article,
            "role": use.get_role_display(),
        }
        url = reverse("admin:articles_article_change", args=[use.article_id])
        found[use.image_id].append(Use(label, url, live=False))
    live = list(
        PublishedImageUse.objects.filter(image__in=image_ids).select_related("article").order_by()
    )
    desk = dict(
        Article.objects.filter(public_id__in={use.article.public_id for use in live}).values_list(
            "public_id", "pk"
        )
    )
    for published in live:
        label = _("%(headline)s: %(role)s, live") % {
            "headline": published.article,
            "role": published.get_role_display(),
        }
        pk = desk.get(published.article.public_id)
        url = reverse("admin:articles_article_change", args=[pk]) if pk else ""
        found[published.image_id].append(Use(label, url, live=True))
    return found
