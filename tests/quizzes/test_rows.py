"""The rows with which lists of a question open."""

import pytest

from tests.questions.shared import block_of, raw_preview, value_of
from tests.quizzes.conftest import fresh


@pytest.mark.parametrize(
    ("name", "member", "rows"),
    [
        pytest.param("single_choice", "options", 2, id="single choice"),
        pytest.param("multiple_choice", "options", 2, id="multiple choice"),
        pytest.param("matching", "pairs", 2, id="matching"),
        pytest.param("ordering", "items", 2, id="ordering"),
        pytest.param("scenario", "steps", 1, id="scenario"),
        pytest.param("fill_gaps", "gaps", 1, id="gaps"),
        pytest.param("fill_gaps", "words", 0, id="words to choose from"),
    ],
)
def test_a_new_question_has_as_many_as_it_needs(name, member, rows):
    assert len(block_of(name).get_default()[member]) == rows


def test_a_new_step_has_two_choices():
    assert len(block_of("scenario").get_default()["steps"][0]["choices"]) == 2


def test_new_rows_have_no_id_so_that_the_browser_gives_each_its_own():
    block = block_of("scenario")
    (step,) = block.get_form_state(block.get_default())["steps"]

    assert "id" not in step
    assert ["id" in choice for choice in step["value"]["choices"]] == [False, False]


def test_stored_rows_keep_their_number_and_ids():
    options = [{"type": "item", "id": "only", "value": {"text": "Listen", "right": True, "feedback": ""}}]
    value = value_of("single_choice", {**raw_preview("single_choice"), "options": options})
    state = block_of("single_choice").get_form_state(value)["options"]

    assert [(row["id"], row["value"]["text"]) for row in state] == [("only", "Listen")]
    assert block_of("single_choice").get_prep_value(value)["options"] == options


def test_empty_rows_do_not_keep_a_draft_from_being_saved(form, tree):
    new = {name: block_of(name).get_default() for name in ("single_choice", "scenario", "fill_gaps", "ordering")}
    questions = [{"type": name, "value": block_of(name).get_prep_value(value)} for name, value in new.items()]
    answer = form.send([{"type": "quiz", "value": {"title": "Check", "questions": questions}}])
    draft = fresh(tree.lesson).get_latest_revision_as_object()

    assert answer.status_code == 302
    assert len(draft.body[0].value["questions"][0].value["options"]) == 2
