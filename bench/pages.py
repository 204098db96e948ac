"""``python bench/pages.py``: queries, bytes and CPU time of each kind of public page.

Runs in this process against the database of the settings (the demo newsroom
after ``make run``), through the whole of Django but no server. Absolute times
are this machine's; the last column sets each page beside the shortest one of
the same run.
"""

import gzip
import os
import statistics
import sys
import time
from pathlib import Path

ROUNDS = 40


def main() -> int:
    """Print the table; return 1 where the database holds no article."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.dev")
    import django

    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from articles.models.published import PublishedArticle

    longest = PublishedArticle.objects.order_by("-word_count").first()
    if longest is None:
        sys.stderr.write("There is no article to measure: run `make run` once first.\n")
        return 1
    pages = {
        "policy page": "/about/",
        "home": "/",
        "section": longest.section.get_absolute_url(),
        "article": longest.path,
        "author": longest.bylines.first().author.get_absolute_url(),
        "authors": "/authors/",
        "tag": longest.tag_rows.first().tag.get_absolute_url(),
        "newest": "/newest/",
        "search": "/search/?q=harbour",
        "corrections": "/corrections/",
    }
    client = Client(HTTP_HOST="127.0.0.1")
    rows = []
    for name, path in pages.items():
        client.get(path)  # the masthead is read once an edition
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path)
            count = len(queries)
        times = []
        for _round in range(ROUNDS):
            start = time.process_time()
            client.get(path)
            times.append(1000 * (time.process_time() - start))
        body = response.content
        rows.append((name, count, len(body), len(gzip.compress(body)), statistics.median(times)))
    least = min(row[-1] for row in rows)
    out = sys.stdout
    out.write(f"{'page':<14}{'queries':>8}{'bytes':>9}{'gzip':>8}{'CPU ms':>9}{'ratio':>7}\n")
    for name, queries, size, packed, cpu in rows:
        out.write(f"{name:<14}{queries:>8}{size:>9}{packed:>8}{cpu:>9.1f}{cpu / least:>7.1f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
