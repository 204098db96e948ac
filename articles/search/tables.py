"""The index's tables, made by a migration for either database."""

from typing import Any

# No foreign key: PostgreSQL will not truncate a table that a table outside
# Django's models refers to, so that flush and the tests' clean-up failed.
SQLITE = ("CREATE VIRTUAL TABLE articles_search USING fts5(title, text, tokenize = 'unicode61')",)
POSTGRESQL = (
    """CREATE TABLE articles_search (
        article_id bigint PRIMARY KEY,
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
