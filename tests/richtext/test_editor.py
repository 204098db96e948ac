"""The editor's configuration, its field and its modules."""

import json
import re
from pathlib import Path

from django import forms
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django_prose_editor.config import allowlist_from_extensions

from newsroom.richtext.assets import MEDIA
from newsroom.richtext.editor import EXTENSIONS, BodyField
from newsroom.richtext.templatetags.desk_json import as_json


class Form(forms.Form):
    body = BodyField()


def import_map() -> dict[str, str]:
    found = re.search(r'<script type="importmap"[^>]*>(.*?)</script>', str(MEDIA.render()), re.S)
    assert found
    imports: dict[str, str] = json.loads(found[1])["imports"]
    return imports


def test_the_field_cleans_what_is_posted() -> None:
    form = Form({"body": "<p>a</p><script>x</script><p></p>"})
    assert form.is_valid()
    assert form.cleaned_data["body"] == "<p>a</p>"


def test_the_field_may_be_empty() -> None:
    form = Form({"body": "<p></p>"})
    assert form.is_valid()
    assert form.cleaned_data["body"] == ""


def test_the_library_pictures_are_off() -> None:
    assert "img" not in allowlist_from_extensions(EXTENSIONS)["tags"]


def test_links_may_not_leave_the_known_schemes() -> None:
    assert allowlist_from_extensions(EXTENSIONS)["url_schemes"] == {"http", "https", "mailto"}


def test_every_module_an_extension_needs_is_in_the_import_map() -> None:
    names = import_map()
    for group in settings.DJANGO_PROSE_EDITOR_EXTENSIONS:
        for name in group["js"]:
            assert name in names


def test_every_module_of_the_import_map_exists() -> None:
    for name, address in import_map().items():
        assert finders.find(address.removeprefix(settings.STATIC_URL)), name


def desk_modules() -> list[Path]:
    """Return the modules of the writing surface; the board of a front has its own map."""
    desk = Path(settings.BASE_DIR) / "static" / "desk"
    return [path for path in desk.rglob("*.js") if path.parent.name != "board"]


def test_every_module_imports_names_of_the_map_alone() -> None:
    names = import_map()
    for module in desk_modules():
        for name in re.findall(r'from "([^"]+)"', module.read_text()):
            assert name in names, f"{module.name} imports {name}"


def test_every_word_a_script_asks_for_is_in_the_template() -> None:
    known = set(re.findall(r'data-word="([^"]+)"', render_to_string("admin/articles/_words.html")))
    for module in desk_modules():
        for name in re.findall(r'\b(?:word|say)\(\s*"([^"]+)"', module.read_text()):
            assert name in known, f"{module.name} says {name}"


def test_the_import_map_carries_the_nonce() -> None:
    assert '<script type="importmap" nonce="abc">' in MEDIA.render(attrs={"nonce": "abc"})


def test_a_value_keeps_its_letters_as_json() -> None:
    assert as_json({"caption": "Zürich", "alt": None}) == '{"caption":"Zürich","alt":null}'
