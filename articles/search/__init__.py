"""The search index: one row a live article, outside Django's models.

SQLite keeps it in an FTS5 table, PostgreSQL in tsvector columns with GIN
indexes. Text is folded (lower case, no accents) before either sees it, so that
both answer alike and no database extension is needed.
"""
