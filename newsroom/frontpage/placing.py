"""Giving a story its slot on the home page: those that stand there make room."""

import uuid
from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.desk.placing import Place
from articles.desk.refusals import WrongState
from articles.models.article import Article
from articles.models.published import PublishedArticle
from newsroom.accounts.models import User
from newsroom.accounts.rights import may, require

from .fronts import front_of, slots_of
from .layout import Layout, read_fitted
from .models import Front
from .operations import SLOTS, place_of, rearranged
from .publishing import hold, live_version, store

LABELS = {
    "lead": gettext_lazy("Lead story"),
    "pick-1": gettext_lazy("Second story"),
    "pick-2": gettext_lazy("Third story"),
    "pick-3": gettext_lazy("Fourth story"),
    "pick-4": gettext_lazy("Fifth story"),
    "pick-5": gettext_lazy("Sixth story"),
}


def _present(front: Front) -> Layout:
    """Return the live layout of the home page."""
    live = live_version(front)
    return read_fitted(live.layout if live else None, slots_of(front))


def _held(layout: Layout) -> dict[str, uuid.UUID]:
    """Return the slots at the top that are pinned -> the story."""
    pins = {slot: layout.zone(zone).pins[place] for slot, (zone, place) in SLOTS.items()}
    return {slot: pin.story for slot, pin in pins.items() if pin}


class HomePage:
    """The home page, as articles ask it (``articles/desk/placing.py``)."""

    def choices(self, user: User, article: Article) -> list[Place]:
        """Return the slots, each with what taking it does to the others (four queries)."""
        if not may(user, "frontpage.change"):
            return []
        layout = _present(front_of(None))
        held = _held(layout)
        live = PublishedArticle.objects.filter(public_id__in=held.values())
        headlines = dict(live.values_list("public_id", "headline"))
        return [
            Place(
                slot,
                str(LABELS[slot]),
                _said(layout, article.public_id, slot, headlines),
                held.get(slot) == article.public_id,
            )
            for slot in SLOTS
        ]

    def place(self, article: Article, slot: str, user: User) -> None:
        """Give a slot to an article; the caller's transaction makes the edition.

        It is a layout of the home page like any other: it stands in the history,
        and one audit row tells the slot and what left the page.

        Raises:
            NotAllowed: the person may not run the front page.
            WrongState: there is no such slot.
        """
        require(user, "frontpage.change")
        if slot not in SLOTS:
            raise WrongState(_("The front page has no such place."))
        front = front_of(None)
        hold(front)
        before = _present(front)
        if place_of(before, article.public_id) == SLOTS[slot]:
            return
        after = rearranged(before, article.public_id, slot)
        store(
            front,
            after,
            user,
            note=_("“%s” was placed where it was published.") % article.headline[:120],
            slot=slot,
            public_id=str(article.public_id),
            left=sorted(str(key) for key in before.stories() - after.stories()),
        )


def _said(layout: Layout, story: uuid.UUID, slot: str, headlines: Mapping[uuid.UUID, str]) -> str:
    """Return in words what taking a slot does to the stories on the page."""
    held = _held(layout)
    stood = held.get(slot)
    if stood == story:
        return _("It stands there now.")
    if stood is None:
        return _("The slot is free.")
    waiting = _("a story that is not live now")
    where = {key: each for each, key in _held(rearranged(layout, story, slot)).items()}
    words = {"stood": headlines.get(stood, waiting)}
    if stood not in where:
        return _("Takes the place of “%(stood)s”, which leaves the front page.") % words
    words["becomes"] = str(LABELS[where[stood]])
    # One leaves at most: who is pushed out of the last slot.
    left = next((key for key in held.values() if key not in where), None)
    if left is None:
        return _("Takes the place of “%(stood)s”, which becomes: %(becomes)s.") % words
    words["left"] = headlines.get(left, waiting)
    said = _(
        "Takes the place of “%(stood)s”, which becomes: %(becomes)s. "
        "“%(left)s” leaves the front page."
    )
    return said % words
