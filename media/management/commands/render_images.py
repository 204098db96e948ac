"""``manage.py render_images``: queue the renditions that are missing or outdated."""

from typing import Any

from django.core.management.base import BaseCommand

from media.models import Image
from media.renditions import is_complete
from media.tasks import render_image
from media.usage import crops_in_use


class Command(BaseCommand):
    help = "Queues every image whose renditions are missing or outdated."

    def handle(self, *args: Any, **options: Any) -> None:
        queued = 0
        for image in Image.objects.order_by("-pk").iterator(chunk_size=500):
            if not is_complete(image, crops_in_use([image.pk])[image.pk]):
                render_image.enqueue(image.pk)
                queued += 1
        self.stdout.write(f"{queued} images queued.")
