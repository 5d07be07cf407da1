"""Demo accounts, with passwords that are made for this installation and stand in a file that only its owner reads."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from resources.demo.part import Part


@dataclass(frozen=True)
class Account:
    role: str
    group: str = ""
    superuser: bool = False

    @property
    def email(self) -> str:
        return f"{self.role}@demo.example"


EDITOR = Account("editor", group="Editors")
LEARNER = Account("learner")
GRADUATE = Account("graduate")
ACCOUNTS = (
    EDITOR,
    Account("publisher", group="Publishers"),
    Account("admin", superuser=True),
    Account("reader"),
    LEARNER,
    GRADUATE,
)


@dataclass(frozen=True)
class Accounts(Part):
    """One account a role. Once any is there, none is made again and no password changes."""

    def is_loaded(self) -> bool:
        return _accounts().exists()

    def load(self) -> None:
        passwords = {account: secrets.token_urlsafe(12) for account in ACCOUNTS}
        for account, password in passwords.items():
            _create(account, password)
        lines = [f"{account.role}\t{account.email}\t{password}\n" for account, password in passwords.items()]
        write_private(accounts_file(), "".join(lines))

    def remove(self) -> None:
        _accounts().delete()
        accounts_file().unlink(missing_ok=True)


def accounts_file() -> Path:
    """Lines of role, e-mail address and password, set apart by tabs."""
    return Path(settings.VAR_DIR) / "demo_accounts.txt"


def write_private(path: Path, content: str) -> None:
    """Write a file that nobody but its owner may read, not even for a moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(content)


def _accounts():
    return get_user_model().objects.filter(email__in=[account.email for account in ACCOUNTS])


def _create(account: Account, password: str) -> None:
    create = get_user_model().objects.create_user
    user = create(account.email, password, first_name="Demo", last_name=account.role)
    if account.superuser:
        user.is_staff = user.is_superuser = True
        user.save()
    user.vouch_for_email()
    if account.group:
        user.groups.add(Group.objects.get_or_create(name=account.group)[0])
