"""Writing a policy page: whoever writes, its text is sanitised and its address is its own."""

from newsroom.richtext.sanitising import clean_page

from .claims import Holder, claim, release
from .models import PolicyPage
from .navigation import follow


def write_page(page: PolicyPage) -> None:
    """Save a page, its text sanitised, and claim its address; links to it follow.

    Call inside the transaction that checks the right and writes the audit row.

    Raises:
        SegmentTaken: the address belongs to something else.
    """
    before = PolicyPage.objects.filter(pk=page.pk).first() if page.pk else None
    page.body = clean_page(page.body)
    page.save()
    claim(page.slug, Holder.PAGE, page.pk)
    if before and before.slug != page.slug:
        follow(before.get_absolute_url(), page.get_absolute_url())


def let_go(page: PolicyPage) -> None:
    """Give back a page's address, before it is deleted."""
    release(Holder.PAGE, page.pk)
