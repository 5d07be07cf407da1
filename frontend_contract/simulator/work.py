"""What a learner does with a unit, as the items that a device sends for it."""

from collections.abc import Iterator
from random import Random
from typing import Any
from uuid import UUID

Json = dict[str, Any]


class Learner:
    """
    Makes items, out of documents as clients get them. `clock` is what the device takes for seconds since 1970; it may
    be years off, and goes back now and then.
    """

    def __init__(self, random: Random, clock: int):
        self.random, self.clock = random, clock

    def enrol(self, course: Json) -> Json:
        return self._item("enrolment", course=course["key"])

    def write(self, unit: Json) -> Iterator[Json]:
        """On each reflection prompt of a unit."""
        for block in _blocks(unit, "reflection_prompt"):
            text = f"Nobody else reads this: {self.random.random()} “é😀”"
            yield self._item("reflection", unit=unit["key"], block=block["id"], text=text)

    def do(self, unit: Json) -> Iterator[Json]:
        """Some of a unit, or all of it."""
        asked = unit["completion"]
        much = self.random.choice([0.4, 0.8, 1])
        for kind, blocks in (("seen", asked["blocks"]), ("ticked", asked["checkpoints"])):
            for block in blocks:
                if self.random.random() < much:
                    yield self._item(kind, version=asked["version"], block=block)
        for quiz in _blocks(unit, "quiz"):
            if quiz["version"]:
                yield from self._attempt(quiz)
        if self.random.random() < much:
            yield self._item("finished", version=asked["version"])

    def _attempt(self, quiz: Json) -> Iterator[Json]:
        named = {"attempt": str(UUID(int=self.random.getrandbits(128), version=4)), "version": quiz["version"]}
        if self.random.random() < 0.7:
            yield self._item("start", **named, offline=True)
        if self.random.random() < 0.8:
            responses = {one["id"]: self._response(one) for one in quiz["questions"] if one["type"] in _KNOWN}
            yield self._item("submission", **named, responses=responses)

    def _response(self, question: Json) -> Any:
        return _KNOWN[question["type"]](question, self.random)

    def _item(self, kind: str, **members: Any) -> Json:
        self.clock += self.random.randint(-300, 600)
        year, rest = 1 + abs(self.clock) // 31_000_000 % 9998, abs(self.clock)
        at = f"{year:04}-{1 + rest % 12:02}-{1 + rest % 28:02}T{rest % 24:02}:{rest % 60:02}:00Z"
        return {"kind": kind, "id": str(UUID(int=self.random.getrandbits(128), version=4)), **members, "at": at}


def _blocks(unit: Json, kind: str) -> Iterator[Json]:
    for block in unit["body"]:
        if block["type"] == kind:
            yield block
        elif block["type"] == "passage":
            yield from (inside for inside in block["blocks"] if inside["type"] == kind)


def _one_option(question: Json, random: Random) -> str:
    return random.choice(question["options"])["id"]


def _some_options(question: Json, random: Random) -> list[str]:
    return [option["id"] for option in question["options"] if random.random() < 0.5]


def _order(question: Json, random: Random) -> list[str]:
    return random.sample([item["id"] for item in question["items"]], len(question["items"]))


#: Questions that are answered here; the rest is left open, which is as good as any response.
_KNOWN = {
    "single_choice": _one_option,
    "multiple_choice": _some_options,
    "true_false": lambda question, random: random.random() < 0.5,
    "ordering": _order,
    "numeric": lambda question, random: random.randint(0, 100),
    "short_text": lambda question, random: random.choice(["ally", "a&b=c%20é😀", "\u200fعدل"]),
}
