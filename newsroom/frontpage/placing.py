"""Giving a story its slot: those that stand there make room."""

import uuid
from collections.abc import Mapping

from django.utils.translation import gettext as _

from articles.desk.placing import Place
from articles.desk.refusals import WrongState
from articles.models.article import Article
from articles.models.published import PublishedArticle
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import may, require

from .models import FrontPage, FrontPageSlot

Slot = FrontPageSlot.Slot
SLOTS: tuple[str, ...] = tuple(Slot.values)


def rearranged(
    present: Mapping[str, uuid.UUID], story: uuid.UUID, slot: str
) -> dict[str, uuid.UUID]:
    """Return the slots once a story took one of them.

    A story that goes down lets those it passes up by one. Otherwise whoever
    stands there moves to the next slot, and so on until a slot is free: an
    empty one, or the one the story came from. From the last one leaves.
    """
    after = {where: held for where, held in present.items() if held != story}
    former = next((where for where, held in present.items() if held == story), slot)
    start, end = SLOTS.index(former), SLOTS.index(slot)
    if start < end:
        passed = [after.pop(where, None) for where in SLOTS[start + 1 : end + 1]]
        risen = zip(SLOTS[start:end], passed, strict=True)
        return after | {where: held for where, held in risen if held} | {slot: story}
    pushed = story
    for where in SLOTS[end:]:
        held = after.get(where)
        after[where] = pushed
        if held is None:
            return after
        pushed = held
    return after


def _present() -> dict[str, uuid.UUID]:
    return dict(FrontPageSlot.objects.values_list("slot", "public_id"))


class HomePage:
    """The home page, as articles ask it (``articles/desk/placing.py``)."""

    def choices(self, user: User, article: Article) -> list[Place]:
        """Return the slots, each with what taking it does to the others (two queries)."""
        if not may(user, "frontpage.change"):
            return []
        present = _present()
        live = PublishedArticle.objects.filter(public_id__in=present.values())
        headlines = dict(live.values_list("public_id", "headline"))
        return [
            Place(
                slot,
                str(Slot(slot).label),
                _said(present, article.public_id, slot, headlines),
                present.get(slot) == article.public_id,
            )
            for slot in SLOTS
        ]

    def place(self, article: Article, slot: str, user: User) -> None:
        """Give a slot to an article; the caller's transaction makes the edition.

        One audit row tells the slot, whose it was and what left the page.

        Raises:
            NotAllowed: the person may not run the front page.
            WrongState: there is no such slot.
        """
        require(user, "frontpage.change")
        if slot not in SLOTS:
            raise WrongState(_("The front page has no such place."))
        FrontPage.hold()
        before = _present()
        if before.get(slot) == article.public_id:
            return
        after = rearranged(before, article.public_id, slot)
        changed = [each for each in SLOTS if before.get(each) != after.get(each)]
        # All go before any comes: two stories that change places would collide.
        FrontPageSlot.objects.filter(slot__in=changed).delete()
        FrontPageSlot.objects.bulk_create(
            FrontPageSlot(slot=each, public_id=after[each]) for each in changed if each in after
        )
        record(
            user,
            "frontpage.change",
            FrontPageSlot.objects.get(slot=slot),
            slot=slot,
            public_id=str(article.public_id),
            moved={each: str(after[each]) for each in changed if each in after and each != slot},
            left=[str(key) for key in before.values() if key not in after.values()],
        )


def _said(
    present: Mapping[str, uuid.UUID],
    story: uuid.UUID,
    slot: str,
    headlines: Mapping[uuid.UUID, str],
) -> str:
    """Return in words what taking a slot does to the stories on the page."""
    stood = present.get(slot)
    if stood == story:
        return _("It stands there now.")
    if stood is None:
        return _("The slot is free.")
    waiting = _("a story that is not live now")
    after = rearranged(present, story, slot)
    where = {key: each for each, key in after.items()}
    said = _("Takes the place of “%s”") % headlines.get(stood, waiting)
    if stood in where:
        said += _(", which becomes: %s") % str(Slot(where[stood]).label).lower()
    else:
        said += _(", which leaves the front page")
    left = [key for key in present.values() if key not in where and key != stood]
    if left:
        said += _("; “%s” leaves the front page") % headlines.get(left[0], waiting)
    return f"{said}."
