"""The pages that hang on an article: name, and view of the request, the person, the key, the frame.

Their addresses follow from the names. What leads there from the form stands in
``about_links.py``, which the form's own context reads.
"""

from collections.abc import Callable, Mapping

from django.http import HttpResponse

from .people_view import people

# "compare/<int:one>/" takes more from the address; its name is articles_article_compare.
PAGES: Mapping[str, Callable[..., HttpResponse]] = {
    "people": people,
}


def url_name(name: str) -> str:
    """Return the name of a page's address, without the admin's own prefix."""
    return f"articles_article_{name.split('/')[0].replace('-', '_')}"
