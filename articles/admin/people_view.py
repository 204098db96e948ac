"""Assigning and sharing an article."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.desk.people import assign
from newsroom.accounts.models import User
from newsroom.accounts.rights import RIGHTS

from .finding import find_article


class PeopleForm(forms.Form):
    """Colleagues who write, by checkboxes: they work by keyboard and by touch."""

    assignee = forms.ModelChoiceField(
        label=gettext_lazy("Assigned to"),
        queryset=User.objects.none(),
        required=False,
        empty_label=gettext_lazy("Nobody"),
    )
    shared_with = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Shared with"),
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        right = RIGHTS["article.edit"]
        colleagues = User.objects.filter(
            Q(grants__until=None) | Q(grants__until__gt=timezone.now()),
            is_active=True,
            grants__role__in=right.always | right.own,
        ).distinct()
        for name in ("assignee", "shared_with"):
            self.fields[name].queryset = colleagues  # type: ignore[attr-defined]


def people(request: HttpRequest, user: User, object_id: str, frame: dict[str, Any]) -> HttpResponse:
    """Show and change who works on an article."""
    article = find_article(user, object_id, "article.assign")
    initial = {"assignee": article.assignee_id, "shared_with": article.shared_with.all()}
    form = PeopleForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        assign(
            article,
            user,
            assignee=form.cleaned_data["assignee"],
            shared_with=form.cleaned_data["shared_with"],
        )
        messages.success(request, _("They can open it from their list of articles now."))
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))
    return render(
        request,
        "admin/articles/people.html",
        {**frame, "title": _("Who works on it"), "article": article, "form": form},
    )
