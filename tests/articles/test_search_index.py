"""The index answers with live articles, those with the words in the title first."""

import pytest

from articles.desk.publishing import publish, unpublish
from articles.desk.writing import save
from articles.models import Article
from articles.search.query import Hits, find, phrases
from tests.cast import Cast
from tests.factories import document, make_article, make_live


def live(cast: Cast, headline: str, text: str = "Nothing more.") -> int:
    words = document(
        cast.harbour, cast.ann, headline=headline, standfirst="", body=f"<p>{text}</p>"
    )
    return make_live(cast.edgar, words)[1].pk


def found(question: str) -> list[int]:
    hits = find(question)
    return list(hits.keys)


def test_titles_stand_first_and_each_article_once(cast: Cast) -> None:
    title = live(cast, "The crane falls", "The crane fell.")
    text = live(cast, "Storm at night", "A crane fell.")
    assert find("crane") == Hits((title, text), False)


def test_newer_ones_stand_before_older_ones(cast: Cast) -> None:
    older, newer = live(cast, "A crane"), live(cast, "Another crane")
    assert found("crane") == [newer, older]


def test_every_word_must_be_there(cast: Cast) -> None:
    both = live(cast, "A crane", "on the quay")
    live(cast, "A crane alone")
    assert found("crane quay") == [both]


def test_a_phrase_holds_together(cast: Cast) -> None:
    together = live(cast, "The harbour wall")
    live(cast, "The wall of the harbour")
    assert found('"harbour wall"') == [together]
    assert len(found("harbour wall")) == 2


@pytest.mark.parametrize("question", ["Café Łódź", "cafe lodz", "CAFÉ ŁÓDŹ", "café lodz"])
@pytest.mark.parametrize("headline", ["Café in Łódź", "Cafe in Lodz", "CAFE\u0301 IN ŁÓDŹ"])
def test_accents_and_case_are_folded_both_ways(cast: Cast, headline: str, question: str) -> None:
    pk = live(cast, headline)
    assert found(question) == [pk]


def test_kicker_and_standfirst_are_found(cast: Cast) -> None:
    text = document(cast.harbour, cast.ann, kicker="Dredging", standfirst="Silt, mostly.")
    pk = make_live(cast.edgar, text)[1].pk
    assert found("dredging") == found("silt") == [pk]


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("3.5", "Prices rise 3.5 percent"),
        ("percent", "Prices rise 3.5 percent"),
        ("1,000", "1,000 boats"),
        ("U.S.", "The U.S. votes"),
        ("2019-20", "The season of 2019-20"),
        ('"the well-known man"', "Meet the well-known man"),
        ("wall", "Harbour/wall row"),
        ("news.example", "Written to desk@news.example today"),
        ("o'brien", "O’Brien wins"),
        ("M25", "The M25 at night"),
    ],
)
def test_words_with_marks_in_them_are_found(cast: Cast, question: str, headline: str) -> None:
    pk = live(cast, headline)
    assert found(question) == [pk]


def test_markup_is_not_indexed(cast: Cast) -> None:
    text = '<p>A <strong>bold</strong> <a href="https://hidden.example/">word</a></p>'
    pk = make_live(cast.edgar, document(cast.harbour, cast.ann, body=text))[1].pk
    assert found("bold") == [pk]
    assert found("strong") == found("href") == found("hidden") == []


def test_a_draft_is_not_found(cast: Cast) -> None:
    make_article(cast.wanda, document(cast.harbour, cast.ann))
    assert found("harbour") == []


def test_the_index_follows_what_is_published_not_what_is_saved(cast: Cast) -> None:
    pk = live(cast, "Crane")
    article = Article.objects.get()
    save(article, document(cast.harbour, cast.ann, headline="Derrick"), 1, cast.edgar)
    assert (found("crane"), found("derrick")) == ([pk], [])
    publish(article, cast.edgar, version=2)
    assert (found("crane"), found("derrick")) == ([], [pk])


def test_unpublishing_takes_the_row_away(cast: Cast) -> None:
    live(cast, "Crane")
    unpublish(Article.objects.get(), cast.edgar, reason="Legal.")
    assert found("crane") == []


def test_a_question_is_cut_to_twelve_words() -> None:
    assert phrases('"Harbour  WALL" crane') == [["harbour", "wall"], ["crane"]]
    assert sum(len(phrase) for phrase in phrases("word " * 60)) == 12
