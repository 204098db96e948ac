"""Authors: everybody listed, and each with what they wrote."""

from collections.abc import Callable

from articles.document import BylineEntry
from articles.models import PublishedArticle
from authors.models import Author, AuthorContact, AuthorLink
from tests.cast import Cast
from tests.factories import make_author

from .page_tree import Element

Open = Callable[[str], Element]


def test_the_list_holds_everybody_listed_and_nobody_else(cast: Cast, open_page: Open) -> None:
    make_author("Una Listed", listed=False)
    make_author("Fred Ormer", former=True)
    people = open_page("/authors/").one(".people")
    assert people.texts("h2") == ["Ann Carter", "Ben Doyle"]
    assert [a.attrs["href"] for a in people.all("a")] == [
        "/authors/ann-carter/", "/authors/ben-doyle/",
    ]  # fmt: skip


def test_a_former_author_s_page_stays(cast: Cast, open_page: Open) -> None:
    make_author("Fred Ormer", former=True)
    assert open_page("/authors/fred-ormer/").texts("h1") == ["Fred Ormer"]


def test_a_profile_says_who_it_is(cast: Cast, open_page: Open) -> None:
    ann = cast.ann
    ann.biography, ann.location, ann.beats = "Ann rows.", "Old Quay", ["tides", "ferries"]
    ann.save()
    AuthorLink.objects.create(author=ann, network="mastodon", url="https://social.example/@ann")
    head = open_page("/authors/ann-carter/").one(".page-head")
    assert head.texts("h1") == ["Ann Carter"]
    assert head.texts(".job") == ["Harbour editor"]
    assert "Ann rows." in head.texts("p")
    assert head.one(".profile-facts").text == "Based in Old Quay · Writes about tides, ferries"
    assert head.one("a").attrs == {"rel": "me", "href": "https://social.example/@ann"}


def test_it_lists_what_the_author_had_any_part_in_once(
    cast: Cast, publish: Callable[..., PublishedArticle], open_page: Open
) -> None:
    publish(headline="Written")
    publish(headline="By Ben", bylines=(BylineEntry(cast.ben.pk),))
    both = (BylineEntry(cast.ann.pk), BylineEntry(cast.ann.pk, role="photographer"))
    publish(headline="Written and pictured", bylines=both)
    page = open_page("/authors/ann-carter/")
    assert page.texts(".card-headline") == ["Written and pictured", "Written"]


def test_private_contacts_stand_on_no_page(cast: Cast, open_page: Open) -> None:
    AuthorContact.objects.create(author=cast.ann, email="ann@private.example", phone="07700900123")
    for path in ("/authors/", "/authors/ann-carter/"):
        page = open_page(path)
        assert "private.example" not in page.raw_text
        assert "07700900123" not in page.raw_text
        assert "mailto:ann@private.example" not in [a.attrs.get("href") for a in page.all("a")]


def test_the_list_is_paged_and_names_everybody_once(cast: Cast, open_page: Open) -> None:
    for number in range(130):
        # Many of one name, so that a page begins among them.
        Author.objects.create(name="Kim Pier", slug=f"kim-pier-{number}")
    path, seen = "/authors/", []
    while path:
        page = open_page(path)
        seen += [a.attrs["href"] for a in page.one(".people").all("a")]
        links = page.all("a")
        path = next((a.attrs["href"] for a in links if a.attrs.get("rel") == "next"), "")
    assert len(seen) == len(set(seen)) == 132
    assert seen[:2] == ["/authors/ann-carter/", "/authors/ben-doyle/"]
