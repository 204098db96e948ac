"""The embed: something that another site shows, named by its address.

``<div data-embed="https://…" data-title="…" data-caption="…"></div>``, between
blocks. The address is the provider's canonical one (``providers.py``). Readers
get a card that loads nothing until they ask for it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from .escaping import data_attributes, storable
from .providers import PATTERNS, PROVIDERS, Groups, Provider

LONGEST = 1200  # letters of an address
_SCHEME = re.compile(r"(?:https?:)?//(?:(?:www|m)\.)?", re.IGNORECASE)
_BARE = re.compile(r"(?:(?:www|m)\.)?", re.IGNORECASE)
_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_GROUP = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Embed:
    """An address that a provider was found for."""

    provider: Provider
    url: str  # the canonical address
    frame: str  # the address of the frame

    @property
    def host(self) -> str:
        """The host that the frame is loaded from."""
        return host_of(self.frame)


@dataclass(frozen=True, slots=True)
class EmbedNode:
    """One embed of a body: a canonical address and the words around it."""

    url: str
    title: str = ""
    caption: str = ""


def embed_of(address: str) -> Embed | None:
    """Return what an address embeds, or None where no provider has such a one.

    Linear in the address's length, which is limited; asks nobody.

    Args:
        address: as a person pastes it: with or without scheme and ``www.``.
    """
    address = address.strip()
    if len(address) > LONGEST:
        return None
    begins = _SCHEME.match(address) or _BARE.match(address)
    rest = address[begins.end() if begins else 0 :]
    host, slash, path = rest.partition("/")
    for pattern, provider in PATTERNS:
        if found := pattern.fullmatch(host.lower() + slash + path):
            groups: Groups = found.groupdict()
            url = _filled(provider.canonical, groups)
            groups["url"] = quote(url, safe="")
            return Embed(provider, url, _frame(provider, groups))
    return None


def host_of(address: str) -> str:
    """Return the host of a whole address."""
    return urlsplit(address).hostname or ""


def frame_hosts() -> list[str]:
    """Return the origins that frames are loaded from, for ``frame-src``."""
    frames = [p.frame if isinstance(p.frame, str) else p.canonical for p in PROVIDERS]
    return sorted({f"https://{host_of(frame)}" for frame in frames})


def from_attributes(attributes: Mapping[str, str | None]) -> EmbedNode | None:
    """Read an embed from the attributes of its tag; None where no provider has the address."""
    found = embed_of(attributes.get("data-embed") or "")
    if found is None:
        return None
    return EmbedNode(
        found.url,
        storable(attributes.get("data-title")) or "",
        storable(attributes.get("data-caption")) or "",
    )


def render(node: EmbedNode) -> str:
    """Return the canonical tag of an embed."""
    values = {"embed": node.url, "title": node.title or None, "caption": node.caption or None}
    return f"<div{data_attributes(values)}></div>"


def _frame(provider: Provider, groups: Groups) -> str:
    if callable(provider.frame):
        return provider.frame(groups)
    return _filled(provider.frame, groups)


def _filled(template: str, groups: Groups) -> str:
    """Fill a template; a part in brackets goes where a group of it was not found."""

    def part(found: re.Match[str]) -> str:
        names = _GROUP.findall(found[1])
        return found[1] if all(groups.get(name) for name in names) else ""

    return _GROUP.sub(lambda found: groups.get(found[1]) or "", _OPTIONAL.sub(part, template))
