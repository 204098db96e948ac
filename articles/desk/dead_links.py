"""Links of a text to articles that readers cannot open."""

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from articles.document import ArticleDocument
from articles.models.published import PublishedArticle
from newsroom.richtext.article_links import article_links

from .refusals import Problem


def own_dead_links(document: ArticleDocument) -> list[Problem]:
    """Return a warning for each link to an article that is not live (at most one query).

    Such a link stops nobody: readers get its words, and the link itself from
    the minute its article goes live.
    """
    links = {link.article: link.words for link in article_links(document.body)}
    if not links:
        return []
    live = PublishedArticle.objects.filter(public_id__in=links)
    known = {str(public_id) for public_id in live.values_list("public_id", flat=True)}
    said = _("“%s” links to an article that is not live: readers get the words without the link.")
    return [
        Problem("body", said % Truncator(words).chars(60))
        for article, words in links.items()
        if article not in known
    ]
