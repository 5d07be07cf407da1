"""What holds for each type of question, also for those still to come. Each type's own test says what is right."""

import json
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from wagtail import hooks
from wagtail.blocks import ListBlock, StructBlock

from academy.quizzes.registry import question_types
from cms.documents.build import Build
from tests.questions.drafts import drafts, responses, words_in
from tests.questions.shared import (
    block_of,
    breaches,
    component,
    key_of,
    public_bytes,
    public_of,
    raw_preview,
    value_of,
)

every_type = pytest.mark.parametrize("name", question_types.classes())

ASKED_FOR = {
    "single_choice", "multiple_choice", "true_false", "matching", "ordering", "numeric", "short_text", "fill_gaps",
    "scenario", "confidence_scale",
}  # fmt: skip
SHARED = {"prompt", "image", "points", "explanation"}


def own_test(name: str):
    """The module that tests one type: `right_response(key)`, and `only_its_key_changed(raw)` of the preview value."""
    return import_module(f"tests.questions.test_{name}")


def test_it_has_the_types_that_a_programme_needs():
    assert question_types.classes().keys() >= ASKED_FOR


@every_type
def test_it_lives_in_a_file_of_its_own(name):
    kind = question_types.classes()[name]

    assert kind.__module__ == f"academy.questions.{name}"
    assert Path(own_test(name).__file__).name == f"test_{name}.py"


@every_type
def test_it_tells_editors_what_it_is(name):
    icons = [path for hook in hooks.get_hooks("register_icons") for path in hook([])]

    assert len(block_of(name).get_description()) > 20
    assert f"wagtailadmin/icons/{block_of(name).meta.icon}.svg" in icons


@every_type
def test_it_shows_each_of_its_fields_in_the_form_once(name):
    layout = block_of(name).get_form_layout().get_sorted_block_names()

    assert sorted(layout) == sorted(block_of(name).child_blocks)


@every_type
def test_it_hides_nothing_behind_a_gear(name):
    assert [block for block in _structs_in(block_of(name)) if block.meta.form_layout.settings] == []


@every_type
def test_its_form_ends_with_a_closed_group_for_points_and_picture(name):
    group = block_of(name).meta.form_layout.children[-1]
    scored = ("Points and picture", ["points", "image"])

    assert (group.heading, group.children) == (scored if block_of(name).is_scored else ("Picture", ["image"]))
    assert group.classname == "collapsed"


@every_type
def test_each_row_of_its_lists_says_what_it_is(name):
    rows = [block for block in _structs_in(block_of(name)) if block is not block_of(name)]

    assert [row for row in rows if not (row.label and row.meta.label_format)] == []


def _structs_in(block) -> list:
    """The struct blocks at and below a block."""
    if isinstance(block, ListBlock):
        return _structs_in(block.child_block)
    if not isinstance(block, StructBlock):
        return []
    return [block, *(found for child in block.child_blocks.values() for found in _structs_in(child))]


@every_type
def test_its_preview_could_be_published(name):
    block_of(name).clean(block_of(name).get_preview_value())


# --- marks ------------------------------------------------------------------------------------------


@every_type
def test_its_right_response_gets_full_marks_and_fits_the_contract(name):
    kind, key = question_types.classes()[name], key_of(name, raw_preview(name))
    right = own_test(name).right_response(key)

    assert breaches(component(name, "Response"), right) == []
    assert kind.grade(key, right) == (1 if kind.is_scored else 0)


@every_type
@given(data=st.data())
def test_it_marks_any_response_by_any_key_between_0_and_1(name, data):
    kind = question_types.classes()[name]
    raw = data.draw(drafts(block_of(name)), "draft")
    key = key_of(name, raw)
    response = data.draw(responses(kind.response_schema, words_in([key, public_of(name, raw)])), "response")

    assert Draft202012Validator(kind.response_schema).is_valid(response)
    assert 0 <= kind.grade(key, json.loads(json.dumps(response))) <= 1


@every_type
@given(data=st.data())
def test_it_marks_alike_each_time(name, data):
    kind = question_types.classes()[name]
    key = key_of(name, raw_preview(name))
    response = data.draw(responses(kind.response_schema, words_in(key)))
    before = json.dumps([key, response])

    assert kind.grade(key, response) == kind.grade(key, response)
    assert json.dumps([key, response]) == before


@every_type
def test_an_empty_draft_can_be_shown_and_marked(name):
    kind = question_types.classes()[name]
    empty = dict.fromkeys(SHARED & block_of(name).child_blocks.keys())

    assert breaches(component(name, "Question"), {"type": name, "id": "q", **public_of(name, {})}) == []
    assert breaches(component(name, "Key"), key_of(name, {})) == []
    assert public_of(name, empty)["prompt"] == ""
    assert kind.grade(key_of(name, {}), own_test(name).right_response(key_of(name, raw_preview(name)))) == 0


# --- what clients get -------------------------------------------------------------------------------


@every_type
@given(data=st.data())
def test_it_sends_what_the_contract_promises(name, data):
    raw = data.draw(drafts(block_of(name)))
    block, value = block_of(name), value_of(name, raw)

    assert breaches(component(name, "Question"), {"type": name, "id": "q", **block.public(value, Build())}) == []
    assert breaches(component(name, "Key"), key_of(name, raw)) == []
    assert breaches("QuestionFeedback", block.feedback(value, Build())) == []


@every_type
def test_its_public_bytes_stay_when_only_its_key_changes(name):
    raw = raw_preview(name)
    changed = own_test(name).only_its_key_changed(raw)

    assert public_bytes(name, changed) == public_bytes(name, raw)
    assert (key_of(name, changed) != key_of(name, raw)) == question_types.classes()[name].is_scored


@every_type
def test_it_keeps_explanation_and_feedback_for_later(name):
    raw = {**_with_feedback(raw_preview(name)), "explanation": "<p>Quokka.</p>"}
    feedback = block_of(name).feedback(value_of(name, raw), Build())

    assert feedback["explanation"] == ("<p>Quokka.</p>" if question_types.classes()[name].is_scored else "")
    assert b"Quokka" not in public_bytes(name, raw)
    assert "Quokka" not in " ".join(block_of(name).get_searchable_content(value_of(name, raw)))


def _with_feedback(member):
    """The same raw question, in which every field for feedback, and every consequence, says something."""
    if isinstance(member, list):
        return [_with_feedback(item) for item in member]
    if not isinstance(member, dict):
        return member
    told = {name for name in member if name.startswith("feedback") or name == "consequence"}
    return {name: "Quokka" if name in told else _with_feedback(inner) for name, inner in member.items()}


@every_type
def test_it_keeps_its_key_from_those_who_search(name):
    raw = {**raw_preview(name), "prompt": "<p>Which?</p>"}

    assert block_of(name).get_searchable_content(value_of(name, raw)) == ["Which?"]


@every_type
def test_it_says_who_sees_what_one_answers(name):
    assert public_of(name, raw_preview(name))["seen_by"] in ("only_you_and_counts", "only_counts")


@every_type
def test_it_carries_points_only_where_something_is_right(name):
    public = public_of(name, {**raw_preview(name), "points": 3})

    assert public["points"] == (3 if question_types.classes()[name].is_scored else 0)


@every_type
def test_its_response_schema_bounds_what_is_sent(name):
    assert _unbounded(question_types.classes()[name].response_schema) == []


def _unbounded(schema) -> list[str]:
    bounds = {"string": "maxLength", "array": "maxItems", "object": "maxProperties", "number": "maximum"}
    own = [schema["type"]] if bounds.get(schema["type"], "type") not in schema else []
    inner = [schema[name] for name in ("items", "additionalProperties") if name in schema]
    return own + [found for one in inner for found in _unbounded(one)]
