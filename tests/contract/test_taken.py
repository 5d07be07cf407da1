"""What a change of something that the server takes does to an app that sends it as before."""

import pytest

from cms.shapes import array, enum, integer, nullable, number, obj, ref, string, timestamp, union, uuid
from tests.contract.documents import judged, taking

CLOSED = {"additionalProperties": False}
A = obj({"a": string()}, **CLOSED)
OPEN = obj({"a": string()})
START = obj({"kind": {"const": "start"}})
ONE_KIND = union({"start": "Start"}, by="kind")
TWO_KINDS = union({"start": "Start", "stop": "Stop"}, by="kind")


def a(schema):
    return obj({"a": schema}, **CLOSED)


CASES = [
    pytest.param(A, obj({}, **CLOSED), "taken-property-removed", "breaking", id="a property that is gone is refused"),
    pytest.param(OPEN, obj({}), "taken-property-ignored", "risky", id="a property that is gone is ignored"),
    pytest.param(A, {**obj({"a": string(), "b": string()}, **CLOSED), "required": ["a"]}, "taken-property-added",
                 "additive", id="a new property may be left out"),
    pytest.param(A, obj({"a": string(), "b": string()}, **CLOSED), "taken-property-required", "breaking",
                 id="a new property can't be left out"),
    pytest.param({**A, "required": []}, A, "taken-property-required", "breaking",
                 id="a property can't be left out any more"),
    pytest.param(A, {**A, "required": []}, "taken-property-optional", "additive", id="a property may be left out now"),
    pytest.param(A, a(nullable(string())), "taken-null-added", "additive", id="null is taken now"),
    pytest.param(a(nullable(string())), A, "taken-null-removed", "breaking", id="null is refused now"),
    pytest.param(A, a(integer()), "taken-type-changed", "breaking", id="a text is refused for a number"),
    pytest.param(a(uuid()), a(timestamp()), "taken-type-changed", "breaking", id="an id is refused for a time"),
    pytest.param(a(integer()), a(number()), "taken-type-widened", "additive", id="fractions are taken too"),
    pytest.param(a(uuid()), A, "taken-type-widened", "additive", id="any text is taken for an id"),
    pytest.param(a(number()), a(integer()), "taken-type-narrowed", "breaking", id="fractions are refused"),
    pytest.param(A, a(uuid()), "taken-type-narrowed", "breaking", id="texts that are no ids are refused"),
    pytest.param(a({}), A, "taken-type-narrowed", "breaking", id="what is no text is refused"),
    pytest.param(a({"const": "x"}), a({"const": "y"}), "taken-value-changed", "breaking",
                 id="the former constant is refused"),
    pytest.param(a(enum("x")), a(enum("x", "y")), "taken-value-added", "additive", id="another value is taken too"),
    pytest.param(a(enum("x", "y")), a(enum("x")), "taken-value-removed", "breaking", id="a former value is refused"),
    pytest.param(A, a(enum("x")), "taken-value-removed", "breaking", id="all but some values are refused"),
    pytest.param(a(string(maxLength=5)), a(string(maxLength=9)), "taken-bound-loosened", "additive",
                 id="a longer text is taken too"),
    pytest.param(a(string(maxLength=9)), a(string(maxLength=5)), "taken-bound-tightened", "breaking",
                 id="a longer text is refused"),
    pytest.param(a(array(string())), a(array(string(), minItems=1)), "taken-bound-tightened", "breaking",
                 id="an empty list is refused"),
    pytest.param(a(array(string())), a(array(string(), uniqueItems=True)), "taken-bound-tightened", "breaking",
                 id="repeats are refused"),
    pytest.param(A, a(string(pattern="^a")), "taken-bound-tightened", "breaking", id="text of other forms is refused"),
    pytest.param(a(string(pattern="^a")), a(string(pattern="^b")), "taken-pattern-changed", "breaking",
                 id="text of the former form is refused"),
    pytest.param(ONE_KIND, TWO_KINDS, "taken-kind-added", "additive", id="items of another kind are taken too"),
    pytest.param(union({"quote": "Quote"}), union({"quote": "Quote", "poem": "Quote"}), "taken-kind-added", "additive",
                 id="what is sent to the server needs no fallback"),
    pytest.param(TWO_KINDS, ONE_KIND, "taken-kind-removed", "breaking", id="items of a former kind are refused"),
    pytest.param(ONE_KIND, union({"start": "Start"}), "taken-kind-told-otherwise", "breaking",
                 id="the kind is looked for elsewhere"),
    pytest.param(OPEN, A, "taken-object-closed", "breaking", id="unlisted properties are refused"),
    pytest.param(A, OPEN, "taken-object-opened", "additive", id="unlisted properties are taken"),
    pytest.param(a({"not": string()}), a({"not": integer()}), "taken-keyword-unknown", "breaking",
                 id="nobody knows what an unknown keyword does"),
    pytest.param(a(array(ref("Start"))), a(array(ref("Stop"))), "taken-value-changed", "breaking",
                 id="what is in a list is judged too"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "rule", "level"), CASES)
def test_it_judges(old, new, rule, level):
    kinds = {"Start": START, "Stop": obj({"kind": {"const": "stop"}}), "Quote": obj({"fallback": string()})}

    assert judged(taking(old, **kinds), taking(new, **kinds)) == {rule: level}
