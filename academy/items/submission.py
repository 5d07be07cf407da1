"""An attempt is handed in."""

from uuid import UUID

from academy.attempts.responses import without_confidence
from academy.attempts.start import find_version
from academy.attempts.submit import submit_attempt
from academy.attempts.summary import summary
from academy.models.quizzes import QuizVersion
from academy.quizzes.current import is_published
from academy.sync.item import Outcome, SyncItem, device_time, sync_items
from cms.shapes import uuid


@sync_items.register("submission")
class Submission(SyncItem):
    """An attempt is handed in, with all its responses. Its start may come before, with it, later or never."""

    properties = {
        "attempt": uuid(),
        "version": uuid(description="The version that the learner saw; it is marked by that one."),
        "responses": {
            "type": "object",
            "maxProperties": 200,
            "description": "By question id; see each type's response. What was left open is left out.",
        },
    }

    @staticmethod
    def receive(learner, item, *, at):
        version = find_version(UUID(item["version"]))
        attempt = submit_attempt(
            learner,
            UUID(item["attempt"]),
            version=version,
            responses=item["responses"],
            at=at,
            device_at=device_time(item),
        )
        return Outcome(late=not is_published(version), result=summary(attempt))

    @staticmethod
    def kept(item):
        version = QuizVersion.objects.filter(pk=item["version"]).first()
        if version is None:
            return item
        return {**item, "responses": without_confidence(version.keys, item["responses"])}
