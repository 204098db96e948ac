"""Writing a policy page: whoever writes, its text is sanitised and its address is its own."""

from newsroom.richtext.sanitising import clean_page

from .claims import Holder, claim, release
from .models import PolicyPage
from .moves import moved


def write_page(page: PolicyPage) -> None:
    """Save a page, its text sanitised, and claim its address; its old one leads on to it.

    Call inside the transaction that checks the right and writes the audit row.

    Raises:
        SegmentTaken: the address belongs to something else.
    """
    before = PolicyPage.objects.filter(pk=page.pk).first() if page.pk else None
    page.body = clean_page(page.body)
    page.save()
    claim(page.slug, Holder.PAGE, page.pk)
    if before and before.slug != page.slug:
        moved(page, before.get_absolute_url())


def let_go(page: PolicyPage) -> None:
    """Give back a page's address, before it is deleted."""
    release(Holder.PAGE, page.pk)
