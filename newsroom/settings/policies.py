"""Content security policies: one for the paper, one for the desk."""

from django.utils.csp import CSP

# Readers' pages: nothing inline, nothing from elsewhere. base.py adds the hosts of
# the frames that a reader may ask for (newsroom/richtext/providers.py). The same
# bytes go to every reader, so there is no nonce either (docs/architecture.md, "Editions").
PAPER_CSP: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}

# The admin: Unfold evaluates Alpine.js expressions and sets style attributes.
# Scripts still come from this site alone, or carry the response's nonce.
DESK_CSP: dict[str, list[str]] = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF, CSP.NONCE, CSP.UNSAFE_EVAL],
    "style-src": [CSP.SELF, CSP.UNSAFE_INLINE],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "font-src": [CSP.SELF, "data:"],
    "connect-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.SELF],
}
