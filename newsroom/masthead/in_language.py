"""The one language of readers' pages: the masthead's.

``LANGUAGE_CODE`` is the desk's. Readers get words and dates in the language that the
masthead names, wherever Django has it; the tag itself stands in ``<html lang>``.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import get_supported_language_variant, override

from newsroom.editions.number import one_edition

from .site import site_now

# What answers there is either the desk's or has no words in it.
_ELSEWHERE = (settings.DESK_PREFIX, settings.MEDIA_URL, settings.STATIC_URL)


def known(tag: str) -> str:
    """Return the code that Django is given for a language tag.

    Its region is kept, for dates are written by it ("en-us"); a language that
    Django has no words of gives ``LANGUAGE_CODE``.

    Args:
        tag: such as "en-GB" or "zh-Hant".
    """
    try:
        get_supported_language_variant(tag.lower())
    except LookupError:
        return settings.LANGUAGE_CODE
    return tag.lower()


@contextmanager
def readers_language() -> Iterator[None]:
    """Speak the masthead's language inside the block."""
    with override(known(site_now().language)):
        yield


class ReadersLanguage:
    """Middleware: each page of one edition, and in the paper's language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(_ELSEWHERE):
            return self.get_response(request)
        with one_edition(), readers_language():
            return self.get_response(request)
