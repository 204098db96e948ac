"""Live articles as lists show them."""

from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from articles.composing import label_of, section_line
from articles.models.content import BylineRole, Kind
from articles.models.published import PublishedArticle, PublishedByline
from articles.page import Card
from articles.wording import for_a_card
from media.figures import picture
from newsroom.lib.names import in_a_row
from newsroom.masthead.values import Site


def with_card_parts(articles: QuerySet[PublishedArticle]) -> QuerySet[PublishedArticle]:
    """Fetch with live articles all that their cards print: two queries a list."""
    return (
        articles.select_related("section__parent", "lead_image")
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
    image = article.lead_image
    # The headline beside it is the link's text: the picture adds nothing to hear.
    shown = picture(image, layout, alt="") if image else None
    names = (b.author for b in article.bylines.all() if b.role != BylineRole.PHOTOGRAPHER)
    writers = list(dict.fromkeys(names))  # somebody in two roles is named once
    is_opinion = article.kind == Kind.OPINION
    face = writers[0].portrait if is_opinion and writers else None
    return Card(
        public_id=str(article.public_id),
        url=article.path,
        headline=article.headline,
        kicker=article.kicker,
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
