"""How a request wants to be answered."""

from django.http import HttpRequest


def wants_json(request: HttpRequest) -> bool:
    """Say whether a script asks, which shows the answer in its own page."""
    preferred = request.get_preferred_type(["text/html", "application/json"])
    return preferred is not None and str(preferred) == "application/json"
