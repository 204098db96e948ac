"""Putting an article's page together from rows that are already fetched."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from django.utils import timezone

from articles.body import readers_html
from articles.composing import (
    byline_lines,
    correction_lines,
    kicker_of,
    label_of,
    section_line,
    use_figure,
    uses_in,
)
from articles.models.content import (
    ArticleContent,
    BylineContent,
    ImageRole,
    ImageUseContent,
    Kind,
    StandfirstStyle,
)
from articles.models.correction import Correction
from articles.models.section import Section
from articles.models.tag import Tag
from articles.page import ArticlePage, Card, ReadOn, TagLine
from articles.wording import for_a_card
from media.figures import picture
from newsroom.masthead.site import absolute
from newsroom.masthead.values import Site
from newsroom.richtext.contents import contents
from newsroom.richtext.printed_links import printed_links
from newsroom.richtext.reading_text import reading_minutes

NOTHING_MORE = ReadOn()


def article_page(
    content: ArticleContent,
    *,
    public_id: object,
    path: str,
    section: Section | None,
    bylines: Iterable[BylineContent],
    uses: Sequence[ImageUseContent],
    tags: Iterable[Tag],
    related: tuple[Card, ...],
    read_on: ReadOn = NOTHING_MORE,
    linked: Mapping[str, str],
    corrections: Sequence[Correction],
    published_at: dt.datetime | None,
    updated_at: dt.datetime | None,
    update_note: str,
    site: Site,
    is_preview: bool = False,
) -> ArticlePage:
    """Return the page of an article.

    Args:
        content: the published article, or a preview's unsaved working copy.
        public_id: the article's identity outside the desk.
        path: its path; a preview's is the one it would get.
        section: with its parent fetched; None in a draft without one.
        bylines: in order, with their authors and portraits fetched.
        uses: all image uses, with their images fetched.
        tags: in order.
        related: cards of live articles.
        read_on: what else there is; a preview knows of nothing.
        linked: present path by public id, of the articles that the text links to and that are live.
        corrections: all of the article's.
        published_at, updated_at: None where readers have seen neither.
        update_note: what the last update changed, for readers.
        site: the site around the page.
        is_preview: whether the desk looks at it.
    """
    names = byline_lines(bylines)
    lead_use = next(iter(uses_in(uses, ImageRole.LEAD)), None)
    social_use = next(iter(uses_in(uses, ImageRole.SOCIAL)), lead_use)
    inline = {use.image_id: use.image for use in uses if use.role == ImageRole.INLINE}
    gallery = (use_figure(use, "gallery", site) for use in uses_in(uses, ImageRole.GALLERY))
    headings = contents(content.body)
    body = readers_html(content, inline, linked, site, headings=headings, is_preview=is_preview)
    seo_title = content.seo_title or content.headline
    description = content.seo_description or for_a_card(content.standfirst)
    return ArticlePage(
        public_id=str(public_id),
        url=path,
        canonical=content.canonical_url or absolute(path),
        language=content.language or site.language,
        section=section_line(section),
        kicker=kicker_of(content.kicker, content.kind),
        label=label_of(content.kind),
        is_opinion=content.kind == Kind.OPINION,
        is_sponsored=content.kind == Kind.SPONSORED,
        sponsor=content.sponsor,
        headline=content.headline,
        standfirst=content.standfirst,
        standfirst_is_run_in=content.standfirst_style == StandfirstStyle.RUN_IN,
        bylines=names,
        published_at=published_at,
        updated_at=updated_at,
        update_note=update_note,
        lead=use_figure(lead_use, "lead", site) if lead_use else None,
        body=body,
        links=printed_links(body, absolute(path)),
        gallery=tuple(shown for shown in gallery if shown),
        end_notes=tuple(dict.fromkeys(name.end_note for name in names if name.end_note)),
        sources=tuple(line.strip() for line in content.sources.splitlines() if line.strip()),
        ai_use=content.ai_use,
        tags=tuple(TagLine(tag.name, tag.get_absolute_url()) for tag in tags),
        related=related,
        read_on=read_on,
        contents=headings,
        reading_minutes=reading_minutes(content.body),
        years_old=max(0, (timezone.now() - published_at).days // 365) if published_at else 0,
        corrections_top=correction_lines(corrections, "top"),
        corrections_foot=correction_lines(corrections, "foot"),
        shows_ads=not content.sensitive and content.kind != Kind.SPONSORED,
        seo_title=seo_title,
        description=description,
        noindex=content.noindex or is_preview,
        social_title=content.social_title or seo_title,
        social_description=content.social_description or description,
        social_picture=(
            picture(social_use.image, "social", alt="", crop=social_use.crop)
            if social_use
            else None
        ),
    )
