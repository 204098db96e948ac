"""Work done after an upload or a change, by a worker."""

import logging

from django.tasks import task

from newsroom.lib.retrying import try_again

from .renditions import make_renditions

log = logging.getLogger(__name__)


@task
def render_image(image_id: int, attempt: int = 1) -> None:
    """Make an image's missing renditions; on failure ask for another attempt later."""
    try:
        make_renditions(image_id)
    except Exception:
        if not try_again(render_image, attempt, image_id):
            log.exception("Image %s has no renditions after %s attempts.", image_id, attempt)
        raise
