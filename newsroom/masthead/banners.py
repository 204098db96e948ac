"""Which banner stands over the pages now."""

import datetime as dt
import hashlib
from collections.abc import Iterable

from .models import Banner
from .targets import is_outside
from .values import BannerLine


def lines(after: dt.datetime) -> tuple[BannerLine, ...]:
    """Return the banners that end after a moment, the last to begin first (one query)."""
    return tuple(_line_of(banner) for banner in Banner.objects.filter(ends_at__gt=after))


def at(moment: dt.datetime, lines: Iterable[BannerLine]) -> BannerLine | None:
    """Return the one banner of a moment: of those that run, the one that began last.

    Args:
        moment: with a zone.
        lines: the last to begin first.
    """
    return next((line for line in lines if line.starts_at <= moment < line.ends_at), None)


def _line_of(banner: Banner) -> BannerLine:
    """Return a banner as pages take it; no query."""
    said = f"{banner.pk} {banner.level} {banner.text} {banner.target}"
    return BannerLine(
        # Another text is another banner to somebody who sent the first one away.
        key=hashlib.sha256(said.encode()).hexdigest()[:12],
        text=banner.text,
        url=banner.target,
        is_outside=bool(banner.target) and is_outside(banner.target),
        level=banner.level,
        starts_at=banner.starts_at,
        ends_at=banner.ends_at,
    )
