"""The providers: which addresses each takes, and what a reader's click loads."""

import time
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.utils.csp import CSP

from newsroom.richtext.embeds import embed_of, frame_hosts, host_of
from newsroom.richtext.providers import NAMES, PROVIDERS

# (what is pasted, the address that is stored, what the frame loads)
YT = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
NOCOOKIE = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"
TAKEN = [
    ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", YT, NOCOOKIE),
    ("http://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&feature=share#x", YT, NOCOOKIE),
    ("youtu.be/dQw4w9WgXcQ?si=abc", YT, NOCOOKIE),
    ("https://youtu.be/dQw4w9WgXcQ?t=90s", f"{YT}&t=90", f"{NOCOOKIE}?start=90"),
    (f"{YT}&list=x&t=90", f"{YT}&t=90", f"{NOCOOKIE}?start=90"),
    ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", YT, NOCOOKIE),
    ("https://www.youtube.com/live/dQw4w9WgXcQ", YT, NOCOOKIE),
    ("https://youtube.com/shorts/dQw4w9WgXcQ?feature=share",
     "https://www.youtube.com/shorts/dQw4w9WgXcQ", NOCOOKIE),
    ("https://www.youtube.com/playlist?list=PL0123456789",
     "https://www.youtube.com/playlist?list=PL0123456789",
     "https://www.youtube-nocookie.com/embed/videoseries?list=PL0123456789"),
    ("https://vimeo.com/76979871?share=copy", "https://vimeo.com/76979871",
     "https://player.vimeo.com/video/76979871?dnt=1"),
    ("https://player.vimeo.com/video/76979871?h=0123456789", "https://vimeo.com/76979871/0123456789",
     "https://player.vimeo.com/video/76979871?dnt=1&h=0123456789"),
    ("https://twitter.com/tide_table/status/20?s=20", "https://x.com/tide_table/status/20",
     "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20"),
    ("https://mobile.x.com/tide_table/status/20/photo/1", "https://x.com/tide_table/status/20",
     "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20"),
    ("https://www.instagram.com/tide.table/p/Cabc-12_3/?igsh=x", "https://www.instagram.com/p/Cabc-12_3/",
     "https://www.instagram.com/p/Cabc-12_3/embed/captioned/"),
    ("https://www.tiktok.com/@tide.table/video/7123456789012345678?lang=en",
     "https://www.tiktok.com/@tide.table/video/7123456789012345678",
     "https://www.tiktok.com/player/v1/7123456789012345678"),
    ("https://www.facebook.com/tide.table/videos/the-wall/1234567890/",
     "https://www.facebook.com/tide.table/videos/1234567890/",
     "https://www.facebook.com/plugins/video.php?show_text=false"
     "&href=https%3A%2F%2Fwww.facebook.com%2Ftide.table%2Fvideos%2F1234567890%2F"),
    ("https://www.facebook.com/tide.table/posts/pfbid02abc?x=1",
     "https://www.facebook.com/tide.table/posts/pfbid02abc",
     "https://www.facebook.com/plugins/post.php?show_text=true"
     "&href=https%3A%2F%2Fwww.facebook.com%2Ftide.table%2Fposts%2Fpfbid02abc"),
    ("https://bsky.app/profile/tide.example/post/3la62zxt4rs2j",
     "https://bsky.app/profile/tide.example/post/3la62zxt4rs2j",
     "https://embed.bsky.app/embed/tide.example/app.bsky.feed.post/3la62zxt4rs2j"),
    ("https://bsky.app/profile/did:plc:abcdefgh/post/3la62zxt4rs2j",
     "https://bsky.app/profile/did:plc:abcdefgh/post/3la62zxt4rs2j",
     "https://embed.bsky.app/embed/did:plc:abcdefgh/app.bsky.feed.post/3la62zxt4rs2j"),
    ("https://open.spotify.com/intl-de/track/0123456789abcdefABCDEF?si=1",
     "https://open.spotify.com/track/0123456789abcdefABCDEF",
     "https://open.spotify.com/embed/track/0123456789abcdefABCDEF"),
    ("https://open.spotify.com/playlist/0123456789abcdefABCDEF",
     "https://open.spotify.com/playlist/0123456789abcdefABCDEF",
     "https://open.spotify.com/embed/playlist/0123456789abcdefABCDEF"),
    ("https://soundcloud.com/tide-table/low-water?in=x", "https://soundcloud.com/tide-table/low-water",
     "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Ftide-table%2Flow-water"),
    ("https://soundcloud.com/tide-table/sets/tides", "https://soundcloud.com/tide-table/sets/tides",
     "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Ftide-table%2Fsets%2Ftides"),
    ("https://podcasts.apple.com/gb/podcast/low-water/id1234567890?i=1000123456789",
     "https://podcasts.apple.com/gb/podcast/id1234567890?i=1000123456789",
     "https://embed.podcasts.apple.com/gb/podcast/id1234567890?i=1000123456789"),
    ("https://podcasts.apple.com/gb/podcast/low-water/id1234567890",
     "https://podcasts.apple.com/gb/podcast/id1234567890",
     "https://embed.podcasts.apple.com/gb/podcast/id1234567890"),
    ("https://datawrapper.dwcdn.net/aB3dE/12/", "https://www.datawrapper.de/_/aB3dE/",
     "https://datawrapper.dwcdn.net/aB3dE/"),
    ("https://flo.uri.sh/visualisation/12345/embed", "https://public.flourish.studio/visualisation/12345/",
     "https://flo.uri.sh/visualisation/12345/embed"),
    ("https://www.openstreetmap.org/#map=15/0.00000/10.50000",
     "https://www.openstreetmap.org/#map=15/0.00000/10.50000",
     "https://www.openstreetmap.org/export/embed.html"
     "?bbox=10.48455,-0.01159,10.51545,0.01159&layer=mapnik"),
    ("https://www.openstreetmap.org/?mlat=1.5&mlon=2#map=10/1.5/2&layers=N",
     "https://www.openstreetmap.org/?mlat=1.5&mlon=2#map=10/1.5/2",
     "https://www.openstreetmap.org/export/embed.html"
     "?bbox=1.50562,1.12934,2.49438,1.87066&layer=mapnik&marker=1.5,2"),
    ("https://www.google.com/maps/place/Old+Quay/@50.1,-5.2,17z/data=!3m1?entry=ttu",
     "https://www.google.com/maps/place/Old+Quay/@50.1,-5.2,17z",
     "https://www.google.com/maps?q=Old+Quay&ll=50.1,-5.2&z=17&output=embed"),
    ("https://www.google.com/maps/d/u/0/viewer?mid=1AbCdEfGhIj-k&ll=1,2",
     "https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIj-k",
     "https://www.google.com/maps/d/embed?mid=1AbCdEfGhIj-k"),
    ("https://www.google.com/maps/embed?pb=!1m18!1m12!1m3", "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3",
     "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3"),
    ("https://www.documentcloud.org/documents/20059068-minutes.html",
     "https://www.documentcloud.org/documents/20059068-minutes/",
     "https://embed.documentcloud.org/documents/20059068-minutes/?embed=1"),
    ("https://archive.org/details/tide_1923?start=1", "https://archive.org/details/tide_1923",
     "https://archive.org/embed/tide_1923"),
]  # fmt: skip

REFUSED = [
    "",
    "https://",
    "https://example.com/",
    "https://social.example/@tide/112233445566",
    "https://www.youtube.com/",
    "https://www.youtube.com/watch?v=short",
    "https://www.youtube.com/@tide-table",
    "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://evil.example/?u=https://youtu.be/dQw4w9WgXcQ",
    "https://user@youtu.be/dQw4w9WgXcQ",
    "https://youtu.be:8443/dQw4w9WgXcQ",
    "javascript://youtu.be/dQw4w9WgXcQ",
    "ftp://youtu.be/dQw4w9WgXcQ",
    "https://x.com/tide_table",
    "https://www.facebook.com/tide.table",
    "https://open.spotify.com/user/somebody",
    "https://soundcloud.com/tide-table",
    "https://maps.app.goo.gl/abc",
    "https://archive.org/details/" + "x" * 2000,
    'https://archive.org/details/a"onload=x',
]


@pytest.mark.parametrize(("pasted", "stored", "loads"), TAKEN)
def test_an_address_is_taken_as_it_is_pasted(pasted: str, stored: str, loads: str) -> None:
    found = embed_of(f"  {pasted}\n")
    assert found is not None
    assert (found.url, found.frame) == (stored, loads)


@pytest.mark.parametrize("stored", [stored for _pasted, stored, _frame in TAKEN])
def test_a_stored_address_is_stored_again_unchanged(stored: str) -> None:
    found = embed_of(stored)
    assert found is not None
    assert found.url == stored


@pytest.mark.parametrize("pasted", REFUSED)
def test_other_addresses_are_not(pasted: str) -> None:
    assert embed_of(pasted) is None


def test_every_entry_is_tried_here() -> None:
    tried = {id(found.provider) for pasted, *_rest in TAKEN if (found := embed_of(pasted))}
    assert [entry for entry in PROVIDERS if id(entry) not in tried] == []


def test_the_frames_hosts_are_those_of_the_policy_and_no_more() -> None:
    loaded = {f"https://{host_of(frame)}" for _pasted, _stored, frame in TAKEN}
    assert frame_hosts() == sorted(loaded)
    # Our own frames hold advertisers' tags, each with a policy of its own.
    assert settings.SECURE_CSP["frame-src"] == [CSP.SELF, *frame_hosts()]
    assert all(urlsplit(origin).path == "" for origin in frame_hosts())


def test_players_with_a_mode_without_cookies_are_loaded_in_it() -> None:
    hosts = " ".join(frame_hosts())
    assert "youtube-nocookie" in hosts
    assert "//www.youtube.com" not in hosts


def test_each_name_is_said_once() -> None:
    assert len(set(NAMES)) == len(NAMES) < len(PROVIDERS)


@pytest.mark.parametrize("piece", ["&v=", "?", "/", "&t=1", "-", "#", "a.", "%", "!"])
def test_a_hostile_address_is_read_in_no_time(piece: str) -> None:
    started = time.perf_counter()
    for host in ("youtube.com/watch?", "google.com/maps/place/", "soundcloud.com/", "vimeo.com/"):
        embed_of(f"https://{host}{piece * 1100}"[:1200])
    assert time.perf_counter() - started < 0.2
