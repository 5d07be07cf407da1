"""How a question differs from what it was, in words for whoever changes it. Pure rules on frozen questions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from academy.quizzes.key_words import key_in_words, names_in, quoted
from cms.documents.words import plain

#: Where a text stands, and what it is called with its words.
Texts = dict[tuple[str, ...], tuple[str, str]]

_NOT_READ = ("id", "type", "seen_by", "gap", "leads_to", "image")


@dataclass(frozen=True)
class Difference:
    """What `name` says was `before` and is `after`; empty where there is nothing. Both are plain text to be shown."""

    name: str
    before: str
    after: str


def texts_of(question: Mapping[str, Any]) -> Texts:
    """Every text that learners read in a question, by where it stands: by the id that holds it, not by position."""
    found: Texts = {}
    _collect(question, (), "", found)
    return found


def differences(was: Mapping, now: Mapping, old: Mapping, new: Mapping) -> tuple[Difference, ...]:
    """Between two versions of a question; `old` and `new` are its entries in the quizzes' `keys`."""
    names = {**names_in(was), **names_in(now)}
    return (
        *_differing(texts_of(was), texts_of(now)),
        *(key_differences(was, now, old["key"], new["key"]) if old["key"] != new["key"] else []),
        *([Difference("Points", str(was["points"]), str(now["points"]))] if was["points"] != now["points"] else []),
        *_differing(_feedback(old["feedback"], names), _feedback(new["feedback"], names)),
    )


def key_differences(was: Mapping, now: Mapping, old_key: Mapping, new_key: Mapping) -> tuple[Difference, ...]:
    """What is right, where that differs."""
    before, after = key_in_words(was, old_key), key_in_words(now, new_key)
    found = (Difference(name, before.get(name, ""), after.get(name, "")) for name in {**after, **before})
    return tuple(one for one in found if one.before != one.after)


def _differing(was: Texts, now: Texts) -> Iterator[Difference]:
    for place in {**now, **was}:
        name, _text = now.get(place) or was[place]
        before, after = (quoted(texts.get(place, ("", ""))[1]) for texts in (was, now))
        if before != after:
            yield Difference(name, before, after)


def _feedback(told: Mapping[str, Any], names: Mapping[str, str]) -> Texts:
    options = {
        (option,): (f"Feedback on {names.get(option, quoted(option))}", text)
        for option, text in told["options"].items()
    }
    return {("explanation", ""): ("Explanation", plain(told["explanation"])), **options}


def _collect(member: Any, place: tuple[str, ...], name: str, found: Texts) -> None:
    if isinstance(member, str):
        found[place] = name.replace("_", " ").capitalize(), plain(member)
    elif isinstance(member, list) and any("gap" in item for item in member if isinstance(item, dict)):
        found[place] = "Text", plain("".join(f"{item['text']}{'____' if item['gap'] else ''}" for item in member))
    elif isinstance(member, list):
        for at, item in enumerate(member):
            identity = item.get("id", at) if isinstance(item, dict) else item
            _collect(item, (*place, str(identity)), name.removesuffix("s"), found)
    elif isinstance(member, dict):
        for inner_name, inner in member.items():
            if inner_name not in _NOT_READ:
                _collect(inner, (*place, inner_name), name if inner_name == "text" else inner_name, found)
