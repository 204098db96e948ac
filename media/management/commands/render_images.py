"""``manage.py render_images``: queue the renditions that are missing or outdated."""

from typing import Any

from django.core.management.base import BaseCommand

from media.manifest import key_of, planned
from media.models import Image
from media.tasks import render_image


class Command(BaseCommand):
    help = "Queues every image whose renditions are missing or outdated."

    def handle(self, *args: Any, **options: Any) -> None:
        queued = 0
        for image in Image.objects.order_by("-pk").iterator(chunk_size=500):
            there = {key_of(item) for item in image.renditions}
            if there != {plan.key for plan in planned(image)}:
                render_image.enqueue(image.pk)
                queued += 1
        self.stdout.write(f"{queued} images queued.")
