"""Arranging the front page."""

import uuid
from collections.abc import Mapping

from django.db import transaction

from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.editions.number import advance

from .models import FrontPage, FrontPageSlot


class PickedTwice(Exception):
    """An article stands in two slots; ``slots`` names them."""

    def __init__(self, slots: list[str]) -> None:
        super().__init__(", ".join(slots))
        self.slots = slots


@transaction.atomic
def arrange(picks: Mapping[str, uuid.UUID], user: User) -> None:
    """Fill the slots of the front page, all at once.

    Args:
        picks: slot (a value of ``FrontPageSlot.Slot``) -> an article's public
            id. A slot that is not named is emptied; the newest move up.
        user: who arranges.

    Raises:
        NotAllowed: the person may not run the front page.
        PickedTwice: an article is picked for two slots; nothing changed.
    """
    require(user, "frontpage.change")
    for public_id in picks.values():
        slots = [slot for slot, picked in picks.items() if picked == public_id]
        if len(slots) > 1:
            raise PickedTwice(slots)
    FrontPage.hold()
    before = {row.slot: row for row in FrontPageSlot.objects.all()}
    changed = [
        slot
        for slot in FrontPageSlot.Slot.values
        if (before[slot].public_id if slot in before else None) != picks.get(slot)
    ]
    if not changed:
        return
    # All go before any comes: two stories that change places would collide.
    FrontPageSlot.objects.filter(slot__in=changed).delete()
    for slot in changed:
        if slot in picks:
            row = FrontPageSlot.objects.create(slot=slot, public_id=picks[slot])
            record(user, "frontpage.change", row, slot=slot, public_id=str(picks[slot]))
        else:
            record(user, "frontpage.change", before[slot], slot=slot, public_id="")
    advance()
