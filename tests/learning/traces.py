"""Looking for a text where it must not be."""

from base64 import b64encode
from typing import Any

from django.core.cache import caches
from django.db import connection
from django_redis import get_redis_connection

CANARY = "heliotrope walrus 7f3a"


def holds_canary(data: bytes | str) -> bool:
    """Whether the canary is in it: as text, in hexadecimal or in base64, wherever it begins."""
    found = data.encode() if isinstance(data, str) else data
    plain = CANARY.encode()
    encoded = [b64encode(bytes(shift) + plain)[4 * (shift > 0) : -4] for shift in range(3)]
    return any(form in found for form in (plain, plain.hex().encode(), CANARY.encode("utf-16-le"), *encoded))


def database_bytes() -> bytes:
    """All that the database holds: the bytes of SQLite's file, or PostgreSQL's COPY of every table."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        return connection.connection.serialize()
    return b"\n".join(_copied(table) for table in connection.introspection.table_names())


def _copied(table: str) -> bytes:
    with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" TO STDOUT') as copy:
        return b"".join(bytes(part) for part in copy)


def cached_bytes() -> bytes:
    """All that the default cache holds."""
    cache: Any = caches["default"]
    if hasattr(cache, "_cache"):
        return b"\n".join(cache._cache.values())
    redis = get_redis_connection()
    return b"\n".join(redis.get(key) or b"" for key in redis.scan_iter())
