"""The board: a front as its editors arrange it, one form that works with and without scripts.

Every button sends the whole form. The server keeps what was typed, does what
the button says to the person's own layout and answers with the board as it
then is, filled by the rules that the page itself is filled by.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin.sites import AdminSite
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.models.article import Article
from articles.models.published import PublishedArticle
from articles.models.section import Section
from articles.reading.articles import newest
from articles.search.typed import titled
from newsroom.accounts.models import User
from newsroom.masthead.site import site_now

from . import board_fields, publishing, visits
from .board_actions import DONE, alteration
from .board_assets import MEDIA
from .board_page import BoardZone, zones_of
from .fronts import front_of
from .kinds import kind_of
from .layout import Layout
from .models import Front, FrontVersion
from .visits import Board

FOUND = 12


@dataclass(slots=True)
class Answer:
    """What a board says after a button: the sentence, what is wrong, what was typed."""

    said: str | Promise = ""
    refused: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    leave_to: str = ""

    @property
    def status(self) -> int:
        return 422 if self.errors or self.refused else 200


def find_front(which: str) -> Front:
    """Return the front of an address: ``home`` or the key of a section.

    Raises:
        Http404: there is no such section.
    """
    if which == "home":
        return front_of(None)
    if not (which.isascii() and which.isdecimal() and len(which) < 19):
        raise Http404
    section = Section.objects.filter(pk=int(which)).first()
    if section is None:
        raise Http404
    return front_of(section)


def board(request: HttpRequest, site: AdminSite, user: User, which: str) -> HttpResponse:
    """Show a board (GET), or do what a button of it says (POST)."""
    front = find_front(which)
    answer = Answer()
    if request.method == "POST":
        answer = _do(front, user, request.POST.dict())
        if answer.leave_to == "preview":
            return HttpResponseRedirect(
                reverse("admin:frontpage_front_preview", args=[front.which])
            )
    context = board_context(front, user, request, answer)
    fragment = request.headers.get("X-Board") == "1"
    template = "admin/frontpage/_board.html" if fragment else "admin/frontpage/board.html"
    if not fragment:
        context |= site.each_context(request)
    response = render(request, template, context, status=answer.status)
    response["Cache-Control"] = "no-store"
    return response


def _do(front: Front, user: User, posted: dict[str, str]) -> Answer:
    """Keep what was typed, then do what the button says."""
    if posted.get("typed_by") != str(user.pk):
        return Answer(
            refused=_(
                "Somebody else was signed in when this board was opened; nothing was done. "
                "This is your own board."
            )
        )
    said = posted.get("step", "")
    step = int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else -1
    op = posted.get("op", "")
    try:
        if op in ("undo", "redo"):
            visits.turn_back(front, user, step, forward=op == "redo")
            return Answer(_("Undone.") if op == "undo" else _("Done again."))
        if op == "discard":
            visits.discard(front, user, step)
            return Answer(
                _("The board is as readers see the front. Undo brings your changes back.")
            )
        now = visits.open_board(front, user)
        typed = board_fields.read(now.layout, posted)
        if typed.errors:
            return Answer(errors=typed.errors, typed=posted)
        alter = alteration(op, posted, now)

        def both(layout: Layout) -> Layout:
            return alter(board_fields.read(layout, posted).layout)

        after = visits.change(front, user, step, both)
        left = _left(now, after) if op.startswith(("put:", "move:")) else ""
        return Answer(left) if left else _then(front, user, op, posted, after)
    except visits.OutOfStep:
        return Answer(
            refused=_(
                "This board was changed in another window of yours. Here is how it stands; "
                "do it again if it is still wanted."
            )
        )
    except visits.NothingToUndo:
        return Answer(_("There is no further step."))
    except publishing.Refused as refused:
        return Answer(refused=str(refused), typed=posted)


def _left(before: Board, after: Board) -> str:
    """Return in words which story had to leave the board for the one that was put there."""
    gone = before.layout.stories() - after.layout.stories()
    if not gone:
        return ""
    headlines = Article.objects.filter(public_id__in=gone).values_list("headline", flat=True)
    return _("The story is put there; “%s” had no slot left and is not pinned any more.") % (
        headlines.first() or "–"
    )


def _then(front: Front, user: User, op: str, posted: Mapping[str, str], now: Board) -> Answer:
    """Do what goes beyond the person's own layout."""
    verb, _colon, rest = op.partition(":")
    if verb == "preview":
        return Answer(leave_to="preview")
    if verb == "catch-up":
        visits.catch_up(front, user, now.step)
        return Answer(_("Your colleague’s changes and yours are together on the board."))
    if verb == "cancel" and rest.isdecimal() and len(rest) < 10:
        publishing.cancel(front, int(rest), user)
        return Answer(_("That layout is taken out of the schedule; the history keeps it."))
    if verb == "publish":
        return _made_live(visits.make_live(front, user, now.step, note=posted.get("note", "")))
    if verb == "schedule":
        try:
            at = board_fields.clock_time(posted.get("at", "").strip())
        except ValueError as error:
            return Answer(errors={"at": str(error)}, typed=posted)
        version = visits.make_live(front, user, now.step, live_from=at, note=posted.get("note", ""))
        return _made_live(version)
    return Answer(DONE.get(verb, ""))


def _made_live(version: FrontVersion | None) -> Answer:
    if version is None:
        return Answer(
            refused=_(
                "A colleague made another layout live while you worked. Their changes and yours "
                "are together below: look them over and publish again."
            )
        )
    if version.live_from > timezone.now():
        return Answer(_("This layout is scheduled. The board shows what readers see now."))
    return Answer(_("Readers see this front now."))


def board_context(front: Front, user: User, request: HttpRequest, answer: Answer) -> dict[str, Any]:
    """Return what the board's template takes."""
    site, now = site_now(), timezone.now()
    here = visits.open_board(front, user)
    query = (request.POST if request.method == "POST" else request.GET).get("q", "").strip()[:200]
    zones = zones_of(here, site, now, errors=answer.errors, typed=answer.typed)
    names = {zone.key: zone.name for zone in zones}
    return {
        "title": _("Front: %s") % front,
        "assets": MEDIA,
        "front": front,
        "which": front.which,
        "fronts": _fronts(),
        "board": here,
        "zones": zones,
        "places": _places(zones),
        "found": _found(query, here),
        "endpoints": {
            "picker": reverse("admin:media_image_picker"),
            "picker_one": reverse("admin:media_image_picker_one", args=[0]),
        },
        "q": query,
        "their_order": [names[key] for key in here.their_order if key in names],
        "scheduled": publishing.scheduled(front),
        "others": visits.others_at(front, user),
        "answer": answer,
        "note": answer.typed.get("note", ""),
        "at": answer.typed.get("at", ""),
        "public_path": "/" if front.section is None else front.section.get_absolute_url(),
    }


def _fronts() -> list[tuple[str, str]]:
    rows = Section.objects.order_by("order", "name").values_list("pk", "name")
    return [("home", _("Home page")), *((str(key), name) for key, name in rows)]


def _places(zones: tuple[BoardZone, ...]) -> list[tuple[str, str]]:
    """Return every slot that a story can be put into, with its name."""
    return [
        (f"{zone.key}:{slot.place}", slot.label)
        for zone in zones
        if kind_of(zone.key).slots
        for slot in zone.slots
    ]


def _found(query: str, here: Board) -> list[PublishedArticle]:
    """Return stories to put on the board: by words of the headline, else the newest."""
    if query:
        return list(titled(query, most=FOUND))
    rows = newest(size=FOUND + len(here.layout.stories()))
    stories: set[uuid.UUID] = here.layout.stories()
    return [row for row in rows if row.public_id not in stories][:FOUND]


@require_POST
def presence(request: HttpRequest, user: User, which: str) -> JsonResponse:
    """Take a heartbeat of an open board; answer who else is there and what is live."""
    front = find_front(which)
    others = visits.heard(front, user)
    here = visits.open_board(front, user)
    return JsonResponse(
        {
            "people": [
                {"name": str(one.user), "changing": one.layout is not None} for one in others
            ],
            "step": here.step,
            "behind": here.is_behind,
            "live": here.live.number if here.live else 0,
            "by": str(here.live.made_by or "") if here.live else "",
        }
    )
