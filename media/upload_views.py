"""The addresses that a browser sends a picture to, part by part, as JSON within the admin site."""

from django.core.exceptions import ValidationError
from django.core.files import File
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from newsroom.accounts.models import User

from . import incoming
from .incoming import DiskFull, Note, TooMany, WrongOffset
from .inspection import Refused
from .models import Image
from .picker import described, needs, refusal, sentences
from .tasks import sweep_later
from .uploading import AlreadyThere, add_image


@require_POST
@needs("image.add")
def begun(request: HttpRequest) -> JsonResponse:
    """Begin an upload: ``name``, ``size``, ``type``. 201 with its id, or 422 with a sentence.

    429 with a sentence where it may be right to ask again later.
    """
    size = request.POST.get("size", "")
    try:
        upload_id = incoming.begin(
            _user(request).pk,
            request.POST.get("name", "")[:200],
            int(size) if size.isascii() and size.isdigit() and len(size) < 16 else 0,
            request.POST.get("type", ""),
        )
    except Refused as error:
        return refusal(str(error))
    except (TooMany, DiskFull) as error:
        # Not 507 for a full disk: of an answer from 500 on, the desk's script shows no words.
        return refusal(str(error), status=429)
    sweep_later()
    answer = {"id": upload_id, "offset": 0, "part": incoming.PART}
    return JsonResponse(answer, status=201)


@require_http_methods(["GET", "POST", "DELETE"])
@needs("image.add")
def part(request: HttpRequest, upload_id: str) -> JsonResponse:
    """Take a part of an upload, say how much of it is here, or drop it.

    GET answers ``offset``, and ``image`` once it is in the library. POST takes
    the bytes from ``?offset=`` on: 200 with the next offset, 201 with the
    image after the last part, 409 with the right offset, 422 with a sentence.
    A POST without bytes at the end asks for the last step again.

    Raises:
        Http404: there is no such upload, it was swept, or it is somebody else's.
    """
    user = _user(request)
    note = incoming.find(upload_id, user.pk)
    if note is None:
        raise Http404
    if request.method == "DELETE":
        incoming.drop(upload_id)
        return JsonResponse({})
    if note.image:
        return _image(note.image, user)
    try:
        if request.method == "GET":
            return JsonResponse({"offset": incoming.offset(upload_id)})
        return _taken(request, upload_id, note, user)
    except FileNotFoundError:
        # Finished, dropped or swept between the two looks. Whoever waited while
        # another request finished it must not send it all again.
        note = incoming.find(upload_id, user.pk)
        if note is None or not note.image:
            raise Http404 from None
        return _image(note.image, user)


def _taken(request: HttpRequest, upload_id: str, note: Note, user: User) -> JsonResponse:
    at, length = request.GET.get("offset", ""), request.headers.get("Content-Length") or "0"
    if not (at.isascii() and at.isdigit() and len(at) < 16 and length.isdigit()):
        return refusal(_("This part of the picture cannot be read. Try again."), status=400)
    if int(length) > incoming.MOST_PART:
        return refusal(_("This part of the picture is too large."), status=413)
    try:
        here = incoming.add(upload_id, note, int(at), request.body)
    except WrongOffset as error:
        return JsonResponse({"offset": error.offset}, status=409)
    except Refused as error:
        incoming.drop(upload_id)
        return refusal(str(error))
    if here < note.size:
        return JsonResponse({"offset": here})
    return _finished(upload_id, note, user)


def _finished(upload_id: str, note: Note, user: User) -> JsonResponse:
    with incoming.whole(upload_id) as file:
        # Whoever waited for the lock finds the work done.
        now = incoming.find(upload_id, user.pk)
        if now is not None and now.image:
            return _image(now.image, user)
        image = _added(File(file, name=note.name), user)
        if not isinstance(image, Image):
            incoming.drop(upload_id)
            return image
        incoming.finish(upload_id, note, image.pk)
    return JsonResponse({"image": described(image, user)}, status=201)


def _added(file: File[bytes], user: User) -> Image | JsonResponse:
    """Put a file into the library; return the image, or the refusal to answer with.

    Where the library has the file already, the refusal carries that image
    under ``existing``, so that it can be used at once.
    """
    try:
        return add_image(file, user=user)
    except Refused as error:
        return refusal(str(error))
    except AlreadyThere as error:
        return refusal(_("The library has this picture already."), existing=error.image, user=user)
    except ValidationError as error:
        return refusal(" ".join(sentences(error)))


def _image(image_id: int, user: User) -> JsonResponse:
    image = Image.objects.filter(pk=image_id).first()
    if image is None:
        raise Http404
    return JsonResponse({"image": described(image, user)}, status=201)


def _user(request: HttpRequest) -> User:
    # The admin lets nobody in who is not signed in.
    assert request.user.is_authenticated  # noqa: S101
    return request.user
