"""Adding to counters in a table, whoever else adds at the same time."""

from collections.abc import Iterable, Sequence
from itertools import batched
from typing import Any

from django.db import connection, models, transaction

# SQLite took 999 parameters a statement before 3.32; 100 rows of five columns are far below.
_ROWS = 100


def add_to(
    model: type[models.Model],
    key: Sequence[str],
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
) -> None:
    """Add numbers to rows of a model, making those that are not there yet.

    One ``INSERT … ON CONFLICT DO UPDATE SET n = n + excluded.n``, in SQLite as in
    PostgreSQL: two processes that add at once lose nothing, and whoever made the row
    first does not matter. Rows go in the order of their keys, so that two never wait
    for one another crosswise. The ORM can replace on conflict, but not add.

    Args:
        model: has a unique constraint over ``key``.
        key: names of fields that say which row.
        columns: names of fields that are added to.
        rows: values of ``key`` and then of ``columns``; each key at most once.
    """
    options = model._meta
    by_name = {field.name: field for field in options.concrete_fields}
    fields = [by_name[name] for name in (*key, *columns)]
    quoted = connection.ops.quote_name
    names = [quoted(str(field.column)) for field in fields]
    table = quoted(options.db_table)
    sums = ", ".join(f"{n} = {table}.{n} + excluded.{n}" for n in names[len(key) :])
    one = f"({', '.join(['%s'] * len(fields))})"
    ordered = sorted(rows, key=lambda row: tuple(map(str, row[: len(key)])))
    with transaction.atomic(), connection.cursor() as cursor:
        for part in batched(ordered, _ROWS):
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(names)}) VALUES {', '.join([one] * len(part))} "  # noqa: S608 - names of our own fields
                f"ON CONFLICT ({', '.join(names[: len(key)])}) DO UPDATE SET {sums}",
                [
                    field.get_db_prep_save(value, connection)
                    for row in part
                    for field, value in zip(fields, row, strict=True)
                ],
            )
