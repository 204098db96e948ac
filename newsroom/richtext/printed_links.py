"""Where the links of a text lead, for paper, on which nothing can be pressed.

The style sheet numbers the links of a printed text (static/paper/css/article.css);
the list under it has the addresses in the same order.
"""

import html
import re
from urllib.parse import urljoin

_LINK = re.compile(r"<a\b([^>]*)>")
_ADDRESS = re.compile(r'\bhref="([^"]+)"')
# The credit's licence, and an embed's original, whose address is printed behind it.
_OTHERS = ('rel="license"', 'class="embed-original"')


def printed_links(text: str, page: str) -> tuple[str, ...]:
    """Return the addresses that the links of a text lead to, in their order.

    Args:
        text: the HTML as readers get it.
        page: the absolute URL of the page, which makes paths absolute.
    """
    links = (match[1] for match in _LINK.finditer(text))
    found = (_ADDRESS.search(link) for link in links if not any(one in link for one in _OTHERS))
    return tuple(urljoin(page, html.unescape(address[1])) for address in found if address)
