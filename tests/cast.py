"""The people and things that tests name: the same everywhere."""

from dataclasses import dataclass

from articles.models import Section, Tag
from authors.models import Author
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role

from .factories import make_author, make_section, make_tag, make_user


@dataclass(frozen=True)
class Cast:
    """Wanda writes, Edgar edits, Petra publishes; the section is Harbour."""

    wanda: User
    edgar: User
    petra: User
    harbour: Section
    ann: Author
    ben: Author
    tides: Tag


def make_cast() -> Cast:
    """Make everybody; about a dozen inserts."""
    return Cast(
        wanda=make_user("wanda", Role.WRITER),
        edgar=make_user("edgar", Role.EDITOR),
        petra=make_user("petra", Role.PUBLISHER),
        harbour=make_section("Harbour", tagline="Boats and Those Who Wait for Them"),
        ann=make_author("Ann Carter", job_title="Harbour editor", end_note="Ann minds the tides."),
        ben=make_author("Ben Doyle"),
        tides=make_tag("Tides"),
    )
