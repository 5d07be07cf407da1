"""Rows that are never changed, of which those used last are kept in this process."""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from typing import Generic, TypeVar
from uuid import UUID

from django.db.models import Model

Row = TypeVar("Row", bound=Model)


class KeptRows(Generic[Row]):
    """Rows of a model that were read before, `most` of them at most. Threads share them: change nothing in one."""

    def __init__(self, model: type[Row], *, most: int):
        self._model, self._most = model, most
        self._kept: OrderedDict[UUID, Row] = OrderedDict()
        self._lock = Lock()

    def get(self, ids: Iterable[UUID]) -> dict[UUID, Row]:
        """Those that there are with these ids; one query at most, and none for those that are kept."""
        wanted = set(ids)
        with self._lock:
            found = {pk: self._kept[pk] for pk in wanted & self._kept.keys()}
        if missing := wanted - found.keys():
            found |= self._model._default_manager.in_bulk(list(missing))
        self._keep(found)
        return found

    def _keep(self, rows: dict[UUID, Row]) -> None:
        with self._lock:
            for pk, row in rows.items():
                self._kept[pk] = row
                self._kept.move_to_end(pk)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
