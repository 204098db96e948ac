"""The hosts of a tag: named one by one, by https, and never the paper's own."""

import pytest
from django.core.exceptions import ValidationError

from newsroom.ads.hosts import origins


def test_hosts_are_brought_into_one_form() -> None:
    said = " Ads.Example.com \n\nhttps://cdn.example.com/\ncdn.example.com:8443\nads.example.com\n"
    assert origins(said) == [
        "https://ads.example.com", "https://cdn.example.com", "https://cdn.example.com:8443",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("*.example.com", "wildcard"),
        ("*", "wildcard"),
        ("http://ads.example.com", "only https"),
        ("data://ads.example.com", "only https"),
        ("ads.example.com/tag.js", "without a path"),
        ("user@ads.example.com", "such as"),
        ("ads.example.com; script-src *", "wildcard"),
        ("ads.example.com; script-src x", "such as"),
        ("ads.example.com 'unsafe-eval'", "such as"),
        ("adſ.example", "such as"),
        ("localhost", "such as"),
        ("127.0.0.1", "such as"),
        ("[::1]", "such as"),
        ("ads.example.com:99999", "such as"),
        ("ads..example.com", "such as"),
        ("bücher.example", "such as"),
        ("news.example", "own host"),
        ("static.news.example", "own host"),
    ],
)
def test_what_is_no_host_is_refused_with_its_line(host: str, said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        origins(f"ads.example.com\n{host}")
    [sentence] = refused.value.messages
    assert sentence.startswith("Line 2, ") and said in sentence
    assert host[:20] in sentence


def test_there_are_at_most_twenty() -> None:
    with pytest.raises(ValidationError, match="at most 20"):
        origins("\n".join(f"ads{n}.example.com" for n in range(21)))
