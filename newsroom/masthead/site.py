"""The site around a page, read once an edition."""

from dataclasses import replace

from django.conf import settings
from django.utils import timezone
from django.utils.translation import to_locale

from newsroom.editions.number import current, kept_for_an_edition

from . import banners
from .models import Masthead, PolicyPage
from .values import Link, NavigationItem, PageLink, Site


def _read() -> Site:
    masthead = (
        Masthead.objects.prefetch_related("links", "navigation").filter(pk=1).first() or Masthead()
    )
    saved = masthead.pk is not None
    return Site(
        name=masthead.name or "Newsroom",
        tagline=masthead.tagline,
        description=masthead.description,
        publisher=masthead.publisher,
        address=masthead.address,
        contact_email=masthead.contact_email,
        language=masthead.language if saved else own_language(),
        search_prompt=masthead.search_prompt,
        credit_prefix=masthead.credit_prefix,
        credit_open=masthead.credit_open,
        credit_close=masthead.credit_close,
        accent=masthead.accent,
        accent_dark=masthead.accent_dark,
        links=tuple(Link(x.network, x.label, x.url) for x in masthead.links.all()) if saved else (),
        navigation=(
            tuple(NavigationItem(x.label, x.path) for x in masthead.navigation.all())
            if saved
            else ()
        ),
        pages=tuple(
            PageLink(title, f"/{slug}/")
            for title, slug in PolicyPage.objects.values_list("title", "slug")
        ),
        banners=banners.lines(timezone.now()),
        banner=None,
        edition=0,
        today=timezone.localdate(),
        public_url=settings.PUBLIC_URL,
    )


def own_language() -> str:
    """Return ``LANGUAGE_CODE`` as pages write a language tag: "en-GB"."""
    return to_locale(settings.LANGUAGE_CODE).replace("_", "-")


_kept = kept_for_an_edition(_read)


def site_now() -> Site:
    """Return the site of the present edition: one query, or six after a change."""
    edition = current()
    kept = _kept(edition)
    return replace(
        kept,
        edition=edition,
        today=timezone.localdate(),
        banner=banners.at(timezone.now(), kept.banners),
    )


def absolute(path: str) -> str:
    """Return the absolute public URL of a path."""
    return f"{settings.PUBLIC_URL}{path}"
