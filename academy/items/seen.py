"""A block was seen."""

from academy.models.progress import Event
from academy.progress.event_item import EventItem
from academy.sync.item import sync_items


@sync_items.register("seen")
class Seen(EventItem):
    """A block was on the screen. Send the same for a passage that the learner chose to skip."""

    kind = Event.Kind.SEEN

    @staticmethod
    def blocks(content):
        return content["blocks"]
