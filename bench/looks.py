"""``python bench/looks.py [URL]``: pictures of every type of page, to be looked at.

Takes each page of the running demo newsroom (``make run``; URL is
http://127.0.0.1:8000 where none is named) whole, in four widths, light and dark,
and as it prints, and lays them out in ``var/looks/index.html``. With words after
the URL, only the pages whose name holds one of them.
"""

import os
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = (360, 768, 1280, 1920)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# A4 without the margins of the print style sheet, at 96 pixels to the inch.
SHEET = 658
# Every picture is there before one looks, however far down it stands.
LOADED = """() => Promise.all([...document.images].map(image => {
  image.loading = "eager";
  return image.decode().catch(() => null);
}))"""
HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks</title><style>
body { font: 14px/1.5 sans-serif; background: #888; margin: 1rem }
div { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto }
img { height: 45rem; object-fit: cover; object-position: top }
</style>"""


def main(arguments: list[str]) -> int:
    """Take the pictures; return 1 where nothing answers or no page has such a name."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.dev")
    site = arguments[0].rstrip("/") if arguments else "http://127.0.0.1:8000"
    from playwright.sync_api import sync_playwright

    from tests import machine

    pages = dict(_wanted(site, arguments[1:]))
    if not pages:
        sys.stderr.write(f"No page of {site} has such a name.\n")
        return 1
    folder = Path(os.environ.get("VAR_DIR", "var"), "looks")
    folder.mkdir(parents=True, exist_ok=True)
    sheet = [HEAD]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=machine.chromium(), args=machine.flags()
        )
        for name, path in pages.items():
            sheet.append(f"<h2>{escape(name)} <small>{escape(path)}</small></h2><div>")
            taken = _pictures(browser, site + path, folder / name.replace(" ", "-"))
            sheet += [f'<img loading="lazy" alt="{one.stem}" src="{one.name}">' for one in taken]
            sheet.append("</div>")
            sys.stdout.write(f"{name}\n")
            sys.stdout.flush()
        browser.close()
    (folder / "index.html").write_text("\n".join(sheet), encoding="utf-8")
    sys.stdout.write(f"Look at {folder / 'index.html'}\n")
    return 0


def _wanted(site: str, words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the name and the path of each type of page and of each article."""
    from tests.reading.demo_pages import articles, every_page, named

    found = {path: name for name, path in named(site).items()}
    found |= {"/search/": "search empty", "/search/?q=bridge&sort=newest": "search narrowed"}
    for page in every_page(site):
        parts = page.path.strip("/").split("/")
        if page.path in articles(site):
            found.setdefault(page.path, f"article {parts[-1]}")
        elif parts[0] == "archive" or (parts[0].isdigit() and page.status == 200):
            found.setdefault(page.path, " ".join(("archive", *parts[:2])))
    for path, name in found.items():
        if not words or any(word in name for word in words):
            yield name, path


def _pictures(browser: "Browser", url: str, stem: Path) -> Iterator[Path]:
    """Take a page in each scheme and width, and printed; yield the files."""
    page = browser.new_page(reduced_motion="reduce")
    page.goto(url)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            yield _taken(page, stem.with_name(f"{stem.name}-{scheme}-{width}.png"))
    page.set_viewport_size({"width": SHEET, "height": 970})
    page.emulate_media(media="print")
    yield _taken(page, stem.with_name(f"{stem.name}-print.png"))
    page.close()


def _taken(page: "Page", path: Path) -> Path:
    page.evaluate(LOADED)
    page.screenshot(path=path, full_page=True)
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
