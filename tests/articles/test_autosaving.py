"""What is typed and not saved is kept, offered back, and gone with the save."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.desk.autosaving import (
    KEPT_FOR,
    MOST,
    MOST_FORMS,
    NotKept,
    keep,
    kept_for,
    own,
    read,
    set_aside,
)
from articles.desk.presence import heard, open_forms
from articles.desk.writing import current_document, save, store
from articles.document import to_json
from articles.models import Article, Autosave, Revision
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast
from tests.factories import document, make_article

from .forms import address, posted, signed_in

JSON = {"accept": "application/json"}


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def post(client: Client, article: Article, values: dict[str, Any], what: str = "autosave") -> Any:
    return client.post(address(article, what), values, headers=JSON)


def test_it_is_kept_without_revision_and_audit(cast: Cast, article: Article) -> None:
    audit = AuditEntry.objects.count()
    typed = document(cast.harbour, cast.ann, headline="Typed")
    assert keep(article, cast.wanda, typed, 1, "tab")
    (kept,) = kept_for(article, cast.wanda, ())
    row = own(article, cast.wanda, kept.key)
    assert row and (row.document["headline"], row.base_version) == ("Typed", 1)
    assert Revision.objects.count() == 1 and AuditEntry.objects.count() == audit
    assert kept_for(article, cast.edgar, ()) == []


def test_a_second_autosave_of_a_form_takes_the_place_of_the_first(
    cast: Cast, article: Article
) -> None:
    for headline in ("One", "Two"):
        keep(article, cast.wanda, document(cast.harbour, cast.ann, headline=headline), 1, "tab")
    assert Autosave.objects.get().document["headline"] == "Two"


def test_two_forms_of_one_person_do_not_write_over_each_other(cast: Cast, article: Article) -> None:
    for tab in ("one", "two"):
        keep(article, cast.wanda, document(cast.harbour, cast.ann, headline=tab), 1, tab)
    assert [each.tab for each in kept_for(article, cast.wanda, ())] == ["two", "one"]


def test_what_equals_the_saved_text_is_dropped_without_a_word(cast: Cast, article: Article) -> None:
    saved = current_document(article)
    keep(article, cast.wanda, document(cast.harbour, cast.ann, headline="Typed"), 1, "tab")
    assert keep(article, cast.wanda, saved, 1, "tab") is None
    assert not Autosave.objects.exists()


def test_a_text_saved_elsewhere_meanwhile_says_nothing_new(
    client: Client, cast: Cast, article: Article
) -> None:
    typed = document(cast.harbour, cast.ann, headline="Typed")
    keep(article, cast.wanda, typed, 1, "tab")
    save(article, typed, 1, cast.edgar)
    (kept,) = kept_for(article, cast.wanda, ())
    answer = post(signed_in(client, cast.wanda), article, {"key": str(kept.key)}, "together")
    assert answer.json() == {"same": True}


def test_a_form_open_somewhere_is_told_apart_from_one_that_is_gone(
    cast: Cast, article: Article
) -> None:
    for tab in ("here", "gone"):
        keep(article, cast.wanda, document(cast.harbour, cast.ann, headline=tab), 1, tab)
    heard(article, cast.wanda, "here", writing=True)
    heard(article, cast.edgar, "gone", writing=True)  # another person's form of that name
    kept = kept_for(article, cast.wanda, open_forms(article, cast.wanda))
    assert {each.tab: each.is_open for each in kept} == {"here": True, "gone": False}


def test_the_oldest_of_many_forms_and_what_is_half_a_year_old_goes(
    cast: Cast, article: Article
) -> None:
    other = make_article(cast.edgar, document(cast.harbour, cast.ann))
    keep(other, cast.edgar, document(cast.harbour, cast.ann, headline="E"), 1, "old")
    Autosave.objects.update(kept_at=timezone.now() - KEPT_FOR - dt.timedelta(days=1))
    for number in range(MOST_FORMS + 2):
        typed = document(cast.harbour, cast.ann, headline=f"No. {number}")
        keep(article, cast.wanda, typed, 1, f"form {number}")
    tabs = list(Autosave.objects.order_by("kept_at").values_list("tab", flat=True))
    assert tabs == [f"form {number}" for number in range(2, MOST_FORMS + 2)]


def test_what_was_discarded_goes_first_and_what_is_open_never(cast: Cast, article: Article) -> None:
    heard(article, cast.wanda, "form 0", writing=True)
    for number in range(MOST_FORMS):
        typed = document(cast.harbour, cast.ann, headline=f"No. {number}")
        row = keep(article, cast.wanda, typed, 1, f"form {number}")
    assert row and set_aside(article, cast.wanda, row.pk, aside=True)

    def keep_another(tab: str) -> list[str]:
        keep(article, cast.wanda, document(cast.harbour, cast.ann, headline=tab), 1, tab)
        return list(Autosave.objects.order_by("kept_at").values_list("tab", flat=True))

    open_and_older = [f"form {number}" for number in range(MOST_FORMS - 1)]
    assert keep_another("new") == [*open_and_older, "new"]
    assert keep_another("newer") == ["form 0", *open_and_older[1:], "new", "newer"]
    assert keep_another("newest") == ["form 0", *open_and_older[2:], "new", "newer", "newest"]


def test_saving_forgets_its_own_and_what_was_discarded_and_nothing_else(
    cast: Cast, article: Article
) -> None:
    for tab in ("own", "discarded", "other"):
        keep(article, cast.wanda, document(cast.harbour, cast.ann, headline=tab), 1, tab)
    keep(article, cast.edgar, document(cast.harbour, cast.ann, headline="E"), 1, "own")
    discarded = Autosave.objects.get(tab="discarded")
    assert set_aside(article, cast.wanda, discarded.pk, aside=True)
    assert not set_aside(article, cast.edgar, discarded.pk, aside=True)  # not theirs
    store(article, document(cast.harbour, cast.ann, headline="own"), 1, cast.wanda, tab="own")
    assert sorted(Autosave.objects.values_list("user__name", "tab")) == [
        ("Edgar", "own"), ("Wanda", "other"),
    ]  # fmt: skip


def test_a_kept_body_is_sanitised(cast: Cast, article: Article) -> None:
    hostile = document(cast.harbour, cast.ann, body="<p>A</p><script>alert(1)</script>")
    keep(article, cast.wanda, hostile, 1, "tab")
    assert Autosave.objects.get().document["body"] == "<p>A</p>"


def test_a_row_that_cannot_be_read_any_more_stops_nobody(
    client: Client, cast: Cast, article: Article
) -> None:
    data = to_json(document(cast.harbour, cast.ann)) | {"schema": 99}
    keep(article, cast.wanda, document(cast.harbour, cast.ann, headline="Typed"), 1, "tab")
    Autosave.objects.update(document=data)
    row = Autosave.objects.get()
    assert read(row) is None
    signed_in(client, cast.wanda)
    assert client.get(address(article)).status_code == 200
    assert post(client, article, {"key": str(row.pk)}, "together").status_code == 404
    assert Autosave.objects.count() == 1


def test_only_who_may_edit_is_kept_and_only_what_could_be_saved(
    cast: Cast, article: Article
) -> None:
    other = make_article(cast.edgar, document(cast.harbour, cast.ann))
    with pytest.raises(NotAllowed):
        keep(other, cast.wanda, document(cast.harbour, cast.ann), 1, "tab")
    for text in ({"sources": "x" * MOST}, {"body": "<ul><li>" * 101}):
        with pytest.raises(NotKept):
            keep(article, cast.wanda, document(cast.harbour, cast.ann, **text), 1, "tab")


def test_a_text_that_could_not_be_saved_is_kept_all_the_same(
    client: Client, cast: Cast, article: Article
) -> None:
    values = posted(document(cast.harbour, cast.ann, slug="No Slug!"), 1, tab="tab")
    assert post(signed_in(client, cast.wanda), article, values).json()["kept_at"]
    assert Autosave.objects.get().document["slug"] == "No Slug!"


@pytest.mark.parametrize(
    ("more", "status"), [({"lead": "{"}, 400), ({"tab": "x" * 37}, 413), ({"typed_by": "0"}, 401)]
)
def test_what_is_no_autosave_is_refused_in_words(
    client: Client, cast: Cast, article: Article, more: dict[str, str], status: int
) -> None:
    values = posted(document(cast.harbour, cast.ann, headline="Typed"), 1) | more
    answer = post(signed_in(client, cast.wanda), article, values)
    assert answer.status_code == status and any(answer.json().values())
    assert not Autosave.objects.exists()


def test_the_comparison_shows_what_is_kept_and_saved_and_writes_nothing(
    client: Client, cast: Cast, article: Article
) -> None:
    keep(article, cast.wanda, document(cast.harbour, cast.ann, headline="Typed"), 1, "tab")
    save(article, document(cast.harbour, cast.ann, kicker="Theirs"), 1, cast.edgar)
    key = str(Autosave.objects.get().pk)
    answer = post(signed_in(client, cast.wanda), article, {"key": key}, "together").json()
    assert "Typed" in answer["html"] and "Theirs" not in answer["html"]
    settled = post(client, article, {"key": key, "settle": "1"}, "together").json()
    assert settled["version"] == 2
    # Upon the newest version: what a colleague saved since is in it.
    assert (settled["values"]["headline"], settled["values"]["kicker"]) == ("Typed", "Theirs")
    picked = {"key": key, "settle": "1", "choice.headline": "theirs"}
    values = post(client, article, picked, "together").json()["values"]
    assert values["headline"] == "Harbour wall to close"
    assert Revision.objects.count() == 2 and Autosave.objects.count() == 1


def test_nobody_compares_another_person_s_kept_text(
    client: Client, cast: Cast, article: Article
) -> None:
    keep(article, cast.wanda, document(cast.harbour, cast.ann, headline="Typed"), 1, "tab")
    key = {"key": str(Autosave.objects.get().pk)}
    answer = post(signed_in(client, cast.edgar), article, key, "together")
    assert answer.status_code == 404 and "Typed" not in answer.content.decode()
