"""Naming what stands in the way of a deletion, to the person who asks for it.

Django prints the ``str`` of every row that protects another, to people who
may delete the one and not read the other: a Profile manager must not learn a
draft's headline from the byline that keeps an author.

A row that only belongs to something else, as a byline to its article, says so:
``named_after`` holds the name of that foreign key, then any further lookup its
rights are read from; ``seen_by_readers`` is true where readers see that thing.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.contrib import admin
from django.contrib.admin.utils import NestedObjects
from django.db import models
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from newsroom.accounts.rights import RIGHTS, may

from .usage import Use

if TYPE_CHECKING:
    from .usage import Person


def holders_of(objects: Iterable[models.Model]) -> set[models.Model]:
    """Return the rows that keep any of the objects from being deleted."""
    listed = list(objects)
    collector = NestedObjects(using="default", origin=listed)
    collector.collect(listed)
    return set(collector.protected)


def named(holders: Iterable[models.Model], person: "Person | None") -> list[Use]:
    """Return rows as a person may be told of them, in the order of their kinds and keys.

    A constant number of queries for each kind of row.

    Args:
        holders: rows that protect others.
        person: who asks; None for the system itself.
    """
    by_kind: defaultdict[type[models.Model], list[models.Model]] = defaultdict(list)
    for holder in holders:
        by_kind[type(holder)].append(holder)
    uses: list[Use] = []
    for kind, rows in sorted(by_kind.items(), key=lambda pair: pair[0]._meta.label):
        prefetch_related_objects(rows, *getattr(kind, "named_after", ()))
        uses += [_named(row, person) for row in sorted(rows, key=lambda row: row.pk)]
    return uses


def _named(holder: models.Model, person: "Person | None") -> Use:
    kind = capfirst(str(holder._meta.verbose_name))
    after = getattr(holder, "named_after", ())
    subject: models.Model = getattr(holder, after[0]) if after else holder
    live = bool(getattr(holder, "seen_by_readers", False))
    hidden = _("a draft you may not open") if after else _("one you may not open")

    def visible_to(asking: "Person") -> bool:
        right = f"{subject._meta.model_name}.view"
        # A kind of thing without a right of its own is nobody's to read here.
        return live or (right in RIGHTS and may(asking, right, subject))

    return Use(
        f"{kind}: {subject}",
        _address(subject),
        live=live,
        otherwise=f"{kind}: {hidden}",
        visible_to=visible_to,
    ).shown_to(person)


def _address(subject: models.Model) -> str:
    if not admin.site.is_registered(type(subject)):
        return ""
    meta = subject._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[subject.pk])
