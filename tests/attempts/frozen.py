"""Quizzes as they are frozen, without a page: what most tests of handing in need, and quickly made."""

from typing import Any
from uuid import uuid4

from academy.models import QuizVersion

RIGHT, WRONG = "yes", "no"


class FrozenQuiz:
    """A frozen version and what a test knows of it. Its choices have two options, of which `yes` is right."""

    def __init__(self, version: QuizVersion):
        self.version = version
        self.questions = list(version.keys)

    def right(self, *questions: int) -> dict[str, str]:
        """Right responses to these questions, or to all that carry points."""
        scored = [one for one in self.questions if self.version.keys[one]["points"]]
        return dict.fromkeys([self.questions[at] for at in questions] or scored, RIGHT)

    def again(self, **rules: Any) -> "FrozenQuiz":
        """Another version of the same quiz, with other rules."""
        version = self.version
        content = {**version.content, **rules}
        return _frozen(unit=version.unit, block=version.block, content=content, keys=version.keys)


def freeze(*questions: dict[str, Any], **rules: Any) -> FrozenQuiz:
    """A quiz of these questions (two choices if none is given) under these rules."""
    asked = questions or (choice("one"), choice("two"))
    policy = {"feedback": "after_submit", "pass_mark": 60, "attempts_allowed": None, "draw": None, "shuffle": False}
    shown = [{name: member for name, member in one.items() if name != "key"} for one in asked]
    content = {"title": "Check", "intro": "", **policy, **rules, "questions": shown}
    keys = {one["id"]: known(one) for one in asked}
    return _frozen(unit=uuid4(), block="quiz", content=content, keys=keys)


def choice(name: str, points: int = 1) -> dict[str, Any]:
    options = [{"id": RIGHT, "text": "Listen"}, {"id": WRONG, "text": "Look away"}]
    return question(name, "single_choice", {"right": [RIGHT]}, points=points, options=options)


def scale(name: str = "sure", measure: str = "speak_up", occasion: str = "before") -> dict[str, Any]:
    words = {"measure": measure, "occasion": occasion, "lowest": "Not at all", "highest": "Very"}
    return question(name, "confidence_scale", {}, points=0, seen_by="only_counts", **words)


def question(name: str, kind: str, key: dict[str, Any], **members: Any) -> dict[str, Any]:
    """A question as it is frozen, with its key."""
    common = {"prompt": "<p>And now?</p>", "image": None, "points": 1, "seen_by": "only_you_and_counts"}
    return {"type": kind, "id": name, "language": None, **common, **members, "key": key}


def known(one: dict[str, Any]) -> dict[str, Any]:
    feedback = {"explanation": "<p>Because.</p>", "options": {}}
    return {"type": one["type"], "points": one["points"], "key": one["key"], "feedback": feedback}


def _frozen(**members: Any) -> FrozenQuiz:
    return FrozenQuiz(QuizVersion.objects.create(locale="en-GB", digest=uuid4().hex, **members))
