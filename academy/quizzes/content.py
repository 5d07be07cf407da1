"""From a quiz in a page's body to what learners see of it, and to what they are judged by."""

from dataclasses import dataclass
from typing import Any

from cms.documents.build import Build
from cms.shapes import array, boolean, enum, html, integer, nullable, obj, ref, string, uuid

POLICIES = ("practice", "after_submit", "after_pass", "never")

QUESTION_FEEDBACK = obj(
    {
        "explanation": html(description="Clean HTML; may be empty."),
        "options": {
            "type": "object",
            "additionalProperties": string(),
            "description": "Plain text on single options, by their id.",
        },
    },
    description="What a learner is told about a question afterwards.",
)

#: What a quiz sends besides its title and introduction.
QUIZ_MEMBERS = {
    "version": nullable(uuid(description="Of what is published now; null in a draft that was never published.")),
    "feedback": enum(*POLICIES, description="When learners see what is right, and why."),
    "pass_mark": integer(minimum=0, maximum=100, description="Per cent of the points; 0: handing in is enough."),
    "attempts_allowed": nullable(integer(minimum=1, description="Null: as often as one likes.")),
    "draw": nullable(integer(minimum=1, description="How many of the questions with points an attempt asks.")),
    "shuffle": boolean(description="Whether each attempt has its own order; see the guide."),
    "questions": array(ref("Question")),
    "answers": nullable(
        array(
            obj(
                {
                    "question": string(description="The question's id."),
                    "key": ref("QuestionKey"),
                    "feedback": ref("QuestionFeedback"),
                }
            ),
            description="With `practice` quizzes only, so that they can be marked without a network.",
        )
    ),
}


@dataclass(frozen=True)
class QuizContent:
    """A quiz as it is frozen: `public` is what learners see, `keys` by question id what they are judged by."""

    public: dict[str, Any]
    keys: dict[str, dict[str, Any]]


def quiz_content(value, build: Build) -> QuizContent:
    """The content of a quiz block; of a translation, what `academy.quizzes.translation` made of it."""
    public, keys = [], {}
    for child in value.get("questions") or []:
        public.append({"type": child.block_type, "id": child.id, **child.block.public(child.value, build)})
        keys[child.id] = {
            "type": child.block_type,
            "points": child.block.points_of(child.value),
            "key": child.block.key(child.value),
            "feedback": child.block.feedback(child.value, build),
        }
    policy = _policy(value)
    head = {"title": value.get("title") or "", "intro": value.get("intro") or ""}
    return QuizContent({**head, **policy, "questions": without_habits(public) if policy["shuffle"] else public}, keys)


def public_quiz(value, build: Build) -> dict[str, Any]:
    """A quiz block as a draft shows it, without a version and without keys."""
    return {"version": None, **quiz_content(value, build).public, "answers": None}


def answers_of(content: QuizContent) -> list[dict[str, Any]] | None:
    """What travels with a practice quiz; None for every other."""
    if content.public["feedback"] != "practice":
        return None
    return [{"question": id, "key": one["key"], "feedback": one["feedback"]} for id, one in content.keys.items()]


def _policy(value) -> dict[str, Any]:
    """The rules of a quiz, within their bounds also where code wrote what the form would refuse."""
    return {
        "feedback": value.get("feedback") or "after_submit",
        "pass_mark": min(max(value.get("pass_mark") or 0, 0), 100),
        "attempts_allowed": _positive(value.get("attempts_allowed")),
        "draw": _positive(value.get("draw")),
        "shuffle": bool(value.get("shuffle")),
    }


def _positive(number: int | None) -> int | None:
    return number if number and number > 0 else None


def without_habits(member: Any) -> Any:
    """
    The same, in which whatever one picks from is in an order that says nothing: many who write quizzes put what is
    right first. One picks from a list whose items have an `id` and a `text`.
    """
    if isinstance(member, dict):
        return {name: without_habits(inner) for name, inner in member.items()}
    if not isinstance(member, list):
        return member
    items = [without_habits(item) for item in member]
    is_choice = all(isinstance(item, dict) and item.keys() >= {"id", "text"} for item in items)
    return sorted(items, key=lambda item: item["id"] or "") if is_choice else items
