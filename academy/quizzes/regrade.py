"""A key that was wrong is put right for those who answered before. Marks can only rise."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from academy.attempts.facts import facts_of_attempt
from academy.attempts.submit import grade, marked, write_mark
from academy.errors import LearnerGone
from academy.locks import lock_learner
from academy.models.attempts import Attempt
from academy.models.quizzes import KeyCorrection, QuizVersion
from academy.progress.courses import learn
from academy.quizzes.changes import Frozen, corrected_questions
from academy.quizzes.differences import Difference, key_differences
from academy.quizzes.drawing import asked
from academy.sync.canonical import canonical
from cms.documents.words import plain

_BATCH = 200


@dataclass(frozen=True)
class Correction:
    """A question whose key is other now than in earlier versions of its quiz, `versions`."""

    current: QuizVersion
    question: str
    versions: tuple[QuizVersion, ...]

    @property
    def key(self) -> dict[str, Any]:
        return self.current.keys[self.question]["key"]

    @property
    def prompt(self) -> str:
        """Plain text."""
        return plain(self._asked_in(self.current)["prompt"])

    def differences(self) -> list[Difference]:
        """From what was right to what is, for all earlier versions, each one time."""
        return list(dict.fromkeys(one for version in self.versions for one in self._differences_to(version)))

    def _differences_to(self, version: QuizVersion) -> tuple[Difference, ...]:
        old = version.keys[self.question]["key"]
        return key_differences(self._asked_in(version), self._asked_in(self.current), old, self.key)

    def _asked_in(self, version: QuizVersion) -> dict[str, Any]:
        return next(one for one in version.content["questions"] if one["id"] == self.question)


def corrections_to_offer(current: QuizVersion) -> list[Correction]:
    """What an editor may correct for earlier attempts: keys that the published version has otherwise."""
    found: dict[str, list[QuizVersion]] = {}
    earlier = QuizVersion.objects.filter(unit=current.unit, block=current.block).exclude(pk=current.pk)
    for version in earlier.prefetch_related("corrections"):
        for question in corrected_questions(_frozen(version), _frozen(current)):
            if not _is_applied(version, question, current.keys[question]["key"]):
                found.setdefault(question, []).append(version)
    return [Correction(current, question, tuple(versions)) for question, versions in found.items()]


@transaction.atomic
def apply_correction(correction: Correction, *, by) -> list[KeyCorrection]:
    """
    Let the new key count for attempts at the earlier versions as well, also for those that arrive from now on. Those
    that are there are marked again by `regrade`. Applying twice changes nothing.
    """
    ids = [version.pk for version in correction.versions]
    locked = QuizVersion.objects.select_for_update().filter(pk__in=ids).prefetch_related("corrections")
    return [
        KeyCorrection.objects.create(version=version, question=correction.question, key=correction.key, applied_by=by)
        for version in locked
        if not _is_applied(version, correction.question, correction.key)
    ]


def regrade(version_ids: list[UUID], *, at: datetime) -> int:
    """Mark again every attempt handed in under these versions; returns how many rose. Safe to run at any time."""
    return sum(_regrade_if_there(pk, at) for pk in _handed_in(version_ids))


def _regrade_if_there(pk: int, at: datetime) -> bool:
    """A learner who is erased meanwhile holds up nobody else's marks."""
    try:
        return _regrade_one(pk, at)
    except LearnerGone:
        return False


def _regrade_one(pk: int, at: datetime) -> bool:
    with transaction.atomic():
        found = Attempt.objects.select_related("version", "learner").filter(pk=pk)
        if (attempt := found.first()) is None:
            return False
        lock_learner(attempt.learner)
        attempt = found.get()  # as it is under the lock
        before = attempt.score
        write_mark(attempt, marked(attempt, attempt.version, attempt.version.corrections.all()), at=at)
        if before is not None and attempt.score is not None and attempt.score <= before:
            return False
        attempt.save(update_fields=["shares", "score", "max_score", "percent", "passed", "passed_at"])
        learn(attempt.learner, {attempt.unit: facts_of_attempt(attempt)}, at=at)
        return True


def rising_learners(correction: Correction) -> set[Any]:
    """Ids of the learners of whom a mark would rise. For `academy.quizzes.figures` alone."""
    found = set()
    for version in correction.versions:
        handed_in = Attempt.objects.filter(version=version).exclude(submitted_at=None)
        for attempt in handed_in.iterator(chunk_size=_BATCH):
            if correction.question in _asked(attempt, version) and _rises(attempt, version, correction):
                found.add(attempt.learner_id)
    return found


def _rises(attempt: Attempt, version: QuizVersion, correction: Correction) -> bool:
    response = attempt.responses.get(correction.question)
    if response is None:
        return False
    kind = version.keys[correction.question]["type"]
    keys = [version.keys[correction.question]["key"]]
    keys += [one.key for one in version.corrections.all() if one.question == correction.question]
    return grade(kind, correction.key, response) > max(grade(kind, key, response) for key in keys)


def _asked(attempt: Attempt, version: QuizVersion) -> set[str]:
    return {one["id"] for one in asked(attempt.key, version.content)}


def _handed_in(version_ids: list[UUID]) -> list[int]:
    attempts = Attempt.objects.filter(version__in=version_ids).exclude(submitted_at=None)
    return list(attempts.order_by("pk").values_list("pk", flat=True))


def _is_applied(version: QuizVersion, question: str, key: dict[str, Any]) -> bool:
    known = [one.key for one in version.corrections.all() if one.question == question]
    return canonical(key) in map(canonical, known)


def _frozen(version: QuizVersion) -> Frozen:
    return Frozen(version.content, version.keys)
