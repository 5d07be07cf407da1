"""Find a way through a situation, choice by choice."""

from fractions import Fraction

import pytest

from academy.questions.scenario import Scenario
from cms.documents.build import Build
from tests.questions.shared import block_of, key_of, public_of, raw_preview, value_of


def right_response(key):
    step, made = key["first"], []
    while step:
        made.append(next(id for id, one in key["choices"].items() if one["step"] == step and one["quality"] == "best"))
        step = key["choices"][made[-1]]["leads_to"]
    return made


def only_its_key_changed(raw):
    (step,) = raw["steps"]
    turned = {"best": "fair", "fair": "best"}
    choices = [
        {**one, "value": {**one["value"], "quality": turned[one["value"]["quality"]], "consequence": "Another one."}}
        for one in step["value"]["choices"]
    ]
    return {**raw, "steps": [{**step, "value": {**step["value"], "choices": choices}}]}


KEY = {
    "first": "s1",
    "choices": {
        "ask": {"step": "s1", "quality": "best", "leads_to": "s2"},
        "wait": {"step": "s1", "quality": "fair", "leads_to": "s2"},
        "leave": {"step": "s1", "quality": "poor", "leads_to": None},
        "stay": {"step": "s2", "quality": "best", "leads_to": None},
        "joke": {"step": "s2", "quality": "poor", "leads_to": None},
    },
}


@pytest.mark.parametrize(
    ("made", "share"),
    [
        pytest.param(["ask", "stay"], 1, id="the best way"),
        pytest.param(["wait", "stay"], Fraction(3, 4), id="a fair choice counts half"),
        pytest.param(["ask", "joke"], Fraction(1, 2), id="well begun, and spoilt"),
        pytest.param(["leave"], 0, id="a way that ends early"),
        pytest.param(["ask"], 0, id="not gone to its end"),
        pytest.param(["stay"], 0, id="begun in the middle"),
        pytest.param(["ask", "stay", "stay"], 0, id="gone on beyond the end"),
        pytest.param(["ask", "zebra"], 0, id="a choice that is not there"),
        pytest.param([], 0, id="nothing"),
    ],
)
def test_it_grades(made, share):
    assert Scenario.grade(KEY, made) == share


def _step(situation: str, *choices: tuple) -> dict:
    names = ("text", "quality", "leads_to")
    listed = [{"consequence": "So it goes.", **dict(zip(names, choice, strict=True))} for choice in choices]
    return {"situation": situation, "choices": listed}


def test_a_choice_leads_to_the_step_of_that_number():
    steps = [_step("One", ("Go on", "best", 2), ("End", "poor", None)), _step("Two", ("End", "best", None))]
    public, key = public_of("scenario", {"steps": steps})["steps"], key_of("scenario", {"steps": steps})

    assert [step["situation"] for step in public] == ["One", "Two"]
    assert [choice["leads_to"] is None for choice in public[0]["choices"]] == [False, True]
    assert len(key["choices"]) == 3


@pytest.mark.parametrize("number", [-5, 0, 7])
def test_in_a_draft_a_choice_may_lead_nowhere(number):
    steps = [_step("One", ("Go on", "best", number))]

    assert public_of("scenario", {"steps": steps})["steps"][0]["choices"][0]["leads_to"] is None


def test_its_feedback_is_what_comes_of_each_choice():
    steps = [_step("One", ("Ask", "best", None), ("Leave", "poor", None))]
    feedback = block_of("scenario").feedback(value_of("scenario", {"steps": steps}), Build())

    assert list(feedback["options"].values()) == ["So it goes.", "So it goes."]


END = ("End", "best", None)
ON = ("On", "poor", 2)


@pytest.mark.parametrize(
    ("steps", "errors"),
    [
        pytest.param(
            [_step("One", ("Go", "best", 3), END), _step("Two", ON, END)],
            {"steps.0.choices.0.leads_to": "Lead to step 2, or leave it empty if the story ends here."},
            id="to a step that is not there",
        ),
        pytest.param(
            [_step("One", ON, END), _step("Two", ("Back", "poor", 2), END), _step("Three", ON, END)],
            {"steps.1.choices.0.leads_to": "Lead to step 3, or leave it empty if the story ends here."},
            id="in a circle",
        ),
        pytest.param(
            [_step("One", ON, END)],
            {"steps.0.choices.0.leads_to": "This is the last step: leave it empty."},
            id="beyond the last",
        ),
        pytest.param(
            [_step("One", ("Go", "poor", None), END), _step("Two", ("Go", "poor", None), END)],
            {"steps.1.situation": "No choice leads to this step."},
            id="a step that nobody reaches",
        ),
        pytest.param(
            [_step("One", ("Go", "poor", None), ("Stay", "fair", None))],
            {"steps.0.choices": "No choice here helps most, so nobody could do well. Choose one that does."},
            id="no right option",
        ),
        pytest.param(
            [_step("One", ("end", "poor", None), END)],
            {"steps.0.choices.1.text": "“End” is there twice. Make them differ, or delete one."},
            id="two equal options",
        ),
        pytest.param(
            [_step("One", ("Go", "", None), END)],
            {"steps.0.choices.0.quality": "This field is required."},
            id="nobody said how good",
        ),
    ],
)
def test_the_form_says_what_is_wrong(form, steps, errors):
    assert form.errors_in_question("scenario", {**raw_preview("scenario"), "steps": steps}) == errors
