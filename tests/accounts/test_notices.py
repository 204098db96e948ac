"""People are told on the desk and by mail, once, and not of what they did themselves."""

import datetime as dt
from typing import Any

from django.core import mail
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from newsroom.accounts.mailing import send_one
from newsroom.accounts.models import Notice, RoleGrant
from newsroom.accounts.notices import holders, read, tell, unread_of
from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import make_user


def test_everybody_is_told_once_and_not_by_themselves(cast: Cast) -> None:
    left = make_user("lars", Role.EDITOR)
    left.is_active = False
    left.save()
    people = [cast.edgar, cast.wanda, cast.wanda, None, left]
    tell(people, kind="note.add", text="Edgar: a note", by=cast.edgar)
    assert [one.user for one in Notice.objects.all()] == [cast.wanda]


def test_mail_goes_out_on_commit_to_those_who_want_it(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    cast.petra.gets_mail = False
    cast.petra.save()
    DBTaskResult.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        tell(
            [cast.wanda, cast.petra],
            kind="note.add",
            text="Edgar: a\nnote",
            detail="Check the date.",
            url="/admin/x/",
            by=cast.edgar,
        )
        assert not DBTaskResult.objects.exists(), "nobody may read of what could be undone"
    send_one.call(*DBTaskResult.objects.get().args_kwargs["args"])
    (message,) = mail.outbox
    assert (message.to, message.subject) == ([cast.wanda.email], "Edgar: a note")
    assert "Check the date." in message.body
    assert "https://news.example/admin/x/" in message.body
    assert Notice.objects.filter(user=cast.petra).exists()


def test_what_must_not_be_missed_is_mailed_to_everybody(
    cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    cast.petra.gets_mail = False
    cast.petra.save()
    DBTaskResult.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        tell([cast.petra], kind="article.unpublish", text="Gone", by=None, always_mail=True)
    assert DBTaskResult.objects.get().args_kwargs["args"][0] == cast.petra.email


def test_holders_are_those_who_hold_a_role_now(cast: Cast) -> None:
    now = timezone.now()
    lent = make_user("lena", Role.EDITOR)
    RoleGrant.objects.create(user=lent, role=Role.PUBLISHER, until=now + dt.timedelta(hours=1))
    over = make_user("otto", Role.EDITOR)
    RoleGrant.objects.create(user=over, role=Role.PUBLISHER, until=now - dt.timedelta(hours=1))
    assert set(holders(Role.PUBLISHER)) == {cast.petra, lent}
    assert list(holders(Role.PUBLISHER, Role.EDITOR)).count(lent) == 1


def test_reading_marks_what_was_seen_and_nothing_newer(cast: Cast) -> None:
    for text in ("first", "second"):
        tell([cast.wanda], kind="note.add", text=text, by=cast.edgar)
    first = Notice.objects.get(text="first")
    assert unread_of(cast.wanda) == 2
    assert read(cast.wanda, up_to=first.pk) == 1
    assert read(cast.edgar, up_to=first.pk + 9) == 0
    assert [one.text for one in Notice.objects.filter(read_at=None)] == ["second"]
