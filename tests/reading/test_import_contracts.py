"""The import contracts hold, and name every package there is."""

import subprocess
import sys
import tomllib
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parent.parent.parent
# Not part of the layers: what starts a process, the settings it starts with and
# the forms of dates that settings name.
OUTSIDE = {"newsroom.formats", "newsroom.serve", "newsroom.settings", "newsroom.wsgi"}
READERS_MODELS = {
    "articles.models.content",
    "articles.models.correction",
    "articles.models.published",
    "articles.models.reads",
    "articles.models.section",
    "articles.models.tag",
    "articles.models.url_history",
}


def _contracts() -> dict[str, dict[str, object]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        linter = tomllib.load(file)["tool"]["importlinter"]
    return {contract["id"]: contract for contract in linter["contracts"]}


def test_they_are_kept() -> None:
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_every_package_has_its_layer() -> None:
    layers = _contracts()["layers"]["layers"]
    assert isinstance(layers, list)
    named = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    there = {"articles", "authors", "media"} | {
        f"newsroom.{path.stem}"
        for path in (ROOT / "newsroom").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    } - {"newsroom.__init__"}
    assert there - OUTSIDE <= named


def test_readers_code_reaches_readers_models_alone() -> None:
    graph = grimp.build_graph("articles", "authors", "media", "newsroom", cache_dir=None)
    reading = {"articles.reading"} | graph.find_descendants("articles.reading")
    reached = set().union(*(graph.find_upstream_modules(module) for module in reading))
    assert {name for name in reached if name.startswith("articles.models")} == READERS_MODELS
