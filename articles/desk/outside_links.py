"""Links of a text that lead out of this site: do they still answer?"""

import hashlib
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, wait

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import gettext as _

from articles.desk.refusals import Problem
from newsroom.lib.reaching import Answer, Reached, reach

from .checking.links import WebLink, web_links

MOST = 20  # links of one text; longer lists are read by people
AT_ONCE = 4
SECONDS = 3.0  # for all of them: somebody waits at the dialog
KEPT = 3600  # seconds an answer holds
# Threads that look links up at the same time, whoever asks: each waits for
# strangers' servers and would otherwise take the site's own threads.
_LOOKING = threading.BoundedSemaphore(2)


class TooMany(Exception):
    """Others are having links looked at; nothing was asked."""


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
    """Return warnings about outside links that do not answer; takes up to ``SECONDS``.

    They stop nobody: a server may be down for a minute, or refuse machines.
    """
    links = outside_links(body)
    try:
        answers = _answers([link.address for link in links])
    except TooMany:
        return [Problem("body", _("The links to other sites could not be looked at just now."))]
    unreached = [link for link in links if answers[link.address].answer is Answer.UNREACHED]
    problems = [_said(link, answers[link.address]) for link in links]
    if len(unreached) == len(links) > 1:
        return [Problem("body", _("None of the links to other sites could be reached from here."))]
    return [problem for problem in problems if problem]


def _said(link: WebLink, reached: Reached) -> Problem | None:
    words = {"words": link.words or link.address, "address": link.address, "code": reached.status}
    said = {
        Answer.GONE: _("The link “%(words)s” is dead: %(address)s answers %(code)d."),
        Answer.UNREACHED: _("The link “%(words)s” could not be reached: %(address)s"),
        Answer.PRIVATE: _("Readers cannot open the link “%(words)s”: %(address)s is not public."),
        Answer.UNREADABLE: _("The link “%(words)s” leads to no address: %(address)s"),
    }.get(reached.answer)
    return Problem("body", said % words) if said else None


def _answers(addresses: list[str]) -> dict[str, Reached]:
    """Return what each address answered, now or within the last hour."""
    kept = cache.get_many([_key(address) for address in addresses])
    found = {a: kept[_key(a)] for a in addresses if _key(a) in kept}
    found |= _looked_up([address for address in addresses if address not in found])
    return found


def _looked_up(addresses: Iterable[str]) -> dict[str, Reached]:
    wanted = list(addresses)
    late = dict.fromkeys(wanted, Reached(Answer.UNREACHED))
    if not wanted:
        return late
    if not _LOOKING.acquire(timeout=SECONDS):
        raise TooMany
    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        asked = {pool.submit(_reach, address): address for address in wanted}
        done, _waiting = wait(asked, timeout=SECONDS)
        found = {asked[job]: job.result() for job in done}
    finally:
        # Those that are late end by their own time limit; nobody waits for them.
        pool.shutdown(wait=False, cancel_futures=True)
        _LOOKING.release()
    cache.set_many({_key(address): reached for address, reached in found.items()}, KEPT)
    return late | found


def _reach(address: str) -> Reached:
    return reach(address, timeout=SECONDS / 2, allow_private=settings.LINK_CHECK_ALLOWS_PRIVATE)


def _key(address: str) -> str:
    return f"link:{hashlib.sha256(address.encode(errors='replace')).hexdigest()}"
