"""What must hold for the installation to serve as it should. Each check says whether it does, and nothing else."""

import os
import shutil
import uuid
from datetime import timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from cms.health.models import WorkerHeartbeat

#: A worker beats every minute; after three without a beat it counts as silent.
SILENT_AFTER = timedelta(minutes=3)


def database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def migrations_are_applied() -> bool:
    return known_migrations() <= set(MigrationRecorder(connection).applied_migrations())


@cache
def known_migrations() -> frozenset[tuple[str, str]]:
    """The (app, name) of every migration of this code, those that a squashed one replaces left out."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).graph.nodes)


def disk_has_room() -> bool:
    """Wherever this machine keeps data, a file can be written and `MIN_FREE_BYTES` are free."""
    return all(
        os.access(place, os.W_OK) and shutil.disk_usage(place).free >= settings.MIN_FREE_BYTES
        for place in data_places()
    )


def data_places() -> list[Path]:
    """The existing folders on this machine that hold uploads and the SQLite database, if it holds any."""
    places = []
    if isinstance(default_storage, FileSystemStorage):
        places.append(Path(default_storage.location))
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite" and not (":memory:" in name or "mode=memory" in name):
        places.append(Path(name).parent)
    return [next(folder for folder in (place, *place.parents) if folder.is_dir()) for place in places]


def worker_was_heard() -> bool:
    return WorkerHeartbeat.objects.filter(seen_at__gte=timezone.now() - SILENT_AFTER).exists()


def cache_answers() -> bool:
    """The cache gives back what it was given. Errors count as silence, whatever the backend raises."""
    name, value = f"readyz-{uuid.uuid4()}", uuid.uuid4().hex
    try:
        caches["default"].set(name, value, 10)
        return caches["default"].get(name) == value
    except Exception:  # each cache library raises errors of its own
        return False
