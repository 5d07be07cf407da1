"""Taking part in a course."""

from uuid import UUID

from academy.enrolments import enrol
from academy.sync.item import Outcome, SyncItem, sync_items
from cms.shapes import string, uuid


@sync_items.register("enrolment")
class EnrolmentItem(SyncItem):
    """The learner enrols on a course. Asking again changes nothing, and takes up an enrolment that was withdrawn."""

    properties = {
        "course": uuid(description="The course's key."),
        "code": string(minLength=1, maxLength=40, description="An invitation code, where the course asks for one."),
    }
    optional = {"code"}

    @classmethod
    def receive(cls, learner, item, *, at, prepared):
        enrol(learner, UUID(item["course"]), at=at, code=item.get("code"))
        return Outcome()
