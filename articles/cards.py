"""Live articles as lists show them."""

from collections.abc import Iterable

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from articles.composing import kicker_of, label_of, section_line
from articles.models.content import BylineContent, BylineRole, ImageRole, Kind
from articles.models.published import PublishedArticle, PublishedByline, PublishedImageUse
from articles.page import Card
from articles.wording import for_a_card
from media.figures import picture
from newsroom.lib.names import in_a_row
from newsroom.masthead.values import Site

_LEADS = PublishedImageUse.objects.filter(article=OuterRef("pk"), role=ImageRole.LEAD)


def with_card_parts(articles: QuerySet[PublishedArticle]) -> QuerySet[PublishedArticle]:
    """Fetch with live articles all that their cards print: two queries a list."""
    return (
        articles.select_related("section__parent", "lead_image")
        .annotate(lead_crop=Subquery(_LEADS.values("crop")[:1]))
        .defer("body", "sources")
        .prefetch_related(
            Prefetch(
                "bylines",
                PublishedByline.objects.select_related("author__portrait").order_by("order"),
            )
        )
    )


def cards(
    articles: Iterable[PublishedArticle], site: Site, *, layout: str = "card"
) -> tuple[Card, ...]:
    """Return the cards of articles fetched ``with_card_parts``, in their order."""
    return tuple(card(article, site, layout=layout) for article in articles)


def card(article: PublishedArticle, site: Site, *, layout: str = "card") -> Card:
    """Return one card.

    Args:
        article: fetched ``with_card_parts``.
        site: gives the credit its style.
        layout: a name of ``media.layouts``: how large the picture stands.
    """
    # Not an attribute's default: a card fetched without it would show the whole picture.
    crop = vars(article)["lead_crop"] or ""
    return card_of(article, article.bylines.all(), site, layout=layout, crop=crop)


def card_of(
    article: PublishedArticle,
    bylines: Iterable[BylineContent],
    site: Site,
    *,
    layout: str = "card",
    crop: str,
) -> Card:
    """Return the card of an article that need not be stored, with its names; no query."""
    image = article.lead_image
    # The headline beside it is the link's text: the picture adds nothing to hear.
    shown = picture(image, layout, alt="", crop=crop) if image else None
    names = (b.author for b in bylines if b.role != BylineRole.PHOTOGRAPHER)
    writers = list(dict.fromkeys(names))  # somebody in two roles is named once
    is_opinion = article.kind == Kind.OPINION
    face = writers[0].portrait if is_opinion and writers else None
    return Card(
        public_id=str(article.public_id),
        url=article.path,
        headline=article.headline,
        kicker=kicker_of(article.kicker, article.kind),
        label=label_of(article.kind),
        is_opinion=is_opinion,
        is_sponsored=article.kind == Kind.SPONSORED,
        standfirst=for_a_card(article.standfirst),
        section=section_line(article.section),
        byline=in_a_row([writer.name for writer in writers]),
        published_at=article.first_published_at,
        picture=shown,
        credit=site.dressed(image.credit) if image and shown else "",
        portrait=picture(face, "portrait-small", alt="") if face else None,
    )
