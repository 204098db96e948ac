"""A library of its own for each test, and people to use it."""

import copy
from pathlib import Path
from typing import Any

import pytest

from media import usage
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role

from .pictures import open_use, user


@pytest.fixture(autouse=True)
def library(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep files in the test's own folder, and forget the other apps' ways to find uses."""
    storages = copy.deepcopy(settings.STORAGES)
    storages["default"]["OPTIONS"]["location"] = tmp_path / "originals"
    storages["renditions"]["OPTIONS"]["location"] = tmp_path / "renditions"
    settings.STORAGES = storages
    settings.IMAGE_PARTS_DIR = tmp_path / "incoming"
    monkeypatch.setattr(usage, "_finders", [])
    monkeypatch.setattr(usage, "_crop_finders", [])
    return tmp_path


@pytest.fixture
def files(library: Path) -> Any:
    """Return a function that lists the files kept, originals and renditions alike."""
    return lambda: sorted(path for path in library.rglob("*") if path.is_file())


@pytest.fixture
def writer(db: None) -> User:
    return user(Role.WRITER)


@pytest.fixture
def editor(db: None) -> User:
    return user(Role.EDITOR)


@pytest.fixture
def everywhere_live(monkeypatch: pytest.MonkeyPatch) -> None:
    """Say of every image that a live article uses it."""
    use = open_use("Harbour reopens", "/admin/articles/article/1/", live=True)
    monkeypatch.setattr(usage, "_finders", [lambda ids: {image_id: [use] for image_id in ids}])
