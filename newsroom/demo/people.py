"""One login a role, with passwords of this installation alone."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role

# No l, 1, O or 0: the passwords are read off a terminal and typed.
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
NAMES = {
    Role.WRITER: "Ines Marchbank",
    Role.EDITOR: "Edda Tamsin",
    Role.PUBLISHER: "Piers Corlett",
    Role.PROFILE_MANAGER: "Mina Fosdyke",
    Role.ADVERTISING: "Arlo Sedgebank",
    Role.ADMINISTRATOR: "Ada Brinkhurst",
}


@dataclass(frozen=True, slots=True)
class Login:
    role: str
    email: str
    password: str


def make_people() -> tuple[dict[Role, User], list[Login]]:
    """Make the demo's logins; return the users by role and what to tell of them."""
    users, logins = {}, []
    for role, name in NAMES.items():
        password = "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))
        email = f"{role.value}@newsroom.example"
        users[role] = User.objects.create_user(email, password, name=name, roles=(role,))
        logins.append(Login(str(role.label), email, password))
    return users, logins


def written(logins: list[Login]) -> str:
    """Return the logins as a table for a terminal or a file."""
    return "\n".join(f"{one.role:<16} {one.email:<34} {one.password}" for one in logins) + "\n"


def keep(logins: list[Login], path: Path) -> None:
    """Write the logins to a file that only its owner may read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(written(logins), encoding="utf-8")
