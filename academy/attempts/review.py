"""An attempt as its learner may look at it again."""

from typing import Any

from academy.attempts.summary import SUMMARY, summary
from academy.models.attempts import Attempt
from academy.quizzes.content import POLICIES
from academy.quizzes.drawing import asked
from cms.shapes import array, enum, integer, nullable, number, obj, ref, string

REVIEW = obj(
    {
        **SUMMARY["properties"],
        "title": string(),
        "feedback": enum(*POLICIES, description="When it shows what is right."),
        "pass_mark": integer(minimum=0, maximum=100),
        "questions": array(ref("Question"), description="As they were asked, in this attempt's order."),
        "responses": {
            "type": "object",
            "description": "As sent, by question id; true for a confidence scale that was answered.",
        },
        "answers": nullable(
            array(
                obj(
                    {
                        "question": string(description="The question's id."),
                        "share": number(minimum=0, maximum=1, description="Of the points."),
                        "key": {"type": "object", "description": "What is right, by the type of question."},
                        "feedback": ref("QuestionFeedback"),
                    }
                ),
                description="For questions that carry points. Null as long as `feedback` holds it back.",
            )
        ),
    },
    description="An attempt with all that its learner may see of it.",
)


def shows_answers(policy: str, *, submitted: bool, has_passed: bool) -> bool:
    """Whether a quiz's feedback policy lets a learner see what is right; `has_passed` counts any attempt at it."""
    if policy == "practice":
        return True
    if policy == "after_pass":
        return submitted and has_passed
    return submitted and policy == "after_submit"


def review(attempt: Attempt, *, has_passed: bool) -> dict[str, Any]:
    """The `AttemptReview` component. `has_passed`: whether the learner passed this quiz, in any attempt."""
    quiz = attempt.version.content
    questions = asked(attempt.key, quiz)
    submitted = attempt.submitted_at is not None
    shown = shows_answers(quiz["feedback"], submitted=submitted, has_passed=has_passed)
    return {
        **summary(attempt),
        "title": quiz["title"],
        "feedback": quiz["feedback"],
        "pass_mark": quiz["pass_mark"],
        "questions": questions,
        "responses": attempt.responses,
        "answers": [_answer(attempt, one["id"]) for one in questions if one["points"]] if shown else None,
    }


def has_passed_quiz(attempt: Attempt) -> bool:
    """Whether the learner passed the attempt's quiz, in any attempt; looked up only where it matters."""
    if attempt.passed or attempt.version.content["feedback"] != "after_pass":
        return bool(attempt.passed)
    at_quiz = Attempt.objects.filter(learner=attempt.learner_id, unit=attempt.unit, block=attempt.block)
    return at_quiz.filter(passed=True).exists()


def _answer(attempt: Attempt, question: str) -> dict[str, Any]:
    known = attempt.version.keys[question]
    corrections = sorted(attempt.version.corrections.all(), key=lambda one: one.pk)
    corrected = [one.key for one in corrections if one.question == question]
    return {
        "question": question,
        "share": share_of(attempt.shares.get(question, "0")),
        "key": corrected[-1] if corrected else known["key"],
        "feedback": known["feedback"],
    }


def share_of(text: str) -> float:
    """`2/3` as a number, to four decimals."""
    upper, _, lower = text.partition("/")
    return round(int(upper) / int(lower or 1), 4)
