"""Work done after an upload or a change, by a worker."""

import datetime as dt
import logging

from django.tasks import TaskResultStatus, task
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from newsroom.lib.retrying import try_again

from . import incoming
from .renditions import make_renditions

# Later than an upload's day by this: what comes due within the same hour goes with it.
_SLACK = dt.timedelta(hours=1)

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


@task
def sweep_uploads() -> None:
    """Forget the uploads that nobody has gone on with for a day; come again for those left."""
    oldest = incoming.sweep()
    if oldest is not None:
        sweep_later(dt.datetime.fromtimestamp(oldest, dt.UTC))


def sweep_later(begun: dt.datetime | None = None) -> None:
    """Have unfinished uploads swept when one that was last gone on with then, or now, is stale.

    One sweep waits at a time; it sees to the next. Two queries where none waits, else one.
    """
    waiting = DBTaskResult.objects.filter(
        status=TaskResultStatus.READY, task_path=sweep_uploads.module_path
    )
    # Two who look at the same moment leave two sweeps: each is harmless, and
    # the second to run finds that the first has seen to the next.
    if not waiting.exists():
        now = timezone.now()
        due = (begun or now) + dt.timedelta(seconds=incoming.STALE)
        # What is stale and still here is in somebody's hands: not at once again.
        sweep_uploads.using(run_after=max(due, now) + _SLACK).enqueue()
