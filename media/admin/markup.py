"""Small pieces of HTML for the desk's views of an image."""

import json

from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from media.figures import picture
from media.models import Image
from media.usage import Use


def thumbnail(image: Image) -> SafeString | str:
    """Return a small square of the picture for a list."""
    shown = picture(image, "portrait", alt="")
    if shown is None:
        return "–"
    return format_html(
        '<img src="{}" alt="" width="64" height="64" loading="lazy" '
        'style="width:4rem;height:4rem;object-fit:cover;object-position:{}">',
        shown.src,
        shown.focal,
    )


def preview(image: Image) -> SafeString | str:
    """Return the picture as large as the form; a click on it sets the focal point."""
    shown = picture(image, "text", alt=image.alt)
    if shown is None:
        return _("Not ready yet.")
    return format_html(
        '<span data-focal-point style="position:relative;display:inline-block">'
        '<img src="{}" srcset="{}" sizes="(min-width: 768px) 640px, 100vw" alt="{}" width="{}" '
        'height="{}" style="max-width:100%;width:auto;height:auto;max-height:30rem"></span>',
        shown.src,
        shown.srcset,
        shown.alt,
        shown.width,
        shown.height,
    )


def uses(found: list[Use]) -> SafeString | str:
    """Return where a picture is used, each linked to where it can be changed."""
    if not found:
        return _("Nowhere.")
    return format_html(
        "<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((use(item),) for item in found))
    )


def use(item: Use) -> SafeString:
    """Return one use, marked where readers see it."""
    name = (
        format_html('<a href="{}" class="underline">{}</a>', item.url, item.label)
        if item.url
        else format_html("{}", item.label)
    )
    return format_html("{} ({})", name, _("live")) if item.live else name


def facts(image: Image) -> str:
    """Return what kind of file it is, in one line."""
    return (
        f"{image.format}, {image.width} × {image.height} px, "
        f"{filesizeformat(image.byte_size)}, {image.file_name}"
    )


def found(image: Image) -> SafeString | str:
    """Return the metadata as it stood in the file."""
    if not image.metadata:
        return _("None.")
    text = json.dumps(image.metadata, ensure_ascii=False, indent=2)
    return format_html(
        "<details><summary>{}</summary>"
        '<pre style="white-space:pre-wrap;overflow-wrap:anywhere">{}</pre></details>',
        _("Show"),
        text,
    )
