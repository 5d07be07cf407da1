"""Lists of a learner's own rows, the newest first, by a `number` that rises with each row."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.http import urlencode

from api.cursors import Cursor, read_cursor
from cms.documents.render import strong_etag


@dataclass(frozen=True)
class Window:
    """Some rows, the newest first, and whether there are more on either side."""

    rows: list[Any]
    newer: bool
    older: bool


@dataclass(frozen=True)
class NewestFirst:
    """The list called `name` with these filters, in windows of `limit` rows. Its cursors are good for no other list."""

    name: str
    filters: dict[str, Any]
    limit: int

    def window(self, rows: QuerySet, cursor: str | None) -> Window:
        """The rows after (or, going back, before) the cursor; one query."""
        start = None if cursor is None else read_cursor(cursor, of=self._signature)
        if start and start.backwards:
            found = list(rows.filter(number__gt=start.row).order_by("number")[: self.limit + 1])
            return Window(found[: self.limit][::-1], newer=len(found) > self.limit, older=True)
        below = rows.filter(number__lt=start.row) if start else rows
        found = list(below.order_by("-number")[: self.limit + 1])
        return Window(found[: self.limit], newer=start is not None, older=len(found) > self.limit)

    def links(self, window: Window) -> dict[str, str | None]:
        """`next` and `previous`: query strings to put behind the list's address."""
        rows = window.rows
        return {
            "next": self._link(rows[-1].number, backwards=False) if rows and window.older else None,
            "previous": self._link(rows[0].number, backwards=True) if rows and window.newer else None,
        }

    def _link(self, number: int, *, backwards: bool) -> str:
        given = {name: value for name, value in self.filters.items() if value is not None}
        cursor = Cursor(self._signature, "", number, backwards).write()
        return "?" + urlencode({**given, "limit": self.limit, "cursor": cursor})

    @property
    def _signature(self) -> str:
        return strong_etag(self.name.encode(), repr(sorted(self.filters.items())).encode()).strip('"')
