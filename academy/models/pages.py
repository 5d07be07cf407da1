"""Learning: the academy's pages, and what any page that tracks progress has."""

from uuid import UUID

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.models import Page
from wagtail.snippets.blocks import SnippetChooserBlock

from academy.admin.panels import QuizzesPanel
from academy.quizzes.freeze import freeze_quizzes, published_quizzes
from academy.quizzes.places import placed
from academy.unit_blocks import UnitBodyField
from cms.blocks.fields import BodyField, PlainStreamField
from cms.blocks.represent import represent
from cms.documents.build import Build, source_locale
from cms.models.base import ContentPage
from cms.shapes import array, boolean, integer, ref

_MINUTES = "How long it takes to read and do, in minutes. 0 until somebody can say."


class TrackedPage(ContentPage):
    """A unit: a page that tracks progress."""

    properties = {
        "minutes": integer(minimum=0, description="How long it takes to read and do; 0 if nobody said."),
        "optional": boolean(),
        "content_notes": array(ref("ContentNote"), description="What a reader should know beforehand."),
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
    body = UnitBodyField()

    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    unit_panels = [
        FieldPanel("minutes", help_text=_MINUTES),
        FieldPanel("optional"),
        FieldPanel("content_notes"),
        QuizzesPanel(heading="Quizzes"),
    ]
    api_fields = [*ContentPage.api_fields, APIField("minutes"), APIField("optional"), APIField("body")]

    class Meta:
        abstract = True

    @cached_property
    def original(self) -> "TrackedPage":
        """The page that this one shows again, if it is an alias; else itself."""
        return self.alias_of.specific.original if self.alias_of_id else self

    @property
    def tracked_key(self) -> UUID:
        """The key that learner records know the unit by: an alias tracks as its original."""
        return self.original.translation_key

    def rules_of(self, build: Build) -> "TrackedPage":
        """The page that decides on structure: the one in the source language, if it is live."""
        build.note("key", self.tracked_key)
        if self.original.locale.language_code.lower() == source_locale().lower():
            return self
        source = type(self).objects.filter(
            translation_key=self.tracked_key, locale__language_code=source_locale().lower(), live=True
        )
        return build.once(("rules", self.pk), source.first) or self

    def public(self, name: str, build: Build):
        if name in ("minutes", "optional"):
            return getattr(self.rules_of(build), name)
        if name == "content_notes":
            return [note for child in self.content_notes if (note := build.snippet(child.value))]
        return self._body(build) if name == "body" else super().public(name, build)

    def _body(self, build: Build) -> list[dict]:
        """The body as it is written, with the quizzes of the source language where they stand there."""
        quizzes = published_quizzes(self, build)
        written = [child for child in self.body if child.block_type != "quiz"]
        blocks = quizzes | {block["id"]: block for block in represent(self.body.stream_block, written, build)}
        own, source = ([child.id for child in page.body] for page in (self, self.rules_of(build)))
        return [blocks[block] for block in placed(own, source, list(quizzes)) if block in blocks]

    def freeze(self, build: Build) -> None:
        freeze_quizzes(self, build)

    def outline(self, build: Build):
        rules = self.rules_of(build)
        quizzes = [[block, quiz["version"]] for block, quiz in published_quizzes(self, build).items()]
        return {**super().outline(build), "minutes": rules.minutes, "optional": rules.optional, "quizzes": quizzes}


class AcademyPage(ContentPage):
    """Where the courses are."""

    type_name = "academy"
    properties = {"body": array(ref("Block"))}
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["academy.CoursePage"]

    body = BodyField()
    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    api_fields = [*ContentPage.api_fields, APIField("body")]


class CoursePage(ContentPage):
    """A course: modules of lessons, in an order."""

    type_name = "course"
    properties = {
        "prerequisites": array(ref("Reference"), description="Courses to do first."),
        "body": array(ref("Block")),
    }
    parent_page_types = ["academy.AcademyPage"]
    subpage_types = ["academy.ModulePage"]

    prerequisites = PlainStreamField(
        [("course", blocks.PageChooserBlock(page_type="academy.CoursePage"))], help_text="Courses to do first."
    )
    body = BodyField()

    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    unit_panels = [FieldPanel("prerequisites")]
    api_fields = [*ContentPage.api_fields, APIField("body")]

    def public(self, name: str, build: Build):
        if name == "prerequisites":
            return _references(self.prerequisites, build)
        return super().public(name, build)

    def outline(self, build: Build):
        return {**super().outline(build), "prerequisites": _references(self.prerequisites, build)}


class ModulePage(ContentPage):
    """A part of a course."""

    type_name = "module"
    properties = {"optional": boolean(), "body": array(ref("Block"))}
    parent_page_types = ["academy.CoursePage"]
    subpage_types = ["academy.LessonPage"]

    optional = models.BooleanField(default=False, help_text="Learners can complete the course without it.")
    body = BodyField()

    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    unit_panels = [FieldPanel("optional")]
    api_fields = [*ContentPage.api_fields, APIField("optional"), APIField("body")]

    def outline(self, build: Build):
        return {**super().outline(build), "optional": self.optional}


class LessonPage(TrackedPage):
    """A lesson: the smallest thing that one learns at a sitting."""

    type_name = "lesson"
    parent_page_types = ["academy.ModulePage"]
    subpage_types: list[str] = []


def _references(stream, build: Build) -> list[dict]:
    chosen: list[Page | None] = [child.value for child in stream]
    return [reference for page in chosen if (reference := build.reference(page))]
