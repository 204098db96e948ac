"""The policy under which a tag of somebody else's runs."""

from collections.abc import Sequence

# What the frame may do; what is not named, the browser refuses: it has an origin of its own
# that shares nothing with the paper's (no allow-same-origin), cannot lead the page away (no
# allow-top-navigation), and sends no form. A click may open the advertiser's page.
SANDBOX = ("allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox")

_LOADS = ("script-src", "style-src", "img-src", "font-src", "media-src", "connect-src", "frame-src")
_ALSO = {
    # A tag is inline by its nature. It stands alone in its document.
    "script-src": ("'unsafe-inline'",),
    "style-src": ("'unsafe-inline'",),
    "img-src": ("data:",),
    "font-src": ("data:",),
}

PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "attribution-reporting", "browsing-topics", "camera", "display-capture",
        "fullscreen", "geolocation", "gyroscope", "join-ad-interest-group", "magnetometer",
        "microphone", "midi", "payment", "private-state-token-issuance", "run-ad-auction",
        "screen-wake-lock", "serial", "storage-access", "usb",
    )
)  # fmt: skip


def policy(origins: Sequence[str]) -> str:
    """Return the Content-Security-Policy of a tag's document.

    The directive ``sandbox`` holds as well where somebody opens the frame's address by itself.

    Args:
        origins: scheme and host each ("https://ads.example"), which the tag may load from;
            nothing else is loaded, not even from the paper.

    Raises:
        UnicodeEncodeError: an origin is not ASCII. Django would encode such a header as
            mail does, and browsers would see no policy.
    """
    directives = ["default-src 'none'"]
    for name in _LOADS:
        sources = (*_ALSO.get(name, ()), *origins) or ("'none'",)
        directives.append(f"{name} {' '.join(sources)}")
    said = "; ".join(
        [
            *directives,
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'",
            f"sandbox {' '.join(SANDBOX)}",
        ]
    )
    return said.encode("ascii").decode()
