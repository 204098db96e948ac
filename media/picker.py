"""What the editor's image dialog asks for, as JSON, within the admin site."""

from collections.abc import Callable
from dataclasses import asdict
from functools import wraps
from typing import Any, Concatenate

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from newsroom.accounts.rights import may

from . import metadata
from .figures import picture
from .finding import page
from .inspection import Refused, inspect
from .models import Image
from .uploading import AlreadyThere, add_image

PAGE_SIZE = 24
MOST_ID = 2**63 - 1  # of a BigAutoField; the database refuses a larger number
TYPED = ("title", "caption", "credit", "creator", "copyright_notice", "alt")
WORDS = ("title", "alt", "caption", "credit", "creator", "copyright_notice", "instructions")

type View[**P] = Callable[Concatenate[HttpRequest, P], JsonResponse]


def _needs[**P](action: str) -> Callable[[View[P]], View[P]]:
    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def checked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> JsonResponse:
            if not may(request.user, action):
                return _refusal(_("Your roles do not include this."), status=403)
            return view(request, *args, **kwargs)

        return checked

    return decorate


@require_GET
@_needs("image.view")
def listed(request: HttpRequest) -> JsonResponse:
    """Answer with a page of the library, newest first: ``?q=`` words, ``?before=`` an id."""
    before = request.GET.get("before", "")
    images, more = page(request.GET.get("q", ""), before=_id(before), size=PAGE_SIZE)
    return JsonResponse({"images": [described(image) for image in images], "more": more})


@require_GET
@_needs("image.view")
def one(request: HttpRequest, image_id: int) -> JsonResponse:
    """Answer with one image, or 404."""
    image = Image.objects.filter(pk=image_id).first() if image_id <= MOST_ID else None
    if image is None:
        raise Http404
    return JsonResponse({"image": described(image)})


@require_POST
@_needs("image.add")
def inspected(request: HttpRequest) -> JsonResponse:
    """Answer with what a file says about itself, to fill in the form; nothing is stored."""
    file = request.FILES.get("file")
    if file is None:
        return _refusal(_("Choose a file first."))
    try:
        inspect(file)
    except Refused as error:
        return _refusal(str(error))
    found = asdict(metadata.read(file))
    del found["raw"]
    return JsonResponse({"metadata": found})


@require_POST
@_needs("image.add")
def uploaded(request: HttpRequest) -> JsonResponse:
    """Put a file into the library: 201 with the image, or 422 with a sentence.

    Where the library has the file already, the refusal carries that image
    under ``existing``, so that it can be used at once.
    """
    file = request.FILES.get("file")
    if file is None:
        return _refusal(_("Choose a file first."))
    typed = {name: request.POST.get(name, "") for name in TYPED}
    # The admin lets nobody in who is not signed in.
    assert request.user.is_authenticated  # noqa: S101
    try:
        image = add_image(file, user=request.user, given=typed)
    except Refused as error:
        return _refusal(str(error))
    except AlreadyThere as error:
        return _refusal(_("The library has this picture already."), existing=error.image)
    except ValidationError as error:
        return _refusal(" ".join(_sentences(error)))
    return JsonResponse({"image": described(image)}, status=201)


def _id(text: str) -> int | None:
    """Return the id that a text names, at most the largest there is; None if it names none."""
    if not (text.isascii() and text.isdecimal()):
        return None
    # Python reads no more than 4,300 digits (``sys.get_int_max_str_digits``).
    return min(int(text), MOST_ID) if len(text) <= len(str(MOST_ID)) else MOST_ID


def described(image: Image) -> dict[str, Any]:
    """Return an image as the dialog shows it; ``thumb`` is None while nothing is ready."""
    small = picture(image, "thumb", alt="")
    large = picture(image, "text", alt="")
    return {
        "id": image.pk,
        **{name: getattr(image, name) for name in WORDS},
        "width": image.width,
        "height": image.height,
        "thumb": small and {"src": small.src, "width": small.width, "height": small.height},
        "preview": large and {"src": large.src, "srcset": large.srcset},
    }


def _sentences(error: ValidationError) -> list[str]:
    """Return a refusal's sentences, each after the name of its field."""
    return [
        f"{Image._meta.get_field(name).verbose_name}: {message}"  # type: ignore[union-attr]
        for name, messages in error.message_dict.items()
        for message in messages
    ]


def _refusal(sentence: str, *, existing: Image | None = None, status: int = 422) -> JsonResponse:
    return JsonResponse(
        {"error": sentence, "existing": None if existing is None else described(existing)},
        status=status,
    )
