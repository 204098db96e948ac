"""A render that fails is tried again, later each time; and a command finds what was missed."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from media import tasks
from media.models import Image
from media.renditions import make_renditions
from media.tasks import render_image
from media.uploading import add_image
from newsroom.accounts.models import User
from newsroom.lib.retrying import WAITS

from .pictures import upload


def test_a_failure_asks_for_another_attempt(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(image_id: int) -> int:
        raise OSError("the store is out of reach")

    monkeypatch.setattr(tasks, "make_renditions", fails)
    with pytest.raises(OSError, match="out of reach"):
        render_image.call(7)
    again = DBTaskResult.objects.get()
    assert again.args_kwargs["args"] == [7, 2]
    assert again.run_after > timezone.now()
    DBTaskResult.objects.all().delete()
    with pytest.raises(OSError, match="out of reach"):
        render_image.call(7, len(WAITS) + 1)
    assert not DBTaskResult.objects.exists(), "the last attempt asks for no other"


def test_the_command_queues_what_is_missing_or_outdated(writer: User) -> None:
    image = add_image(upload(), user=writer)
    out = StringIO()
    call_command("render_images", stdout=out)
    assert "1 images queued" in out.getvalue()
    make_renditions(image.pk)
    DBTaskResult.objects.all().delete()
    call_command("render_images", stdout=StringIO())
    assert not DBTaskResult.objects.exists()
    Image.objects.update(credit="Another")
    call_command("render_images", stdout=StringIO())
    assert DBTaskResult.objects.count() == 1
