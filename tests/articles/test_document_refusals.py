"""What is not of a document's form is refused by the field's name."""

from typing import Any

import pytest

from articles.document import SCHEMA, ArticleDocument, UnreadableDocument, from_json, to_json

TEXTS = [name for name, value in to_json(ArticleDocument()).items() if isinstance(value, str)]


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("value", [None, 7, ["a"], True])
def test_a_text_that_is_none_is_refused(name: str, value: Any) -> None:
    with pytest.raises(UnreadableDocument, match=rf"^{name} must be text"):
        from_json({name: value})


@pytest.mark.parametrize("name", ["noindex", "sensitive"])
@pytest.mark.parametrize("value", [0, 1, "true", None])
def test_a_flag_that_is_none_is_refused(name: str, value: Any) -> None:
    with pytest.raises(UnreadableDocument, match=rf"^{name} must be true or false"):
        from_json({name: value})


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"colour": "red"}, "colour is not a field"),
        ({"section": "4"}, "section"),
        ({"section": True}, "section"),
        ({"section": 0}, "section"),
        ({"section": -1}, "section"),
        ({"section": 2**63}, "section"),
        ({"section": 4.0}, "section"),
        ({"lead": 3}, "lead must be an object"),
        ({"lead": {}}, "lead.image"),
        ({"lead": {"image": 1, "credit": "Mine"}}, "lead.credit is not known"),
        ({"social": {"image": "1"}}, "social.image"),
        ({"social": {"image": 1, "caption": 3}}, "social.caption"),
        ({"lead": {"image": 1, "alt": []}}, "lead.alt"),
        ({"lead": {"image": 1, "title": None}}, "lead.title"),
        ({"lead": {"image": 1, "added": None}}, "lead.added"),
        ({"lead": {"image": 1, "decorative": "yes"}}, "lead.decorative"),
        ({"gallery": {"image": 1}}, "gallery must be a list"),
        ({"gallery": None}, "gallery must be a list"),
        ({"gallery": [{"image": 1}, {"image": None}]}, "gallery.2.image"),
        ({"bylines": "Ann"}, "bylines must be a list"),
        ({"bylines": [{"author": 1}, {"role": "author"}]}, "bylines.2.author"),
        ({"bylines": [{"author": 1, "role": 3}]}, "bylines.1.role"),
        ({"bylines": [{"author": 1, "end_note": 3}]}, "bylines.1.end_note"),
        ({"bylines": [{"author": 1, "name": "Ann"}]}, "bylines.1.name is not known"),
        ({"tags": 3}, "tags must be a list"),
        ({"tags": ["tides"]}, "tags"),
        ({"related": "x"}, "related must be a list"),
        ({"related": ["x"]}, "related"),
        ({"related": [3]}, "related"),
        ({"related": [None]}, "related"),
    ],
)
def test_a_refusal_names_the_field(data: dict[str, Any], named: str) -> None:
    with pytest.raises(UnreadableDocument, match=named.replace(".", r"\.")):
        from_json(data)


@pytest.mark.parametrize("schema", [SCHEMA + 1, 0, "1", None])
def test_an_unknown_schema_is_refused(schema: Any) -> None:
    with pytest.raises(UnreadableDocument, match="form"):
        from_json({"schema": schema})
