"""The words of a passage wait behind its content note until the reader has chosen: nobody is to meet them unasked."""

from ..check import Breach, Occasions
from ..reading import folded, hidden_words, lessons, rendered
from ..wire import Wire

GUIDE = "blocks"


def look(wire: Wire) -> Occasions:
    for lesson in lessons() if wire.rendered else ():
        text = rendered(wire.rendered, lesson) if wire.rendered else None
        for word in hidden_words(lesson) if text else ():
            is_there = folded(word) in folded(text or "")
            yield Breach(f"“{lesson['title']}”: “{word[:80]}” is there unasked") if is_there else None
