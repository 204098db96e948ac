"""What stands around every public page, as plain values without queries."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link of "Connect with us": ``network`` names its icon.

    ``is_profile``: the page there is the paper's own, and links back (rel="me").
    """

    network: str
    label: str
    url: str
    is_profile: bool = True


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """An entry of the row of sections, the menu or the footer."""

    label: str
    path: str
    is_outside: bool = False
    children: "tuple[NavigationItem, ...]" = ()


@dataclass(frozen=True, slots=True)
class PageLink:
    """A policy page, linked from the footer; ``kind`` is one of ``PolicyPage.Kind``."""

    title: str
    path: str
    kind: str = "other"


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo by its address; sizes in pixels."""

    url: str
    width: int
    height: int

    @property
    def is_wide(self) -> bool:
        """Say whether it is laid out by its width rather than by its height."""
        return self.width >= 4 * self.height


@dataclass(frozen=True, slots=True)
class Icons:
    """Addresses of the icons; "" where none was made."""

    favicon: str = ""
    touch: str = ""
    small: str = ""  # 192 pixels
    large: str = ""  # 512 pixels
    maskable: str = ""  # 512 pixels, its sign in the inner 80 %

    def named(self, name: str) -> str:
        """Return the file's name of an icon that browsers ask for by a name of their own."""
        found = {"favicon.ico": self.favicon, "apple-touch-icon.png": self.touch}[name]
        return found.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class BannerLine:
    """What has just happened: a line over every page between two moments.

    ``key`` tells it from others in the browser of a reader who sent one away.
    """

    key: str
    text: str
    url: str  # "" leads nowhere
    is_outside: bool
    level: str
    starts_at: dt.datetime
    ends_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Site:
    """The masthead and what hangs on it, for one edition.

    ``credit_prefix``, ``credit_open`` and ``credit_close`` dress an image's
    bare credit: "Image credit: " or "(" and ")".
    """

    name: str
    tagline: str
    description: str
    publisher: str
    address: str
    contact_email: str
    language: str
    search_prompt: str
    credit_prefix: str
    credit_open: str
    credit_close: str
    accent: str
    accent_dark: str
    logo: Logo | None
    logo_dark: Logo | None
    icons: Icons
    links: tuple[Link, ...]
    navigation: tuple[NavigationItem, ...]
    footer: tuple[NavigationItem, ...]
    pages: tuple[PageLink, ...]
    banners: tuple[BannerLine, ...]  # of this edition, shown or still to come
    banner: BannerLine | None  # of this minute
    edition: int
    today: dt.date  # in the newsroom's zone
    public_url: str  # scheme and host, no closing slash

    def page_of(self, kind: str) -> PageLink | None:
        """Return the policy page of a kind, such as "corrections"."""
        return next((page for page in self.pages if page.kind == kind), None)

    def dressed(self, credit: str) -> str:
        """Return a bare credit in the masthead's style; "" stays ""."""
        if not credit:
            return ""
        return f"{self.credit_open}{self.credit_prefix}{credit}{self.credit_close}"
