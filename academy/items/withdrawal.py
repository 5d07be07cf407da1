"""Leaving a course."""

from uuid import UUID

from academy.enrolments import withdraw
from academy.sync.item import Outcome, SyncItem, sync_items
from cms.shapes import uuid


@sync_items.register("withdrawal")
class Withdrawal(SyncItem):
    """The learner withdraws from a course. What they did stays theirs."""

    properties = {"course": uuid(description="The course's key.")}

    @classmethod
    def receive(cls, learner, item, *, at, prepared):
        withdraw(learner, UUID(item["course"]), at=at)
        return Outcome()
