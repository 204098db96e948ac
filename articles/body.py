"""An article's text as readers get it: what stands between its blocks, and its links.

Makes no query: the caller has fetched the pictures and asked where the articles
are that the text links to.
"""

from collections.abc import Mapping

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.models.content import ArticleContent
from media.figures import figure
from media.models import Image
from media.pictures import Figure
from newsroom.masthead.values import Site
from newsroom.richtext.article_links import resolved
from newsroom.richtext.body_parts import Part, parts
from newsroom.richtext.contents import Entry, anchored
from newsroom.richtext.embed_cards import embed_html
from newsroom.richtext.embeds import EmbedNode
from newsroom.richtext.escaping import escape_value
from newsroom.richtext.figures import FigureNode
from newsroom.richtext.galleries import GalleryNode
from newsroom.richtext.lead_in import run_in
from newsroom.richtext.tables import wrap_tables

# Which place of ``media.layouts`` a figure's width takes.
_LAYOUTS = {"text": "text", "wide": "lead", "full": "full"}


def readers_html(
    content: ArticleContent,
    images: Mapping[int, Image],
    linked: Mapping[str, str],
    site: Site,
    *,
    headings: tuple[Entry, ...] = (),
    is_preview: bool = False,
) -> SafeString:
    """Return the text of an article as readers get it.

    The run-in lead and the dateline stand in the first paragraph, figures and
    galleries are expanded from the library's images, embeds are cards, wide
    tables get a box that scrolls, links lead to where articles stand now, and a
    long text's sub-headings have the anchors that its list of contents names.

    Args:
        content: the article; its body is sanitised already.
        images: the library's images of the figures, by id.
        linked: present path by public id, of the linked articles that are live.
        site: gives credits their style.
        headings: the ``contents`` of the body, which get their anchors.
        is_preview: whether links to articles that are not live are to be marked.
    """
    lead = content.standfirst if content.standfirst_style == "run-in" else ""
    html = wrap_tables(run_in(anchored(content.body, headings), lead, content.dateline))
    html = resolved(html, linked, dead=_marked if is_preview else _words)
    return mark_safe("".join(_expanded(part, images, site) for part in parts(html)))


def _words(words: str) -> str:
    return words


def _marked(words: str) -> str:
    said = _("This article is not live: readers see these words without a link.")
    return f'<span class="dead-link" title="{escape_value(said)}">{words}</span>'


def _expanded(part: Part, images: Mapping[int, Image], site: Site) -> str:
    if isinstance(part, FigureNode):
        return _figure(part, part.width, images, site)
    if isinstance(part, GalleryNode):
        return _gallery(part, images, site)
    if isinstance(part, EmbedNode):
        return embed_html(part)
    return part


def _figure(node: FigureNode, width: str, images: Mapping[int, Image], site: Site) -> str:
    shown = _shown(node, _LAYOUTS[width], images, site)
    if shown is None:
        return ""
    return render_to_string("_figure.html", {"figure": shown, "placement": width})


def _gallery(node: GalleryNode, images: Mapping[int, Image], site: Site) -> str:
    figures = [
        shown
        for each in node.figures
        if (shown := _shown(each, "gallery", images, site)) is not None
    ]
    return render_to_string("_gallery.html", {"title": node.title, "figures": figures})


def _shown(node: FigureNode, layout: str, images: Mapping[int, Image], site: Site) -> Figure | None:
    image = images.get(node.image)
    if image is None:
        return None
    return figure(
        image,
        layout=layout,
        title=node.title,
        caption=node.caption,
        alt=node.alt,
        added=node.added,
        decorative=node.decorative,
        crop=node.crop,
        dress=site.dressed,
    )
