"""Dates that are known to the day, or only to the month or year. Pure rules."""

import re
from datetime import date

PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"
HOW_TO_WRITE = "Write a year, a month or a day, such as 2020, 2021-12 or 2022-07-04."


def is_partial_date(text: str) -> bool:
    """Whether this is a year, month or day that there is, such as `2020`, `2021-12` or `2022-07-04`."""
    if not re.match(PATTERN, text, re.ASCII):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def is_before(one: str, other: str) -> bool:
    """Whether a partial date ends before another begins, as far as both are known."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]


def as_text(value: date | str | None) -> str:
    """A partial date as it is kept: a day from code becomes text, nothing becomes the empty text."""
    return value.isoformat() if isinstance(value, date) else value or ""
