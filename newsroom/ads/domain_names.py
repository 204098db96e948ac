"""What a domain looks like."""

import re

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# A name with a dot whose last part is no number: neither an address nor this machine.
# ASCII alone: "ſ" would count as an s, and a header that cannot hold it would be no policy.
DOMAIN = re.compile(rf"(?=.{{4,253}}$)(?:{_LABEL}\.)+(?!\d+$){_LABEL}", re.ASCII | re.IGNORECASE)
