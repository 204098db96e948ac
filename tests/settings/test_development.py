"""A bare clone starts without an environment, and shares no secret with another."""

import stat
from pathlib import Path

from .starting import last_line, start

DEV = {"DJANGO_SETTINGS_MODULE": "newsroom.settings.dev"}


def _secret(folder: Path) -> str:
    done = start({**DEV, "VAR_DIR": str(folder)}, "settings.SECRET_KEY")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_each_checkout_makes_a_secret_of_its_own_and_keeps_it(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    first = _secret(one)
    assert len(first) >= 50
    assert _secret(one) == first
    assert _secret(two) != first
    assert stat.S_IMODE((one / "secret-key").stat().st_mode) == 0o600


def test_mail_is_kept_in_files(tmp_path: Path) -> None:
    done = start({**DEV, "VAR_DIR": str(tmp_path)}, "settings.MAILERS")
    assert "filebased" in done.stdout
    assert str(tmp_path / "mail") in done.stdout


def test_debug_is_off_unless_asked_for(tmp_path: Path) -> None:
    asked = [
        start({**DEV, "VAR_DIR": str(tmp_path), "DEBUG": value}).stdout.strip()
        for value in (None, "yes", "0")
    ]
    assert asked == ["False", "True", "False"]


def test_a_wrong_flag_stops_the_start_here_too(tmp_path: Path) -> None:
    done = start({**DEV, "VAR_DIR": str(tmp_path), "DEBUG": "perhaps"})
    assert last_line(done).endswith("DEBUG must be true or false, not 'perhaps'.")
