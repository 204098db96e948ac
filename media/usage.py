"""Where a picture is used: asked of the apps that use pictures, which this one cannot import."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .models import Image

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from newsroom.accounts.models import User

    type Person = User | AnonymousUser


@dataclass(frozen=True, slots=True)
class Use:
    """One place that shows a picture.

    ``label`` names it for a person, ``url`` leads to it on the desk ("" where
    nothing can be opened), and ``live`` says whether readers see it now.
    ``visible_to`` says whether a person may open it; everybody else is told
    ``otherwise`` and gets no link. It has no default: a finder that forgot it
    would tell the headlines of drafts.
    """

    label: str
    url: str
    live: bool
    otherwise: str
    visible_to: "Callable[[Person], bool]" = field(compare=False)

    def shown_to(self, person: "Person | None") -> "Use":
        """Return the use as a person may be told of it; None is the system itself."""
        if person is None or self.visible_to(person):
            return self
        return replace(self, label=self.otherwise, url="")


type Finder = Callable[[Collection[int]], Mapping[int, Sequence[Use]]]

_finders: list[Finder] = []


def register(finder: Finder) -> None:
    """Add a way to find uses; an app does this in its ``AppConfig.ready``.

    Args:
        finder: takes ids of images and returns the uses of those it knows,
            in a few queries, however many ids it is given.
    """
    if finder not in _finders:
        _finders.append(finder)


type CropFinder = Callable[[Collection[int]], Mapping[int, Collection[str]]]

_crop_finders: list[CropFinder] = []


def register_crops(finder: CropFinder) -> None:
    """Add a way to find which crops are in use; an app does this in its ``AppConfig.ready``.

    Args:
        finder: takes ids of images and returns the crops (``media.crops``)
            that their uses show, in one query or two; "" need not be among them.
    """
    if finder not in _crop_finders:
        _crop_finders.append(finder)


def crops_in_use(image_ids: Collection[int]) -> Mapping[int, set[str]]:
    """Return the crops that uses of several images show, by id; none where all show the whole."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for finder in _crop_finders:
        for image_id, crops in finder(image_ids).items():
            found[image_id] |= set(crops) - {""}
    return found


def uses_of_each(image_ids: Collection[int]) -> Mapping[int, list[Use]]:
    """Return the uses of several images by id; an unused one has an empty list."""
    found: defaultdict[int, list[Use]] = defaultdict(list)
    for finder in _finders:
        for image_id, uses in finder(image_ids).items():
            found[image_id].extend(uses)
    return found


def uses_of(image: Image) -> list[Use]:
    """Return everywhere an image is used, what readers see first."""
    return sorted(uses_of_each([image.pk])[image.pk], key=lambda use: not use.live)


def is_live(image: Image) -> bool:
    """Say whether readers see the image anywhere now."""
    return any(use.live for use in uses_of(image))
