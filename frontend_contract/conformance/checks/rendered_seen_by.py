"""Beside each question and prompt stands who sees what one writes there: people are honest only where it is safe."""

from collections import Counter

from ..check import Breach, Occasions
from ..reading import SENTENCES, lessons, rendered, with_seen_by
from ..wire import Wire

GUIDE = "who-sees-what-a-learner-writes"


def look(wire: Wire) -> Occasions:
    for lesson in lessons() if wire.rendered else ():
        text = rendered(wire.rendered, lesson) if wire.rendered else None
        for sentence, many in Counter(with_seen_by(lesson)).items() if text else ():
            there = _count(sentence, text or "")
            said = f"“{lesson['title']}”: “{sentence}” is there {there} times, and belongs beside {many} places"
            yield Breach(said) if there < many else None


def _count(sentence: str, text: str) -> int:
    """How often, but not as the beginning of a longer one."""
    longer = [other for other in SENTENCES.values() if other.startswith(sentence) and other != sentence]
    return text.count(sentence) - sum(text.count(other) for other in longer)
