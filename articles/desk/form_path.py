"""Where an article is worked on."""

from django.urls import reverse

from articles.models.article import Article


def form_path(article: Article) -> str:
    """Return the path of the article's form, for notices and mails."""
    return reverse("admin:articles_article_change", args=[article.pk])
