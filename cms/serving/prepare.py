"""Before the first request: tables, static files, demo content. Does only what has not been done."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import OutputWrapper

from cms.health.checks import migrations_are_applied


def prepare(out: OutputWrapper) -> None:
    """Anything that is done here is announced, since it takes a while. Interrupted, it goes on at the next start."""
    if not migrations_are_applied():
        with announced("Preparing the database", out):
            call_command("migrate", interactive=False, verbosity=0)
    stamp = Path(settings.STATIC_ROOT) / ".made-from"
    version = static_version()
    if not stamp.exists() or stamp.read_text() != version:
        with announced("Collecting static files", out):
            call_command("collectstatic", interactive=False, verbosity=0)
            stamp.write_text(version)
    unfinished = settings.VAR_DIR / "demo_unfinished"
    database = hashlib.sha256(settings.DATABASE_URL.encode()).hexdigest()
    if is_new_database() or (unfinished.exists() and unfinished.read_text() == database):
        out.write("Loading the demo content, this once:")
        unfinished.write_text(database)
        call_command("load_demo", stdout=out)
        unfinished.unlink()


def is_new_database() -> bool:
    """Nobody has an account yet. A database with accounts is in use, and gets no demo."""
    return not get_user_model()._default_manager.exists()


def static_version() -> str:
    """Changes when installed packages do, and when a static file of ours does."""
    digest = hashlib.sha256((settings.BASE_DIR / "requirements.lock").read_bytes())
    for package in ("cms", "academy", "resources", "api", "frontend_contract"):
        for file in sorted((settings.BASE_DIR / package).glob("**/static/**/*")):
            if file.is_file():
                digest.update(f"{file}:{file.stat().st_mtime_ns}".encode())
    return digest.hexdigest()


@contextmanager
def announced(what: str, out: OutputWrapper) -> Iterator[None]:
    out.write(f"{what} …", ending="")
    out.flush()
    began = time.monotonic()
    yield
    out.write(f" done in {time.monotonic() - began:.0f} s")
    out.flush()
