"""What every type of question shares."""

from fractions import Fraction
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock
from wagtail.rich_text import get_text_for_indexing

from cms.blocks.represent import represent, schema_of
from cms.documents.build import Build
from cms.documents.html import RICH_TEXT_FEATURES
from cms.shapes import ONLY_YOU_AND_COUNTS, Schema, integer, nullable, obj, ref, string


class QuestionValue(blocks.StructValue):
    """
    A question as an editor wrote it. `source` is the same question in the source language, which says how its parts
    are known; itself, unless it is a translation. `language` is the one in which it is written; None: the page's.
    """

    language: str | None = None
    _source: "QuestionValue | None" = None

    @property
    def source(self) -> "QuestionValue":
        return self if self._source is None else self._source

    def with_source(self, source: "QuestionValue") -> "QuestionValue":
        self._source = source
        return self

    def left_in(self, language: str) -> "QuestionValue":
        """The same question, which stands on a page in another language."""
        untranslated = type(self)(self.block, self.items())
        untranslated.language = language
        return untranslated


class QuestionBlock(blocks.StructBlock):
    """
    A question. A type adds child blocks, `response_schema`, `key_schema`, `key` and `grade`, and says in `offered`
    what there is to choose from. Clients see what `public` gives and nothing else, so a key cannot leak by oversight.
    """

    type_name: str
    #: JSON Schema of a response: checked on arrival, published in the contract.
    response_schema: ClassVar[Schema]
    #: JSON Schema of what `key` gives: published too, since keys are shown with feedback.
    key_schema: ClassVar[Schema]
    #: JSON Schema of the members that `offered` adds.
    offers: ClassVar[dict[str, Schema]] = {}
    #: Whether there is a right response. One that has none carries no points.
    is_scored: ClassVar[bool] = True
    #: Who sees what a learner answers; see `cms.shapes.SEEN_BY`.
    seen_by: ClassVar[str] = ONLY_YOU_AND_COUNTS
    #: Child blocks of the type itself, in the order in which the form shows them.
    own_fields: ClassVar[list[str]] = []

    prompt = blocks.RichTextBlock(features=RICH_TEXT_FEATURES, help_text="What you ask, in plain words.")
    image = ImageChooserBlock(required=False)
    points = blocks.IntegerBlock(
        default=1, min_value=1, max_value=100, help_text="How much it counts beside the other questions."
    )
    explanation = blocks.RichTextBlock(
        required=False,
        features=RICH_TEXT_FEATURES,
        help_text="Shown with the feedback: why it is so, and what to take from it.",
    )

    def get_form_layout(self):
        beside = self._own(["points", "image"])
        heading = "Points and picture" if "points" in beside else "Picture"
        group = BlockGroup(beside, heading=heading, classname="collapsed", icon="image")
        return BlockGroup([*self._own(["prompt", *self.own_fields, "explanation"]), group])

    def _own(self, names: list[str]) -> list[str]:
        """Without what the type took away."""
        return [name for name in names if name in self.child_blocks]

    # --- what clients get ---------------------------------------------------------------------------

    def public(self, value, build: Build) -> dict[str, Any]:
        """The question as learners see it before they answer, without its type and id."""
        common = {
            "prompt": build.html(value["prompt"].source if value.get("prompt") else ""),
            "image": represent(self.child_blocks["image"], value.get("image"), build),
            "points": self.points_of(value),
            "seen_by": self.seen_by,
            "language": value.language,
        }
        return {**common, **self.offered(value, build)}

    def offered(self, value, build: Build) -> dict[str, Any]:
        """What there is to choose from; nothing if the learner writes."""
        return {}

    def points_of(self, value) -> int:
        return max(value.get("points") or 1, 1) if self.is_scored else 0

    def feedback(self, value, build: Build) -> dict[str, Any]:
        """What the learner is told afterwards: the `QuestionFeedback` component."""
        explanation = value["explanation"].source if value.get("explanation") else ""
        return {"explanation": build.html(explanation), "options": self.option_feedback(value)}

    def option_feedback(self, value) -> dict[str, str]:
        """Plain text for single choices, by their public id."""
        return {}

    # --- what is right ------------------------------------------------------------------------------

    def key(self, value) -> dict[str, Any]:
        """What is right, as JSON values. Kept where clients can't reach it."""
        raise NotImplementedError

    @staticmethod
    def grade(key: dict[str, Any], response: Any) -> Fraction:
        """The share of the points that a response earns, from 0 to 1. The response fits `response_schema`."""
        raise NotImplementedError

    # --- what editors may write ---------------------------------------------------------------------

    def clean(self, value):
        cleaned = super().clean(value)
        if not self.is_deferred_validation and (errors := self.impossible(cleaned)):
            raise StructBlockValidationError(errors)
        return cleaned

    def impossible(self, value) -> dict[str, ValidationError]:
        """
        What makes the question unanswerable, in plain words by child block; empty if nothing does. All that is
        required is there, if only as empty text.
        """
        return {}

    # --- the contract -------------------------------------------------------------------------------

    @classmethod
    def component_name(cls, of: str = "Question") -> str:
        """Of the question, or `of` its "Response" or "Key"."""
        return "".join(part.capitalize() for part in cls.type_name.split("_")) + of

    def schema(self) -> Schema:
        return obj(
            {
                "type": {"type": "string", "const": self.type_name},
                "id": string(description="Stable within its quiz."),
                "prompt": schema_of(self.child_blocks["prompt"]),
                "image": schema_of(self.child_blocks["image"]),
                "points": integer(minimum=0, description="0: there is no right response."),
                "seen_by": ref("SeenBy"),
                "language": nullable(string(description="In which it is written, if not in the page's language.")),
                **self.offers,
            },
            description=" ".join((self.__doc__ or "").split()),
        )

    def prompt_text(self, value) -> str:
        return get_text_for_indexing(value["prompt"].source) if value.get("prompt") else ""

    def get_searchable_content(self, value):
        """The prompt alone: anything else may give the key away."""
        return [self.prompt_text(value)]

    def get_api_representation(self, value, context=None):
        return self.public(value, Build.of(context))

    class Meta:
        value_class = QuestionValue
