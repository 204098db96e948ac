"""Style sheets and scripts of readers' pages go out in one file of each."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles.finders import find
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.test import override_settings

from newsroom.masthead.bundling import SCRIPTS, STYLES, BundledStorage, addresses

STORAGES = {
    **settings.STORAGES,
    "staticfiles": {"BACKEND": "newsroom.masthead.bundling.BundledStorage"},
}


@pytest.fixture
def collected(tmp_path: Path) -> Any:
    with override_settings(STORAGES=STORAGES, STATIC_ROOT=tmp_path):
        call_command("collectstatic", "--noinput", "--verbosity", "0")
        yield tmp_path


def _served(root: Path, address: str) -> str:
    return (root / address.removeprefix(settings.STATIC_URL)).read_text()


def test_a_bundle_is_one_hashed_and_compressed_file_with_all_its_parts(collected: Path) -> None:
    [sheet] = addresses("css", "article")
    text = _served(collected, sheet)
    assert json.loads((collected / "staticfiles.json").read_text())["paths"]
    assert (collected / f"{sheet.removeprefix(settings.STATIC_URL)}.gz").exists()
    assert text.startswith("/* Type, colour and measure")
    assert ".article-head" in text and ".embed" in text and ".card" in text
    # Addresses within it lead to the hashed files, as in its parts.
    assert "../fonts/newsreader-roman-latin.woff2" not in text and "newsreader-roman-latin." in text
    [script] = addresses("js", "paper")
    blocks = _served(collected, script)
    assert blocks.count("\n}\n{\n") == len(SCRIPTS["paper"]) - 1


def test_parts_are_sent_where_nothing_is_collected() -> None:
    names = [Path(address).stem for address in addresses("css", "lists")]
    assert names == list(STYLES["lists"])


def test_no_part_imports_another() -> None:
    """They are joined as they are: an import would name a file that is not asked for."""
    for kind, bundles in (("css", STYLES), ("js", SCRIPTS)):
        for part in {part for parts in bundles.values() for part in parts}:
            source = Path(str(find(f"paper/{kind}/{part}.{kind}"))).read_text()
            assert "@import" not in source and "\nimport " not in source, part
            assert "\nexport " not in source, part


def test_the_storage_of_tests_is_not_the_bundling_one() -> None:
    assert not isinstance(staticfiles_storage, BundledStorage)
