"""The site around a page, read once an edition."""

from dataclasses import replace

from django.conf import settings
from django.utils import timezone
from django.utils.translation import to_locale

from newsroom.editions.number import current, kept_for_an_edition

from . import banners, navigation
from .models import BrandFile, Masthead, PolicyPage, SocialLink
from .values import Icons, Link, Logo, PageLink, Site


def _read() -> Site:
    masthead = (
        Masthead.objects.prefetch_related("links", "navigation")
        .select_related("logo", "logo_dark")
        .defer("logo__content", "logo_dark__content")
        .filter(pk=1)
        .first()
        or Masthead()
    )
    saved = masthead.pk is not None
    entries = list(masthead.navigation.all()) if saved else []
    gone = navigation.unclaimed([one.path for one in entries]) if entries else ()
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
        logo=_logo(masthead.logo),
        logo_dark=_logo(masthead.logo_dark),
        icons=_icons(masthead.icons),
        links=tuple(_link(one) for one in masthead.links.all()) if saved else (),
        navigation=navigation.items(entries, navigation.Place.BAR, gone),
        footer=navigation.items(entries, navigation.Place.FOOTER, gone),
        pages=tuple(
            PageLink(title, f"/{slug}/", kind)
            for title, slug, kind in PolicyPage.objects.values_list("title", "slug", "kind")
        ),
        banners=banners.lines(timezone.now()),
        banner=None,
        edition=0,
        today=timezone.localdate(),
        public_url=settings.PUBLIC_URL,
    )


def _logo(file: BrandFile | None) -> Logo | None:
    return Logo(file.get_absolute_url(), file.width, file.height) if file else None


def _icons(names: dict[str, str]) -> Icons:
    def at(role: str) -> str:
        return f"/brand/{names[role]}" if role in names else ""

    return Icons(
        favicon=at("favicon.ico"),
        touch=at("apple-touch-icon.png"),
        small=at("icon-192.png"),
        large=at("icon-512.png"),
        maskable=at("icon-maskable-512.png"),
    )


# What is no page of the paper's on a network, and cannot link back.
_NO_PROFILES = {SocialLink.Network.NEWSLETTER, SocialLink.Network.RSS, SocialLink.Network.EMAIL}


def _link(link: SocialLink) -> Link:
    return Link(link.network, link.label, link.url, link.network not in _NO_PROFILES)


def own_language() -> str:
    """Return ``LANGUAGE_CODE`` as pages write a language tag: "en-GB"."""
    return to_locale(settings.LANGUAGE_CODE).replace("_", "-")


_kept = kept_for_an_edition(_read)


def site_now() -> Site:
    """Return the site of the present edition: one query, or seven after a change."""
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
