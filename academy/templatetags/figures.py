"""For Wagtail's admin: what may be shown of some counts, as a table in words."""

from collections.abc import Mapping

from django import template

from academy.disclosure import Disclosed
from academy.due import PEOPLE
from academy.wording import notes, people_in_words, rows

register = template.Library()


@register.filter
def in_people(people: int | None) -> str:
    """How many people, at the beginning of a sentence."""
    words = people_in_words(people)
    return words[0].upper() + words[1:]


@register.inclusion_tag("academy/figure_table.html")
def figure_table(
    table: Disclosed | None, caption: str, labels: Mapping[str, str], cohorts: Mapping[str, str] | None = None
) -> dict:
    """
    A table from a release (`figure.tables[name]`) or from `so_far`; None while there is none.

    `labels` has the words for each cell, in the order to show them, and `cohorts` those for each cohort.
    """
    if table is None:
        return {"caption": caption, "people_needed": PEOPLE}
    return {
        "caption": caption,
        "columns": ["Everyone", *((cohorts or {}).get(name, name) for name in table.cohorts)],
        "rows": rows(table, labels),
        "notes": notes(table),
    }
