"""The quiz in a body: its rules, and what its form refuses."""

import pytest

from academy.models import LessonPage
from academy.unit_blocks import UnitStream
from tests.conftest import add, drain
from tests.questions.shared import BLOCKS, raw_preview
from tests.quizzes.conftest import choice, quiz, sent


def test_it_sends_its_rules(tree):
    rules = {"feedback": "after_pass", "pass_mark": 70, "attempts_allowed": 3, "draw": 1, "shuffle": False}
    page = add(tree.module, LessonPage(title="Q", body=[quiz(choice(), choice("And?"), intro="Try.", **rules)]))
    drain()

    assert {name: sent(page)[name] for name in rules} == rules
    assert (sent(page)["title"], sent(page)["intro"]) == ("Check", "Try.")
    assert sent(page)["fallback"] == "Quiz: Check.\nTry.\nWhat helps?\nAnd?"


def test_it_has_rules_that_suit_most_quizzes(tree):
    page = add(tree.module, LessonPage(title="Q", body=[quiz()]))
    drain()
    defaults = {"feedback": "after_submit", "pass_mark": 60, "attempts_allowed": None, "draw": None, "shuffle": True}

    assert {name: sent(page)[name] for name in defaults} == defaults


def test_rules_that_code_wrote_stay_within_their_bounds(tree):
    page = add(tree.module, LessonPage(title="Q", body=[quiz(pass_mark=400, draw=-1, attempts_allowed=0)]))
    drain()

    assert (sent(page)["pass_mark"], sent(page)["draw"], sent(page)["attempts_allowed"]) == (100, None, None)


SCALE, SINGLE, BOTH = ["confidence_scale"], ["single_choice"], ["single_choice", "confidence_scale"]


@pytest.mark.parametrize(
    ("questions", "rules", "errors"),
    [
        pytest.param([], {}, {"questions": "Add at least one question."}, id="no question"),
        pytest.param(
            SCALE,
            {},
            {"pass_mark": "No question carries points, so nobody could reach this. Make it 0."},
            id="a pass mark that nobody can reach",
        ),
        pytest.param(SCALE, {"pass_mark": 0}, {}, id="no pass mark where nothing carries points"),
        pytest.param(
            BOTH,
            {"draw": 2},
            {"draw": "Questions that carry points: 1. Draw no more than that, or leave it empty for all."},
            id="a draw larger than the pool",
        ),
        pytest.param(SINGLE, {"draw": 1}, {}, id="a draw of all there are"),
        pytest.param(
            SINGLE, {"draw": 0}, {"draw": "Ensure this value is greater than or equal to 1."}, id="a draw of none"
        ),
        pytest.param(
            SINGLE,
            {"pass_mark": 101},
            {"pass_mark": "Ensure this value is less than or equal to 100."},
            id="more than all points",
        ),
        pytest.param(
            SINGLE,
            {"attempts_allowed": 0},
            {"attempts_allowed": "Ensure this value is greater than or equal to 1."},
            id="no attempt",
        ),
    ],
)
def test_the_form_says_what_is_wrong(form, questions, rules, errors):
    raw = [{"type": name, "value": raw_preview(name)} for name in questions]

    assert form.errors_in_quiz(raw, **rules) == errors


def test_a_draft_may_be_unfinished(form, tree):
    unfinished = {"type": "quiz", "value": {"title": "", "questions": [{"type": "scenario", "value": {}}], "draw": 7}}
    answer = form.send([unfinished])

    assert answer.status_code == 302
    assert LessonPage.objects.get(pk=tree.lesson.pk).has_unpublished_changes


def test_a_draft_may_have_no_question_yet(form):
    assert form.send([{"type": "quiz", "value": {"title": "Check", "questions": []}}]).status_code == 302


def test_it_stands_where_editors_look_for_what_makes_learners_think():
    chooser = UnitStream().ordered_child_blocks()
    group = [block.name for block in chooser if block.meta.group == "Thinking and talking"]

    assert group == ["checkpoint", "discussion_prompt", "quiz", "reflection_prompt", "scenario_story"]


def test_nothing_in_the_chooser_is_called_as_another_thing_is():
    labels = [block.label for block in [*UnitStream().child_blocks.values(), *BLOCKS.values()]]

    assert len(set(labels)) == len(labels)


def test_an_unfinished_draft_can_be_previewed(tree, rf):
    questions = [{"type": name, "value": {}} for name in ("scenario", "matching", "ordering", "fill_gaps", "numeric")]
    page = LessonPage(title="Draft", body=[{"type": "quiz", "value": {"questions": questions}}])
    tree.module.add_child(instance=page)

    assert page.serve_preview(rf.get("/"), "").render().status_code == 200
