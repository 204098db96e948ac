"""The run-in lead and the dateline: bold words that open the first paragraph."""

from .escaping import escape_text


def run_in(body: str, lead: str, dateline: str) -> str:
    """Put the lead, then the dateline, at the beginning of a cleaned body.

    They join the first paragraph when the body begins with one, and else stand
    in a paragraph of their own. Punctuation is printed exactly as typed.
    """
    opening = ""
    if lead := lead.strip():
        opening += f'<strong class="lead-in">{escape_text(lead)}</strong> '
    if dateline := dateline.strip():
        opening += f'<span class="dateline">{escape_text(dateline)}</span> '
    if not opening:
        return body
    if body.startswith("<p>"):
        return f"<p>{opening}{body[3:]}"
    return f"<p>{opening.rstrip()}</p>{body}"
