"""A person can read each block (its own words or its fallback), each picture's alt text, each question and option."""

from collections.abc import Iterator
from typing import Any

from ..check import Breach, Occasions
from ..reading import alternatives, block_words, folded, lessons, plain, question_words, questions, rendered
from ..wire import Wire

GUIDE = "blocks"


def look(wire: Wire) -> Occasions:
    for lesson in lessons() if wire.rendered else ():
        text = rendered(wire.rendered, lesson) if wire.rendered else None
        if text is None:
            yield Breach(f"there is no {lesson['key']}.txt, of “{lesson['title']}”")
            continue
        there = folded(text)
        missing = [(what, word) for what, word in _wanted(lesson, there) if folded(word) not in there]
        yield from (Breach(f"“{lesson['title']}”, {what}: “{word[:80]}” is not there") for what, word in missing)
        if not missing:
            yield None


def _wanted(lesson: dict[str, Any], text: str) -> Iterator[tuple[str, str]]:
    for block in lesson["body"]:
        yield from ((f"alt text of {block['type']}", word) for word in alternatives(block))
        if not (block["fallback"] and folded(plain(block["fallback"])) in text):
            yield from ((block["type"], word) for word in block_words(block))
    for question in questions(lesson):
        yield from ((f"question {question['type']}", word) for word in question_words(question))
