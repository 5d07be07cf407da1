"""A unit was finished."""

from academy.models.progress import Event
from academy.progress.event_item import COURSE_VERSION, VERSION, EventItem
from academy.sync.item import sync_items


@sync_items.register("finished")
class Finished(EventItem):
    """The learner came to the end of a unit. Completes it only if it asks for nothing else."""

    kind = Event.Kind.FINISHED
    properties = {"version": VERSION, "course_version": COURSE_VERSION}
