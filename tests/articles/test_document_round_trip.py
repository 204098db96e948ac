"""A document comes back from JSON as it was."""

import json
import uuid

from articles.document import SCHEMA, ArticleDocument, BylineEntry, ImageEntry, from_json, to_json

FULL = ArticleDocument(
    headline="Harbour wall to close",
    slug="harbour-wall",
    kicker="Works",
    standfirst="A week of it.",
    standfirst_style="separate",
    body='<p>Text</p><figure data-image="3"></figure>',
    dateline="AT THE QUAY",
    section=4,
    kind="sponsored",
    sponsor="The Quay Company",
    lead=ImageEntry(1, "Title", "", None, "Added.", True, "0 0 5000 10000"),
    social=ImageEntry(2, caption="Own", alt=""),
    gallery=(ImageEntry(5), ImageEntry(5, title="Again")),
    bylines=(BylineEntry(7), BylineEntry(8, "photographer", "")),
    tags=(9, 11, 10),
    related=(uuid.UUID(int=1), uuid.UUID(int=2)),
    seo_title="Wall",
    seo_description="A wall closes.",
    social_title="The wall",
    social_description="Closed for a week.",
    noindex=True,
    canonical_url="https://elsewhere.example/wall",
    sources="The board’s minutes.",
    ai_use="None.",
    sensitive=True,
    language="en-GB",
)


def test_a_full_document_survives_storing_as_json() -> None:
    stored = json.loads(json.dumps(to_json(FULL)))
    assert from_json(stored) == FULL


def test_an_empty_document_survives_storing_as_json() -> None:
    assert from_json(json.loads(json.dumps(to_json(ArticleDocument())))) == ArticleDocument()


def test_every_field_of_the_example_differs_from_the_default() -> None:
    """Or the round trip above would not prove anything about it."""
    full, empty = to_json(FULL), to_json(ArticleDocument())
    assert [name for name in full if full[name] == empty[name]] == ["schema"]


def test_what_is_stored_names_its_schema() -> None:
    assert to_json(ArticleDocument())["schema"] == SCHEMA


def test_absent_fields_take_their_defaults() -> None:
    assert from_json({"headline": "Alone"}) == ArticleDocument(headline="Alone")
    assert from_json({"lead": {"image": 3}}).lead == ImageEntry(3)
    assert from_json({"bylines": [{"author": 3}]}).bylines == (BylineEntry(3, "author", None),)


def test_an_absent_caption_stays_apart_from_an_empty_one() -> None:
    read = from_json({"gallery": [{"image": 1}, {"image": 1, "caption": ""}]})
    assert [entry.caption for entry in read.gallery] == [None, ""]


def test_texts_lose_what_no_database_stores() -> None:
    read = from_json(
        {
            "headline": "Wall\x00 closes\ud800",
            "lead": {"image": 1, "caption": "a\x00b", "alt": "c\x00d", "title": "e\udfff"},
            "bylines": [{"author": 1, "end_note": "f\x00"}],
        }
    )
    assert read.headline == "Wall closes"
    assert read.lead == ImageEntry(1, caption="ab", alt="cd", title="e")
    assert read.bylines[0].end_note == "f"
