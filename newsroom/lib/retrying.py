"""Trying a task again later, without a worker's help."""

import datetime as dt
from typing import Any

from django.tasks import Task
from django.utils import timezone

# Waits before the second to the fifth attempt: a full disk or a server out of
# reach passes; what fails five times within a day needs a person.
WAITS = (
    dt.timedelta(seconds=30),
    dt.timedelta(minutes=5),
    dt.timedelta(hours=1),
    dt.timedelta(hours=12),
)


def try_again(task: Task[..., Any], attempt: int, *arguments: Any) -> bool:
    """Enqueue a failed task anew, with the number of its next attempt last.

    Args:
        task: takes ``(*arguments, attempt)``.
        attempt: the number of the attempt that failed, from 1.
        arguments: what the task was given besides.

    Returns:
        False when this was the last attempt: the caller says so in the log.
    """
    if attempt > len(WAITS):
        return False
    later = task.using(run_after=timezone.now() + WAITS[attempt - 1])
    later.enqueue(*arguments, attempt + 1)
    return True
