"""What navigation can lead to: asked of the apps that have pages, which this one cannot import."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .models import PolicyPage


@dataclass(frozen=True, slots=True)
class Destination:
    """A page that an entry may lead to, and the words it is offered with."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class Group:
    """Destinations of one kind, such as the sections."""

    name: str
    destinations: tuple[Destination, ...]


type Finder = Callable[[], Group]

_finders: list[Finder] = []


def register(finder: Finder) -> None:
    """Add a kind of destination; an app does this in its ``AppConfig.ready``."""
    if finder not in _finders:
        _finders.append(finder)


def groups() -> list[Group]:
    """Return everything on offer by kind, kinds without any left out."""
    found: Iterable[Group] = [*(finder() for finder in _finders), _pages()]
    return [group for group in found if group.destinations]


def _pages() -> Group:
    pages = PolicyPage.objects.all()
    return Group(
        _("Pages"), tuple(Destination(page.title, page.get_absolute_url()) for page in pages)
    )
