"""What the article form shows of a legal note and an embargo."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import may
from newsroom.lib.printed_times import with_zone


def shown(article: Article) -> str:
    """Return the embargo's moment in the newsroom's zone, with its offset."""
    until = article.embargo_until
    return f"{with_zone(until)} ({date_format(timezone.localtime(until), 'O')})" if until else ""


def hold_context(user: User, article: Article) -> dict[str, Any]:
    """Return what the form's piece about holding is made from; no query."""
    until = article.embargo_until
    running = until is not None and until > timezone.now()
    return {
        "may_hold": may(user, "article.hold", article),
        "legal_note": article.legal_note,
        "may_lift_legal": may(user, "article.lift_legal", article),
        "embargo": shown(article),
        "embargo_source": article.embargo_source,
        "embargo_runs": running,
        "may_lift_embargo": may(
            user, "article.lift_embargo" if running else "article.hold", article
        ),
        "zone": timezone.get_current_timezone_name(),
    }
