"""Who may do what: every right, every role, said a second time."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import RIGHTS, NotAllowed, may, require
from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import make_user

W, E, P = Role.WRITER, Role.EDITOR, Role.PUBLISHER
M, A = Role.PROFILE_MANAGER, Role.ADVERTISING

# action -> (those who may do it to anything, those who may to their own work)
EXPECTED: dict[str, tuple[set[Role], set[Role]]] = {
    "article.add": ({W, E, P}, set()),
    "article.list": ({W, E, P}, set()),
    "article.view": ({E, P}, {W}),
    "article.edit": ({E, P}, {W}),
    "article.submit": ({E, P}, {W}),
    "article.return": ({E, P}, set()),
    "article.approve": ({E, P}, set()),
    "article.schedule": ({E, P}, set()),
    "article.assign": ({E, P}, set()),
    "article.plan": ({E, P}, {W}),
    "article.delete": ({E, P}, set()),
    "article.note": ({E, P}, {W}),
    "article.share": ({E, P}, {W}),
    "article.publish": ({E, P}, set()),
    "article.unpublish": ({E, P}, set()),
    "article.correct": ({E, P}, set()),
    "article.override": ({E, P}, set()),
    "article.override_rights": ({P}, set()),
    "article.lift_embargo": ({P}, set()),
    "article.hold": ({E, P}, set()),
    "article.lift_legal": ({P}, set()),
    "article.take_down": ({P}, set()),
    "complaint.view": ({E, P}, set()),
    "complaint.add": ({E, P}, set()),
    "complaint.close": ({E, P}, set()),
    "complaint.lock": ({P}, set()),
    "section.view": ({W, E, P}, set()),
    "section.add": ({E, P}, set()),
    "section.change": ({E, P}, set()),
    "section.delete": ({E, P}, set()),
    "tag.view": ({W, E, P}, set()),
    "tag.add": ({E, P}, set()),
    "tag.change": ({E, P}, set()),
    "tag.delete": ({E, P}, set()),
    "image.view": ({W, E, P, M, A}, set()),
    "image.add": ({W, E, P, M, A}, set()),
    "image.change": ({E, P}, {W, M, A}),
    "image.change_live": ({E, P}, set()),
    "image.delete": ({E, P}, set()),
    "author.view": ({W, E, P, M}, set()),
    "author.add": ({M}, set()),
    "author.add_guest": ({E, P, M}, set()),
    "author.change": ({M}, set()),
    "author.delete": ({M}, set()),
    "frontpage.view": ({E, P}, set()),
    "frontpage.change": ({E, P}, set()),
    "banner.view": ({E, P}, set()),
    "banner.add": ({E, P}, set()),
    "banner.change": ({E, P}, set()),
    "banner.delete": ({E, P}, set()),
    "ad.view": ({A}, set()),
    "ad.add": ({A}, set()),
    "ad.change": ({A}, set()),
    "ad.delete": ({A}, set()),
    "masthead.view": (set(), set()),
    "masthead.change": (set(), set()),
    "user.view": (set(), set()),
    "user.add": (set(), set()),
    "user.change": (set(), set()),
    "audit.view": ({E, P}, set()),
    "rights.lend": ({P}, set()),
}
RELATIONS = ("made", "assigned", "shared")


def test_the_table_here_names_every_right() -> None:
    assert EXPECTED.keys() == RIGHTS.keys()


@pytest.fixture
def people(db: None) -> dict[Role, User]:
    return {role: make_user(role.value, role) for role in Role}


@pytest.mark.parametrize("action", EXPECTED)
def test_each_role_may_what_the_table_says(people: dict[Role, User], action: str) -> None:
    anything, own = EXPECTED[action]
    strangers = Article.objects.create(created_by=make_user("stranger"))
    for role, person in people.items():
        always = role in anything or role is Role.ADMINISTRATOR
        theirs = Article.objects.create(created_by=person)
        answers = (
            may(person, action),
            may(person, action, theirs),
            may(person, action, strangers),
            may(person, action, object()),
        )
        assert answers == (always or role in own, always or role in own, always, always), role


@pytest.mark.parametrize("relation", RELATIONS)
def test_own_work_is_what_one_made_was_assigned_or_was_given(cast: Cast, relation: str) -> None:
    article = Article.objects.create(created_by=cast.edgar)
    assert not may(cast.wanda, "article.edit", article)
    if relation == "made":
        article.created_by = cast.wanda
    elif relation == "assigned":
        article.assignee = cast.wanda
    else:
        article.shared_with.add(cast.wanda)
    article.save()
    assert may(cast.wanda, "article.edit", Article.objects.get(pk=article.pk))
    assert not may(make_user("other", Role.WRITER), "article.edit", article)


# What only Publishers and Administrators do while an article is locked.
LOCKED = {
    "article.edit", "article.submit", "article.return", "article.approve", "article.schedule",
    "article.delete", "article.share", "article.publish", "article.unpublish", "article.correct",
    "complaint.close",
}  # fmt: skip


@pytest.mark.parametrize("action", EXPECTED)
def test_a_lock_leaves_an_article_to_the_publishers(people: dict[Role, User], action: str) -> None:
    assert (RIGHTS[action].locked is not None) == (action in LOCKED)
    for role, person in people.items():
        article = Article.objects.create(created_by=person)
        before = may(person, action, article)
        article.is_locked = True
        expected = before and (action not in LOCKED or role in {P, Role.ADMINISTRATOR})
        assert may(person, action, article) == expected, role


def test_a_lock_says_that_it_is_one(cast: Cast) -> None:
    article = Article(created_by=cast.edgar, is_locked=True)
    with pytest.raises(NotAllowed, match="locked to the Publishers"):
        require(cast.edgar, "article.edit", article)
    require(cast.edgar, "article.note", article)


def test_several_roles_add_up(db: None) -> None:
    person = make_user("both", Role.WRITER, Role.ADVERTISING)
    assert may(person, "article.add") and may(person, "ad.change")
    assert not may(person, "article.publish")


@pytest.mark.parametrize("action", RIGHTS)
def test_without_a_role_nothing_is_allowed(db: None, action: str) -> None:
    assert not may(make_user("nobody"), action)
    assert not may(AnonymousUser(), action)


@pytest.mark.parametrize("action", RIGHTS)
def test_a_closed_login_may_nothing(db: None, action: str) -> None:
    person = make_user("gone", Role.ADMINISTRATOR, Role.PUBLISHER)
    person.is_active = False
    assert not may(person, action)


@pytest.mark.parametrize("action", ["article.publsh", "publish", "", "articles.publish_article"])
@pytest.mark.parametrize("who", ["administrator", "nobody", "anonymous"])
def test_a_misspelt_right_is_an_error_for_everybody(db: None, action: str, who: str) -> None:
    roles = (Role.ADMINISTRATOR,) if who == "administrator" else ()
    person: Any = AnonymousUser() if who == "anonymous" else make_user(who, *roles)
    with pytest.raises(KeyError):
        may(person, action)


def test_require_names_the_right(cast: Cast) -> None:
    require(cast.edgar, "article.publish")
    with pytest.raises(NotAllowed, match=r"article\.publish"):
        require(cast.wanda, "article.publish")
