"""What browsers may make ready: pages of the paper, never the desk, a search or a preview."""

from django.test import Client

from newsroom.masthead.speculation import NEVER, PATH
from tests.cast import Cast
from tests.factories import document, make_article


def test_pages_name_the_rules(cast: Cast, client: Client) -> None:
    for path in ("/", "/harbour/", "/newest/"):
        assert client.get(path)["Speculation-Rules"] == f'"{PATH}"', path


def test_no_search_nothing_missing_and_no_preview_names_them(cast: Cast, client: Client) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    client.force_login(cast.edgar)
    preview = f"/admin/articles/article/{article.pk}/preview/"
    for path in ("/search/?q=tide", "/no-such-page/", preview):
        assert "Speculation-Rules" not in client.get(path), path


def test_the_rules_are_what_browsers_read(client: Client, db: None) -> None:
    answer = client.get(PATH)
    assert answer["Content-Type"] == "application/speculationrules+json"
    [rule] = answer.json()["prerender"]
    assert {"not": {"href_matches": list(NEVER)}} in rule["where"]["and"]
    assert rule["eagerness"] == "moderate"
