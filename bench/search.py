"""``python bench/search.py [COUNT …]``: search and deep paging in newspapers of some sizes.

Fills a database of its own with COUNT live articles of invented words (10,000 and
100,000 unless said; growing, so that each size holds the one before), asks each
question through the whole of Django, and sets every time beside that of the first
size: what does not grow with the paper has a ratio near one. With PostgreSQL:
``python -m tests.postgresql python bench/search.py``. A million articles take about
half an hour and 10 GB of ``TMPDIR``.
"""

import datetime as dt
import os
import random
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from itertools import accumulate, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client

ROUNDS = 15
SIZES = (10_000, 100_000)
BATCH = 2_000
AUTHORS, SECTIONS = 40, 8
# Words of a paper: a few in every text, most in hardly any (Zipf).
VOCABULARY, SENTENCES, WORDS, LENGTH = 20_000, 20_000, 24, 12
# Every thousandth headline holds this one, and nothing else does.
RARE = "zeugma"
BEGINNING = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
EVERY = dt.timedelta(minutes=13)


def main(arguments: list[str]) -> int:
    """Print the table; return 1 where a page does not answer."""
    sizes = sorted({int(one) for one in arguments}) or list(SIZES)
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.dev")
    with tempfile.TemporaryDirectory(prefix="newsroom-search-") as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/paper.sqlite3")
        import django

        django.setup()
        from django.core.management import call_command
        from django.test import Client

        call_command("migrate", verbosity=0)
        paper = Paper()
        client = Client(HTTP_HOST="127.0.0.1")
        taken: list[dict[str, float]] = []
        for size in sizes:
            start = time.monotonic()
            paper.grow(size)
            sys.stderr.write(f"{size:,} articles after {time.monotonic() - start:.0f} s\n")
            taken.append(_times(client, paper))
    _print(sizes, taken)
    return 0


class Paper:
    """A newspaper that grows: the same seed makes the same articles."""

    def __init__(self) -> None:
        from tests.factories import make_author, make_section

        pick = random.Random(1894)  # noqa: S311 - invented words, no secret
        letters = "etaoinshrdlucmfwypvbgk"
        words = ["".join(pick.choices(letters, k=3 + place % 7)) for place in range(VOCABULARY)]
        weights = list(accumulate(1 / (place + 3) for place in range(VOCABULARY)))
        self.common, self.middling = words[0], words[600]
        self.sentences = [
            " ".join(pick.choices(words, cum_weights=weights, k=WORDS)) for _one in range(SENTENCES)
        ]
        self.pick = pick
        self.count = 0
        self.sections = [make_section(f"Part {place}") for place in range(SECTIONS)]
        self.authors = [make_author(f"Writer {place}") for place in range(AUTHORS)]

    def grow(self, size: int) -> None:
        """Add articles until there are so many."""
        from django.db import connection, transaction

        from articles.models import PublishedArticle, PublishedByline
        from articles.search import index

        fresh = self._articles()
        while self.count < size:
            with transaction.atomic():
                rows = PublishedArticle.objects.bulk_create(
                    islice(fresh, min(BATCH, size - self.count))
                )
                self.count += len(rows)
                signed = [(row, [self.authors[row.pk % AUTHORS].pk]) for row in rows]
                PublishedByline.objects.bulk_create(
                    PublishedByline(
                        article=row,
                        author_id=author,
                        role="author",
                        order=0,
                        first_published_at=row.first_published_at,
                    )
                    for row, [author] in signed
                )
                index.write_many(signed)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _articles(self) -> Iterator[Any]:
        from articles.models import PublishedArticle

        while True:
            number = self.count  # of the batch; within it the loop below counts on
            for place in range(number, number + BATCH):
                said = self.pick.choices(self.sentences, k=LENGTH)
                section = self.sections[place % SECTIONS]
                at = BEGINNING + place * EVERY
                title = " ".join(said[0].split()[:8]).capitalize()
                yield PublishedArticle(
                    public_id=uuid.UUID(int=place + 1),
                    path=f"/{at:%Y/%m}/story-{place}/",
                    slug=f"story-{place}",
                    headline=f"{title} {RARE}" if place % 1000 == 0 else title,
                    standfirst=said[1],
                    body="".join(f"<p>{one}</p>" for one in said),
                    section=section,
                    top_section=section,
                    first_published_at=at,
                    revision_number=1,
                    word_count=LENGTH * WORDS,
                )


def _questions(paper: Paper) -> dict[str, str]:
    two = " ".join(paper.sentences[0].split()[3:5])
    middle = f"{BEGINNING + paper.count // 2 * EVERY:%Y/%m}"
    return {
        "search: a word in most texts": f"/search/?q={paper.common}",
        "search: the same, page 40": f"/search/?q={paper.common}&page=40",
        "search: a middling word": f"/search/?q={paper.middling}",
        "search: a rare word": f"/search/?q={RARE}",
        "search: a phrase": f"/search/?q=%22{two.replace(' ', '+')}%22",
        "search: by section, author": f"/search/?q={paper.common}&section=part-3&author=writer-3",
        "search: by dates, newest": f"/search/?q={paper.common}&to=2000-01-20&sort=newest",
        "search: nothing found": "/search/?q=nonesuchatall",
        "suggestions: two letters": f"/search/suggest/?q={paper.common[:2]}",
        "newest": "/newest/",
        "newest, in the middle": _middle("/newest/", paper),
        "section": "/part-3/",
        "section, in the middle": _middle("/part-3/", paper),
        "author, in the middle": _middle("/authors/writer-3/", paper),
        "archive, a month": f"/{middle}/",
        "home": "/",
    }


def _middle(path: str, paper: Paper) -> str:
    """Return the address of a list's page that begins in the middle of the paper."""
    from articles.models import PublishedArticle
    from articles.reading import keyset

    row = PublishedArticle.objects.get(path__endswith=f"/story-{paper.count // 2}/")
    return f"{path}older/{keyset.Cursor(row.first_published_at, row.pk)}/"


def _times(client: "Client", paper: Paper) -> dict[str, float]:
    """Return the median milliseconds of each question."""
    found = {}
    for name, path in _questions(paper).items():
        times = []
        for _round in range(ROUNDS):
            start = time.perf_counter()
            answer = client.get(path)
            times.append(1000 * (time.perf_counter() - start))
            if answer.status_code != 200:
                raise SystemExit(f"{path} answers {answer.status_code}")
        found[name] = statistics.median(times)
    return found


def _print(sizes: list[int], taken: list[dict[str, float]]) -> None:
    out = sys.stdout
    heads = [f"{sizes[0]:>14,}", *(f"{size:>14,}{'ratio':>8}" for size in sizes[1:])]
    out.write(f"{'median ms':<32}{''.join(heads)}\n")
    for name, first in taken[0].items():
        cells = [f"{first:>14.1f}"]
        cells += [f"{one[name]:>14.1f}{one[name] / first:>8.1f}" for one in taken[1:]]
        out.write(f"{name:<32}{''.join(cells)}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
