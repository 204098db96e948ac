"""No question, however odd, is an error."""

import pytest

from articles.search.query import find
from tests.cast import Cast
from tests.factories import document, make_live

HOSTILE = [
    "",
    " ",
    '"',
    '""',
    '"" ""',
    '"harbour',
    'harbour"',
    '" OR *',
    '" OR 1=1 --',
    "*",
    "harb*",
    "^harbour",
    "-",
    "-harbour",
    "--",
    "+",
    "NEAR",
    "NEAR(",
    "NEAR(harbour wall, 5)",
    "AND",
    "OR",
    "NOT",
    "harbour AND",
    "AND AND AND",
    "(",
    ")",
    "((((((",
    "(harbour",
    "title:",
    "title:harbour",
    "title : harbour",
    ":*",
    "harbour:*",
    "a & b | !c <-> d",
    "<->",
    "!",
    "'",
    "''",
    "\\",
    "harbour\\",
    "%",
    "%s",
    "%(x)s",
    "{title} : x",
    "_",
    "___",
    "a ___",
    '"a ___ b"',
    "\x00",
    "har\x00bour",
    "\n\r\t",
    "\ud800",
    "🚢",
    "☃ ☃ ☃",
    "ㅤ",
    "٣",
    "海",
    "x" * 100_000,
    "x " * 50_000,
    '"' * 100_000,
    "(" * 100_000,
    "㌀" * 500,
    "ﷺ" * 500,
    "\U0001d400" * 500,
    "a'b\"c;DROP TABLE articles_search;--",
]


@pytest.mark.parametrize("question", HOSTILE, ids=lambda question: ascii(question[:20]))
def test_no_question_is_an_error(cast: Cast, question: str) -> None:
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    hits = find(question)
    assert set(hits.keys) <= {live.pk}
    assert find("harbour").keys == (live.pk,), "the index is as it was"


@pytest.mark.parametrize("question", ["harbour -wall", "(harbour)", "harbour: wall", "harbour*"])
def test_marks_around_words_do_not_hide_them(cast: Cast, question: str) -> None:
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    assert find(question).keys == (live.pk,)


def test_a_text_of_odd_characters_is_indexed(cast: Cast) -> None:
    odd = " ".join(["㌀" * 300, "🚢", "a'b", "\\", "x" * 3000, "___", "word"])
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, body=f"<p>{odd}</p>"))
    assert find("word").keys == (live.pk,)


def test_a_book_is_indexed(cast: Cast) -> None:
    words = " ".join(f"w{number}" for number in range(60_000))
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, body=f"<p>{words}</p>"))
    assert find("w7").keys == (live.pk,)
