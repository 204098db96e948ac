"""PostgreSQL refuses a NUL in text: a list that is searched with one must answer all the same."""

import pytest
from django.test import Client

from newsroom.accounts.roles import Role
from tests.factories import make_user

LISTS = (
    "articles/article", "articles/section", "articles/tag", "authors/author", "media/image",
    "media/keyword", "accounts/user", "accounts/auditentry",
)  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("path", LISTS)
def test_a_list_searched_with_a_nul_answers(client: Client, path: str) -> None:
    client.force_login(make_user("ada", Role.ADMINISTRATOR))
    assert client.get(f"/admin/{path}/", {"q": "wall\x00"}).status_code == 200
