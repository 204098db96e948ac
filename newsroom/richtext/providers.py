"""Whose things may stand in an article: one entry for each kind of address.

Pure Python and no Django, because the settings take the hosts from here
(``newsroom/settings/policies.py``). Nothing is ever asked of a provider: what
its address says must be enough to name the frame, which is why Mastodon, whose
servers are thousands, and short links are not here.

To add one, write an entry in ``PROVIDERS``; ``tests/richtext/test_providers.py``
asks for an address of it, and nothing else needs to change:

``accepts``
    A regular expression for the whole address, without scheme and without
    ``www.`` or ``m.``; its groups fill the two templates. Let it take the
    canonical address as well, and no character that needs escaping in HTML.
``canonical``
    The address that is stored and that readers can follow.
``frame``
    What the frame shows once a reader asked for it, at a host that sets no
    cookies where there is one. ``{url}`` is the canonical address, quoted. A
    part in brackets stands only where its group was found.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from .maps import open_street_map

Groups = dict[str, str | None]

# How an address may go on without meaning anything else.
_END = r"/?(?:[?&#].*)?"
_NAME = r"[\w.-]+"
_DEGREES = r"-?\d{1,3}(?:\.\d{1,15})?"


@dataclass(frozen=True, slots=True)
class Provider:
    """One kind of thing to embed; see the module for the templates.

    ``shape`` names the box that the frame fills (``static/paper/css/embed.css``).
    ``plays`` gives the frame what players ask for. ``referrer`` tells the provider
    which site (never which page) the frame stands in, where it refuses otherwise.
    """

    name: str
    accepts: str
    canonical: str
    frame: str | Callable[[Groups], str]
    shape: str
    plays: bool = False
    referrer: bool = False


PROVIDERS: tuple[Provider, ...] = (
    Provider(
        "YouTube",
        r"(?:youtu\.be/|youtube(?:-nocookie)?\.com/(?:watch\?(?:[^#]*&)?v=|embed/|live/))"
        r"(?P<id>(?!videoseries)[\w-]{11})(?:(?:[?&#][^#]*?)?[?&#](?:t|start)=(?P<start>\d{1,5})s?"
        r"(?:[&#].*)?|" + _END + ")",
        "https://www.youtube.com/watch?v={id}[&t={start}]",
        "https://www.youtube-nocookie.com/embed/{id}[?start={start}]",
        "video",
        plays=True,
        referrer=True,  # without one: "error 153"
    ),
    Provider(
        "YouTube",
        r"youtube\.com/shorts/(?P<id>[\w-]{11})" + _END,
        "https://www.youtube.com/shorts/{id}",
        "https://www.youtube-nocookie.com/embed/{id}",
        "upright",
        plays=True,
        referrer=True,
    ),
    Provider(
        "YouTube",
        r"youtube(?:-nocookie)?\.com/(?:playlist|embed/videoseries)\?(?:[^#]*&)?"
        r"list=(?P<id>[\w-]{10,60})(?:[&#].*)?",
        "https://www.youtube.com/playlist?list={id}",
        "https://www.youtube-nocookie.com/embed/videoseries?list={id}",
        "video",
        plays=True,
        referrer=True,
    ),
    Provider(
        "Vimeo",
        r"(?:player\.)?vimeo\.com/(?:video/|channels/\w+/)?(?P<id>\d{6,12})"
        r"(?:(?:/|\?(?:[^#]*&)?h=)(?P<key>[0-9a-f]{8,12}))?" + _END,
        "https://vimeo.com/{id}[/{key}]",
        "https://player.vimeo.com/video/{id}?dnt=1[&h={key}]",
        "video",
        plays=True,
        referrer=True,  # owners may allow some sites alone
    ),
    Provider(
        "X",
        r"(?:mobile\.)?(?:x|twitter)\.com/(?P<user>\w{1,15})/status(?:es)?/(?P<id>\d{1,20})"
        r"(?:/(?:photo|video)/\d)?" + _END,
        "https://x.com/{user}/status/{id}",
        "https://platform.twitter.com/embed/Tweet.html?dnt=true&id={id}",
        "post",
    ),
    Provider(
        "Instagram",
        r"instagram\.com/(?:[\w.]+/)?(?P<kind>p|reel|tv)/(?P<id>[\w-]{5,40})"
        r"(?:/embed(?:/captioned)?)?" + _END,
        "https://www.instagram.com/{kind}/{id}/",
        "https://www.instagram.com/{kind}/{id}/embed/captioned/",
        "post",
    ),
    Provider(
        "TikTok",
        r"tiktok\.com/@(?P<user>[\w.]{1,30})/video/(?P<id>\d{10,25})" + _END,
        "https://www.tiktok.com/@{user}/video/{id}",
        "https://www.tiktok.com/player/v1/{id}",
        "upright",
        plays=True,
    ),
    Provider(
        "Facebook",
        rf"facebook\.com/(?P<page>{_NAME})/videos/(?:{_NAME}/)?(?P<id>\d{{5,25}})" + _END,
        "https://www.facebook.com/{page}/videos/{id}/",
        "https://www.facebook.com/plugins/video.php?show_text=false&href={url}",
        "video",
        plays=True,
    ),
    Provider(
        "Facebook",
        rf"facebook\.com/(?P<page>{_NAME})/posts/(?:{_NAME}/)?(?P<id>\w{{5,100}})" + _END,
        "https://www.facebook.com/{page}/posts/{id}",
        "https://www.facebook.com/plugins/post.php?show_text=true&href={url}",
        "post",
    ),
    Provider(
        "Bluesky",
        r"bsky\.app/profile/(?P<who>did:(?:plc|web):[\w.:-]{3,80}|[\w-]{1,63}(?:\.[\w-]{1,63})+)"
        r"/post/(?P<id>[a-z0-9]{10,20})" + _END,
        "https://bsky.app/profile/{who}/post/{id}",
        "https://embed.bsky.app/embed/{who}/app.bsky.feed.post/{id}",
        "post",
    ),
    Provider(
        "Spotify",
        r"open\.spotify\.com/(?:intl-\w+/)?(?:embed/)?(?P<kind>track|episode)/(?P<id>\w{22})"
        + _END,
        "https://open.spotify.com/{kind}/{id}",
        "https://open.spotify.com/embed/{kind}/{id}",
        "sound",
        plays=True,
    ),
    Provider(
        "Spotify",
        r"open\.spotify\.com/(?:intl-\w+/)?(?:embed/)?(?P<kind>album|artist|playlist|show)"
        r"/(?P<id>\w{22})" + _END,
        "https://open.spotify.com/{kind}/{id}",
        "https://open.spotify.com/embed/{kind}/{id}",
        "sounds",
        plays=True,
    ),
    Provider(
        "SoundCloud",
        r"soundcloud\.com/(?P<user>[\w-]{1,80})/(?P<sets>sets/)?(?P<track>(?!sets/)[\w-]{1,200})"
        + _END,
        "https://soundcloud.com/{user}/[{sets}]{track}",
        "https://w.soundcloud.com/player/?url={url}",
        "sound",
        plays=True,
    ),
    Provider(
        "Apple Podcasts",
        r"(?:embed\.)?podcasts\.apple\.com/(?P<land>[a-z]{2})/podcast/(?:[^/?#]+/)?"
        r"id(?P<show>\d{5,12})\?(?:[^#]*&)?i=(?P<episode>\d{5,15})(?:[&#].*)?",
        "https://podcasts.apple.com/{land}/podcast/id{show}?i={episode}",
        "https://embed.podcasts.apple.com/{land}/podcast/id{show}?i={episode}",
        "sound",
        plays=True,
    ),
    Provider(
        "Apple Podcasts",
        r"(?:embed\.)?podcasts\.apple\.com/(?P<land>[a-z]{2})/podcast/(?:[^/?#]+/)?"
        r"id(?P<show>\d{5,12})" + _END,
        "https://podcasts.apple.com/{land}/podcast/id{show}",
        "https://embed.podcasts.apple.com/{land}/podcast/id{show}",
        "sounds",
        plays=True,
    ),
    Provider(
        "Datawrapper",
        r"(?:datawrapper\.de/_|datawrapper\.dwcdn\.net)/(?P<id>[A-Za-z0-9]{5})(?:/\d{1,4})?" + _END,
        "https://www.datawrapper.de/_/{id}/",
        "https://datawrapper.dwcdn.net/{id}/",
        "chart",
    ),
    Provider(
        "Flourish",
        r"(?:public\.flourish\.studio|flo\.uri\.sh)/(?P<kind>visualisation|story)/"
        r"(?P<id>\d{1,12})(?:/embed)?" + _END,
        "https://public.flourish.studio/{kind}/{id}/",
        "https://flo.uri.sh/{kind}/{id}/embed",
        "chart",
    ),
    Provider(
        "OpenStreetMap",
        rf"openstreetmap\.org/(?:\?mlat=(?P<pin_lat>{_DEGREES})&mlon=(?P<pin_lon>{_DEGREES}))?"
        rf"#map=(?P<zoom>1?\d)(?:\.\d+)?/(?P<lat>{_DEGREES})/(?P<lon>{_DEGREES})(?:&.*)?",
        "https://www.openstreetmap.org/[?mlat={pin_lat}&mlon={pin_lon}]#map={zoom}/{lat}/{lon}",
        open_street_map,
        "map",
    ),
    Provider(
        "Google Maps",
        rf"google\.com/maps/place/(?P<place>[\w.,+%*'()-]{{1,300}})/@(?P<lat>{_DEGREES}),"
        rf"(?P<lon>{_DEGREES}),(?P<zoom>[12]?\d)(?:\.\d+)?z(?:[/?#].*)?",
        "https://www.google.com/maps/place/{place}/@{lat},{lon},{zoom}z",
        "https://www.google.com/maps?q={place}&ll={lat},{lon}&z={zoom}&output=embed",
        "map",
    ),
    Provider(
        "Google Maps",
        r"google\.com/maps/d/(?:u/\d/)?(?:viewer|embed|edit)\?(?:[^#]*&)?mid=(?P<id>[\w.-]{10,80})"
        r"(?:[&#].*)?",
        "https://www.google.com/maps/d/viewer?mid={id}",
        "https://www.google.com/maps/d/embed?mid={id}",
        "map",
    ),
    Provider(
        "Google Maps",
        r"google\.com/maps/embed\?pb=(?P<pb>[\w!.%:*+-]{10,1000})(?:[&#].*)?",
        "https://www.google.com/maps/embed?pb={pb}",
        "https://www.google.com/maps/embed?pb={pb}",
        "map",
    ),
    Provider(
        "DocumentCloud",
        r"(?:embed\.|beta\.)?documentcloud\.org/documents/(?P<id>\d{1,12}-[\w-]{1,200})"
        r"(?:\.html)?" + _END,
        "https://www.documentcloud.org/documents/{id}/",
        "https://embed.documentcloud.org/documents/{id}/?embed=1",
        "document",
    ),
    Provider(
        "Internet Archive",
        r"archive\.org/(?:details|embed)/(?P<id>[\w.-]{1,100})" + _END,
        "https://archive.org/details/{id}",
        "https://archive.org/embed/{id}",
        "video",
        plays=True,
    ),
)

PATTERNS = tuple((re.compile(entry.accepts, re.ASCII), entry) for entry in PROVIDERS)
NAMES = tuple(dict.fromkeys(entry.name for entry in PROVIDERS))
