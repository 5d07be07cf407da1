"""A checkpoint was ticked."""

from academy.models.progress import Event
from academy.progress.event_item import EventItem
from academy.sync.item import sync_items


@sync_items.register("ticked")
class Ticked(EventItem):
    """A checkpoint was ticked. Whether it has to be is up to the unit."""

    kind = Event.Kind.TICKED

    @staticmethod
    def blocks(content):
        return content["checkpoints"] + content["other_checkpoints"]
