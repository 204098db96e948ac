"""``python bench/desk.py``: what opening, keeping and saving an article cost the server.

Runs in this process against a copy of the SQLite database of the settings (the
demo newsroom after ``make run``), through the whole of Django but no server, on
the longest article, as the first Editor. Commits are real; the copy is deleted.
Fails where a median is beyond its limit in milliseconds or queries. Absolute
times are this machine's.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROUNDS = 25
# What the writing surface promises on the demo's data: milliseconds, queries.
LIMITS = {"open": (150, 25), "keep": (50, 17), "heartbeat": (50, 12), "save": (200, 40)}


def main() -> int:
    """Print the table; return 1 where there is nothing to measure or a limit is passed."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.dev")
    import django

    django.setup()
    from django.db import connection

    if connection.vendor != "sqlite":
        sys.stderr.write("This measures a copy of a SQLite database: unset DATABASE_URL.\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy.sqlite3")
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(copy)])
        connection.close()
        connection.settings_dict["NAME"] = str(copy)
        try:
            rows = _measured()
        finally:
            connection.close()
    if not rows:
        sys.stderr.write("There is no article or no Editor: run `make run` once first.\n")
        return 1
    sys.stdout.write(f"{'step':<12}{'queries':>8}{'of':>5}{'median ms':>11}{'of':>5}{'worst':>8}\n")
    late = False
    for name, queries, times in rows:
        most, most_queries = LIMITS[name]
        median = statistics.median(times)
        late |= median > most or queries > most_queries
        sys.stdout.write(
            f"{name:<12}{queries:>8}{most_queries:>5}{median:>11.1f}{most:>5}{max(times):>8.1f}\n"
        )
    return int(late)


def _measured() -> list[tuple[str, int, list[float]]]:
    from django.db import connection
    from django.db.models.functions import Length
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.urls import reverse

    from articles.admin.answers import form_values
    from articles.desk.writing import current_document
    from articles.models import Article
    from newsroom.accounts.models import User

    article = Article.objects.filter(standing="live").order_by(Length("body").desc()).first()
    editor = User.objects.filter(grants__role="editor").first()
    if article is None or editor is None:
        return []
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(editor)
    address = {
        name: reverse(f"admin:articles_article_{name}", args=[article.pk])
        for name in ("change", "autosave", "presence")
    }
    turn = 0

    def form() -> dict[str, Any]:
        nonlocal turn
        turn += 1
        article.refresh_from_db()
        given = form_values(current_document(article))
        values = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in given.items()
        }
        for flag in ("noindex", "sensitive"):
            if not values[flag]:
                del values[flag]
        return values | {
            "headline": f"Measured {turn}", "base_version": article.version, "tab": "bench",
            "typed_by": editor.pk,
        }  # fmt: skip

    def post(name: str, **more: str) -> Callable[[], Any]:
        values = form() | more
        return lambda: client.post(address[name], values, headers={"accept": "application/json"})

    steps: dict[str, Callable[[], Callable[[], Any]]] = {
        "open": lambda: lambda: client.get(address["change"]),
        "keep": lambda: post("autosave"),
        "heartbeat": lambda: post("presence", writing="1"),
        "save": lambda: post("change", action="save"),
    }
    rows = []
    for name, prepare in steps.items():
        prepare()()  # templates are compiled once
        call = prepare()
        with CaptureQueriesContext(connection) as queries:
            response = call()
            count = len(queries)
        if response.status_code != 200:
            sys.stderr.write(f"{name}: answered {response.status_code}.\n")
            raise SystemExit(1)
        times = []
        for _round in range(ROUNDS):
            call = prepare()
            start = time.perf_counter()
            call()
            times.append(1000 * (time.perf_counter() - start))
        rows.append((name, count, times))
    return rows


if __name__ == "__main__":
    sys.exit(main())
