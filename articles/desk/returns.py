"""Why an article came back to its writer."""

from dataclasses import dataclass

from articles.models.article import Article
from newsroom.accounts.models import AuditEntry

_ANSWERED_BY = ("article.submit", "article.approve", "article.publish")


@dataclass(frozen=True, slots=True)
class Return:
    """Who asked for changes, and in what words."""

    who: str
    reason: str


def open_return(article: Article) -> Return | None:
    """Return the request for changes that nobody has answered yet (one query).

    Submitting again, approving or publishing answers it.
    """
    entry = (
        AuditEntry.objects.filter(
            target_type=article._meta.label_lower,
            target_id=str(article.pk),
            action__in=("article.return", *_ANSWERED_BY),
        )
        .select_related("user")
        .order_by("-id")
        .first()
    )
    if entry is None or entry.action != "article.return":
        return None
    return Return(str(entry.user or ""), entry.detail.get("reason", ""))
