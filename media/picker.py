"""What the editor's image dialog asks for, as JSON, within the admin site."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from newsroom.accounts.rights import NotAllowed, may

from .changing import change_image
from .cropping import cut_jpeg
from .crops import crop_of
from .figures import picture
from .finding import page
from .models import Image

if TYPE_CHECKING:
    from .usage import Person

PAGE_SIZE = 24
MOST_ID = 2**63 - 1  # of a BigAutoField; the database refuses a larger number
WORDS = ("title", "alt", "caption", "credit", "creator", "copyright_notice", "instructions")

type Answer = JsonResponse | HttpResponse
type View[**P] = Callable[Concatenate[HttpRequest, P], Answer]


def needs[**P](action: str) -> Callable[[View[P]], View[P]]:
    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def checked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> Answer:
            if not may(request.user, action):
                return refusal(_("Your roles do not include this."), status=403)
            return view(request, *args, **kwargs)

        return checked

    return decorate


@require_GET
@needs("image.view")
def listed(request: HttpRequest) -> JsonResponse:
    """Answer with a page of the library, newest first: ``?q=`` words, ``?before=`` an id."""
    before = request.GET.get("before", "")
    images, more = page(request.GET.get("q", ""), before=_id(before), size=PAGE_SIZE)
    found = [described(image, request.user) for image in images]
    return JsonResponse({"images": found, "more": more})


@require_GET
@needs("image.view")
def one(request: HttpRequest, image_id: int) -> JsonResponse:
    """Answer with one image, or 404."""
    return JsonResponse({"image": described(found(image_id), request.user)})


@require_GET
@needs("image.view")
def cut(request: HttpRequest, image_id: int) -> HttpResponse:
    """Answer with the part of a picture that ``?crop=`` names, for previews; 404 for none."""
    image, crop = found(image_id), crop_of(request.GET.get("crop", ""))
    if crop is None:
        raise Http404
    response = HttpResponse(cut_jpeg(image, crop), content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=3600"
    return response


@require_POST
@needs("image.view")
def worded(request: HttpRequest, image_id: int) -> JsonResponse:
    """Write words into the library where one works on a story: alt text and credit.

    Answers with the image as it then is, 403 or 422 with a sentence.
    """
    image = found(image_id)
    given = {name: request.POST[name] for name in ("alt", "credit") if name in request.POST}
    assert request.user.is_authenticated  # noqa: S101 - the admin asked
    try:
        image = change_image(image, given, user=request.user)
    except NotAllowed:
        return refusal(
            _("This picture is somebody else’s, or readers see it: ask an Editor."), status=403
        )
    except ValidationError as error:
        return refusal(" ".join(sentences(error)))
    return JsonResponse({"image": described(image, request.user)})


def found(image_id: int) -> Image:
    """Return the image of an address.

    Raises:
        Http404: there is none.
    """
    image = Image.objects.filter(pk=image_id).first() if image_id <= MOST_ID else None
    if image is None:
        raise Http404
    return image


def _id(text: str) -> int | None:
    """Return the id that a text names, at most the largest there is; None if it names none."""
    if not (text.isascii() and text.isdecimal()):
        return None
    # Python reads no more than 4,300 digits (``sys.get_int_max_str_digits``).
    return min(int(text), MOST_ID) if len(text) <= len(str(MOST_ID)) else MOST_ID


def described(image: Image, user: "Person") -> dict[str, Any]:
    """Return an image as the desk's scripts show it.

    ``thumb`` is None while nothing is ready; ``page`` is the image's own page
    on the desk, "" for people who may not change it there. Makes no query.
    """
    expires = image.rights_expire
    small = picture(image, "thumb", alt="")
    large = picture(image, "text", alt="")
    return {
        "id": image.pk,
        **{name: getattr(image, name) for name in WORDS},
        "width": image.width,
        "height": image.height,
        "thumb": small and {"src": small.src, "width": small.width, "height": small.height},
        "preview": large and {"src": large.src, "srcset": large.srcset},
        "rights_expire": "" if expires is None else date_format(expires, "DATE_FORMAT"),
        "expired": expires is not None and expires < timezone.localdate(),
        "page": (
            reverse("admin:media_image_change", args=[image.pk])
            if may(user, "image.change", image)
            else ""
        ),
    }


def sentences(error: ValidationError) -> list[str]:
    """Return a refusal's sentences, each after the name of its field."""
    return [
        f"{Image._meta.get_field(name).verbose_name}: {message}"  # type: ignore[union-attr]
        for name, messages in error.message_dict.items()
        for message in messages
    ]


def refusal(
    sentence: str,
    *,
    existing: Image | None = None,
    user: "Person | None" = None,
    status: int = 422,
) -> JsonResponse:
    """Answer with a sentence, and with the image that the library has already."""
    known = None if existing is None or user is None else described(existing, user)
    return JsonResponse({"error": sentence, "existing": known}, status=status)
