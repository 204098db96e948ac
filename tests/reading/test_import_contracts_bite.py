"""Each import contract refuses what it is there to refuse."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = ("articles", "authors", "media", "newsroom")
# The module that sins, what it imports, and the contract that says so.
SINS = [
    ("articles/reading/views.py", "articles.desk.publishing", "articles-layers"),
    ("articles/reading/views.py", "articles.models.article", "readers-side"),
    ("articles/reading/articles.py", "articles.models", "readers-name-modules"),
    ("articles/reading/author_views.py", "authors.models.contact", "readers-side"),
    ("articles/composing.py", "articles.models.revision", "readers-side"),
    ("newsroom/masthead/site.py", "newsroom.accounts.models.audit", "readers-side"),
    ("newsroom/frontpage/views.py", "articles.desk.writing", "readers-side"),
    ("newsroom/ads/choosing.py", "articles.models.image_use", "readers-side"),
    ("articles/desk/preview.py", "articles.reading.articles", "desk-and-reading"),
    ("articles/models/article.py", "articles.desk.writing", "articles-layers"),
    ("authors/addresses.py", "articles.models.section", "layers"),
    ("newsroom/ads/usage.py", "newsroom.frontpage.models", "layers"),
    ("newsroom/editions/number.py", "newsroom.accounts.audit", "layers"),
    ("newsroom/lib/names.py", "newsroom.settings.env", "lib"),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the code, to sin in."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copy(ROOT / "pyproject.toml", folder)
    only_code = shutil.ignore_patterns("*.png", "*.jpg", "*.toml", "static", "__pycache__")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / name, ignore=only_code)
    return folder


def _broken(folder: Path) -> tuple[int, str]:
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [program, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True
    )
    return done.returncode, done.stdout


def _name(contract: str) -> str:
    with (ROOT / "pyproject.toml").open("rb") as file:
        for one in tomllib.load(file)["tool"]["importlinter"]["contracts"]:
            if one["id"] == contract:
                return str(one["name"])
    raise LookupError(contract)


def test_the_copy_is_clean(copy: Path) -> None:
    assert _broken(copy)[0] == 0


@pytest.mark.parametrize(("module", "imported", "contract"), SINS)
def test_a_wrong_import_breaks_its_contract(
    copy: Path, module: str, imported: str, contract: str
) -> None:
    file = copy / module
    before = file.read_text()
    file.write_text(f"{before}\nimport {imported}\n")
    try:
        status, said = _broken(copy)
    finally:
        file.write_text(before)
    assert status == 1
    assert f"{_name(contract)} BROKEN" in said
