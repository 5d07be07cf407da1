"""A model field for dates that are known to the day, or only to the month or year."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from cms.dates import HOW_TO_WRITE, as_text, is_partial_date


def validate_partial_date(text: str) -> None:
    if not is_partial_date(text):
        raise ValidationError(HOW_TO_WRITE, code="partial-date")


class PartialDateField(models.CharField):
    """A year, a month or a day: ISO 8601 text that is as long as it is exact; empty if it is not known at all."""

    default_validators = [validate_partial_date]

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs.setdefault("max_length", len("2022-07-04"))
        super().__init__(*args, **kwargs)

    def to_python(self, value: date | str | None) -> str:
        # Revisions from before it took months and years hold null for a day that is not known.
        return super().to_python(as_text(value))
