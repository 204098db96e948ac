"""Pages of this site that a browser may make ready before a reader asks for them.

The rules come as a file that a header names (HTML, "Speculation-Rules"): an inline
script would need a hole in the pages' policy. "moderate" is a pointer that rests on a
link, or a finger that touches it. Browsers that save data, and those that do not know
the header, ask for nothing.
"""

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

PATH = "/speculation-rules.json"
HEADER = f'"{PATH}"'
# The desk is another application, a search is not stored, files are no pages.
NEVER = ("/admin/*", "/ads/*", "/search/*", "/media/*", "/static/*")
RULES = {
    "prerender": [
        {
            "where": {
                "and": [
                    {"href_matches": "/*"},
                    {"not": {"href_matches": list(NEVER)}},
                    {"not": {"selector_matches": "[rel~=nofollow], [download]"}},
                ]
            },
            "eagerness": "moderate",
        }
    ]
}


@require_safe
def speculation_rules(_request: HttpRequest) -> HttpResponse:
    """Answer ``/speculation-rules.json``."""
    response = HttpResponse(json.dumps(RULES), content_type="application/speculationrules+json")
    response["Cache-Control"] = "public, max-age=3600"
    return response
