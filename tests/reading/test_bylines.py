"""Who wrote it: over the text, in the card below, and on cards elsewhere."""

from collections.abc import Callable

from articles.document import BylineEntry
from tests.cast import Cast
from tests.factories import make_author

from .page_tree import Element

Article = Callable[..., Element]


def test_each_name_links_to_its_profile(cast: Cast, article_with: Article) -> None:
    names = (BylineEntry(cast.ann.pk), BylineEntry(cast.ben.pk))
    links = article_with(bylines=names).one("ul.byline").all("a")
    assert [(a.text, a.attrs["href"]) for a in links] == [
        ("Ann Carter", "/authors/ann-carter/"),
        ("Ben Doyle", "/authors/ben-doyle/"),
    ]


def test_somebody_unlisted_is_named_without_a_link(article_with: Article, cast: Cast) -> None:
    una = make_author("Una Listed", listed=False)
    page = article_with(bylines=(BylineEntry(una.pk),))
    assert page.one("ul.byline").text == "By Una Listed"
    assert not page.one("ul.byline").has("a")
    assert "/authors/una-listed/" not in [a.attrs.get("href") for a in page.all("a")]


def test_the_role_stands_by_the_name_and_heads_the_card(cast: Cast, article_with: Article) -> None:
    names = (BylineEntry(cast.ann.pk), BylineEntry(cast.ben.pk, role="photographer"))
    page = article_with(bylines=names)
    assert [one.text for one in page.one("ul.byline").all("li")] == [
        "By Ann Carter", "Photographs Ben Doyle",
    ]  # fmt: skip
    assert page.texts(".writer-heading") == ["Written by", "Photographs by"]


def test_the_card_holds_job_biography_and_a_way_to_everything(article_with: Article) -> None:
    card = article_with().one(".writer-card")
    assert card.one(".writer-name").text == "Ann Carter"
    assert card.one(".writer-job").text == "Harbour editor"
    assert card.one("a").attrs["href"] == "/authors/ann-carter/"


def test_the_job_is_not_printed_where_the_biography_begins_with_it(
    cast: Cast, article_with: Article
) -> None:
    said = make_author(
        "Dee Quay", job_title="Breaking News Editor",
        biography="Dee Quay is breaking news editor of the paper. She swims.",
    )  # fmt: skip
    later = make_author(
        "Eve Pier", job_title="Night editor", biography="Eve swims. She is night editor."
    )
    page = article_with(bylines=(BylineEntry(said.pk), BylineEntry(later.pk)))
    assert page.texts(".writer-job") == ["Night editor"]


def test_cards_name_somebody_in_two_roles_once(
    cast: Cast, article_with: Article, open_page: Callable[[str], Element]
) -> None:
    names = (
        BylineEntry(cast.ann.pk), BylineEntry(cast.ann.pk, role="illustrator"),
        BylineEntry(cast.ben.pk, role="photographer"),
    )  # fmt: skip
    article_with(bylines=names)
    assert open_page("/newest/").one(".card-meta").one("span").text == "Ann Carter"


def test_a_changed_profile_shows_on_what_is_live_already(
    cast: Cast, article_with: Article, open_page: Callable[[str], Element]
) -> None:
    article_with()
    cast.ann.name = "Ann Carter-Finch"
    cast.ann.save()
    path = open_page("/newest/").one(".card-headline").one("a").attrs["href"]
    assert open_page(path).one(".writer-name").text == "Ann Carter-Finch"
