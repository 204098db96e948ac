"""The navigation: what readers get of it, and keeping its paths true."""

from collections.abc import Collection, Iterable, Iterator

from .answering import answer_of
from .models import Banner, ClaimedPath, NavigationEntry, SocialLink
from .values import NavigationItem

Place = NavigationEntry.Place


def items(
    entries: Iterable[NavigationEntry], place: str, gone: Collection[str] = ()
) -> tuple[NavigationItem, ...]:
    """Return the entries of a place in order, children under their parents; no query.

    Args:
        entries: of the masthead, in order.
        place: a ``Place`` value.
        gone: paths that readers find nothing at; their entries are left out.
    """
    found: list[tuple[NavigationEntry, list[NavigationItem]]] = []
    for entry in entries:
        if entry.place != place or entry.path in gone:
            continue
        if entry.is_under and found:
            found[-1][1].append(NavigationItem(entry.label, entry.path, entry.is_outside))
        else:
            found.append((entry, []))
    return tuple(
        NavigationItem(entry.label, entry.path, entry.is_outside, tuple(children))
        for entry, children in found
    )


def unclaimed(paths: Collection[str]) -> set[str]:
    """Return those of some paths whose first segment nobody holds (one query).

    A deleted section or page is found so without making its page.
    """
    firsts = {path: path.split("/")[1] for path in paths if path.startswith("/")}
    held = set(
        ClaimedPath.objects.filter(segment__in=set(firsts.values())).values_list(
            "segment", flat=True
        )
    )
    # "/" is the home page; a year begins the path of an article.
    return {
        path
        for path, first in firsts.items()
        if first and not first.isdigit() and first not in held
    }


def follow(old: str, new: str) -> None:
    """Let the links around the pages lead where a page has moved to.

    Call inside the transaction that moves it: the audit row of the move stands for this too.
    """
    NavigationEntry.objects.filter(path=old).update(path=new)
    SocialLink.objects.filter(url=old).update(url=new)
    Banner.objects.filter(target=old).update(target=new)


def dead_ends(entries: Iterable[NavigationEntry]) -> Iterator[tuple[NavigationEntry, str]]:
    """Yield entries at whose path readers find nothing, with where it has moved ("" nowhere).

    Each page is made once, so this is for the screen of the masthead alone.
    """
    for entry in entries:
        if entry.is_outside:
            continue
        answer = answer_of(entry.path)
        if answer.status != 200:
            yield entry, answer.leads_to
