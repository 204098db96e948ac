"""What a word is: the same for texts, questions and both databases.

PostgreSQL's own parser takes "U.S.", "and/or", "2019-20" and addresses for one
word each, and counts a hyphenated word thrice, so that phrases did not match.
"""

import re

from newsroom.lib.slugs import fold

_WORDS = re.compile(r"\w+")
# PostgreSQL refuses a question with a word over 2,046 bytes.
WORD_LENGTH = 400


def words(text: str) -> list[str]:
    """Return the words of a text, in lower case and without accents."""
    return [word[:WORD_LENGTH] for word in _WORDS.findall(fold(text))]
