"""Which of our tables a statement names, by whole name."""

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

# Everything that readers' pages are made of. A table that is not here is the
# desk's, or nobody has thought yet about whether readers may see it.
READERS = frozenset(
    {
        "ads_adsection",
        "ads_adstxt",
        "ads_advertisement",
        "ads_placement",
        "articles_articlereads",
        "articles_correction",
        "articles_publishedarticle",
        "articles_publishedbyline",
        "articles_publishedimageuse",
        "articles_publishedtag",
        "articles_search",
        "articles_section",
        "articles_tag",
        "articles_urlhistory",
        "authors_author",
        "authors_authorlink",
        "editions_edition",
        "frontpage_front",
        "frontpage_frontversion",
        "masthead_banner",
        "masthead_brandfile",
        "masthead_claimedpath",
        "masthead_masthead",
        "masthead_navigationentry",
        "masthead_policypage",
        "masthead_sociallink",
        "media_image",
    }
)


def tables_in(statement: str, known: frozenset[str]) -> frozenset[str]:
    """Return the known tables that a statement names: ``articles_article`` is not
    found in ``articles_articletag`` or in ``articles_publishedarticle``."""
    return frozenset(re.findall(r"\w+", statement)) & known


def all_tables() -> frozenset[str]:
    return frozenset(connection.introspection.table_names())


def desk_tables_in(captured: CaptureQueriesContext) -> dict[str, frozenset[str]]:
    """Return the statements that name a table readers' pages may not read."""
    known = all_tables()
    found = {one["sql"]: tables_in(one["sql"], known) - READERS for one in captured}
    return {sql: tables for sql, tables in found.items() if tables}
