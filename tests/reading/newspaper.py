"""A small newspaper with one of everything, for tests that walk all its pages."""

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import timezone

from articles.desk.addresses import month_path
from articles.desk.correcting import correct
from articles.desk.publishing import publish, unpublish
from articles.desk.writing import save
from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import Article, PublishedArticle, Revision, Section, UrlHistory
from authors.models import AuthorContact, AuthorLink
from newsroom.editions.number import advance
from newsroom.masthead.brand.keeping import draw_icons
from newsroom.masthead.claims import Holder, claim
from newsroom.masthead.models import Masthead, NavigationEntry, PolicyPage, SocialLink
from tests.cast import Cast
from tests.factories import (
    document,
    make_article,
    make_author,
    make_house_ad,
    make_image,
    make_live,
    make_section,
    make_tag,
)
from tests.frontpage.layouts import pin

# More than a page of a list holds.
MANY = 25


@dataclass
class Newspaper:
    """What stands where. ``hidden`` are paths at which readers find nothing."""

    cast: Cast
    full: PublishedArticle
    plain: PublishedArticle
    quay: Section
    picture: str
    icon: str
    moved_from: str
    gone: str
    legal: str
    hidden: dict[str, str] = field(default_factory=dict)


def make_masthead() -> Masthead:
    masthead = Masthead(pk=1, name="The Tide Table", tagline="Twice daily")
    draw_icons(masthead)
    masthead.save(force_insert=True)
    SocialLink.objects.create(
        masthead=masthead, network="mastodon", label="Mastodon", url="https://social.example/@tide"
    )
    NavigationEntry.objects.create(masthead=masthead, label="Harbour", path="/harbour/")
    return masthead


def make_policy_page() -> PolicyPage:
    page = PolicyPage.objects.create(slug="ethics", title="Our ethics", body="<p>We ask twice.</p>")
    claim(page.slug, Holder.PAGE, page.pk)
    return page


def fill(cast: Cast, count: int, **more: Any) -> list[PublishedArticle]:
    """Publish articles a minute apart, the oldest first."""
    begin = timezone.now() - dt.timedelta(days=400)
    return [
        make_live(
            cast.edgar,
            document(
                cast.harbour,
                cast.ann,
                headline=f"{('Tide report', 'About tides')[number % 2]} {number}",
                **more,
            ),
            at=begin + dt.timedelta(minutes=number),
        )[1]
        for number in range(count)
    ]


def full_document(cast: Cast, **more: Any) -> ArticleDocument:
    """Return a document with every part an article may have."""
    lead = make_image("#101010", user=cast.edgar, caption="The wall.", credit="L. Lead")
    inline = make_image("#202020", user=cast.edgar, caption="The crane.", credit="I. Line")
    gallery = make_image("#303030", user=cast.edgar, caption="The ferry.", credit="G. Allery")
    return document(
        cast.harbour,
        cast.ann,
        kicker="Harbour wall",
        kind="analysis",
        standfirst="The board votes on Friday. What Do They Expect?:",
        dateline="OLD QUAY",
        body=(
            "<p>The wall will close.</p><h2>Who pays?</h2>"
            f'<figure data-image="{inline.pk}" data-title="The crane at noon"></figure>'
            "<p>Nobody knows.</p>"
        ),
        lead=ImageEntry(image=lead.pk, title="The wall in March", added="It is similar today."),
        gallery=(ImageEntry(image=gallery.pk),),
        bylines=(
            BylineEntry(author=cast.ann.pk),
            BylineEntry(author=cast.ben.pk, role="photographer", end_note="Ben has a boat."),
        ),
        tags=(cast.tides.pk,),
        sources="Minutes of the board",
        ai_use="Recordings were transcribed automatically.",
        **more,
    )


def make_pictures(cast: Cast, count: int) -> list[int]:
    """Add pictures of different colours; return their keys."""
    colours = (f"#{40 + 23 * n:02x}{250 - 23 * n:02x}80" for n in range(count))
    return [make_image(colour, user=cast.edgar).pk for colour in colours]


def make_newspaper(cast: Cast, many: int = 2) -> Newspaper:
    """Publish, hide, move and take down; ``MANY`` fills more than a page of each list."""
    masthead = make_masthead()
    make_policy_page()
    quay = make_section("Quay", parent=cast.harbour)
    AuthorLink.objects.create(author=cast.ann, network="mastodon", url="https://social.example/@a")
    AuthorContact.objects.create(author=cast.ann, email="ann@private.example")
    older = fill(cast, many, tags=(cast.tides.pk,))
    related = tuple(row.public_id for row in older[:2])
    article, full = make_live(cast.edgar, full_document(cast, related=related))
    for number in range(many):
        correct(article, cast.edgar, kind="correction", text=f"Not {number}.", placement="foot")
    _below, plain = make_live(cast.edgar, document(quay, cast.ben, headline="Quay is wet"))
    pin(cast.edgar, "lead", full)
    pin(cast.edgar, "pick-1", plain)
    make_house_ad("Letter", colour="#404040", slots=("article", "top", "foot"))
    paper = Newspaper(
        cast=cast, full=full, plain=plain, quay=quay,
        picture=f"/media/{full.lead_image.renditions[0]['name']}",
        icon=f"/brand/{masthead.icons['favicon.ico']}",
        moved_from=_moved(cast), gone="/2020/01/gone/", legal="/2020/01/forbidden/",
    )  # fmt: skip
    for path, answer in ((paper.gone, "gone"), (paper.legal, "legal")):
        UrlHistory.objects.create(path=path, target="article", target_key="x", answer=answer)
    paper.hidden = hidden_things(cast)
    masthead.save()
    advance()
    return paper


def _moved(cast: Cast) -> str:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Old name"))
    before = live.path
    text = document(cast.harbour, cast.ann, headline="New name", slug="new-name")
    saved = save(article, text, article.version, cast.edgar)
    publish(saved, cast.edgar, version=saved.version)
    return before


def hidden_things(cast: Cast) -> dict[str, str]:
    """Make what readers must not learn of; return its paths by what it is."""
    now = timezone.now()
    month = month_path(now)

    def text(slug: str) -> ArticleDocument:
        return document(cast.harbour, cast.ann, headline=slug, slug=slug)

    make_article(cast.wanda, text("a-draft"))
    article, live = make_live(cast.edgar, text("an-unpublished-one"))
    unpublish(article, cast.edgar, reason="A test.")
    _schedule(make_article(cast.edgar, text("a-scheduled-one")), f"{month}a-scheduled-one/")
    embargoed = make_article(cast.edgar, text("an-embargoed-one"))
    Article.objects.filter(pk=embargoed.pk).update(embargo_until=now + dt.timedelta(days=1))
    changed, _live = make_live(cast.edgar, text("a-live-one"))
    save(changed, replace(text("a-new-slug"), headline="New"), changed.version, cast.edgar)
    una = make_author("Una Listed", listed=False)
    unused = make_tag("Unused")
    make_article(cast.edgar, document(cast.harbour, cast.ann, tags=(unused.pk,)))
    renamed = make_tag("Renamed")
    UrlHistory.objects.create(path="/tags/before/", target="tag", target_key=str(renamed.pk))
    return {
        "a draft": f"{month}a-draft/",
        "an unpublished article": live.path,
        "a scheduled article": f"{month}a-scheduled-one/",
        "an embargoed article": f"{month}an-embargoed-one/",
        "the new address of a live article's draft": f"{month}a-new-slug/",
        "an unlisted author": "/authors/una-listed/",
        "an older page of an unlisted author": "/authors/una-listed/older/1-1/",
        "the people after an unlisted author": f"/authors/older/{una.pk}/",
        "a tag of drafts alone": "/tags/unused/",
        "an older page of a tag of drafts alone": "/tags/unused/older/1-1/",
        "the old address of a tag of drafts alone": "/tags/before/",
    }


def _schedule(article: Article, path: str) -> None:
    """Put an article on the schedule, its path reserved (no screen does so yet)."""
    Article.objects.filter(pk=article.pk).update(
        stage="scheduled",
        scheduled_for=timezone.now() + dt.timedelta(hours=1),
        approved_revision=Revision.objects.get(article=article),
        path=path,
    )
    UrlHistory.objects.create(path=path, target="article", target_key=str(article.public_id))
