"""What leads from an article's form to the pages that hang on it."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import may

# Name of the page (about_pages.py), who is offered the link (the view asks again), the link.
LINKS: tuple[tuple[str, str, Promise], ...] = (("people", "article.assign", _("Who works on it")),)


def about_links(article: Article, user: User) -> list[dict[str, str]]:
    """Return the pages that a person may open from an article's form, as links."""
    return [
        {
            "name": name,
            "label": str(label),
            "url": reverse(f"admin:articles_article_{name.replace('-', '_')}", args=[article.pk]),
        }
        for name, right, label in LINKS
        if may(user, right, article)
    ]
