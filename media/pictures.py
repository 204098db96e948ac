"""A picture as a page prints it: plain values, no model, no query."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One ``<source>``: a MIME type and its files by width."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An ``<img>`` and the better formats before it.

    ``sources`` go from the best format to the worst; ``src`` is a JPEG that
    every reader can show. ``sizes`` is the layout's (see ``Layout``).
    """

    src: str
    srcset: str
    sources: tuple[Source, ...]
    sizes: str
    width: int
    height: int
    alt: str
    focal: str  # CSS object-position, such as "50% 33%"


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words, in the order a page prints them.

    ``credit`` is already dressed in the masthead's style. ``is_ai`` asks for
    the label that a picture made or edited by AI carries.
    """

    image_id: int
    picture: Picture
    title: str
    caption: str
    credit: str
    added: str
    licence_url: str
    is_ai: bool = False
