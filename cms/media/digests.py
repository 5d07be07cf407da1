"""Sizes and SHA-256 of stored files: measured once, since a name in storage never changes meaning."""

import hashlib
import logging
from collections.abc import Iterable

from django.core.files.storage import default_storage

from cms.media.models import Document, FileDigest, Rendition

log = logging.getLogger(__name__)
_PIECE = 1 << 20


def measure_new_files() -> int:
    """Measure every file that clients may get and that was not measured yet. Returns how many those were."""
    missing = unmeasured_files()
    FileDigest.objects.bulk_create([_measured(name) for name in missing], ignore_conflicts=True)
    return len(missing)


def forget_deleted_files() -> None:
    FileDigest.objects.exclude(name__in=_renditions()).exclude(name__in=_documents()).delete()


def unmeasured_files() -> set[str]:
    known = FileDigest.objects.values("name")
    return {*_renditions().exclude(file__in=known), *_documents().exclude(file__in=known)}


def digests_of(names: Iterable[str]) -> dict[str, FileDigest]:
    """By name, what is known of these files; what has not been measured yet, or is not there, is left out."""
    return {row.name: row for row in FileDigest.objects.filter(name__in=set(names)).exclude(sha256="")}


def _renditions():
    return Rendition.objects.values_list("file", flat=True)


def _documents():
    return Document.objects.values_list("file", flat=True)


def _measured(name: str) -> FileDigest:
    digest, size = hashlib.sha256(), 0
    try:
        with default_storage.open(name) as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
                size += len(piece)
    except FileNotFoundError:
        log.warning("The file %s is not in storage. `rebuild_documents` looks for it again.", name)
        return FileDigest(name=name, sha256="", bytes=0)
    return FileDigest(name=name, sha256=digest.hexdigest(), bytes=size)
