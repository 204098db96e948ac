"""Links of a text that lead out of this site: do they still answer?"""

import hashlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, wait

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.desk.refusals import Problem
from newsroom.lib.reaching import Answer, Reached, reach

from .checking.links import WebLink, web_links

MOST = 20  # links of one text; longer lists are read by people
SECONDS = 3.0  # for each, and for all of them: somebody waits at the dialog
# Waited longer by this, so that a link that was asked at once and had its full
# time is told from one whose turn came late or not at all.
GRACE = 0.25
KEPT = 3600  # seconds an answer holds
# One for everybody in this process: each thread waits for strangers' servers, and
# with threads of their own a few people would have dozens waiting. A link whose
# turn does not come in time is not asked.
_POOL = ThreadPoolExecutor(8, thread_name_prefix="links")


def outside_links(body: str) -> list[WebLink]:
    """Return the links of a cleaned body that lead elsewhere, at most ``MOST``."""
    found = []
    for link in web_links(body):
        try:
            if not link.is_ours:
                found.append(link)
        except ValueError:
            found.append(link)
    return found[:MOST]


def dead_outside(body: str) -> list[Problem]:
    """Return warnings about outside links that do not answer; takes little more than ``SECONDS``.

    They stop nobody: a server may be down for a minute, or refuse machines.
    """
    links = outside_links(body)
    answers = _answers([link.address for link in links])
    if len(links) == len(answers) > 1 and (alike := _said_of_all(answers)):
        return [alike]
    said = [_said(link, answers[link.address]) for link in links if link.address in answers]
    problems = [problem for problem in said if problem]
    if unasked := len(links) - len(answers):
        problems.append(_unasked(unasked))
    return problems


def _said_of_all(answers: dict[str, Reached]) -> Problem | None:
    """Return one line where nothing answers: then it is this server that has no way out."""
    kinds = {reached.answer for reached in answers.values()}
    if kinds == {Answer.UNREACHED}:
        return Problem("body", _("None of the links to other sites could be reached from here."))
    if kinds == {Answer.LATE}:
        sentence = _("None of the links to other sites answered within %(seconds)g seconds.")
        return Problem("body", sentence % {"seconds": SECONDS})
    return None


def _unasked(count: int) -> Problem:
    sentence = ngettext(
        "%(count)d link to another site was not looked at for lack of time.",
        "%(count)d links to other sites were not looked at for lack of time.",
        count,
    )
    return Problem("body", sentence % {"count": count})


def _said(link: WebLink, reached: Reached) -> Problem | None:
    words = {
        "words": link.words or link.address,
        "address": link.address,
        "code": reached.status,
        "seconds": SECONDS,
    }
    said = {
        Answer.GONE: _("The link “%(words)s” is dead: %(address)s answers %(code)d."),
        Answer.LATE: _(
            "The link “%(words)s” did not answer within %(seconds)g seconds: %(address)s"
        ),
        Answer.UNREACHED: _("The link “%(words)s” could not be reached: %(address)s"),
        Answer.PRIVATE: _("Readers cannot open the link “%(words)s”: %(address)s is not public."),
        Answer.UNREADABLE: _("The link “%(words)s” leads to no address: %(address)s"),
    }.get(reached.answer)
    return Problem("body", said % words) if said else None


def _answers(addresses: list[str]) -> dict[str, Reached]:
    """Return what each address answered, now or within the last hour.

    Those that were not looked at for lack of time are missing.
    """
    kept = cache.get_many([_key(address) for address in addresses])
    found = {a: kept[_key(a)] for a in addresses if _key(a) in kept}
    found |= _looked_up([address for address in addresses if address not in found])
    return found


def _looked_up(addresses: Iterable[str]) -> dict[str, Reached]:
    jobs = {_POOL.submit(_look, address): address for address in addresses}
    done, waiting = wait(jobs, timeout=SECONDS + GRACE)
    for job in waiting:
        # One that has begun goes on to its own deadline, and what it finds is kept.
        job.cancel()
    return {jobs[job]: job.result() for job in done}


def _look(address: str) -> Reached:
    reached = reach(address, timeout=SECONDS, allow_private=settings.LINK_CHECK_ALLOWS_PRIVATE)
    if reached.answer is not Answer.LATE:  # the next minute it may be there
        cache.set(_key(address), reached, KEPT)
    return reached


def _key(address: str) -> str:
    return f"link:{hashlib.sha256(address.encode(errors='replace')).hexdigest()}"
