"""Around the demo's articles stands a whole newspaper."""

from articles.models import PublishedArticle, Section
from authors.models import Author
from media.models import Image
from newsroom.demo.content_files import CONTENT
from newsroom.frontpage.operations import SLOTS
from newsroom.masthead.brand.icons import FAVICON, LARGE, MASKABLE, SMALL, TOUCH
from newsroom.masthead.models import Masthead, PolicyPage
from tests.frontpage.layouts import pinned

from .conftest import Fill


def test_masthead_sections_authors_pictures_and_front_page_are_complete(fill: Fill) -> None:
    fill()
    masthead = Masthead.objects.get()
    assert masthead.name and masthead.tagline and masthead.search_prompt
    assert masthead.links.count() >= 3
    assert masthead.navigation.count() == 6
    assert set(masthead.icons) == {FAVICON, TOUCH, SMALL, LARGE, MASKABLE}
    assert set(PolicyPage.objects.values_list("kind", flat=True)) == set(PolicyPage.Kind.values)
    assert [bool(section.tagline) for section in Section.objects.all()] == [True] * 6

    assert Author.objects.count() == 8
    for author in Author.objects.all():
        assert author.portrait and author.job_title and author.biography and author.end_note, author

    photos = [path.name for path in (CONTENT / "photos").glob("*.jpg")]
    assert Image.objects.filter(file_name__in=photos).count() == len(photos) == 13
    for image in Image.objects.all():
        assert image.credit and image.alt and image.licence != "other", image

    assert pinned().keys() == SLOTS.keys()
    assert set(pinned().values()) <= set(
        PublishedArticle.objects.values_list("public_id", flat=True)
    )
