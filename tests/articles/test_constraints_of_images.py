"""The database refuses an image without pixels, a stray focal point and a second copy."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from media.models import Image
from newsroom.editions.models import Edition
from tests.factories import make_image

BAD: list[dict[str, Any]] = [
    {"width": 0},
    {"height": 0},
    {"focal_x": "1.001"},
    {"focal_x": "-0.001"},
    {"focal_y": "1.5"},
    {"focal_y": "-1"},
]


@pytest.mark.parametrize("changes", BAD, ids=str)
def test_a_row_that_must_not_be_is_refused(db: None, changes: dict[str, Any]) -> None:
    make_image()
    with pytest.raises(IntegrityError), transaction.atomic():
        Image.objects.update(**changes)


@pytest.mark.parametrize("changes", [{"focal_x": "0", "focal_y": "1"}, {"width": 1}], ids=str)
def test_the_edges_are_inside(db: None, changes: dict[str, Any]) -> None:
    make_image()
    assert Image.objects.update(**changes) == 1


def test_the_same_file_is_there_once(db: None) -> None:
    image = make_image()
    image.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        image.save(force_insert=True)


def test_there_is_one_edition_number(db: None) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(pk=2)
