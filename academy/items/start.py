"""An attempt begins."""

from uuid import UUID

from academy.attempts.start import find_version, start_attempt
from academy.attempts.summary import summary
from academy.quizzes.current import is_published
from academy.sync.item import Outcome, SyncItem, device_time, sync_items
from cms.shapes import boolean, uuid


@sync_items.register("start")
class Start(SyncItem):
    """An attempt begins. Online, send it first and begin when it is accepted; offline, begin and send it later."""

    properties = {
        "attempt": uuid(description="Made by the device. Order and draws follow from it."),
        "version": uuid(description="The quiz's `version`, as the learner sees it."),
        "offline": boolean(description="True if the attempt was begun without asking the server."),
    }
    optional = {"offline"}

    @staticmethod
    def receive(learner, item, *, at):
        version = find_version(UUID(item["version"]))
        attempt = start_attempt(
            learner,
            UUID(item["attempt"]),
            version=version,
            at=at,
            device_at=device_time(item),
            offline=item.get("offline", False),
        )
        return Outcome(late=not is_published(version), result=summary(attempt))
