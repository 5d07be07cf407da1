"""Whether the contract's version says what its changes ask for. Pure rules."""

from collections.abc import Sequence

from frontend_contract.diffing.change import Change
from frontend_contract.diffing.rules import Level


def numbers(version: str) -> tuple[int, ...]:
    """`1.10` comes after `1.9`; a third number, as older documents have it, says nothing."""
    return tuple(int(number) for number in version.split("."))[:2]


def objection(changes: Sequence[Change], *, was: str, now: str) -> str | None:
    """Why the version `now` can't stand for a contract that changed so since `was`; None if it can."""
    breaking = [change for change in changes if change.level is Level.BREAKING]
    if breaking and numbers(now)[0] <= numbers(was)[0]:
        return (
            f"{_many(len(breaking))} would break apps in use, and the major version does not go up ({was}, now {now}). "
            "Keep what there is and add the new beside it; see docs/contract.md."
        )
    if changes and numbers(now) <= numbers(was):
        return (
            f"The contract is not the one that was released as {was} ({_many(len(changes))}), and its version, {now}, "
            "does not say so: apps could not tell them apart. Let CONTRACT_VERSION in cms/settings/base.py grow."
        )
    if numbers(now) < numbers(was):
        return f"The version, {now}, is older than what was released last, {was}."
    return None


def _many(count: int) -> str:
    return f"{count} changes" if count > 1 else "1 change"
