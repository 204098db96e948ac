"""One login a role, with a password of this installation alone."""

import re
import stat
from pathlib import Path

from django.contrib.auth import authenticate
from django.test import RequestFactory

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role

from .conftest import Fill


def test_each_role_has_one_that_works_and_only_the_owner_can_read_them(
    fill: Fill, tmp_path: Path
) -> None:
    kept = tmp_path / "demo-logins.txt"
    kept.write_text("somebody else's\n")
    kept.chmod(0o644)
    printed = fill()
    found = dict(re.findall(r"(\S+@newsroom\.example)\s+(\S+)", printed))
    assert set(found) == {f"{role.value}@newsroom.example" for role in Role}
    assert len(set(found.values())) == len(Role)
    request = RequestFactory().post("/admin/login/")
    for email, password in found.items():
        user = authenticate(request, username=email, password=password)
        assert isinstance(user, User), email
        assert user.roles == {Role(email.partition("@")[0])}

    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert kept.read_text().strip() in printed
