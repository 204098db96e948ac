"""Images on the desk: the list, the upload, the change and the deletion."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.forms import ModelForm, Script
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from unfold.forms import AdminForm
from unfold.paginator import InfinitePaginator

from media import holders, picker, upload_views
from media.changing import InUse, change_image, delete_image
from media.models import Image
from media.usage import is_live, uses_of_each
from newsroom.accounts.rights import may
from newsroom.accounts.searching import NulFreeSearch

from . import markup
from .columns import ImageColumns, asked_for_by
from .forms import ImageForm, UploadForm

WORDS = ("title", "alt", "caption", "credit", "creator", "keywords")
RIGHTS = (
    "copyright_notice",
    "licence",
    "licence_url",
    "source_url",
    "instructions",
    "agency_number",
    "rights_expire",
    "digital_source",
)
FOCAL_POINT = ("focal_x", "focal_y")


@admin.register(Image)
class ImageAdmin(ImageColumns, NulFreeSearch):
    """The library. Every write goes through ``add_image``, ``change_image``, ``delete_image``."""

    form = ImageForm
    list_display = (
        "thumbnail",
        "name",
        "credit",
        "licence",
        "size",
        "rights_expire",
        "uploaded_at",
    )
    list_display_links = ("thumbnail", "name")
    list_filter = ("licence", "digital_source", "uploaded_at", "rights_expire")
    search_fields = (
        "title",
        "caption",
        "credit",
        "creator",
        "file_name",
        "agency_number",
        "keywords__name",
    )
    list_per_page = 50
    # Counting the whole library for every page of the list costs more than
    # the page; readers of the list go by search and by date.
    paginator = InfinitePaginator
    show_full_result_count = False
    readonly_fields = ("preview", "uses", "facts", "uploader", "uploaded_at", "found")
    add_fieldsets = (
        (None, {"fields": ("upload", *WORDS)}),
        (_("Rights"), {"fields": RIGHTS}),
    )
    fieldsets = (
        (None, {"fields": ("preview", FOCAL_POINT, *WORDS)}),
        (_("Rights"), {"fields": RIGHTS}),
        (_("Where it is used"), {"fields": ("uses",)}),
        (_("The file"), {"fields": ("facts", "uploader", "uploaded_at", "found")}),
    )

    class Media:
        js = (Script("media/focal-point.js", defer=True),)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("picker/", view(picker.listed), name="media_image_picker"),
            path("picker/<int:image_id>/", view(picker.one), name="media_image_picker_one"),
            path("picker/<int:image_id>/cut/", view(picker.cut), name="media_image_picker_crop"),
            path(
                "picker/<int:image_id>/words/", view(picker.worded), name="media_image_picker_words"
            ),
            path("picker/parts/", view(upload_views.begun), name="media_image_picker_parts"),
            path(
                "picker/parts/<str:upload_id>/",
                view(upload_views.part),
                name="media_image_picker_part",
            ),
            *super().get_urls(),
        ]

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Image | None:
        image: Image | None = super().get_object(request, object_id, from_field)
        if image is not None:
            asked_for_by(image, request.user)
        return image

    def get_form(
        self, request: HttpRequest, obj: Image | None = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm[Image]]:
        if obj is None:
            kwargs["form"] = UploadForm
        form: type[ModelForm[Image]] = super().get_form(request, obj, change, **kwargs)
        return form

    def has_change_permission(self, request: HttpRequest, obj: Image | None = None) -> bool:
        if not may(request.user, "image.change", obj):
            return False
        return obj is None or may(request.user, "image.change_live", obj) or not is_live(obj)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Take an upload: outside a transaction, which decoding would hold open for seconds."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form_class = self.get_form(request)
        initial = self.get_changeform_initial_data(request)
        form = form_class(request.POST or None, request.FILES or None, initial=initial)
        assert isinstance(form, UploadForm)  # noqa: S101 - get_form's answer without an object
        if request.method == "POST" and form.is_valid():
            assert request.user.is_authenticated  # noqa: S101 - asked for above
            image = form.add_image(request.user)
            if image is not None:
                added: HttpResponse = self.response_add(request, image)
                return added
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Upload an image"),
            "adminform": AdminForm(form, list(self.get_fieldsets(request)), {}, model_admin=self),
            "errors": form.errors,
            "inline_admin_formsets": [],
            "is_popup": IS_POPUP_VAR in request.POST or IS_POPUP_VAR in request.GET,
            "media": self.media + form.media,
            "preserved_filters": self.get_preserved_filters(request),
            **(extra_context or {}),
        }
        response: HttpResponse = self.render_change_form(
            request, context, add=True, form_url=form_url
        )
        return response

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        assert isinstance(obj, Image)  # noqa: S101 - whose admin this is
        assert request.user.is_authenticated  # noqa: S101 - the admin asked
        change_image(obj, form.changes(), user=request.user)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Do nothing: ``change_image`` has set the keywords, and there is nothing else."""

    def get_deleted_objects(
        self, objs: Sequence[Image] | QuerySet[Image], request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[Any]]:
        """Name the uses as what stands in the way, for one image as for many.

        Rows that no finder knows of are named by ``holders``: Django names
        them to everybody, whatever they may read.
        """
        deleted, counts, lacking, protected = super().get_deleted_objects(objs, request)
        found = uses_of_each([image.pk for image in objs])
        uses = [use.shown_to(request.user) for image in objs for use in found.get(image.pk, ())]
        if protected:
            unknown = [image for image in objs if not found.get(image.pk)]
            uses += holders.named(holders.holders_of(unknown), request.user)
        return deleted, counts, lacking, [markup.use(use) for use in uses]

    def delete_model(self, request: HttpRequest, obj: Image) -> None:
        assert request.user.is_authenticated  # noqa: S101 - the admin asked
        delete_image(obj, user=request.user)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Image]) -> None:
        refused: list[InUse] = []
        for image in queryset:
            try:
                self.delete_model(request, image)
            except InUse as error:
                refused.append(error)
        if refused:
            sentence = ngettext(
                "%(count)s image is in use by now and was kept.",
                "%(count)s images are in use by now and were kept.",
                len(refused),
            )
            messages.error(request, sentence % {"count": len(refused)})

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        try:
            response: HttpResponse = super().delete_view(request, object_id, extra_context)
        except InUse as error:
            # Put to use between the question and the answer.
            listed = format_html_join(", ", "{}", ((markup.use(use),) for use in error.uses))
            messages.error(request, listed)
            change = partial(reverse, "admin:media_image_change")
            return HttpResponseRedirect(change(args=(object_id,)))
        return response
