"""Unit versions by id. None is ever changed, so those used last are kept in this process."""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from uuid import UUID

from academy.models.progress import UnitVersion
from academy.progress.rules import UnitRule


class KeptVersions:
    """Unit versions that were read before, up to a number of them."""

    def __init__(self, most: int = 2000):
        self._most = most
        self._kept: OrderedDict[UUID, UnitVersion] = OrderedDict()
        self._lock = Lock()

    def get(self, ids: Iterable[UUID]) -> dict[UUID, UnitVersion]:
        """Those that there are of these; one query at most."""
        wanted = set(ids)
        with self._lock:
            found = {pk: self._kept[pk] for pk in wanted & self._kept.keys()}
        if missing := wanted - found.keys():
            found |= UnitVersion.objects.in_bulk(list(missing))
        self._keep(found)
        return found

    def _keep(self, rows: dict[UUID, UnitVersion]) -> None:
        with self._lock:
            for pk, row in rows.items():
                self._kept[pk] = row
                self._kept.move_to_end(pk)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


_kept = KeptVersions()


def unit_versions(ids: Iterable[UUID]) -> dict[UUID, UnitVersion]:
    """The unit versions with these ids; unknown ids are left out. No query for those that this process knows."""
    return _kept.get(ids)


def unit_rules(ids: Iterable[UUID]) -> dict[UUID, dict[str, UnitRule]]:
    """Their rules, by unit and version, in the order in which they were frozen."""
    found: dict[UUID, dict[str, UnitRule]] = {}
    for version in sorted(unit_versions(ids).values(), key=lambda one: (one.frozen_at, one.pk)):
        found.setdefault(version.unit, {})[str(version.pk)] = version.rule
    return found
