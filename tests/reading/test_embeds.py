"""What readers get in the place of an embed: a card, and nothing of the provider."""

import re
from collections.abc import Callable

from django.test import Client

from articles.models import PublishedArticle
from articles.search.query import find

Publish = Callable[..., PublishedArticle]
URL = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


def _body(**words: str) -> str:
    said = "".join(f' data-{name}="{value}"' for name, value in words.items())
    return f'<p>Text.</p><div data-embed="{URL}"{said}></div>'


def test_the_frame_stands_in_a_template_alone(publish: Publish, client: Client) -> None:
    live = publish(body=_body(title="The &quot;film&quot;", caption="Long &amp; dark"))
    html = client.get(live.path).text
    outside = re.sub(r"<template>.*?</template>", "", html, flags=re.DOTALL)
    assert "youtube-nocookie.com/" not in outside
    assert "<iframe" not in outside
    frame = re.search(r"<template>(<iframe[^>]*></iframe>)</template>", html)
    assert frame
    assert 'src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"' in frame[1]
    assert 'title="YouTube: The &quot;film&quot;"' in frame[1]
    assert 'referrerpolicy="strict-origin"' in frame[1]
    assert "allow-top-navigation" not in frame[1]
    assert "allow-forms" not in frame[1]


def test_the_card_says_who_learns_what_and_leads_to_the_original(
    publish: Publish, client: Client
) -> None:
    html = client.get(publish(body=_body(caption="Long &amp; dark")).path).text
    assert f'<a class="embed-original" href="{URL}">Open on YouTube</a>' in html
    assert "Load from www.youtube-nocookie.com" in html
    assert "YouTube learns of your visit" in html
    assert "Long &amp; dark" in html


def test_the_policy_lets_in_the_providers_frames_and_nothing_else_of_theirs(
    publish: Publish, client: Client
) -> None:
    policy = client.get(publish(body=_body()).path)["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert "https://www.youtube-nocookie.com" in rules.pop("frame-src").split()
    assert "youtube" not in " ".join(rules.values())


def test_a_page_without_embeds_names_no_other_site(publish: Publish, client: Client) -> None:
    assert "youtube" not in client.get(publish(body="<p>Text.</p>").path).text
    assert "youtube" in client.get(publish(body=_body()).path).text


def test_the_words_of_an_embed_are_found_and_counted(publish: Publish) -> None:
    live = publish(body=_body(title="Sluice", caption="Opened twice"))
    assert live.word_count == 4
    assert find("sluice").keys == (live.pk,)
