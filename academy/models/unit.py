"""What any page has that tracks progress."""

from typing import Any
from uuid import UUID

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.snippets.blocks import SnippetChooserBlock

from academy.admin.learners_panel import LearnersPanel
from academy.admin.panels import QuizzesPanel
from academy.progress.freeze import freeze_unit, published_completion
from academy.quizzes.freeze import freeze_quizzes, published_quizzes
from academy.quizzes.places import placed
from academy.quizzes.trial import trials_of
from academy.unit_blocks import UnitBodyField
from cms.blocks.fields import PlainStreamField
from cms.blocks.represent import represent
from cms.documents.build import Build, source_locale
from cms.models.base import ContentPage
from cms.shapes import array, boolean, integer, ref

_MINUTES = "How long it takes to read and do, in minutes. Leave 0 if you can't say yet."
QUIZ_RULES = [
    ("none", "Quizzes are voluntary"),
    ("submitted", "Each quiz was handed in"),
    ("passed", "Each quiz was passed"),
]


class RulesFromSource:
    """A page whose structure and rules are decided in the source language, and which is known by its original's key."""

    @cached_property
    def original(self) -> Any:
        """The page that this one shows again, if it is an alias; else itself."""
        page: Any = self
        return page.alias_of.specific.original if page.alias_of_id else page

    @property
    def tracked_key(self) -> UUID:
        """The key that learner records know it by: an alias tracks as its original."""
        return self.original.translation_key

    def rules_of(self, build: Build) -> Any:
        """The page that decides: the one in the source language, if it is live."""
        page: Any = self
        build.note("key", page.tracked_key)
        if page.original.locale.language_code.lower() == source_locale().lower():
            return page
        source = type(page).objects.filter(
            translation_key=page.tracked_key, locale__language_code=source_locale().lower(), live=True
        )
        return build.once(("rules", page.pk), source.first) or page


class TrackedPage(RulesFromSource, ContentPage):
    """A unit: a page that tracks progress."""

    properties = {
        "minutes": integer(minimum=0, description="How long it takes to read and do; 0 if nobody said."),
        "optional": boolean(),
        "content_notes": array(ref("ContentNote"), description="What a reader should know beforehand."),
        "completion": ref("Completion"),
        "body": array(ref("Block")),
    }

    minutes = models.PositiveSmallIntegerField(
        default=0, validators=[MaxValueValidator(600)], help_text="How long it takes to read and do, in minutes."
    )
    optional = models.BooleanField(default=False, help_text="Learners can complete the whole without it.")
    content_notes = PlainStreamField(
        [("content_note", SnippetChooserBlock("cms.ContentNote"))],
        help_text="What readers should know before they begin.",
    )
    asks_seen = models.BooleanField(
        "all of it has to be seen",
        default=True,
        help_text="Every block. A passage that a learner skips counts as seen.",
    )
    quiz_rule = models.CharField(
        "quizzes",
        max_length=10,
        choices=QUIZ_RULES,
        default="submitted",
        help_text="What has to be done with each quiz on the page. Practice quizzes can't be passed, only handed in.",
    )
    body = UnitBodyField()

    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    unit_panels = [
        FieldPanel("minutes", help_text=_MINUTES),
        FieldPanel("optional"),
        FieldPanel("content_notes"),
        MultiFieldPanel([FieldPanel("asks_seen"), FieldPanel("quiz_rule")], heading="The page is complete when"),
        LearnersPanel(heading="Learners"),
        QuizzesPanel(heading="How quizzes are taken"),
    ]
    api_fields = [*ContentPage.api_fields, APIField("minutes"), APIField("optional"), APIField("body")]

    class Meta:
        abstract = True

    def public(self, name: str, build: Build):
        if name in ("minutes", "optional"):
            return getattr(self.rules_of(build), name)
        if name == "content_notes":
            return [note for child in self.content_notes if (note := build.snippet(child.value))]
        if name == "completion":
            return published_completion(self, build)
        return self._body(build) if name == "body" else super().public(name, build)

    def _body(self, build: Build) -> list[dict]:
        """The body as it is written, with the quizzes of the source language where they stand there."""
        quizzes = published_quizzes(self, build)
        written = [child for child in self.body if child.block_type != "quiz"]
        blocks = quizzes | {block["id"]: block for block in represent(self.body.stream_block, written, build)}
        own, source = ([child.id for child in page.body] for page in (self, self.rules_of(build)))
        return [blocks[block] for block in placed(own, source, list(quizzes)) if block in blocks]

    can_be_passed = True

    def trials(self, build: Build) -> dict[str, Any]:
        return trials_of(self, build)

    def freeze(self, build: Build) -> None:
        freeze_quizzes(self, build)
        freeze_unit(self, build)

    def outline(self, build: Build):
        rules = self.rules_of(build)
        quizzes = [[block, quiz["version"]] for block, quiz in published_quizzes(self, build).items()]
        return {
            **super().outline(build),
            "minutes": rules.minutes,
            "optional": rules.optional,
            "quizzes": quizzes,
            "version": published_completion(self, build)["version"],
        }
