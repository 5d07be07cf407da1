"""What a new version of a quiz changes, as an editor should hear of it. Pure rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cms.documents.words import plain

#: In the order in which they are told.
KINDS = ("added", "removed", "wording", "options", "key", "points", "feedback")


@dataclass(frozen=True)
class QuestionChange:
    """One question that is not as it was. `kinds` says in what, of `KINDS`; `before` and `after` are plain prompts."""

    question: str
    kinds: tuple[str, ...]
    before: str
    after: str


@dataclass(frozen=True)
class Frozen:
    """A quiz as it is frozen: see `QuizVersion.content` and `.keys`."""

    content: Mapping[str, Any]
    keys: Mapping[str, Mapping[str, Any]]


def changes_between(old: Frozen, new: Frozen) -> list[QuestionChange]:
    """The questions that differ, in the new order; those that are gone come last."""
    before = {one["id"]: one for one in old.content["questions"]}
    after = {one["id"]: one for one in new.content["questions"]}
    found = [_change(question, before, after, old, new) for question in [*after, *(before.keys() - after.keys())]]
    return [change for change in found if change.kinds]


def rules_changed(old: Frozen, new: Frozen) -> list[str]:
    """Names of the quiz's own rules that differ."""
    names = ("feedback", "pass_mark", "attempts_allowed", "draw", "shuffle")
    return [name for name in names if old.content[name] != new.content[name]]


def corrected_questions(old: Frozen, new: Frozen) -> list[str]:
    """
    Questions of which only the key was put right, and perhaps the words: responses to the old version can be marked
    by the new key too.
    """
    changes = changes_between(old, new)
    return [one.question for one in changes if "key" in one.kinds and "options" not in one.kinds]


def _change(question: str, before: Mapping, after: Mapping, old: Frozen, new: Frozen) -> QuestionChange:
    was, now = before.get(question), after.get(question)
    texts = plain(was["prompt"]) if was else "", plain(now["prompt"]) if now else ""
    if was is None or now is None:
        return QuestionChange(question, ("added" if was is None else "removed",), *texts)
    differs = {
        "wording": _texts(was) != _texts(now),
        "options": set(_members(was)) != set(_members(now)),
        "key": old.keys[question]["key"] != new.keys[question]["key"],
        "points": was["points"] != now["points"],
        "feedback": old.keys[question]["feedback"] != new.keys[question]["feedback"],
    }
    return QuestionChange(question, tuple(kind for kind in KINDS if differs.get(kind)), *texts)


def _members(member: Any) -> Iterable[str]:
    """Every id in a public question."""
    if isinstance(member, list):
        for item in member:
            yield from _members(item)
    elif isinstance(member, dict):
        yield from (str(member[name]) for name in ("id", "gap") if member.get(name))
        for inner in member.values():
            yield from _members(inner)


def _texts(question: Mapping[str, Any]) -> dict[str, str]:
    """Every text that learners read in a question, by where it stands: by the id that holds it, not by position."""
    found: dict[str, str] = {}
    _collect(question, str(question["id"]), found)
    return found


def _collect(member: Any, place: str, found: dict[str, str]) -> None:
    if isinstance(member, str):
        found[place] = plain(member)
    elif isinstance(member, list):
        for at, item in enumerate(member):
            _collect(item, f"{place}/{item['id'] if isinstance(item, dict) and 'id' in item else at}", found)
    elif isinstance(member, dict):
        for name, inner in member.items():
            if name not in ("id", "type", "seen_by", "gap", "leads_to", "image"):
                _collect(inner, f"{place}/{name}", found)
