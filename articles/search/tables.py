"""The index's tables, made by a migration for either database.

``place`` orders them by first publication (``index.place_of``); FTS5 walks its
rows by rowid alone, so there it is the rowid. No foreign key: PostgreSQL will
not truncate a table that a table outside Django's models refers to, so that
flush and the tests' clean-up failed.
"""

from typing import Any

SQLITE = (
    "CREATE VIRTUAL TABLE articles_search USING fts5("
    "title, text, facets, article_id UNINDEXED, tokenize = 'unicode61')",
)
POSTGRESQL = (
    """CREATE TABLE articles_search (
        place bigint PRIMARY KEY,
        article_id bigint NOT NULL,
        title tsvector NOT NULL,
        text tsvector NOT NULL
    )""",
    "CREATE INDEX articles_search_title ON articles_search USING gin (title)",
    "CREATE INDEX articles_search_text ON articles_search USING gin (text)",
)


def create(_apps: Any, schema_editor: Any) -> None:
    """Create the index of the database that is migrated."""
    postgresql = schema_editor.connection.vendor == "postgresql"
    for statement in POSTGRESQL if postgresql else SQLITE:
        schema_editor.execute(statement)


def drop(_apps: Any, schema_editor: Any) -> None:
    """Remove the index again."""
    schema_editor.execute("DROP TABLE articles_search")
