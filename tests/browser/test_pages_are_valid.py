"""The Nu HTML checker finds no error on any page of the demo."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.reading.demo_pages import articles, every_page

from .site import ROOT, DemoSite

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
pytestmark = [pytest.mark.browser, pytest.mark.layout]


def _check(folder: Path) -> list[dict[str, object]]:
    command = ["java", "-Xss8m", "-jar", CHECKER, "--stdout", "--format", "json", folder]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    messages: list[dict[str, object]] = json.loads(done.stdout)["messages"]
    return messages


def test_every_page_is_valid(demo_site: DemoSite, tmp_path: Path) -> None:
    pages = every_page(demo_site.url)
    assert len(articles(demo_site.url)) >= 16
    for number, page in enumerate(pages):
        (tmp_path / f"{number:03}.html").write_text(page.html)
    wrong = {
        f"{pages[int(Path(str(one['url'])).stem)].path}: {one['message']} | {one.get('extract')}"
        for one in _check(tmp_path)
        if one["type"] == "error"
    }
    assert wrong == set()


def test_the_checker_would_find_an_error(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text(
        "<!doctype html><html lang=en><title>x</title><p><div></p></div><img src=x>"
    )
    assert [one for one in _check(tmp_path) if one["type"] == "error"]


def test_every_internal_link_leads_somewhere(demo_site: DemoSite) -> None:
    meant = {"/no-such-page/", "/2020/01/no-such-article/"}
    answers = {page.path: page.status for page in every_page(demo_site.url)}
    assert {path for path, status in answers.items() if status != 200} == meant
    assert {answers[path] for path in meant} == {404}
