"""Whoever waits for the demo sees what it is doing."""

from newsroom.demo import content_files

from .conftest import Fill


def test_each_article_and_picture_is_named_as_it_is_made(fill: Fill) -> None:
    lines = [line.strip() for line in fill().splitlines()]
    for heading in ("Pictures:", "Authors:", "Articles:"):
        assert heading in lines
    assert {said["slug"] for said in content_files.articles()} <= set(lines)
