"""A pin that is over or waits for its story is told on the board, with what stands there."""

import datetime as dt

from django.test import Client
from django.utils import timezone

from articles.desk.publishing import unpublish
from articles.desk.writing import save
from tests.cast import Cast
from tests.factories import document, make_live

from .layouts import pin
from .test_board import HOME, presser, signed_in

HOUR = dt.timedelta(hours=1)


def _lead(cast: Cast) -> str:
    page = signed_in(cast.edgar).get(HOME).content.decode()
    return page[page.index('data-slot="lead:0"') : page.index('data-slot="under-lead:0"')]


def test_a_pin_whose_time_is_over(cast: Cast) -> None:
    live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Yesterday"))[1]
    make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Today"))
    pin(cast.edgar, "lead", live, until=timezone.now() - HOUR)
    said = _lead(cast)
    assert "The time of “Yesterday” is over" in said
    assert "By rule meanwhile:" in said and "Today" in said
    assert 'placeholder="Yesterday"' in said


def test_a_pin_whose_story_left_publication(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Taken"))
    make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Left"))
    pin(cast.edgar, "lead", live)
    unpublish(article, cast.petra, reason="Wrong")
    said = _lead(cast)
    assert "Waits for “Taken”, which is not live" in said
    assert "By rule meanwhile:" in said and "Left" in said
    assert "Taken" not in Client().get("/").content.decode()


def test_a_pin_of_a_zone_left_out_waits_for_nothing_and_no_unpublished_words_are_shown(
    cast: Cast,
) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="As read"))
    pin(cast.edgar, "opinion:0", live)
    text = document(cast.harbour, cast.ann, headline="Being rewritten")
    save(article, text, article.version, cast.edgar)
    presser(cast.edgar)("hide:opinion")
    page = signed_in(cast.edgar).get(HOME).content.decode()
    assert "Waits for" not in page and "Being rewritten" not in page
    assert 'placeholder="As read"' in page
