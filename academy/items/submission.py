"""An attempt is handed in."""

from uuid import UUID

from academy.attempts.confidence import hide_confidence
from academy.attempts.facts import facts_of_attempt
from academy.attempts.quiz_item import QuizItem
from academy.attempts.submit import submit_attempt
from academy.attempts.summary import summary
from academy.progress.event_item import COURSE_VERSION
from academy.sync.checking import device_time, read_uuid
from academy.sync.item import Learned, Outcome, sync_items
from cms.shapes import uuid


@sync_items.register("submission")
class Submission(QuizItem):
    """An attempt is handed in, with all its responses. Its start may come before, with it, later or never."""

    properties = {
        "attempt": uuid(),
        "version": uuid(description="The version that the learner saw; it is marked by that one."),
        "course_version": COURSE_VERSION,
        "responses": {
            "type": "object",
            "maxProperties": 200,
            "description": "By question id; see each type's response. What was left open is left out.",
        },
    }

    optional = {"course_version"}

    @classmethod
    def receive(cls, learner, item, *, at, prepared):
        version = prepared.version(UUID(item["version"]))
        unit_version = prepared.unit_version(version)
        attempt = submit_attempt(
            learner,
            UUID(item["attempt"]),
            version=version,
            responses=item["responses"],
            corrections=prepared.corrections.get(version.pk, ()),
            at=at,
            device_at=device_time(item),
            unit_version=unit_version,
        )
        learned = Learned(version.unit, facts_of_attempt(attempt), read_uuid(item.get("course_version")))
        return Outcome(late=not prepared.is_published(version), result=summary(attempt), learned=learned)

    @staticmethod
    def kept(item):
        responses, version = item.get("responses"), read_uuid(item.get("version"))
        if not isinstance(responses, dict) or version is None:
            return item
        return {**item, "responses": hide_confidence(version, responses)}
