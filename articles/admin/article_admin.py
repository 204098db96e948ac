"""Articles in the admin: the list, and the ways into our own form."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.decorators import display

from articles.desk.deleting import delete_draft
from articles.desk.people import own_byline
from articles.desk.refusals import InvalidDocument, WrongState
from articles.desk.writing import create_draft
from articles.document import ArticleDocument
from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import NotAllowed, may
from newsroom.accounts.searching import NulFreeSearch

from .about_pages import PAGES, url_name
from .addresses import LOOKUPS, OF_AN_ARTICLE
from .buttons import is_untouched
from .mine import own_articles
from .posting import posted_words
from .writing_view import find_article, write


def _person(request: HttpRequest) -> User:
    """Return who is signed in; the admin site lets nobody else this far."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


@admin.register(Article)
class ArticleAdmin(NulFreeSearch):
    list_display = ("title", "section", "stage_label", "standing_label", "assignee", "saved_at")
    list_filter = ("stage", "standing", "section", "kind")
    list_select_related = ("section", "assignee", "published_revision")
    search_fields = ("headline", "slug")
    search_help_text = gettext_lazy("Search headlines and addresses")
    show_full_result_count = False
    list_per_page = 50
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        found: QuerySet[Article] = (
            super().get_queryset(request).defer("body", "sources", "published_revision__document")
        )
        return own_articles(found, _person(request))

    @admin.display(description=gettext_lazy("headline"), ordering="headline")
    def title(self, article: Article) -> str:
        return str(article)

    @display(  # type: ignore[untyped-decorator]
        description=gettext_lazy("stage"),
        ordering="stage",
        label={"draft": "info", "in-review": "warning", "approved": "success"},
    )
    def stage_label(self, article: Article) -> tuple[str, str] | str:
        if is_untouched(article):
            return ""  # nothing is being worked on: readers have the newest text
        return article.stage, article.get_stage_display()

    @display(  # type: ignore[untyped-decorator]
        description=gettext_lazy("standing"),
        ordering="standing",
        label={"live": "success", "taken-down": "danger", "changed": "warning"},
    )
    def standing_label(self, article: Article) -> tuple[str, str]:
        if article.has_unpublished_changes:
            return "changed", _("Live, changes unpublished")
        return article.standing, article.get_standing_display()

    # Rights come from the one table, not from Django's permissions.
    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request.user, "article.list")

    def has_view_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return may(request.user, "article.view", obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may(request.user, "article.add")

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return may(request.user, "article.edit", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return may(request.user, "article.delete", obj)

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        ours = [
            *(path(where, wrap(view), name=name) for where, view, name in LOOKUPS),
            *(
                path(
                    f"<str:object_id>/{name}/",
                    wrap(self.by_person(view)),
                    name=url_name(name),
                )
                for name, view in OF_AN_ARTICLE.items()
            ),
            *(
                path(
                    f"<str:object_id>/{name}/",
                    wrap(self.in_frame(view)),
                    name=url_name(name),
                )
                for name, view in PAGES.items()
            ),
        ]
        return [*ours, *super().get_urls()]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Begin an article: the headline alone, then the form with a key of its own."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        error = ""
        headline = " ".join(posted_words(request.POST, "headline").split())
        if request.method == "POST":
            try:
                own = own_byline(_person(request))
                article = create_draft(
                    _person(request), ArticleDocument(headline=headline, bylines=own)
                )
            except InvalidDocument as invalid:
                error = " ".join(sentence for said in invalid.errors.values() for sentence in said)
            else:
                return HttpResponseRedirect(
                    reverse("admin:articles_article_change", args=[article.pk])
                )
        return render(
            request,
            "admin/articles/begin.html",
            {
                **self._frame(request),
                "title": _("Write an article"),
                "headline": headline,
                "error": error,
            },
            status=422 if error else 200,
        )

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        return write(request, _person(request), object_id, self._frame(request))

    def by_person(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        """Return a view that is told who is signed in."""

        def told(request: HttpRequest, object_id: str) -> HttpResponse:
            return view(request, _person(request), object_id)

        return told

    def in_frame(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        """Return a view that is given the person and the admin site's own context."""

        def framed(request: HttpRequest, object_id: str, **more: Any) -> HttpResponse:
            return view(request, _person(request), object_id, self._frame(request), **more)

        return framed

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponseBase:
        article = find_article(_person(request), object_id, "article.delete")
        if request.method == "POST":
            try:
                delete_draft(article, _person(request))
            except (WrongState, NotAllowed) as refused:
                messages.error(request, str(refused))
                return HttpResponseRedirect(
                    reverse("admin:articles_article_change", args=[article.pk])
                )
            messages.success(request, _("Deleted: %s") % article)
            return HttpResponseRedirect(reverse("admin:articles_article_changelist"))
        return render(
            request,
            "admin/articles/delete.html",
            {**self._frame(request), "title": _("Delete this draft?"), "article": article},
        )

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        raise Http404

    def _frame(self, request: HttpRequest) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "has_view_permission": True,
        }
