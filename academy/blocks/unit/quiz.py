"""A quiz: questions that learners answer and get marks and feedback for."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from academy.quizzes.content import QUIZ_MEMBERS, public_quiz
from academy.quizzes.stream import QuestionStream
from academy.unit_blocks import unit_blocks
from cms.blocks.base import BodyBlock

FEEDBACK = [
    ("practice", "Practice: at once, also offline; earns nothing"),
    ("after_submit", "After handing in"),
    ("after_pass", "After passing"),
    ("never", "Never: only the score"),
]


@unit_blocks.register("quiz")
class Quiz(BodyBlock):
    """
    Questions that learners answer. `version` names what is published now: start and hand in with it. `answers` comes
    with practice quizzes only.
    """

    title = blocks.CharBlock(max_length=120, default="Check what you have learnt")
    intro = blocks.TextBlock(required=False, help_text="What it is about, and that mistakes are welcome.")
    questions = QuestionStream(help_text="Five to eight in a lesson are plenty.")
    feedback = blocks.ChoiceBlock(
        choices=FEEDBACK, default="after_submit", help_text="When learners see what is right, and why."
    )
    pass_mark = blocks.IntegerBlock(
        default=60, min_value=0, max_value=100, help_text="Per cent of the points. 0: handing in is enough."
    )
    attempts_allowed = blocks.IntegerBlock(
        required=False, min_value=1, max_value=50, help_text="Empty: as many as one likes. The best one counts."
    )
    draw = blocks.IntegerBlock(
        required=False,
        min_value=1,
        label="Ask only some of them",
        help_text="How many questions each attempt draws from those that carry points. Empty: all.",
    )
    shuffle = blocks.BooleanBlock(
        required=False, default=True, help_text="Each attempt has its own order of questions and options."
    )

    computed = QUIZ_MEMBERS

    def get_form_layout(self):
        settings = ["feedback", "pass_mark", "attempts_allowed", "draw", "shuffle"]
        return BlockGroup(children=["title", "intro", BlockGroup(settings, heading="Rules", icon="cog"), "questions"])

    def public(self, value, build):
        return public_quiz(value, build)

    def schema(self):
        schema = super().schema()
        for name in ("questions", "pass_mark", "attempts_allowed", "draw"):
            schema["properties"][name] = QUIZ_MEMBERS[name]
        return {**schema, "required": list(schema["properties"])}

    def fallback(self, value):
        prompts = [child.block.prompt_text(child.value) for child in value.get("questions") or []]
        head = f"Quiz: {value.get('title') or 'check what you have learnt'}."
        return "\n".join(filter(None, [head, value.get("intro"), *prompts]))

    def clean(self, value):
        cleaned = super().clean(value)
        if not self.is_deferred_validation and (errors := impossible(cleaned)):
            raise StructBlockValidationError({name: ValidationError(error) for name, error in errors.items()})
        return cleaned

    class Meta:
        icon = "tasks"
        label = "Quiz"
        group = "Thinking and talking"
        description = "Questions that learners answer and get marks and feedback for. Counts towards completion."
        preview_value = {
            "title": "Check what you have learnt",
            "intro": "Three questions. Mistakes are welcome.",
            "questions": [("true_false", {"prompt": "<p>Good intentions are enough.</p>", "right": "false"})],
        }


def impossible(value) -> dict[str, str]:
    """What makes the rules of a quiz impossible to meet, in plain words by field; empty if nothing does."""
    scored = sum(child.block.is_scored for child in value["questions"])
    if value["pass_mark"] and not scored:
        return {"pass_mark": "No question carries points, so nobody could reach this. Make it 0."}
    if value["draw"] and value["draw"] > scored:
        return {"draw": f"Questions that carry points: {scored}. Draw no more than that, or leave it empty for all."}
    return {}
