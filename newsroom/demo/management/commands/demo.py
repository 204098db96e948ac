"""``manage.py demo``: fill an empty site with the demo newsroom."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction
from django.utils import timezone

from articles.models import Article
from media.models import Image
from media.renditions import make_renditions
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.demo import content_files, people, setting, stories
from newsroom.masthead.models import Masthead


class Command(BaseCommand):
    help = (
        "Fill an empty site with the newspaper of an invented town: masthead, sections, authors, "
        "articles, pictures and one login a role. Changes nothing where anything stands already."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--today",
            type=dt.date.fromisoformat,
            default=None,
            help="The day that the articles' dates count back from, YYYY-MM-DD; default: today.",
        )
        parser.add_argument(
            "--if-empty",
            action="store_true",
            help="On a site with content, say so and succeed instead of failing.",
        )

        parser.add_argument(
            "--migrate", action="store_true", help="Bring the database up to date first."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["migrate"]:
            call_command("migrate", verbosity=0)
        if any(model.objects.exists() for model in (User, Article, Image, Masthead)):
            if options["if_empty"]:
                self.stdout.write("The site has content already: nothing was changed.")
                return
            raise CommandError(
                "The site has content already. The demo newsroom fills an empty database only; "
                "nothing was changed."
            )
        logins = self._fill(options["today"] or timezone.localdate())
        path = settings.VAR_DIR / "demo-logins.txt"
        people.keep(logins, path)
        self._make_pictures()
        self.stdout.write(f"\nThe logins, also in {path}:\n\n{people.written(logins)}")

    @transaction.atomic
    def _fill(self, today: dt.date) -> list[people.Login]:
        users, logins = people.make_people()
        editor = users[Role.EDITOR]
        setting.make_masthead()
        sections = setting.make_sections()
        self._begin("Pictures")
        photos = setting.add_photos(editor, self._step)
        self._begin("Authors")
        authors = setting.make_authors(editor, self._step)
        setting.link_logins(users.values(), authors.values())
        setting.make_house_ads(editor, photos, self._step)
        cast = stories.Cast(users, sections, authors, photos, today)
        self._begin("Articles")
        said = content_files.articles()
        for one in said:
            stories.write_story(one, cast)
            self._step(one["slug"])
        for one in said:
            stories.relate(one, cast.made, editor)
        setting.describe_tags()
        stories.arrange_the_front(said, cast.made, editor)
        stories.count_reads(said, cast.made)
        return logins

    def _make_pictures(self) -> None:
        """Make all sizes now, so that the first page looked at is complete.

        Pillow works outside Python's lock; two threads keep two cores busy.
        """
        self._begin("Sizes of pictures")
        keys = list(Image.objects.values_list("pk", "title"))
        with ThreadPoolExecutor(2) as pool:
            for title in pool.map(_made, keys):
                self._step(title)

    def _begin(self, what: str) -> None:
        self.stdout.write(f"{what}:")

    def _step(self, what: str) -> None:
        self.stdout.write(f"  {what}")


def _made(one: tuple[int, str]) -> str:
    try:
        make_renditions(one[0])
    finally:
        connection.close()
    return one[1]
