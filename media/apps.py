from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from PIL import Image


class MediaConfig(AppConfig):
    name = "media"
    verbose_name = _("Image library")

    def ready(self) -> None:
        # Pillow refuses a picture of more than twice this many pixels before
        # decoding it; its own number may be below the newsroom's.
        Image.MAX_IMAGE_PIXELS = settings.IMAGE_MAX_PIXELS
