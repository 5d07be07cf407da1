"""The cases that clients hold their own marking against say what the server does."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from django.conf import settings

from academy.quizzes.registry import question_types

VECTORS = json.loads((Path(settings.BASE_DIR) / "frontend_contract" / "marking_vectors.json").read_text("utf-8"))


@pytest.mark.parametrize("case", [pytest.param(each, id=f"{each['type']}: {each['says']}") for each in VECTORS["cases"]])
def test_the_server_marks_like_the_vectors(case):
    question = question_types.classes()[case["type"]]

    assert question.grade(case["key"], case["response"]) == Fraction(case["share"])


def test_there_are_cases_for_each_type_that_is_marked():
    marked = {kind for kind, question in question_types.classes().items() if question.is_scored}

    assert {case["type"] for case in VECTORS["cases"]} == marked
