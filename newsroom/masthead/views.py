"""Policy pages."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from newsroom.richtext.tables import wrap_tables

from .models import PolicyPage
from .rendering import render_page


@require_safe
def policy_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer ``/<page>/``."""
    page = PolicyPage.objects.filter(slug=slug).first()
    if page is None:
        raise Http404
    return render_page(
        "page.html",
        path=page.get_absolute_url(),
        title=page.title,
        description=page.description,
        is_contact=page.kind == PolicyPage.Kind.CONTACT,
        page_title=page.title,
        page_body=mark_safe(wrap_tables(page.body)),
    )
