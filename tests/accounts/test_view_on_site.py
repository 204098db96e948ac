"""The desk's redirect to public pages is shut: it told paths that nobody had published."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client

from articles.models import Article
from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import document, make_article, make_user


@pytest.mark.parametrize("role", [None, *Role])
def test_nobody_is_sent_to_an_article(client: Client, cast: Cast, role: Role | None) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    if role is not None:
        client.force_login(make_user("p", role), "newsroom.accounts.signing_in.EmailBackend")
    kind = ContentType.objects.get_for_model(Article).pk
    for path in (f"{kind}/{article.pk}/", f"{kind}/{article.pk}", ""):
        assert client.get(f"/admin/r/{path}").status_code == 404, path


def test_a_section_s_screen_links_straight_to_its_page(client: Client, cast: Cast) -> None:
    client.force_login(cast.edgar, "newsroom.accounts.signing_in.EmailBackend")
    page = client.get(f"/admin/articles/section/{cast.harbour.pk}/change/").content.decode()
    assert 'href="/harbour/"' in page
    assert "/admin/r/" not in page
