"""Each page names its one address; a syndicated copy names its source."""

from collections.abc import Callable

import pytest

from tests.cast import Cast

from .newspaper import make_newspaper
from .page_tree import Element


def _addresses(page: Element) -> tuple[list[str], list[str]]:
    canonical = [x.attrs["href"] for x in page.all("link") if x.attrs["rel"] == "canonical"]
    og = [x.attrs["content"] for x in page.all("meta") if x.attrs.get("property") == "og:url"]
    return canonical, og


def test_every_page_names_itself_once(cast: Cast, open_page: Callable[[str], Element]) -> None:
    paper = make_newspaper(cast)
    for path in ("/", paper.full.path, "/harbour/", "/quay/", "/authors/", "/authors/ann-carter/",
                 "/tags/tides/", "/newest/", "/corrections/", "/ethics/"):  # fmt: skip
        address = [f"https://news.example{path}"]
        assert _addresses(open_page(path)) == (address, address), path
        assert _addresses(open_page(f"{path}?utm_source=x")) == (address, address), path


def test_a_syndicated_copy_names_its_source(article_with: Callable[..., Element]) -> None:
    source = "https://agency.example/story"
    assert _addresses(article_with(canonical_url=source)) == ([source], [source])


@pytest.mark.parametrize(
    ("kept_out", "robots"), [(True, "noindex"), (False, "max-image-preview:large")]
)
def test_robots_are_told_once(
    article_with: Callable[..., Element], kept_out: bool, robots: str
) -> None:
    metas = article_with(noindex=kept_out).all("meta")
    assert [m.attrs["content"] for m in metas if m.attrs.get("name") == "robots"] == [robots]
