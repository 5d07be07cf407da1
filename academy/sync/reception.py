"""A batch of items being received."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Model

from academy.errors import AcademyError, BadItem, IdReused
from academy.models.attempts import Receipt
from academy.progress.courses import learn
from academy.progress.rules import NOTHING, UnitFacts
from academy.sync.inbox import keep
from academy.sync.item import Outcome
from academy.sync.needs import BatchNeeds
from academy.sync.receipts import accepted, refused, replayed
from academy.sync.sent import Sent
from cms.statements import NewRows


@dataclass
class Reception:
    """A batch being received, in one transaction, under the learner's lock. `needs` has what was read for it."""

    learner: Any
    at: datetime
    needs: BatchNeeds
    device: UUID | None = None
    outcomes: list[Outcome] = field(default_factory=list)
    new: list[Receipt] = field(default_factory=list)

    def receive(self, sent: Sent) -> dict[str, Any]:
        """The receipt for one item."""
        first = self.needs.receipts.get(sent.id) if sent.id else None
        if first is None:
            return self._first(sent)
        if first.digest == sent.digest:
            return replayed(first)
        return self._refused(sent, IdReused())

    def write(self) -> None:
        """What the items bring, all together."""
        upserts = [one for outcome in self.outcomes for one in outcome.upserts]
        learn(
            self.learner,
            together(self.outcomes),
            at=self.at,
            seen=courses_seen(self.outcomes),
            known=self.needs.progress,
            beside=[*by_model(self.outcomes), *upserts, NewRows(Receipt, self.new)],
        )

    def _first(self, sent: Sent) -> dict[str, Any]:
        try:
            outcome = self._take(sent)
            self.outcomes.append(outcome)
            receipt = accepted(sent.body, outcome)
        except AcademyError as error:
            receipt = self._refused(sent, error)
        if sent.id is not None:
            self._keep_receipt(sent.id, sent, receipt)
        return receipt

    def _keep_receipt(self, item: UUID, sent: Sent, receipt: dict[str, Any]) -> None:
        row = Receipt(
            learner=self.learner,
            item=item,
            digest=sent.digest,
            content=receipt,
            received_at=self.at,
            device=self.device,
            sequence=sent.sequence if self.device else None,
        )
        self.needs.receipts[item] = row
        self.new.append(row)

    def _take(self, sent: Sent) -> Outcome:
        if sent.kind is None:
            raise sent.fault or BadItem()
        return sent.kind.receive(self.learner, sent.item, at=self.at, prepared=self.needs.prepared[sent.kind.type_name])

    def _refused(self, sent: Sent, error: AcademyError) -> dict[str, Any]:
        keep(self.learner, sent.body, item=sent.id, code=error.code, digest=sent.digest, at=self.at)
        return refused(sent.body, error)


def together(outcomes: list[Outcome]) -> dict[UUID, UnitFacts]:
    """All facts that the items bring, by unit."""
    found: dict[UUID, UnitFacts] = {}
    for outcome in outcomes:
        if outcome.learned is not None:
            unit = outcome.learned.unit
            found[unit] = found.get(unit, NOTHING) | outcome.learned.facts
    return found


def courses_seen(outcomes: list[Outcome]) -> set[UUID]:
    """The course versions that the items name."""
    named = (outcome.learned.course_version for outcome in outcomes if outcome.learned is not None)
    return {version for version in named if version is not None}


def by_model(outcomes: list[Outcome]) -> Iterator[NewRows]:
    """The new rows that the items bring, those of each model together."""
    found: dict[type[Model], list[Model]] = {}
    for row in (row for outcome in outcomes for row in outcome.rows):
        found.setdefault(type(row), []).append(row)
    return (NewRows(model, rows) for model, rows in found.items())
