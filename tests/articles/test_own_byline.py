"""An article that a person with a profile begins carries the person's own name."""

from django.test import Client

from articles.desk.writing import current_document
from articles.document import BylineEntry
from articles.models import Article
from tests.cast import Cast

from .forms import signed_in

ADD = "/admin/articles/article/add/"


def _begun(client: Client) -> tuple[BylineEntry, ...]:
    client.post(ADD, {"headline": "Wall closes"})
    return current_document(Article.objects.get()).bylines


def test_the_writers_own_name_stands_there_already(client: Client, cast: Cast) -> None:
    cast.ann.user = cast.wanda
    cast.ann.save()
    assert _begun(signed_in(client, cast.wanda)) == (BylineEntry(cast.ann.pk),)


def test_without_a_profile_the_byline_is_empty(client: Client, cast: Cast) -> None:
    assert _begun(signed_in(client, cast.wanda)) == ()


def test_a_former_authors_name_is_not_put_there(client: Client, cast: Cast) -> None:
    cast.ann.user, cast.ann.former = cast.wanda, True
    cast.ann.save()
    assert _begun(signed_in(client, cast.wanda)) == ()
