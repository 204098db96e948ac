"""Sending the desk's previews: the reader's page, as strict, and kept by nobody."""

import re

from django.conf import settings
from django.http import HttpResponse
from django.utils.csp import CSP, build_policy

_SCRIPTS = re.compile(rb'<script\b[^>]*></script>|<link rel="preload"[^>]*>')


def guarded(response: HttpResponse, *, framed: bool = False) -> HttpResponse:
    """Return a preview under the policy of readers' pages, so that nothing works here alone.

    Args:
        response: the page.
        framed: whether the desk shows it in a frame beside a form.
    """
    policy = dict(settings.SECURE_CSP)
    if framed:
        # Nobody else's page may frame it. The frame runs no scripts, and is filled
        # before it shows: Chromium would report each script as an error and each
        # picture fetched ahead as a waste.
        response.content = _SCRIPTS.sub(b"", response.content)
        policy["frame-ancestors"] = [CSP.SELF]
        response["X-Frame-Options"] = "SAMEORIGIN"
    response["Content-Security-Policy"] = build_policy(policy)
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
