"""A value as JSON in an attribute, so that a form keeps it without JavaScript."""

import json
from typing import Any

from django import template

register = template.Library()


@register.filter
def as_json(value: Any) -> str:
    """Return JSON; the template escapes it for the attribute it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
