"""Work done after an upload or a change, by a worker."""

import datetime as dt
import logging

from django.tasks import task
from django.utils import timezone

from .renditions import make_renditions

log = logging.getLogger(__name__)

# Waits before the second to the fifth attempt: a full disk or a store out of
# reach passes; what fails five times within a day needs a person.
WAITS = (
    dt.timedelta(seconds=30),
    dt.timedelta(minutes=5),
    dt.timedelta(hours=1),
    dt.timedelta(hours=12),
)


@task
def render_image(image_id: int, attempt: int = 1) -> None:
    """Make an image's missing renditions; on failure ask for another attempt later."""
    try:
        make_renditions(image_id)
    except Exception:
        if attempt <= len(WAITS):
            again = render_image.using(run_after=timezone.now() + WAITS[attempt - 1])
            again.enqueue(image_id, attempt + 1)
        else:
            log.exception("Image %s has no renditions after %s attempts.", image_id, attempt)
        raise
