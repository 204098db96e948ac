"""The demo's articles, written and published as people would."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import timezone

from articles.desk.correcting import correct
from articles.desk.publishing import publish
from articles.desk.stages import move
from articles.desk.tagging import add_tag
from articles.desk.writing import create_draft, current_document, save
from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import Article, ArticleReads, PublishedArticle, Section
from authors.models import Author
from media.models import Image
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.frontpage.fronts import front_of, slots_of
from newsroom.frontpage.kinds import PICTURE
from newsroom.frontpage.layout import Layout, fitted
from newsroom.frontpage.operations import SLOTS, put
from newsroom.frontpage.publishing import publish as publish_layout

TEXTS = (
    "headline", "kicker", "standfirst", "standfirst_style", "dateline", "kind", "sponsor",
    "seo_title", "seo_description", "sources", "ai_use",
)  # fmt: skip
EDITORS_KINDS = {"analysis", "opinion", "fact-check", "sponsored"}
_FIGURE = re.compile(r'data-image="([a-z0-9-]+)"')
_LINK = re.compile(r'<a data-article="([a-z0-9-]+)">')


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the articles name."""

    users: dict[Role, User]
    sections: dict[str, Section]
    authors: dict[str, Author]
    photos: dict[str, Image]
    today: dt.date
    # Those written so far: links in a text lead to what was live before it.
    made: dict[str, Article] = field(default_factory=dict)


def write_story(said: dict[str, Any], cast: Cast) -> None:
    """Write one article, take it as far as its file says and add it to the cast.

    ``related`` names later articles too and is set by ``relate``.
    """
    writer, editor = cast.users[Role.WRITER], cast.users[Role.EDITOR]
    # The editor began some of what is live, so that the Writer's list is not everything.
    begins = editor if said["state"] == "live" and said["kind"] in EDITORS_KINDS else writer
    article = create_draft(begins, _document(said, cast, editor))
    cast.made[said["slug"]] = article
    if said["state"] == "in-review":
        move(article, "submit", writer, version=1)
    if said["state"] != "live":
        return
    publish(article, editor, version=1, at=_moment(cast.today, said["days_ago"], said["time"]))
    if "updated_days_ago" in said:
        at = _moment(cast.today, said["updated_days_ago"], said["updated_time"])
        note = said["update_note"]
        publish(article, editor, version=1, update=True, note=note, at=at)
    for one in said.get("corrections", ()):
        correct(
            article,
            editor,
            kind=one["kind"],
            text=one["text"],
            placement=one["placement"],
            at=_moment(cast.today, one["days_ago"], one["time"]),
        )


def relate(said: dict[str, Any], made: dict[str, Article], editor: User) -> None:
    """Set an article's related ones, and publish that as a fix where it is live."""
    picked = tuple(made[slug].public_id for slug in said.get("related", ()))
    if not picked:
        return
    article = Article.objects.get(pk=made[said["slug"]].pk)
    stage = article.stage
    document = replace(current_document(article), related=picked)
    saved = save(article, document, article.version, editor)
    if said["state"] == "live":
        at = saved.updated_at or saved.first_published_at
        publish(saved, editor, version=saved.version, at=at)
    elif stage != saved.stage:
        move(saved, "submit", editor, version=saved.version)


def arrange_the_front(
    stories: list[dict[str, Any]], made: dict[str, Article], editor: User
) -> None:
    """Put the articles whose files name a slot of the front page into it."""
    front = front_of(None)
    layout = fitted(Layout(), slots_of(front))
    places = {**SLOTS, "picture": (PICTURE, 0)}
    for one in stories:
        if "front" in one:
            layout = put(layout, made[one["slug"]].public_id, *places[one["front"]])
    publish_layout(front, layout, editor, base=0, note="The morning’s front page")


def count_reads(stories: list[dict[str, Any]], made: dict[str, Article]) -> None:
    """Count some readers of the newest live articles, so that "Most read" has a ranking.

    Each hour of the last day, and fewer the further down an article stands in
    the files; a paper without readers would show no such list.
    """
    live = [one["slug"] for one in stories if one["state"] == "live"][:12]
    last = timezone.now().replace(minute=0, second=0, microsecond=0) - dt.timedelta(hours=2)
    ArticleReads.objects.bulk_create(
        ArticleReads(
            public_id=made[slug].public_id,
            hour=last - dt.timedelta(hours=hour),
            count=3 + (7 * place + 5 * hour) % 11 + 2 * (12 - place),
        )
        for place, slug in enumerate(reversed(live))
        for hour in range(24)
    )


def _document(said: dict[str, Any], cast: Cast, editor: User) -> ArticleDocument:
    def key(match: re.Match[str]) -> str:
        return f'data-image="{cast.photos[match[1]].pk}"'

    def link(match: re.Match[str]) -> str:
        live = PublishedArticle.objects.get(public_id=cast.made[match[1]].public_id)
        return f'<a data-article="{live.public_id}" href="{live.path}">'

    return ArticleDocument(
        **{name: said[name] for name in TEXTS if name in said},
        slug=said["slug"],
        body=_LINK.sub(link, _FIGURE.sub(key, said["body"])),
        section=cast.sections[said["section"]].pk,
        lead=_image(said["lead"], cast) if "lead" in said else None,
        gallery=tuple(_image(one, cast) for one in said.get("gallery", ())),
        bylines=tuple(
            BylineEntry(
                author=cast.authors[one["author"]].pk,
                role=one.get("role", "author"),
                end_note=one.get("end_note"),
            )
            for one in said["bylines"]
        ),
        tags=tuple(add_tag(name, editor).pk for name in said["tags"]),
        sensitive=said.get("sensitive", False),
    )


def _image(said: dict[str, Any], cast: Cast) -> ImageEntry:
    return ImageEntry(
        image=cast.photos[said["image"]].pk,
        title=said.get("title", ""),
        caption=said.get("caption"),
        alt=said.get("alt"),
        added=said.get("added", ""),
        decorative=said.get("decorative", False),
        crop=said.get("crop", ""),
    )


def _moment(today: dt.date, days_ago: int, clock: str) -> dt.datetime:
    """Return a moment of the newsroom's clock, never in the future."""
    day = today - dt.timedelta(days=days_ago)
    at = dt.datetime.combine(
        day, dt.time.fromisoformat(clock), tzinfo=timezone.get_current_timezone()
    )
    return min(at, timezone.now())
