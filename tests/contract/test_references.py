"""How a schema is reached does not matter, only in which direction, and it is judged once where it stands."""

import pytest

from cms.shapes import array, nullable, obj, ref, string
from frontend_contract.diff import changes
from tests.contract.documents import document, exchanging, judged, sending, taking

A = obj({"a": string()})
B = obj({"b": string()})


@pytest.mark.parametrize(("old", "new"), [
    pytest.param(ref("Other"), A, id="put where it is used"),
    pytest.param(A, ref("Other"), id="made a component"),
    pytest.param(ref("Other"), {**ref("Other"), "description": "That one."}, id="described beside"),
    pytest.param(nullable(ref("Other")), {"anyOf": [{"type": "null"}, A]}, id="null written otherwise"),
    pytest.param({"type": ["object", "null"], **{k: A[k] for k in ("properties", "required")}}, nullable(ref("Other")),
                 id="null as a type or as a member"),
    pytest.param({"type": ["string", "null"], "enum": ["x", None]}, {"type": ["string", "null"], "enum": ["x"]},
                 id="null among the values or not"),
])  # fmt: skip
def test_it_does_not_mind_how_a_schema_is_written(old, new):
    assert judged(sending(obj({"x": old}), Other=A), sending(obj({"x": new}), Other=A)) == {}


def test_it_does_not_mind_another_name_for_a_component():
    old = sending(obj({"x": ref("Other")}), Other=A)

    assert judged(old, sending(obj({"x": ref("Another")}), Another=A)) == {}


def test_it_judges_a_component_once():
    twice = obj({"x": ref("Other"), "y": array(nullable(ref("Other")))})
    (change,) = changes(sending(twice, Other=A), sending(twice, Other=obj({})))

    assert change.pointer == "/components/schemas/Other/properties/a"
    assert change.what == "`a` of Other is gone."


def test_it_judges_null_once_where_the_component_stands():
    twice = obj({"x": ref("Other"), "y": ref("Other")})
    (change,) = changes(sending(twice, Other=string()), sending(twice, Other=nullable(string())))

    assert change.pointer == "/components/schemas/Other"


def test_it_takes_what_stands_beside_a_reference_to_hold_too():
    def beside(limit):
        return sending(obj({"x": {**ref("Other"), "maxLength": limit}}), Other=string())

    assert judged(beside(5), beside(9)) == {"sent-bound-loosened": "risky"}


def test_it_tells_members_of_one_type_apart():
    def three(*limits):
        return sending({"anyOf": [string(maxLength=limit) for limit in limits]})

    assert judged(three(1, 2, 3), three(1, 9, 3)) == {"sent-bound-loosened": "risky"}


def test_it_writes_pointers_by_the_book():
    (change,) = changes(sending(obj({})), sending(obj({"a~b/c": string()})))

    assert change.pointer == "/components/schemas/Thing/properties/a~0b~1c"


def test_it_names_what_is_deep_inside():
    (change,) = changes(sending(obj({"x": array(obj({"y": A}))})), sending(obj({"x": array(obj({"y": obj({})}))})))

    assert change.what == "`x[].y.a` of Thing is gone."
    assert change.pointer == "/components/schemas/Thing/properties/x/items/properties/y/properties/a"


def test_it_judges_both_directions():
    assert judged(exchanging(A), exchanging({**A, "required": []})) == {
        "sent-property-optional": "breaking",
        "taken-property-optional": "additive",
    }


def test_it_judges_for_both_directions_what_only_words_refer_to():
    assert judged(document({}, Answer=string(maxLength=5)), document({}, Answer=string(maxLength=9))) == {
        "sent-bound-loosened": "risky",
        "taken-bound-loosened": "additive",
    }


@pytest.mark.parametrize("exchange", [sending, taking])
def test_it_comes_to_an_end_where_a_schema_holds_itself(exchange):
    def tree(**more):
        return obj({"children": array(ref("Thing")), "parent": nullable(ref("Thing")), **more})

    assert judged(exchange(tree()), exchange(tree())) == {}
    assert len(changes(exchange(tree()), exchange(tree(a=string())))) == 1


@pytest.mark.parametrize("other", [
    pytest.param(ref("Thing"), id="in a circle"),
    pytest.param(nullable(ref("Thing")), id="with null on the way"),
    pytest.param({"anyOf": [ref("Thing"), string()]}, id="with a choice on the way"),
])  # fmt: skip
def test_it_comes_to_an_end_where_references_lead_back(other):
    circle = sending(ref("Other"), Other=other)

    assert judged(circle, circle) == {}


@pytest.mark.parametrize("word", ["description", "title", "examples", "deprecated", "x-note"])
def test_it_does_not_take_words_for_changes(word):
    assert judged(sending(A), sending({**A, word: "Other words."})) == {}


def test_it_does_not_take_a_property_for_words():
    assert judged(sending(obj({"description": string()})), sending(obj({}))) == {"sent-property-removed": "breaking"}
