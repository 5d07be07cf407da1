"""An attempt begins."""

from uuid import UUID

from academy.attempts.quiz_item import QuizItem
from academy.attempts.start import start_attempt
from academy.attempts.summary import summary
from academy.sync.checking import device_time
from academy.sync.item import Outcome, sync_items
from cms.shapes import boolean, uuid


@sync_items.register("start")
class Start(QuizItem):
    """An attempt begins. Online, send it first and begin when it is accepted; offline, begin and send it later."""

    properties = {
        "attempt": uuid(description="Made by the device. Order and draws follow from it."),
        "version": uuid(description="The quiz's `version`, as the learner sees it."),
        "offline": boolean(description="True if the attempt was begun without asking the server."),
    }
    optional = {"offline"}

    @classmethod
    def receive(cls, learner, item, *, at, prepared):
        version = prepared.version(UUID(item["version"]))
        attempt = start_attempt(
            learner,
            UUID(item["attempt"]),
            version=version,
            attempts=prepared.attempts,
            at=at,
            device_at=device_time(item),
            offline=item.get("offline", False),
        )
        late = not prepared.is_published(version)
        return Outcome(late=late, result=summary(attempt), rows=prepared.attempts.take_new())
