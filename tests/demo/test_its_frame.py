"""Around the demo's articles stands a whole newspaper, with logins, made while one looks on."""

import re
import stat

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError
from django.test import RequestFactory

from articles.models import PublishedArticle, Section
from authors.models import Author
from media.models import Image
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.demo.content_files import CONTENT, articles
from newsroom.frontpage.operations import SLOTS
from newsroom.masthead.brand.icons import FAVICON, LARGE, MASKABLE, SMALL, TOUCH
from newsroom.masthead.models import Masthead, PolicyPage
from tests.frontpage.layouts import pinned

from .conftest import Fill, Filled
from .counts import rows

pytestmark = pytest.mark.django_db


def test_masthead_sections_authors_pictures_and_front_page_are_complete(filled: Filled) -> None:
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


def test_each_role_has_a_login_that_works_and_only_the_owner_can_read_them(filled: Filled) -> None:
    kept = filled.var / "demo-logins.txt"
    found = dict(re.findall(r"(\S+@newsroom\.example)\s+(\S+)", filled.printed))
    assert set(found) == {f"{role.value}@newsroom.example" for role in Role}
    assert len(set(found.values())) == len(Role)
    request = RequestFactory().post("/admin/login/")
    for email, password in found.items():
        user = authenticate(request, username=email, password=password)
        assert isinstance(user, User), email
        assert user.roles == {Role(email.partition("@")[0])}
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert kept.read_text().strip() in filled.printed


def test_each_article_and_picture_is_named_as_it_is_made(filled: Filled) -> None:
    lines = [line.strip() for line in filled.printed.splitlines()]
    for heading in ("Pictures:", "Authors:", "Articles:"):
        assert heading in lines
    assert {said["slug"] for said in articles()} <= set(lines)


def test_a_second_run_is_refused(filled: Filled, fill: Fill) -> None:
    before = rows()
    with pytest.raises(CommandError, match="nothing was changed"):
        fill()
    assert rows() == before
