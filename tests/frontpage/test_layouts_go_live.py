"""A layout goes live at once or at its minute, in one transaction, by those who may."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import PublishedArticle
from media.models import Image
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from newsroom.editions.number import current
from newsroom.frontpage import visits
from newsroom.frontpage.fronts import front_of, slots_of
from newsroom.frontpage.layout import Layout, Pin, fitted
from newsroom.frontpage.live import layout_at
from newsroom.frontpage.models import BoardVisit, Front, FrontPicture
from newsroom.frontpage.operations import show
from newsroom.frontpage.publishing import Refused, Stale, cancel, publish, scheduled
from newsroom.frontpage.usage import images_on_fronts
from tests.cast import Cast
from tests.factories import document, make_image, make_live

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def home(cast: Cast) -> Front:
    return front_of(None)


@pytest.fixture
def live(cast: Cast) -> PublishedArticle:
    return make_live(cast.edgar, document(cast.harbour, cast.ann))[1]


def led_by(home: Front, live: PublishedArticle, **words: object) -> Layout:
    pin = Pin(live.public_id, **words)  # type: ignore[arg-type]
    return fitted(Layout(), slots_of(home)).with_pin("lead", 0, pin)


def leads_at(home: Front, when: dt.datetime) -> Pin | None:
    return layout_at(None, slots_of(home), when).zone("lead").pins[0]


def test_it_is_one_edition_and_one_audit_row(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    edition = current()
    AuditEntry.objects.all().delete()
    publish(home, led_by(home, live), cast.edgar, base=0, note="Morning")
    assert current() == edition + 1
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.target_label, entry.detail["version"]) == (
        "frontpage.change", "Home page", 1,
    )  # fmt: skip
    assert leads_at(home, timezone.now()) == Pin(live.public_id)


def test_without_the_right_nothing_changes(cast: Cast, home: Front, live: PublishedArticle) -> None:
    with pytest.raises(NotAllowed):
        publish(home, led_by(home, live), cast.wanda, base=0)
    assert not home.versions.exists()


def test_a_layout_made_from_an_older_one_is_refused(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    publish(home, led_by(home, live), cast.edgar, base=0)
    with pytest.raises(Stale):
        publish(home, fitted(Layout(), slots_of(home)), cast.petra, base=0)
    assert home.versions.count() == 1


def test_a_scheduled_layout_is_live_from_its_minute_with_nobody_s_help(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    at = timezone.now() + HOUR
    publish(home, led_by(home, live), cast.edgar, base=0, live_from=at)
    assert leads_at(home, at - dt.timedelta(seconds=1)) is None
    assert leads_at(home, at) == Pin(live.public_id)
    assert [row.number for row in scheduled(home)] == [1]


def test_one_that_was_made_live_meanwhile_gives_way_at_that_minute(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    at = timezone.now() + HOUR
    publish(home, led_by(home, live), cast.edgar, base=0, live_from=at)
    publish(home, led_by(home, live, headline="Now"), cast.petra, base=0)
    assert leads_at(home, at - dt.timedelta(seconds=1)) == Pin(live.public_id, headline="Now")
    assert leads_at(home, at) == Pin(live.public_id)


def test_what_is_published_just_before_a_scheduled_one_is_live_at_once_and_gives_way(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    at = timezone.now() + dt.timedelta(seconds=30)
    publish(home, led_by(home, live), cast.edgar, base=0, live_from=at)
    publish(home, led_by(home, live, headline="Now"), cast.petra, base=0)
    assert leads_at(home, timezone.now()) == Pin(live.public_id, headline="Now")
    assert leads_at(home, at) == Pin(live.public_id)


def test_a_cancelled_one_never_goes_live(cast: Cast, home: Front, live: PublishedArticle) -> None:
    at = timezone.now() + HOUR
    publish(home, led_by(home, live), cast.edgar, base=0, live_from=at)
    with pytest.raises(NotAllowed):
        cancel(home, 1, cast.wanda)
    cancel(home, 1, cast.petra)
    assert leads_at(home, at) is None and scheduled(home) == []
    with pytest.raises(Refused):
        cancel(home, 1, cast.petra)


def test_a_time_that_is_over_is_refused(cast: Cast, home: Front, live: PublishedArticle) -> None:
    with pytest.raises(Refused, match="time is over"):
        publish(home, led_by(home, live), cast.edgar, base=0, live_from=timezone.now() - HOUR)


def test_the_pictures_of_live_and_scheduled_layouts_are_kept(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    now, later = make_image("#111111"), make_image("#222222")
    publish(home, led_by(home, live, picture=now.pk), cast.edgar, base=0)
    at = timezone.now() + HOUR
    publish(home, led_by(home, live, picture=later.pk), cast.edgar, base=1, live_from=at)
    assert set(FrontPicture.objects.values_list("image", flat=True)) == {now.pk, later.pk}
    cancel(home, 2, cast.edgar)
    assert set(FrontPicture.objects.values_list("image", flat=True)) == {now.pk}


def test_a_picture_that_is_not_in_the_library_is_refused(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    assert not Image.objects.exists()
    with pytest.raises(Refused, match="no picture 99"):
        publish(home, led_by(home, live, picture=99), cast.edgar, base=0)


def test_a_picture_whose_rights_end_before_the_layout_is_live_is_refused(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    image, day = make_image(), timezone.localdate()
    Image.objects.update(rights_expire=day)
    publish(home, led_by(home, live, picture=image.pk), cast.edgar, base=0)
    tomorrow = timezone.now() + dt.timedelta(days=1)
    with pytest.raises(Refused, match=r"The rights to “Harbour wall” ended on .* Choose another"):
        publish(home, led_by(home, live, picture=image.pk), cast.edgar, base=1, live_from=tomorrow)
    Image.objects.update(rights_expire=day - dt.timedelta(days=1))
    with pytest.raises(Refused, match="Choose another picture"):
        publish(home, led_by(home, live, picture=image.pk, headline="Again"), cast.edgar, base=1)
    assert home.versions.count() == 1


def test_a_picture_that_readers_would_not_see_is_not_asked_for_its_rights(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    image, now = make_image(), timezone.now()
    Image.objects.update(rights_expire=timezone.localdate() - dt.timedelta(days=1))
    publish(home, led_by(home, live, picture=image.pk, until=now), cast.edgar, base=0)
    hidden = show(led_by(home, live, picture=image.pk), "lead", shown=False)
    publish(home, hidden, cast.edgar, base=1)
    assert FrontPicture.objects.get().image == image


def test_a_board_taken_up_again_keeps_its_picture_again(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    image = make_image()
    layout = led_by(home, live, picture=image.pk)
    visits.change(home, cast.edgar, 0, lambda _before: layout)
    BoardVisit.objects.update(changed_at=timezone.now() - dt.timedelta(days=31))
    publish(home, led_by(home, live), cast.petra, base=0)
    assert not FrontPicture.objects.exists()
    visits.change(home, cast.edgar, 1, lambda now: show(now, "river", shown=False))
    assert FrontPicture.objects.get().image == image


def test_a_picture_on_somebody_s_board_is_kept_for_thirty_days(
    cast: Cast, home: Front, live: PublishedArticle
) -> None:
    image, other = make_image("#111111"), make_image("#222222")
    layout = led_by(home, live, picture=image.pk)
    visits.change(home, cast.edgar, 0, lambda _before: layout)
    (use,) = images_on_fronts([image.pk])[image.pk]
    assert not use.live and "on an editor’s board, not published" in use.label
    visits.make_live(home, cast.edgar, 1)
    (use,) = images_on_fronts([image.pk])[image.pk]
    assert use.live and use.label == "Front: Home page"
    layout = led_by(home, live, picture=other.pk)
    visits.change(home, cast.edgar, 2, lambda _before: layout)
    assert other.pk in images_on_fronts([other.pk])
    long_ago = timezone.now() - dt.timedelta(days=31)
    BoardVisit.objects.update(changed_at=long_ago)
    publish(home, led_by(home, live), cast.petra, base=1)
    assert not images_on_fronts([image.pk, other.pk])
