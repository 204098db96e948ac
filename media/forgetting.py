"""Files that pages no longer name, deleted when nobody can still be asking for them."""

import datetime as dt

from django.tasks import task
from django.utils import timezone

from . import stores

# A page open in a browser, a feed reader's copy and a cached card go on asking
# for the file they were made with.
GRACE = dt.timedelta(days=7)


@task
def forget_files(names: list[str]) -> None:
    """Delete renditions that were replaced; their names never return."""
    stores.forget(stores.renditions(), names)


def forget_later(names: list[str]) -> None:
    """Have renditions deleted once the time of grace is over."""
    forget_files.using(run_after=timezone.now() + GRACE).enqueue(names)
