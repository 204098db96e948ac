"""The sanitiser: what the editor can make, and nothing else.

The allow-list comes from the editor's configuration. nh3 parses as browsers do
and removes what is not on it; ``normal_form`` then writes what is left in one
way. Whoever writes a body, person or importer, passes it through ``clean``.
"""

import re
from functools import cache

import nh3
from django_prose_editor.config import allowlist_from_extensions

from .article_links import article_in
from .editor import EXTENSIONS
from .elements import ALIASES, BOUNDARIES
from .escaping import storable
from .marks import Attributes
from .normal_form import NormalForm
from .page_editor import PAGE_EXTENSIONS

# Their text is not prose: it goes with them.
_WITH_CONTENT = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "datalist",
        "head",
        "iframe",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "option",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    ]
)
_SURROGATES = re.compile("[\ud800-\udfff]")
# Google asks for these on paid and reader-made links; all else of rel is left to
# the page.
_REL = ("nofollow", "sponsored", "ugc")


@cache
def _cleaner(*, of_pages: bool = False) -> nh3.Cleaner:
    allowed = allowlist_from_extensions(PAGE_EXTENSIONS if of_pages else EXTENSIONS)
    allowed["tags"] |= BOUNDARIES | ALIASES.keys()
    # nh3 allows lang and title everywhere unless told otherwise.
    allowed["attributes"]["*"] = set()
    return nh3.Cleaner(**allowed, clean_content_tags=set(_WITH_CONTENT))


def _mark_attributes(tag: str, attributes: dict[str, str]) -> Attributes | None:
    if tag != "a":
        return ()
    href = (storable(attributes.get("href")) or "").strip()
    article = article_in(attributes.get("data-article", ""))
    if article:
        # The address is a hint alone: where the article stands is asked when the page is made.
        return (("data-article", article), ("href", href or "#"))
    if not href:
        return None
    named = attributes.get("rel", "").lower().split()
    rel = " ".join(name for name in _REL if name in named)
    return (("href", href), ("rel", rel)) if rel else (("href", href),)


def clean(html: str) -> str:
    """Return a body in canonical form, with nothing in it that may not be there.

    Figures keep their own attributes and no children; one whose number is not
    a record's is dropped, and so is an embed of no known provider. Links lead
    to http, https, mailto, a relative address or an article by its public id,
    or are unlinked. ``clean(clean(x)) == clean(x)``, and what the editor
    writes comes back unchanged but for empty blocks. An empty document is "".
    """
    return _in_one_form(_cleaner().clean(_SURROGATES.sub("", html)))


def clean_page(html: str) -> str:
    """Return a policy page's text as ``clean`` returns a body, without figures and embeds.

    Links may lead to telephone numbers (``tel:``), not to articles by their id.
    """
    return _in_one_form(_cleaner(of_pages=True).clean(_SURROGATES.sub("", html)))


def _in_one_form(html: str) -> str:
    form = NormalForm(_mark_attributes)
    form.feed(html)
    return form.result()
