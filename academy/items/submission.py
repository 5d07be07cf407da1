"""An attempt is handed in."""

from uuid import UUID

from academy.attempts.confidence import confidence_rows, hide_confidence
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
        key, responses, attempts = UUID(item["attempt"]), item["responses"], prepared.attempts
        was_handed_in = attempts.is_handed_in(key)
        attempt = submit_attempt(
            learner,
            key,
            version=version,
            responses=responses,
            corrections=prepared.corrections.get(version.pk, ()),
            attempts=attempts,
            at=at,
            device_at=device_time(item),
            unit_version=prepared.unit_version(version),
        )
        return Outcome(
            late=not prepared.is_published(version),
            result=summary(attempt),
            rows=attempts.take_new(),
            upserts=() if was_handed_in else (confidence_rows(learner.pk, version, responses, at),),
            learned=Learned(version.unit, facts_of_attempt(attempt), read_uuid(item.get("course_version"))),
        )

    @staticmethod
    def kept(item):
        responses, version = item.get("responses"), read_uuid(item.get("version"))
        if not isinstance(responses, dict) or version is None:
            return item
        return {**item, "responses": hide_confidence(version, responses)}
