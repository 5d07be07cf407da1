"""Where a learner takes part, what they did, and where it took them."""

from typing import Any

from cms.accounts.declaring import IN_WORDS, INTERNAL, ITSELF, Editorial, Personal, declarations
from cms.shapes import nullable, string


class Learned(Personal):
    owner = "learner"
    withheld = {"id": INTERNAL, "learner": ITSELF}


@declarations.register("academy.Enrolment")
class Enrolments(Learned):
    name = "enrolments"
    title = "Courses that you take part in, or took part in"
    exported = {"course": "Course", "enrolled_at": "Since", "withdrawn_at": "Withdrawn"}
    computed = {"cohort_name": ("Group", nullable(string()))}
    withheld = {**Learned.withheld, "cohort": IN_WORDS}

    @classmethod
    def rows(cls, person):
        return super().rows(person).select_related("cohort")

    @classmethod
    def item(cls, row: Any) -> dict[str, Any]:
        return {**super().item(row), "cohort_name": row.cohort.name if row.cohort else None}


@declarations.register("academy.Event")
class Events(Learned):
    name = "events"
    title = "What you read, ticked and finished"
    exported = {
        "unit": "Unit",
        "kind": "What",
        "block": "Number of the part",
        "received_at": "When",
        "device_at": "When, by your device's clock",
        "version": "Version of the unit",
    }


@declarations.register("academy.Progress")
class ProgressInUnits(Learned):
    name = "progress"
    title = "Where you are in each unit"
    exported = {
        "unit": "Unit",
        "completed_at": "Completed",
        "changed_at": "Last change",
        "facts": "What counts",
        "versions": "Versions of the unit",
        "completed_by": "Version under which it was completed",
    }


@declarations.register("academy.CourseCompletion")
class Completions(Learned):
    name = "completions"
    title = "Courses that you completed"
    exported = {"course": "Course", "completed_at": "When", "version": "Version of the course"}


@declarations.register("academy.KeyCorrection")
class Corrections(Editorial):
    name = "corrected_keys"
    title = "Keys of questions that you corrected"
    names = ("applied_by",)
    exported = {"question": "Number of the question", "applied_at": "When"}
