"""What a learner did with quizzes. The export shows of an attempt what its review shows, and no key before that."""

from typing import Any

from academy.attempts.in_words import responses_in_words
from academy.attempts.review import REVIEW, review
from academy.models import Attempt, QuizVersion
from cms.accounts.declaring import INTERNAL, ITSELF, Personal, declarations
from cms.accounts.person import Person

_REVIEWED = {"title": "Quiz", "feedback": "", "pass_mark": "Per cent to pass", "questions": "", "answers": ""}


@declarations.register("academy.Attempt")
class Attempts(Personal):
    name = "attempts"
    title = "Your attempts at quizzes"
    about = (
        "What was right is not repeated on the readable page: look at the attempt in the app, which shows it as far as "
        "the quiz lets you see it. The other form of this export has it, too."
    )
    owner = "learner"
    leading = ("title",)
    exported = {
        "unit": "Unit",
        "started_at": "Begun",
        "submitted_at": "Handed in",
        "responses": "Your responses",
        "score": "Points",
        "max_score": "Of",
        "percent": "Per cent",
        "passed": "Passed",
        "passed_at": "First passed",
        "is_surplus": "Beyond the allowance",
        "device_started_at": "Begun, by your device's clock",
        "device_submitted_at": "Handed in, by your device's clock",
        "key": "Number of the attempt",
        "block": "Number of the quiz",
        "version": "Version of the quiz",
        "unit_version": "Version of the unit",
    }
    computed = {name: (words, REVIEW["properties"][name]) for name, words in _REVIEWED.items()}
    withheld = {
        "id": INTERNAL,
        "learner": ITSELF,
        "shares": "How each response was marked: in “answers”, as soon as the quiz lets you see what is right.",
    }

    @classmethod
    def items(cls, person: Person) -> list[dict[str, Any]]:
        """Three queries: each version is read once, however many attempts there are at it."""
        attempts = list(cls.rows(person).order_by("pk"))
        versions = QuizVersion.objects.filter(pk__in=cls.rows(person).values("version"))
        known = {version.pk: version for version in versions.prefetch_related("corrections")}
        passed = {(one.unit, one.block) for one in attempts if one.passed}
        for attempt in attempts:
            attempt.version = known[attempt.version_id]
        return [cls.reviewed(one, has_passed=(one.unit, one.block) in passed) for one in attempts]

    @classmethod
    def reviewed(cls, attempt: Attempt, *, has_passed: bool) -> dict[str, Any]:
        seen = review(attempt, has_passed=has_passed)
        return {**cls.item(attempt), **{name: seen[name] for name in _REVIEWED}}

    @classmethod
    def readable(cls, item: dict[str, Any]) -> dict[str, Any]:
        return {**item, "responses": responses_in_words(item["questions"], item["responses"])}
