"""What a batch of items needs to know, read at once together with the learner's lock."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from academy.models.attempts import Receipt
from academy.models.progress import Progress
from academy.progress.record import progress_of
from academy.sync.item import Needs, SyncItem
from academy.sync.sent import Sent
from cms.statements import Rows


class BatchNeeds:
    """
    `rows` are to be read while holding the learner's lock, and given to `found`. Then there are `receipts`, those given
    before, by item, `progress` by unit, None where there is none yet, and `prepared` for each kind of item.
    """

    def __init__(self, learner: Any, items: Sequence[Sent]):
        ids = {one.id for one in items if one.id is not None}
        self._needs = _needs(learner, items)
        self._units: set[UUID] = set().union(*(needs.units for _kinds, needs in self._needs))
        self.rows: list[Rows[Any]] = [
            Rows(Receipt, {"learner": learner.pk, "item": ids}),
            progress_of(learner, self._units),
            *(rows for _kinds, needs in self._needs for rows in needs.rows),
        ]

    def found(self, receipts: list[Receipt], progress: list[Progress], *others: list[Any]) -> None:
        self.receipts = {row.item: row for row in receipts}
        self.progress: dict[UUID, Progress | None] = {
            **dict.fromkeys(self._units),
            **{row.unit: row for row in progress},
        }
        self.prepared: dict[str, Any] = {}
        rest = iter(others)
        for kinds, needs in self._needs:
            self.prepared |= dict.fromkeys(kinds, needs.prepared(*(next(rest) for _ in needs.rows)))


def _needs(learner: Any, items: Sequence[Sent]) -> list[tuple[set[str], Needs]]:
    """Kinds that have one way to say what they need are asked together: what one of them changes, the others see."""
    together: dict[Callable[..., Needs], list[Sent]] = {}
    for one in items:
        if one.kind is not None:
            together.setdefault(one.kind.needs.__func__, []).append(one)  # type: ignore[attr-defined]
    return [(_names(same), _kind(same).needs(learner, [one.item for one in same])) for same in together.values()]


def _names(items: list[Sent]) -> set[str]:
    return {one.kind.type_name for one in items if one.kind is not None}


def _kind(items: list[Sent]) -> type[SyncItem]:
    return next(one.kind for one in items if one.kind is not None)
