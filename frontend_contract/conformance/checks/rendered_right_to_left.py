"""Words that run from right to left are written whole and in their order: turning them is the screen's affair."""

from ..check import Breach, Occasions
from ..reading import lessons, rendered, right_to_left
from ..wire import Wire

GUIDE = "languages"


def look(wire: Wire) -> Occasions:
    for lesson in lessons() if wire.rendered else ():
        text = rendered(wire.rendered, lesson) if wire.rendered else None
        for word in right_to_left(lesson) if text else ():
            is_there = word in (text or "")
            yield None if is_there else Breach(f"“{lesson['title']}”: “{word}” is not there as it was sent")
