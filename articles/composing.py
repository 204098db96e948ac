"""From an article's rows to the value its page is made of.

Used for published rows and for a preview's unsaved ones alike, so that there
is one way an article becomes a page. Makes no query: the caller has fetched
everything.
"""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from articles.models.content import BylineContent, BylineRole, ImageRole, ImageUseContent
from articles.models.correction import Correction
from articles.models.section import Section
from articles.page import BylineLine, CorrectionLine, SectionLine
from articles.wording import CARD_HEADINGS, LABELS, ROLE_LABELS, WRITTEN_BY
from media.figures import figure, picture
from media.pictures import Figure
from newsroom.masthead.values import Site


def label_of(kind: str) -> str:
    """Return the label of a kind of article; "" for plain news."""
    return str(LABELS.get(kind, ""))  # type: ignore[call-overload]


def kicker_of(kicker: str, kind: str) -> str:
    """Return a kicker as it stands beside the label; "" where it would say the same twice."""
    return "" if kicker.casefold() == label_of(kind).casefold() else kicker


def section_line(section: Section | None) -> SectionLine:
    """Return a section as pages name it; an empty one for a draft without."""
    if section is None:
        return SectionLine(name=_("No section yet"), url="/")
    return SectionLine(
        name=section.name,
        url=section.get_absolute_url(),
        tagline=section.tagline,
        accent=f"accent-{section.slug}",
        parent_name=section.parent.name if section.parent else "",
        parent_url=section.parent.get_absolute_url() if section.parent else "",
    )


def byline_lines(bylines: Iterable[BylineContent]) -> tuple[BylineLine, ...]:
    """Return the names over an article and on the cards under it, in order."""
    return tuple(_byline_line(byline) for byline in bylines)


def _byline_line(byline: BylineContent) -> BylineLine:
    author = byline.author
    end_note = author.end_note if byline.end_note is None else byline.end_note
    first_sentence = author.biography.partition(". ")[0].casefold()
    said_already = author.job_title.casefold() in first_sentence
    role = BylineRole(byline.role)
    return BylineLine(
        name=author.name,
        url=author.get_absolute_url() if author.listed else "",
        role=role,
        role_label=str(ROLE_LABELS.get(role, "")),
        card_heading=str(CARD_HEADINGS.get(role, WRITTEN_BY)),
        job_title="" if said_already else author.job_title,
        biography=author.biography,
        end_note=end_note,
        portrait=picture(author.portrait, "portrait", alt="") if author.portrait else None,
    )


def use_figure(use: ImageUseContent, layout: str, site: Site) -> Figure | None:
    """Return the figure of a lead or gallery image; None while no file is ready."""
    return figure(
        use.image,
        layout=layout,
        title=use.title,
        caption=use.caption,
        alt=use.alt,
        added=use.added,
        decorative=use.decorative,
        crop=use.crop,
        dress=site.dressed,
    )


def uses_in(uses: Iterable[ImageUseContent], role: ImageRole) -> list[ImageUseContent]:
    """Return the uses of one role, in their order."""
    return sorted((use for use in uses if use.role == role), key=lambda use: use.order)


def correction_lines(
    corrections: Sequence[Correction], placement: str
) -> tuple[CorrectionLine, ...]:
    """Return the corrections that stand at ``"top"`` or ``"foot"``, oldest first."""
    found = [row for row in corrections if row.placement == placement]
    return tuple(correction_line(row) for row in sorted(found, key=lambda row: row.at))


def correction_line(row: Correction) -> CorrectionLine:
    """Return one correction as pages print it."""
    return CorrectionLine(
        kind=row.kind,
        label=row.get_kind_display(),
        text=row.text,
        at=row.at,
        placement=row.placement,
    )
