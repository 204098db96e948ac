"""Every text that people read is marked for translation: templates, forms, models, refusals."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
MODULES = sorted(
    path
    for package in ("articles", "authors", "media", "newsroom")
    for path in (ROOT / package).rglob("*.py")
    if "migrations" not in path.parts and "demo" not in path.parts
)

_MARKED = re.compile(r"\{%\s*blocktranslate\b.*?\{%\s*endblocktranslate\s*%\}", re.DOTALL)
_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_BODY_CLASS = re.compile(r"\{% block body_?class %\}.*?\{% endblock[^%]*%\}", re.DOTALL)
# The typeface of icons shows a drawing for a word; characters are offered by their code points.
_ICON = re.compile(r'<(\w+) class="[^"]*material-symbols-outlined[^"]*"[^>]*>.*?</\1>', re.DOTALL)
_CODE = re.compile(r"&#x[0-9A-Fa-f]+;|<(script|style)\b.*?</\1>", re.DOTALL)
_ATTRIBUTE = re.compile(
    r'\s(?:title|alt|aria-label|placeholder|label|data-(?:said|done|light|dark))="([^"]*)"'
)
_WORD = re.compile(r"[^\W\d_]{2,}")
# Names of keys are written the same everywhere.
_NO_WORDS = frozenset({"Ctrl", "Enter"})


def bare(template: str) -> list[str]:
    """Return the words of a template that are not marked."""
    text = _CODE.sub("", _ICON.sub("", _BODY_CLASS.sub("", _MARKED.sub("", template))))
    text = _TAG.sub("", text)
    said = [*_ATTRIBUTE.findall(text), re.sub(r"<[^>]*>", " ", text)]
    return [word for one in said for word in _WORD.findall(one) if word not in _NO_WORDS]


@pytest.mark.parametrize("template", [
    "<p>Hello</p>", '<a title="Hello">{{ x }}</a>', '{% translate "a" %} und {{ b }}',
    '<button aria-label="Close {{ name }}"></button>',
])  # fmt: skip
def test_a_bare_text_is_found(template: str) -> None:
    assert bare(template)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_template_has_no_bare_text(path: Path) -> None:
    assert bare(path.read_text()) == []


# What people read: by the name of the argument, or of what is called with it.
_ARGUMENTS = {"help_text", "label", "verbose_name", "verbose_name_plural", "description",
              "short_description", "violation_error_message", "empty_label"}  # fmt: skip
_CALLS = {"ValidationError", "Refused", "message_user", "SegmentTaken", "Problem"}
# Proper names, the same in every language.
_NAMES = re.compile(r"RSS|newsroom|[a-z_.]+")


def unmarked(source: str) -> Iterator[str]:
    """Yield literal texts of a module that people read and that are not marked."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        said = [word.value for word in node.keywords if word.arg in _ARGUMENTS]
        if called in _CALLS:
            said += node.args
        for one in said:
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and " " in one.value:
                yield one.value
            if isinstance(one, ast.JoinedStr):
                yield ast.unparse(one)


@pytest.mark.parametrize("source", [
    'ValidationError("It is wrong.")', 'f.CharField(help_text="Write it.")', 'Refused(f"No {x}")',
])  # fmt: skip
def test_an_unmarked_text_is_found(source: str) -> None:
    assert list(unmarked(source))


def test_no_module_has_an_unmarked_text() -> None:
    found = {str(path.relative_to(ROOT)): list(unmarked(path.read_text())) for path in MODULES}
    assert {path: texts for path, texts in found.items() if texts} == {}
