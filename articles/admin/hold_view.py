"""The legal note and the embargo of an article: a page of its own, and a piece of the form."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.desk import holding
from articles.desk.refusals import WrongState
from articles.desk.writing import current_document
from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import NotAllowed
from newsroom.lib.asking import wants_json
from newsroom.lib.clock_times import NoSuchTime, TwoSuchTimes, moment

from .answers import answer, refusal
from .finding import find_article
from .holds import shown
from .outcome import Outcome
from .posting import posted_words

WHICH = {"first": False, "second": True}


class _Refused(Exception):
    """What was typed is no moment; the message says why. ``ask`` names a field to fill."""

    def __init__(self, sentence: str, ask: str = "") -> None:
        super().__init__(sentence)
        self.ask = ask


def hold(request: HttpRequest, user: User, object_id: str) -> HttpResponse:
    """Set or lift what a POST asks for: legal note or embargo."""
    article = find_article(user, object_id, "article.hold")
    form = reverse("admin:articles_article_change", args=[article.pk])
    if request.method != "POST":
        return HttpResponseRedirect(form)
    try:
        said = _done(request, article, user)
    except (NotAllowed, WrongState, _Refused) as refused:
        if wants_json(request):
            return refusal(str(refused), 409, ask=getattr(refused, "ask", ""))
        messages.error(request, str(refused))
        return HttpResponseRedirect(form)
    if not wants_json(request):
        messages.success(request, said)
        return HttpResponseRedirect(form)
    fresh = find_article(user, object_id, "article.view")
    document = current_document(fresh)
    return answer(request, user, Outcome(fresh, document, fresh.version, said=(said,)), {})


def _done(request: HttpRequest, article: Article, user: User) -> str:
    posted, asked = request.POST, request.POST.get("hold", "")
    if asked == "set-legal":
        holding.set_legal_note(article, user, posted_words(posted, "legal_note"))
        return _("Held: nothing of it is published while the note stands.")
    if asked == "lift-legal":
        holding.lift_legal_note(article, user, posted_words(posted, "lift_reason"))
        return _("The legal note is lifted.")
    if asked == "set-embargo":
        until = _moment(posted.get("embargo_until", ""), posted.get("embargo_which", ""))
        fresh = holding.set_embargo(article, user, until, posted_words(posted, "embargo_source"))
        return _("Under embargo until %s.") % shown(fresh)
    if asked == "lift-embargo":
        holding.lift_embargo(article, user, posted_words(posted, "lift_reason"))
        return _("The embargo is lifted.")
    raise WrongState(_("There is no such button."))


def _moment(typed: str, which: str) -> dt.datetime:
    """Return the moment that was typed, in the newsroom's zone."""
    zone = ZoneInfo(timezone.get_default_timezone_name())
    try:
        clock = dt.datetime.strptime(typed, "%Y-%m-%dT%H:%M")
    except ValueError:
        raise _Refused(_("Choose a day and a time.")) from None
    try:
        return moment(clock, zone, second=WHICH.get(which))
    except NoSuchTime:
        said = _("The clocks go forward on that day: %(time)s does not exist. Choose another.")
        raise _Refused(said % {"time": f"{clock:%H:%M}"}) from None
    except TwoSuchTimes as twice:
        said = _(
            "The clocks go back on that day: %(time)s comes twice. "
            "Choose “first” (%(first)s) or “second” (%(second)s)."
        )
        first, second = (f"{time:%H:%M %Z}" for time in twice.times)
        words = {"time": f"{clock:%H:%M}", "first": first, "second": second}
        raise _Refused(said % words, ask="which") from None
