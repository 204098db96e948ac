"""The paper's style sheets and scripts, sent in one file a page.

The sources stay one file a component, as they are written; ``collectstatic``
puts them one after the other. A page of eleven small files took eleven requests,
of which a phone's first connection waits for each round of six.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

_EVERYWHERE = ("tokens", "base", "frame", "cards", "ads")
# Bundle -> its parts in order. "first" holds the first paint back, so it stays small.
STYLES: Mapping[str, tuple[str, ...]] = {
    "article": (*_EVERYWHERE, "article", "viewer", "embed"),
    "lists": (*_EVERYWHERE, "lists", "front", "finder"),
}
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "first": ("theme", "banner"),
    "paper": (
        "beacon",
        "menu",
        "bar",
        "times",
        "suggest",
        "share",
        "embeds",
        "viewer",
        "ads",
        "reads",
    ),
}


def _path(kind: str, name: str) -> str:
    return f"paper/{kind}/{name}.{kind}"


def _bundles() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for kind, bundles in (("css", STYLES), ("js", SCRIPTS)):
        for name, parts in bundles.items():
            yield kind, _path(kind, f"bundle-{name}"), tuple(_path(kind, part) for part in parts)


def addresses(kind: str, name: str) -> list[str]:
    """Return the addresses of a bundle: its one file, or its parts where nothing was collected.

    Args:
        kind: "css" or "js".
        name: of ``STYLES`` or ``SCRIPTS``.
    """
    # A lazy object answers isinstance() as what it stands for.
    if isinstance(staticfiles_storage, BundledStorage) and not settings.DEBUG:
        return [staticfiles_storage.url(_path(kind, f"bundle-{name}"))]
    parts = {"css": STYLES, "js": SCRIPTS}[kind][name]
    return [staticfiles_storage.url(_path(kind, part)) for part in parts]


class BundledStorage(CompressedManifestStaticFilesStorage):
    """Whitenoise's storage, which writes the bundles first and then hashes and compresses all."""

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        if not dry_run:
            for kind, bundle, parts in _bundles():
                sources = (_text(*paths[part]) for part in parts)
                # A block keeps the names of one module from another's.
                joined = "\n".join(f"{{\n{one}\n}}" if kind == "js" else one for one in sources)
                self.delete(bundle)
                self.save(bundle, ContentFile(joined.encode()))
                paths[bundle] = (self, bundle)
        yield from super().post_process(paths, dry_run, **options)


def _text(storage: Any, path: str) -> str:
    with storage.open(path) as file:
        return str(file.read().decode())
