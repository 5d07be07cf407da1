"""The demo in a database and folder of its own, as a visitor and a learner see it, for as long as it is looked at."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.test.utils import (
    override_settings,
    setup_databases,
    setup_test_environment,
    teardown_databases,
    teardown_test_environment,
)

from resources.demo.accounts import EDITOR, GRADUATE, LEARNER

MEDIA_BASE = "https://learn.example.org"


@dataclass(frozen=True)
class DemoSite:
    """`visitor`, `learner` (on the way through the course), `graduate` and `editor` are clients of the running API."""

    visitor: Client
    learner: Client
    graduate: Client
    editor: Client


@contextmanager
def demo_site() -> Iterator[DemoSite]:
    """Takes a minute or two: it is published as an editor would. The database of the settings is not touched."""
    quiet = logging.getLogger("django.request")
    setup_test_environment(debug=False)
    with redirect_stdout(StringIO()):  # Django tells of a table that our migrations have made
        databases = setup_databases(verbosity=0, interactive=False)
    before, quiet.level = quiet.level, logging.CRITICAL
    try:
        with TemporaryDirectory() as folder, override_settings(**_settings(Path(folder))):
            call_command("load_demo", stdout=StringIO())
            _do_tasks()
            yield DemoSite(Client(), *(_client(one.email) for one in (LEARNER, GRADUATE, EDITOR)))
    finally:
        quiet.level = before
        teardown_databases(databases, verbosity=0)
        teardown_test_environment()


def _settings(folder: Path) -> dict[str, Any]:
    return {
        "VAR_DIR": folder,
        "MEDIA_ROOT": folder / "media",
        "STATIC_ROOT": folder,
        "WAGTAILADMIN_BASE_URL": MEDIA_BASE,
        "FRONT_END_URL": f"{MEDIA_BASE}/learn",
        "ALLOWED_HOSTS": [*settings.ALLOWED_HOSTS, "testserver"],
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    }


def _do_tasks() -> None:
    """What the worker would do: files of pictures, the search index, documents that follow."""
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)


def _client(email: str) -> Client:
    client = Client()
    client.force_login(get_user_model()._default_manager.get(email=email))
    return client
