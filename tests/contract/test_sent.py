"""What a change of something that the server sends does to an app that reads it."""

import pytest

from cms.shapes import array, boolean, enum, integer, nullable, number, obj, ref, string, timestamp, union, uuid
from tests.contract.documents import judged, sending

A = obj({"a": string()})
BLOCK = obj({"type": string(), "fallback": string()})
PAGE = obj({"type": string()})
ONE_KIND = union({"quote": "Quote"})
TWO_KINDS = union({"quote": "Quote", "poem": "Poem"})
MAP = {"type": "object", "additionalProperties": string()}


def a(schema):
    return obj({"a": schema})


CASES = [
    pytest.param(A, obj({}), "sent-property-removed", "breaking", id="a property that is gone can't be read"),
    pytest.param(MAP, {"type": "object", "additionalProperties": False}, "sent-property-removed", "breaking",
                 id="a map that is emptied for good can't be read"),
    pytest.param(A, obj({"a": string(), "b": string()}), "sent-property-added", "additive",
                 id="a new property is ignored"),
    pytest.param(A, {**A, "required": []}, "sent-property-optional", "breaking",
                 id="a property that may be left out is relied upon"),
    pytest.param({**A, "required": []}, A, "sent-property-required", "additive", id="a property is always there now"),
    pytest.param(A, a(nullable(string())), "sent-null-added", "breaking", id="null may come in place of a text"),
    pytest.param(a(ref("Other")), a(nullable(ref("Other"))), "sent-null-added", "breaking",
                 id="null may come in place of a component"),
    pytest.param(a(nullable(string())), A, "sent-null-removed", "additive", id="null doesn't come any more"),
    pytest.param(A, a(obj({"b": string()})), "sent-type-changed", "breaking", id="an object comes in place of a text"),
    pytest.param(A, a(integer()), "sent-type-changed", "breaking", id="a number comes in place of a text"),
    pytest.param(a(uuid()), a(timestamp()), "sent-type-changed", "breaking", id="a time comes in place of an id"),
    pytest.param(a(integer()), a(number()), "sent-type-widened", "breaking", id="fractions come where all was whole"),
    pytest.param(A, a({}), "sent-type-widened", "breaking", id="anything may come in place of a text"),
    pytest.param(a(uuid()), A, "sent-type-widened", "breaking", id="any text may come in place of an id"),
    pytest.param(MAP, {"type": "object"}, "sent-type-widened", "breaking", id="a map may hold anything"),
    pytest.param(a(number()), a(integer()), "sent-type-narrowed", "additive", id="only whole numbers come"),
    pytest.param(A, a(uuid()), "sent-type-narrowed", "additive", id="only ids come where any text could"),
    pytest.param(a({"const": "x"}), a({"const": "y"}), "sent-value-changed", "breaking", id="another constant comes"),
    pytest.param(a(enum("x")), a(enum("x", "y")), "sent-value-added", "risky", id="a value comes that was not listed"),
    pytest.param(a(enum("x")), A, "sent-value-added", "risky", id="any value may come where some were listed"),
    pytest.param(a(enum("x", "y")), a(enum("x")), "sent-value-removed", "additive", id="a value doesn't come any more"),
    pytest.param(a(string(maxLength=5)), a(string(maxLength=9)), "sent-bound-loosened", "risky",
                 id="a longer text may come"),
    pytest.param(a(integer(minimum=1)), a(integer()), "sent-bound-loosened", "risky", id="0 may come"),
    pytest.param(a(string(pattern="^a")), A, "sent-bound-loosened", "risky", id="text of any form may come"),
    pytest.param(a(string(maxLength=9)), a(string(maxLength=5)), "sent-bound-tightened", "additive",
                 id="only shorter texts come"),
    pytest.param(a(string(pattern="^a")), a(string(pattern="^b")), "sent-pattern-changed", "risky",
                 id="text of another form comes"),
    pytest.param(a(array(integer(maximum=5))), a(array(integer(maximum=9))), "sent-bound-loosened", "risky",
                 id="what is in a list is judged too"),
    pytest.param(MAP, {**MAP, "additionalProperties": integer()}, "sent-type-changed", "breaking",
                 id="what is in a map is judged too"),
    pytest.param(union({"quote": "Page"}), union({"quote": "Page"}, by="kind"), "sent-kind-told-otherwise", "breaking",
                 id="kinds are told apart by another property"),
    pytest.param({"anyOf": [ref("Page"), string()]}, {"anyOf": [ref("Page"), string(), integer()]}, "sent-kind-added",
                 "risky", id="a kind comes that nothing tells apart"),
    pytest.param({"anyOf": [ref("Block")]}, {"anyOf": [ref("Block"), ref("Also")]}, "sent-kind-added", "risky",
                 id="a fallback is of no use where nothing tells the kinds apart"),
    pytest.param({"type": "object"}, {"type": "object", "additionalProperties": False}, "sent-object-closed",
                 "additive", id="nothing comes beside what is listed"),
    pytest.param({"type": "object", "additionalProperties": False}, {"type": "object"}, "sent-object-opened",
                 "additive", id="more comes than is listed"),
    pytest.param(a({"not": string()}), a({"not": integer()}), "sent-keyword-unknown", "breaking",
                 id="nobody knows what an unknown keyword does"),
    pytest.param(a({"not": obj({})}), a({"not": obj({"title": string()}, required=[])}), "sent-keyword-unknown",
                 "breaking", id="nobody knows what it does with a property called title"),
    pytest.param(union({"page": "Page"}), {**union({"page": "Page"}), "not": string()}, "sent-keyword-unknown",
                 "breaking", id="nobody knows what it does beside a union"),
]  # fmt: skip

KINDS = [
    pytest.param(BLOCK, ONE_KIND, TWO_KINDS, "sent-kind-added-with-fallback", "additive",
                 id="a block of a new kind shows its fallback"),
    pytest.param(PAGE, ONE_KIND, TWO_KINDS, "sent-kind-added", "risky", id="a page of a new kind shows nothing"),
    pytest.param(PAGE, TWO_KINDS, ONE_KIND, "sent-kind-removed", "risky", id="a page of a former kind is gone"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "rule", "level"), CASES)
def test_it_judges(old, new, rule, level):
    others = {"Other": A, "Page": PAGE, "Block": BLOCK, "Also": BLOCK}

    assert judged(sending(old, **others), sending(new, **others)) == {rule: level}


@pytest.mark.parametrize(("member", "old", "new", "rule", "level"), KINDS)
def test_it_judges_kinds(member, old, new, rule, level):
    kinds = {"Quote": member, "Poem": member}

    assert judged(sending(old, **kinds), sending(new, **kinds)) == {rule: level}


def test_it_wants_a_fallback_from_every_kind():
    kinds = {"Quote": BLOCK, "Poem": PAGE}

    assert judged(sending(ONE_KIND, **kinds), sending(TWO_KINDS, **kinds)) == {"sent-kind-added": "risky"}


def test_it_sees_a_renamed_property_go_and_come():
    assert judged(sending(A), sending(obj({"b": string()}))) == {
        "sent-property-removed": "breaking",
        "sent-property-added": "additive",
    }


def test_it_sees_values_come_and_go():
    assert judged(sending(enum("x", "y")), sending(enum("y", "z"))) == {
        "sent-value-added": "risky",
        "sent-value-removed": "additive",
    }


def test_it_takes_a_number_to_include_whole_numbers():
    assert judged(sending(a(boolean())), sending(a({"type": ["boolean", "integer"]}))) == {
        "sent-type-widened": "breaking"
    }
    assert judged(sending(a(number())), sending(a({"type": ["number", "integer"]}))) == {}
