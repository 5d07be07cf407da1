"""A 410 `account-erased` is the end: nothing more is asked with that learner's tokens, and the device is wiped."""

from typing import Any

from ..check import Breach, Occasions
from ..wire import Wire

GUIDE = "erasing-the-account"


def look(wire: Wire) -> Occasions:
    told: set[str] = set()
    for one in wire.asked():
        if one.status == 410 and one.learner and one.learner not in told and "account-erased" in _codes(one.answer):
            told.add(one.learner)
            later = [after for after in wire.after(one) if after.learner == one.learner]
            yield Breach("the learner's account had been erased", later[0]) if later else None


def _codes(answer: Any) -> list[str]:
    return [answer.get("code", ""), *(error["code"] for error in answer.get("errors", []))]
