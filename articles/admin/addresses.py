"""The addresses of the desk that scripts of the article form ask."""

from collections.abc import Callable, Mapping

from django.http import HttpResponse

from . import lookups
from .addressing import slug
from .autosave_view import autosave
from .hold_view import hold
from .linking import embed, link_targets
from .palette import palette
from .plan_view import publish_links, publish_plan
from .presence_view import presence
from .previewing import preview
from .publish_view import live_now
from .suggestions import suggestions
from .together_view import together

# Below /admin/articles/article/: address, view of a request, name of the address
LOOKUPS: tuple[tuple[str, Callable[..., HttpResponse], str], ...] = (
    ("links/", link_targets, "articles_article_links"),
    ("embed/", embed, "articles_article_embed"),
    ("palette/", palette, "articles_article_palette"),
    ("authors/", lookups.authors, "articles_article_authors"),
    ("tags/", lookups.tags, "articles_article_tags"),
    ("articles/", lookups.articles, "articles_article_articles"),
    ("slug/", slug, "articles_article_slug"),
    ("suggestions/", suggestions, "articles_article_suggestions"),
)

# Below the article's own address: name -> view of a request, the person and the key
OF_AN_ARTICLE: Mapping[str, Callable[..., HttpResponse]] = {
    "publish-plan": publish_plan,
    "publish-links": publish_links,
    "live-now": live_now,
    "hold": hold,
    "autosave": autosave,
    "presence": presence,
    "together": together,
    "preview": preview,
}
