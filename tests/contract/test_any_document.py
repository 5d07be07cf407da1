"""What holds of whatever two documents are compared."""

from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from cms.shapes import array, enum, integer, nullable, obj, ref, string, uuid
from tests.contract.documents import exchanging, judged, schemas_of, sending

_VALUES = [string(maxLength=5), uuid(), integer(minimum=0), enum("a", "b"), {"const": "x"}, {}, nullable(string())]
_names = st.sampled_from(["a", "b", "description", "type", "required"])
_schemas = st.recursive(
    st.sampled_from([*_VALUES, ref("A"), ref("B")]),
    lambda inner: st.one_of(
        inner.map(array),
        inner.map(nullable),
        st.dictionaries(_names, inner, max_size=3).map(obj),
        inner.map(lambda values: {"type": "object", "additionalProperties": values}),
        st.lists(inner, min_size=1, max_size=3).map(lambda members: {"anyOf": members}),
    ),
    max_leaves=12,
)
_things = st.dictionaries(_names, _schemas, max_size=3).map(obj)
_components = st.fixed_dictionaries({"A": _schemas, "B": _schemas})


@given(_things, _components)
def test_it_is_no_change_against_itself(thing, components):
    document = sending(thing, **components)

    assert judged(document, deepcopy(document)) == {}


@given(_things)
def test_it_is_no_change_against_itself_in_either_direction(thing):
    document = exchanging(obj({"thing": thing, "A": ref("Thing"), "B": ref("Thing")}))
    document["components"]["schemas"].update(A=string(), B=nullable(ref("Thing")))

    assert judged(document, deepcopy(document)) == {}


@given(_things, _components, st.data())
def test_it_never_breaks_by_an_optional_property_of_what_is_sent(thing, components, data):
    old = sending(thing, **deepcopy(components))
    new = deepcopy(old)
    objects = [schema for schema in schemas_of(new) if "properties" in schema]
    data.draw(st.sampled_from(objects))["properties"]["added"] = data.draw(_schemas)

    assert judged(old, new)["sent-property-added"] == "additive"
    assert "breaking" not in judged(old, new).values()


@given(_things, _components, st.data())
def test_it_always_breaks_by_a_property_of_the_answer_that_is_gone(thing, components, data):
    old = sending({**thing, "properties": {**thing["properties"], "gone": string()}}, **components)
    new = deepcopy(old)
    del new["components"]["schemas"]["Thing"]["properties"]["gone"]

    assert judged(old, new)["sent-property-removed"] == "breaking"


@given(_things, _components)
def test_it_is_no_change_to_say_it_in_other_words(thing, components):
    old = sending(thing, **components)
    new = deepcopy(old)
    for schema in schemas_of(new):
        schema["description"] = "In other words."

    assert judged(old, new) == {}
