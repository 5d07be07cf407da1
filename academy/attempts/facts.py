"""What an attempt tells about its unit."""

from academy.models.attempts import Attempt
from academy.progress.rules import NOTHING, UnitFacts


def facts_of_attempt(attempt: Attempt) -> UnitFacts:
    """That a quiz was handed in, and passed; nothing while it is open. Names the unit version that held then."""
    if attempt.submitted_at is None:
        return NOTHING
    facts = {("submitted", attempt.block)} | ({("passed", attempt.block)} if attempt.passed else set())
    versions = {str(attempt.unit_version_id)} if attempt.unit_version_id else set()
    return UnitFacts(frozenset(facts), frozenset(versions))
