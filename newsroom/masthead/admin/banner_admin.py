"""The banner over every page: an editor's tool."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.decorators import display

from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.lib.printed_times import with_zone
from newsroom.masthead.models import Banner
from newsroom.masthead.models.banner import USUAL
from newsroom.masthead.targets import check_target, own_path


class BannerForm(forms.ModelForm[Banner]):
    class Meta:
        model = Banner
        fields = ("text", "target", "level", "starts_at", "ends_at")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            minute = timezone.now().replace(second=0, microsecond=0)
            self.initial.update(starts_at=minute, ends_at=minute + USUAL)
        zone = timezone.get_current_timezone_name()
        self.fields["starts_at"].help_text = _("By the newsroom’s clock (%s).") % zone

    def clean_text(self) -> str:
        return " ".join(self.cleaned_data["text"].split())

    def clean_target(self) -> str:
        target = own_path(self.cleaned_data["target"])
        if target:
            check_target(target)
        return target

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        starts, ends = values.get("starts_at"), values.get("ends_at")
        if starts and ends and ends <= starts:
            raise ValidationError({"ends_at": _("It ends before it begins: write a later time.")})
        if ends and ends <= timezone.now() and "ends_at" in self.changed_data:
            raise ValidationError(
                {"ends_at": _("This time is over. To take a banner away at once, end it now.")}
            )
        return values


@admin.register(Banner)
class BannerAdmin(DeskModelAdmin):
    form = BannerForm
    list_display = ("text", "level", "state", "starts_at", "ends_at")
    actions = ("end_now",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Banner]:
        now = timezone.now()
        running = Banner.objects.filter(starts_at__lte=now, ends_at__gt=now)
        rows: QuerySet[Banner] = super().get_queryset(request)
        return rows.annotate(shown_pk=Subquery(running.values("pk")[:1]))

    @display(  # type: ignore[untyped-decorator]
        description=gettext_lazy("now"),
        label={"shown": "success", "waits": "info", "behind": "warning", "over": "warning"},
    )
    def state(self, banner: Banner) -> tuple[str, str]:
        """Say in a word whether readers see it."""
        now = timezone.now()
        if banner.ends_at <= now:
            return "over", _("Over")
        if banner.starts_at > now:
            return "waits", _("Still to come")
        if banner.pk != banner.shown_pk:  # type: ignore[attr-defined]
            return "behind", _("Hidden by a later one")
        return "shown", _("Shown")

    @admin.action(description=gettext_lazy("End now"), permissions=["change"])
    def end_now(self, request: HttpRequest, queryset: QuerySet[Banner]) -> None:
        """Take what runs off the pages at once; one to come is left as it is."""
        now = timezone.now()
        running = queryset.filter(starts_at__lt=now, ends_at__gt=now)
        ended = list(running)
        for banner in ended:
            banner.ends_at = now
            banner.save(update_fields=["ends_at"])
            self.log_change(request, banner, [{"changed": {"fields": ["ends_at"]}}])
        if ended:
            self.message_user(request, _("Readers no longer see it."), messages.SUCCESS)
        else:
            self.message_user(request, _("None of these is shown now."), messages.WARNING)

    def save_model(self, request: HttpRequest, obj: Banner, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        meanwhile = (
            Banner.objects.filter(starts_at__lt=obj.ends_at, ends_at__gt=obj.starts_at)
            .exclude(pk=obj.pk)
            .first()
        )
        if meanwhile:
            said = _(
                "One banner shows at a time, the one that began last: “%(other)s” runs until "
                "%(until)s as well."
            ) % {"other": meanwhile.text, "until": with_zone(meanwhile.ends_at)}
            self.message_user(request, said, messages.INFO)
