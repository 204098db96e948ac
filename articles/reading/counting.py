"""Writing how often articles were opened; called with sums of ten seconds."""

import datetime as dt
import uuid
from collections.abc import Mapping

from django.utils import timezone

from articles.models.published import PublishedArticle
from articles.models.reads import ArticleReads
from newsroom.editions.adding import add_to

# A ranking goes back a week; the rest is for whoever wonders how a month compares.
KEPT = dt.timedelta(days=35)
KEY = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def write_reads(counts: Mapping[tuple[str, dt.datetime], int]) -> None:
    """Add to the counts of articles; what is not live is dropped, for nobody can have read it.

    Args:
        counts: (public id, beginning of the hour in UTC) -> how many times.
    """
    asked = {uuid.UUID(key) for key, _hour in counts}
    live = set(
        PublishedArticle.objects.filter(public_id__in=asked).values_list("public_id", flat=True)
    )
    add_to(
        ArticleReads,
        ("public_id", "hour"),
        ("count",),
        [
            (uuid.UUID(key), hour, times)
            for (key, hour), times in counts.items()
            if uuid.UUID(key) in live
        ],
    )
    # Along the index that begins with the hour: nearly always it finds nothing.
    ArticleReads.objects.filter(hour__lt=timezone.now() - KEPT).delete()
