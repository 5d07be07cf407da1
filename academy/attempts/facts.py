"""What an attempt tells about its unit."""

from collections.abc import Iterator
from datetime import datetime

from academy.models.attempts import Attempt
from academy.progress.rules import NOTHING, UnitFacts


def dated_facts(attempt: Attempt) -> Iterator[tuple[datetime, UnitFacts]]:
    """The same with the time at which each was known: a corrected key may make a pass later."""
    known = facts_of_attempt(attempt)
    passed = {fact for fact in known.facts if fact[0] == "passed"}
    if attempt.submitted_at:
        yield attempt.submitted_at, UnitFacts(known.facts - passed, known.versions)
    if attempt.passed_at:
        yield attempt.passed_at, UnitFacts(frozenset(passed), known.versions)


def facts_of_attempt(attempt: Attempt) -> UnitFacts:
    """That a quiz was handed in, and passed; nothing while it is open. Names the unit version that held then."""
    if attempt.submitted_at is None:
        return NOTHING
    facts = {("submitted", attempt.block)} | ({("passed", attempt.block)} if attempt.passed else set())
    versions = {str(attempt.unit_version_id)} if attempt.unit_version_id else set()
    return UnitFacts(frozenset(facts), frozenset(versions))
