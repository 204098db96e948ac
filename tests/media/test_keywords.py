"""Every change of a keyword leaves an audit row, and no edition: readers see none."""

import pytest
from django.test import Client

from media.models import Keyword
from newsroom.accounts.models import AuditEntry, User
from newsroom.editions.number import current

pytestmark = pytest.mark.urls("tests.media.urls")
LIST = "/admin/media/keyword/"


@pytest.fixture
def signed_in(client: Client, editor: User) -> Client:
    client.force_login(editor, "newsroom.accounts.signing_in.EmailBackend")
    return client


def _left(editor: User) -> list[tuple[str, str]]:
    rows = AuditEntry.objects.filter(target_type="media.keyword", user=editor).order_by("pk")
    return [(row.action, row.target_label) for row in rows]


def test_adding_changing_and_deleting_one(signed_in: Client, editor: User) -> None:
    before = current()
    signed_in.post(f"{LIST}add/", {"name": "boats"})
    keyword = Keyword.objects.get()
    signed_in.post(f"{LIST}{keyword.pk}/change/", {"name": "ships"})
    signed_in.post(f"{LIST}{keyword.pk}/delete/", {"post": "yes"})
    assert not Keyword.objects.exists()
    assert _left(editor) == [
        ("keyword.add", "boats"), ("keyword.change", "ships"), ("keyword.delete", "ships"),
    ]  # fmt: skip
    assert current() == before


def test_deleting_several(signed_in: Client, editor: User) -> None:
    rows = [Keyword.objects.create(name=name, slug=name) for name in ("boats", "tides")]
    chosen = {"_selected_action": [row.pk for row in rows]}
    signed_in.post(LIST, {"action": "delete_selected", "post": "yes", **chosen})
    assert not Keyword.objects.exists()
    assert sorted(_left(editor)) == [("keyword.delete", "boats"), ("keyword.delete", "tides")]
