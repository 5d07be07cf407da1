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
                    "key": {"type": "object", "description": "What is right, by the type of question."},
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


def quiz_content(value, build: Build, *, rules=None) -> QuizContent:
    """
    The content of a quiz block. `rules` is the same block in the source language, if `value` is a translation:
    structure, rules and keys come from there, words from here, question by question as far as they fit.
    """
    rules = rules or value
    words = {child.id: child for child in value.get("questions") or []}
    public, keys = [], {}
    for child in rules.get("questions") or []:
        shown = _in_words(child, words.get(child.id), build)
        public.append({"type": child.block_type, "id": child.id, **shown.block.public(shown.value, build)})
        keys[child.id] = {
            "type": child.block_type,
            "points": child.block.points_of(child.value),
            "key": child.block.key(child.value),
            "feedback": shown.block.feedback(shown.value, build),
        }
    policy = _policy(rules)
    head = {"title": value.get("title") or "", "intro": value.get("intro") or ""}
    questions = [_without_habits(question) for question in public] if policy["shuffle"] else public
    return QuizContent({**head, **policy, "questions": questions}, keys)


def public_quiz(value, build: Build) -> dict[str, Any]:
    """A quiz block as a draft shows it, without a version and without keys."""
    return {"version": None, **quiz_content(value, build).public, "answers": None}


def answers_of(content: QuizContent) -> list[dict[str, Any]] | None:
    """What travels with a practice quiz; None for every other."""
    if content.public["feedback"] != "practice":
        return None
    return [{"question": id, "key": one["key"], "feedback": one["feedback"]} for id, one in content.keys.items()]


def _policy(value) -> dict[str, Any]:
    return {
        "feedback": value.get("feedback") or "after_submit",
        "pass_mark": value.get("pass_mark") or 0,
        "attempts_allowed": value.get("attempts_allowed"),
        "draw": value.get("draw"),
        "shuffle": bool(value.get("shuffle")),
    }


def _in_words(rules, words, build: Build):
    """The translated question if it offers just what the source offers; otherwise the source's own."""
    if words is None or words.block_type != rules.block_type:
        return rules
    same = _ids(words.block.public(words.value, build)) == _ids(rules.block.public(rules.value, build))
    return words if same else rules


def _ids(member: Any) -> list[str]:
    """Every id in a representation of a question, sorted."""
    if isinstance(member, list):
        return sorted(found for item in member for found in _ids(item))
    if not isinstance(member, dict):
        return []
    own = [str(member[name]) for name in ("id", "gap") if member.get(name)]
    return sorted(own + [found for inner in member.values() for found in _ids(inner)])


def _without_habits(question: dict[str, Any]) -> dict[str, Any]:
    """Options in an order that says nothing: many who write quizzes put what is right first."""
    if "options" not in question:
        return question
    return {**question, "options": sorted(question["options"], key=lambda option: option["id"] or "")}
