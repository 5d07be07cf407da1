"""What a new version of a quiz changes, as an editor should hear of it. Pure rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from academy.quizzes.differences import Difference, differences, texts_of
from cms.documents.words import plain

#: In the order in which they are told.
KINDS = ("added", "removed", "wording", "options", "key", "points", "feedback")


@dataclass(frozen=True)
class QuestionChange:
    """
    One question that is not as it was. `kinds` says in what, of `KINDS`; `prompt` is the newest, in plain text;
    `differences` says it in words, where the question was there and still is.
    """

    question: str
    kinds: tuple[str, ...]
    prompt: str
    differences: tuple[Difference, ...] = ()

    @property
    def is_correction(self) -> bool:
        """
        Only the key was put right, and perhaps the words: responses to the old version can be marked by the new key
        too.
        """
        return "key" in self.kinds and "options" not in self.kinds


@dataclass(frozen=True)
class RuleChange:
    """One of the quiz's own rules that is not as it was."""

    name: str
    before: Any
    after: Any


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


def rules_changed(old: Frozen, new: Frozen) -> list[RuleChange]:
    """The quiz's own rules that differ."""
    names = ("feedback", "pass_mark", "attempts_allowed", "draw", "shuffle")
    rules = [RuleChange(name, old.content[name], new.content[name]) for name in names]
    return [rule for rule in rules if rule.before != rule.after]


def corrected_questions(old: Frozen, new: Frozen) -> list[str]:
    return [one.question for one in changes_between(old, new) if one.is_correction]


def _change(question: str, before: Mapping, after: Mapping, old: Frozen, new: Frozen) -> QuestionChange:
    was, now = before.get(question), after.get(question)
    prompt = plain((now or was or {})["prompt"])
    if was is None or now is None:
        return QuestionChange(question, ("added" if was is None else "removed",), prompt)
    differs = {
        "wording": texts_of(was) != texts_of(now),
        "options": set(_members(was)) != set(_members(now)),
        "key": old.keys[question]["key"] != new.keys[question]["key"],
        "points": was["points"] != now["points"],
        "feedback": old.keys[question]["feedback"] != new.keys[question]["feedback"],
    }
    kinds = tuple(kind for kind in KINDS if differs.get(kind))
    return QuestionChange(question, kinds, prompt, differences(was, now, old.keys[question], new.keys[question]))


def _members(member: Any) -> Iterable[str]:
    """Every id in a public question."""
    if isinstance(member, list):
        for item in member:
            yield from _members(item)
    elif isinstance(member, dict):
        yield from (str(member[name]) for name in ("id", "gap") if member.get(name))
        for inner in member.values():
            yield from _members(inner)
