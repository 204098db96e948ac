"""Serving renditions, for a newsroom that has no nginx or CDN in front of it."""

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from . import stores

CONTENT_TYPES = {"avif": "image/avif", "jpg": "image/jpeg"}
# A changed picture has a new name, so a file never changes under its own.
FOR_EVER = "public, max-age=31536000, immutable"


@require_safe
def rendition(request: HttpRequest, name: str) -> FileResponse:
    """Answer with one file.

    Args:
        name: as ``stores.NAME`` allows it and nothing else, so that no name
            leads out of the store.

    Raises:
        Http404: there is no such file.
    """
    store = stores.renditions()
    try:
        file = store.open(name, "rb")
        size = store.size(name)
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(
        file,
        content_type=CONTENT_TYPES[name.rpartition(".")[2]],
        headers={"Cache-Control": FOR_EVER},
    )
    response["Content-Length"] = str(size)
    return response
