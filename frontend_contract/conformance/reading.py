"""What a person has to be able to read of a lesson, and what a client wrote that they would. Pure rules."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from .answers import pages

Node = dict[str, Any]

SENTENCES = {
    "only_you": "Only you can see this.",
    "only_you_and_counts": "Only you can see this. It also counts in rounded totals over many people.",
    "only_counts": (
        "Kept without your name. It counts in rounded totals over many people, and even you can't look it up."
    ),
}
_TAG = re.compile(r"<[^<>]*>")
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2066-\u2069]")
#: Members of a block that are its own words; what it refers to, and what is behind a fold, is not among them.
_WORDS = ("heading", "title", "caption", "text", "source", "prompt", "points", "question")
#: Members of a question among which one chooses, or which one puts in order.
_CHOICES = ("options", "choices", "items", "words", "lowest", "highest", "unit")


def lessons() -> list[Node]:
    return [page for page in pages() if page["type"] == "lesson"]


def rendered(folder: Path, lesson: Node) -> str | None:
    """What the client wrote for a lesson, in one line; None if there is nothing."""
    path = folder / f"{lesson['key']}.txt"
    return plain(path.read_text(encoding="utf-8"), is_html=False) if path.exists() else None


def plain(words: str, *, is_html: bool = True) -> str:
    """Without tags, and with single spaces for white space and for marks that can't be seen."""
    words = unescape(_TAG.sub(" ", words)) if is_html else words
    return " ".join(_UNSEEN.sub("", words).split())


def folded(words: str) -> str:
    """For comparing: only letters, digits and the like, so that spaces around tags and marks make no difference."""
    return "".join(words.split())


def block_words(block: Node) -> list[str]:
    """Its own words; the fallback where its type is not known."""
    known = [word for name in _WORDS if name in block for word in _strings(block[name])]
    return _said(known if block["type"] != "hologram" else [block["fallback"]])


def alternatives(block: Node) -> list[str]:
    """The alt texts of its pictures, but for those that only decorate."""
    if block["type"] == "passage":
        return []
    return _said([image["alt"] for image in _images(block) if not image["decorative"]])


def question_words(question: Node) -> list[str]:
    """The prompt, and everything that can be chosen or put in order; of a scenario, the first step."""
    words = [question["prompt"], *(word for name in _CHOICES for word in _strings(question.get(name), only="text"))]
    words += [part["text"] for part in question.get("parts", [])]
    for step in question.get("steps", [])[:1]:
        words += [step["situation"], *(choice["text"] for choice in step["choices"])]
    return _said(words)


def questions(lesson: Node) -> list[Node]:
    return [each for block in lesson["body"] if block["type"] == "quiz" for each in block["questions"]]


def hidden_words(lesson: Node) -> list[str]:
    """Those behind a content note that stand nowhere else in the lesson."""
    passages = [block for block in lesson["body"] if block["type"] == "passage"]
    hidden = [word for block in passages for word in _said(_strings(block["blocks"]))]
    shown = {**lesson, "body": [{**block, "blocks": []} if block in passages else block for block in lesson["body"]]}
    in_sight = folded(" ".join(plain(word) for word in _strings(shown)))
    return [word for word in hidden if " " in word and folded(word) not in in_sight]


def with_seen_by(lesson: Node) -> list[str]:
    """The sentence of each question and prompt, one for each."""
    bearers = [*questions(lesson), *(block for block in lesson["body"] if "seen_by" in block)]
    return [SENTENCES[bearer["seen_by"]] for bearer in bearers]


def right_to_left(lesson: Node) -> list[str]:
    words = [word for block in lesson["body"] for word in block_words(block)]
    return [word for word in dict.fromkeys(words) if re.search("[\u0590-\u08ff]", word)]


def _strings(value: Any, only: str | None = None) -> Iterator[str]:
    """All within a value; of objects, only those of one member if it is given."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part, only)
    elif isinstance(value, dict):
        for name, part in value.items():
            if only in (None, name):
                yield from _strings(part, only)


def _images(value: Any) -> Iterator[Node]:
    if isinstance(value, dict) and "decorative" in value:
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _images(part)


def _said(words: Any) -> list[str]:
    """As a person reads them, without those that are empty."""
    return [read for word in words if (read := plain(word))]
