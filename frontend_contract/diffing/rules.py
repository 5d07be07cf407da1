"""
What a change of the contract does to apps that are in use. This table is the one place that says so; docs/contract.md
repeats it.

What concerns a schema has a rule for each direction: `sent-…` where the server sends what the schema describes, and
`taken-…` where it takes it from apps.
"""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    BREAKING = "breaking"
    RISKY = "risky"
    ADDITIVE = "additive"


class Direction(StrEnum):
    SENT = "sent"
    TAKEN = "taken"


@dataclass(frozen=True)
class Rule:
    """`why` says in one sentence what the change does, and to whom."""

    name: str
    level: Level
    why: str


_B, _R, _A = Level

_OPERATIONS = (
    ("operation-removed", _B, "An app that calls it gets 404 or 405."),
    ("operation-added", _A, "Apps in use don't call it."),
    ("operation-renamed", _R, "Who generates a client anew must call it by another name; apps in use notice nothing."),
    ("parameter-removed", _B, "An app that still sends it gets 400: unknown parameters are refused by name."),
    ("parameter-required", _B, "An app that leaves it out, as it could so far, gets 400."),
    ("parameter-optional", _A, "Apps in use go on sending it."),
    ("parameter-added", _A, "Apps in use leave it out."),
    ("parameter-restyled", _B, "An app that writes its values as before is misunderstood or gets 400."),
    ("body-removed", _B, "An app that still sends one is refused, or what it says is lost."),
    ("body-required", _B, "An app that sends none, as it could so far, gets 400."),
    ("body-optional", _A, "Apps in use go on sending one."),
    ("body-added", _A, "Apps in use send none."),
    ("media-type-no-longer-sent", _B, "An app that asks for this media type gets 406."),
    ("media-type-sent", _A, "Apps in use don't ask for it."),
    ("media-type-no-longer-taken", _B, "An app that sends this media type gets 415."),
    ("media-type-taken", _A, "Apps in use don't send it."),
    ("status-removed", _R, "An app may wait for it to tell one case from another."),
    ("status-added", _R, "An app meets a status that it was not written for."),
    ("header-removed", _R, "An app that reads it finds nothing, and may ask for everything anew each time."),
    ("header-added", _A, "Apps in use don't read it."),
    ("sign-in-narrowed", _B, "An app that comes in this way, or without signing in, gets 401."),
    ("sign-in-widened", _A, "Apps in use go on signing in as they do."),
    ("sign-in-changed", _B, "An app that proves in the former way who it is gets 401."),
    ("component-removed", _R, "No operation refers to it, but an app developer may have relied on what it describes."),
)  # fmt: skip

_SENT = (
    ("property-removed", _B, "An app that reads it finds nothing there."),
    ("property-added", _A, "Apps ignore properties that they don't know."),
    ("property-optional", _B, "An app that relies on it fails where it is left out."),
    ("property-required", _A, "Apps find it more often than they expect."),
    ("null-added", _B, "An app that takes it for a value fails on null."),
    ("null-removed", _A, "Apps no longer meet the null that they are ready for."),
    ("type-changed", _B, "An app that reads it as before can't read it any more."),
    ("type-widened", _B, "An app meets values that its types can't hold."),
    ("type-narrowed", _A, "Apps meet less than they are ready for."),
    ("value-changed", _B, "An app that looks for the former values never finds them again."),
    ("value-added", _R, "An app meets a value that it was not written for, and may show nothing or the wrong thing."),
    ("value-removed", _A, "Apps no longer meet a value that they are ready for."),
    ("bound-loosened", _R, "An app that counted on the limit, for its layout or its storage, meets values beyond it."),
    ("bound-tightened", _A, "Apps meet less than they are ready for."),
    ("pattern-changed", _R, "An app that takes the text apart by the former pattern may fail."),
    ("kind-added-with-fallback", _A, "Apps that don't know the kind show its `fallback`."),
    ("kind-added", _R, "An app meets a kind that it does not know, and has no `fallback` to show for it."),
    ("kind-removed", _R, "Apps no longer meet it, but one may link to it or wait for it."),
    ("kind-told-otherwise", _B, "An app looks in vain for the property that tells the kinds apart."),
    ("object-closed", _A, "Apps meet less than they are ready for."),
    ("object-opened", _A, "Apps ignore properties that they don't know."),
    ("keyword-unknown", _B, "No rule knows this keyword, so nobody can promise that apps will manage."),
)  # fmt: skip

_TAKEN = (
    ("property-removed", _B, "An app that still sends it is refused: unknown properties are refused by name."),
    ("property-ignored", _R, "What an app still sends there is lost, and nobody tells it."),
    ("property-added", _A, "Apps in use leave it out."),
    ("property-optional", _A, "Apps in use go on sending it."),
    ("property-required", _B, "An app that leaves it out, as it could so far, is refused."),
    ("null-added", _A, "Apps in use go on sending a value."),
    ("null-removed", _B, "An app that sends null is refused."),
    ("type-changed", _B, "An app that sends it as before is refused."),
    ("type-widened", _A, "What apps in use send still fits."),
    ("type-narrowed", _B, "An app that sends what fitted so far is refused."),
    ("value-changed", _B, "An app that sends the former values is refused."),
    ("value-added", _A, "Apps in use go on sending the values that they know."),
    ("value-removed", _B, "An app that still sends this value is refused."),
    ("bound-loosened", _A, "What apps in use send still fits."),
    ("bound-tightened", _B, "An app that sends what was within the former limit is refused."),
    ("pattern-changed", _B, "An app that sends what fitted the former pattern may be refused."),
    ("kind-added", _A, "Apps in use don't send it."),
    ("kind-removed", _B, "An app that still sends this kind is refused, also with what it collected offline."),
    ("kind-told-otherwise", _B, "An app names the kind where nobody looks for it, and is refused."),
    ("object-closed", _B, "An app that sends properties beside those listed is refused."),
    ("object-opened", _A, "What apps in use send still fits."),
    ("keyword-unknown", _B, "No rule knows this keyword, so nobody can promise that apps will manage."),
)  # fmt: skip

#: Every rule by its name.
RULES: dict[str, Rule] = {
    prefix + name: Rule(prefix + name, level, why)
    for prefix, rows in (("", _OPERATIONS), ("sent-", _SENT), ("taken-", _TAKEN))
    for name, level, why in rows
}
