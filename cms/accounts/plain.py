"""From a row's values to JSON, and what the schema says of them. Rules on plain values and fields."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models

from cms.shapes import Schema, boolean, integer, nullable, number, string, timestamp, uuid

#: The narrower before the wider.
_SCHEMAS: list[tuple[type[models.Field], Schema]] = [
    (models.UUIDField, uuid()),
    (models.DateTimeField, timestamp()),
    (models.DateField, string(format="date")),
    (models.BooleanField, boolean()),
    (models.DecimalField, number()),
    (models.IntegerField, integer()),
    (models.JSONField, {}),
]


def plain(value: Any) -> Any:
    """Times in UTC with `Z`, to the second; ids, file names and anything else that JSON does not know as text."""
    if isinstance(value, datetime):
        in_utc = value.astimezone(UTC).replace(tzinfo=None)
        return f"{in_utc.isoformat(timespec='seconds')}Z"  # where strftime writes the year 1 as 1
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    if value is None or isinstance(value, str | bool | int | float | list | dict):
        return value
    return str(value)


def schema_of(field: Any) -> Schema:
    """The schema of a model field's value as `plain` gives it."""
    target = field.target_field if field.is_relation else field
    found = next((schema for kind, schema in _SCHEMAS if isinstance(target, kind)), string())
    return nullable(found) if field.null and found else found


def is_uuid_text(value: Any) -> bool:
    """Whether a value is the text of a UUID, as ids are written in an export."""
    if not isinstance(value, str) or len(value) != 36:
        return False
    try:
        return str(UUID(value)) == value
    except ValueError:
        return False
