"""A learner writes on a reflection prompt, or destroys what they wrote."""

from functools import partial
from uuid import UUID

from django.views.decorators.debug import sensitive_variables

from academy.reflections import KnownReflections, sent_as
from academy.sync.checking import device_time
from academy.sync.item import Needs, Outcome, SyncItem, sync_items
from cms.shapes import nullable, string, uuid


@sync_items.register("reflection")
class Reflection(SyncItem):
    """
    The learner has written on a reflection prompt. What was written there before stays, for the learner alone, until
    `text` is null: that destroys every version, also those that this device has not seen.
    """

    properties = {
        "unit": uuid(description="Key of the page that holds the prompt."),
        "block": string(minLength=1, maxLength=64, description="Id of the prompt's block in that page."),
        "text": nullable(string(description="Plain text, up to 20,000 characters; null destroys.")),
    }

    @classmethod
    def needs(cls, learner, items):
        sent_before = sent_as(learner, {UUID(item["id"]) for item in items})
        return Needs((sent_before,), partial(KnownReflections, learner))

    @classmethod
    @sensitive_variables()
    def receive(cls, learner, item, *, at, prepared):
        unit, block, text = UUID(item["unit"]), item["block"], item["text"]
        if text is None:
            prepared.destroy(unit, block)
        else:
            prepared.write(unit, block, text, at=at, item=UUID(item["id"]), client_at=device_time(item))
        return Outcome()
