"""Django's permissions are answered from the one table."""

import pytest

from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import make_user


@pytest.mark.parametrize(
    ("permission", "writer", "editor"),
    [
        ("articles.add_article", True, True),
        ("articles.publish_article", False, True),
        ("articles.delete_article", False, True),
        ("articles.view_section", True, True),
        ("articles.change_section", False, True),
        ("authors.change_author", False, False),
        ("accounts.view_audit", False, True),
        ("accounts.add_user", False, False),
        ("masthead.change_masthead", False, False),
    ],
)
def test_a_permission_is_the_right_of_its_verb_and_model(
    cast: Cast, permission: str, writer: bool, editor: bool
) -> None:
    assert cast.wanda.has_perm(permission) is writer
    assert cast.edgar.has_perm(permission) is editor
    assert make_user("ada", Role.ADMINISTRATOR).has_perm(permission)


@pytest.mark.parametrize("permission", ["taggit.add_tag2", "axes.view_accessattempt", "x", ""])
def test_what_the_table_does_not_know_is_the_administrator_s_alone(
    cast: Cast, permission: str
) -> None:
    assert not cast.petra.has_perm(permission)
    assert make_user("ada", Role.ADMINISTRATOR).has_perm(permission)


def test_a_closed_administrator_has_none(db: None) -> None:
    ada = make_user("ada", Role.ADMINISTRATOR)
    ada.is_active = False
    assert not ada.has_perm("articles.add_article") and not ada.has_perm("x.y_z")
    assert not ada.has_module_perms("articles")


def test_an_object_is_looked_at(cast: Cast) -> None:
    from articles.desk.writing import create_draft

    article = create_draft(cast.edgar)
    assert cast.wanda.has_perm("articles.edit_article")
    assert not cast.wanda.has_perm("articles.edit_article", article)


def test_several_are_asked_at_once(cast: Cast) -> None:
    assert cast.edgar.has_perms(["articles.add_article", "articles.publish_article"])
    assert not cast.wanda.has_perms(["articles.add_article", "articles.publish_article"])


def test_the_desk_is_for_those_with_a_role(cast: Cast) -> None:
    assert cast.wanda.is_staff and cast.wanda.has_module_perms("articles")
    assert not make_user("nobody").is_staff
    assert not cast.petra.is_superuser and make_user("ada", Role.ADMINISTRATOR).is_superuser
