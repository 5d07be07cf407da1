"""Learning: the academy's pages, and what any page that tracks progress has."""

from typing import Any
from uuid import UUID

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Page
from wagtail.snippets.blocks import SnippetChooserBlock

from academy.admin.panels import QuizzesPanel
from academy.progress.freeze import freeze_unit, published_completion
from academy.progress.freeze_course import freeze_course, published_course_version
from academy.quizzes.freeze import freeze_quizzes, published_quizzes
from academy.unit_blocks import UnitBodyField
from cms.blocks.fields import BodyField, PlainStreamField
from cms.documents.build import Build, source_locale
from cms.models.base import ContentPage
from cms.shapes import array, boolean, enum, integer, nullable, ref, uuid

QUIZ_RULES = [
    ("none", "Quizzes are voluntary"),
    ("submitted", "Each quiz was handed in"),
    ("passed", "Each quiz was passed"),
]


SEQUENCES = [
    ("free", "In any order"),
    ("advice", "In order, as advice"),
    ("gate", "In order: what comes later opens when what comes before is done"),
]
PREREQUISITE_RULES = [
    ("advice", "Are advice"),
    ("gate", "Have to be completed first"),
]


ENROLMENTS = [
    ("open", "Anybody who is signed in"),
    ("invitation", "By an invitation code"),
]


class RulesFromSource:
    """A page whose structure and rules are decided in the source language."""

    def rules_of(self, build: Build) -> Any:
        """The page that decides: the one in the source language, if it is live."""
        page: Any = self
        build.note("key", page.translation_key)
        if page.locale.language_code.lower() == source_locale().lower():
            return page
        source = type(page).objects.filter(
            translation_key=page.translation_key, locale__language_code=source_locale().lower(), live=True
        )
        return source.first() or page

    @property
    def tracked_key(self) -> UUID:
        """The key that learner records know it by: an alias tracks as its original."""
        page: Any = self
        return page.alias_of.translation_key if page.alias_of_id else page.translation_key


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
        FieldPanel("minutes"),
        FieldPanel("optional"),
        FieldPanel("content_notes"),
        MultiFieldPanel([FieldPanel("asks_seen"), FieldPanel("quiz_rule")], heading="The page is complete when"),
        QuizzesPanel(heading="Quizzes"),
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
        if name == "body":
            quizzes = published_quizzes(self, build)
            return [{**block, **quizzes.get(block["id"], {})} for block in super().public(name, build)]
        return super().public(name, build)

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


class AcademyPage(ContentPage):
    """Where the courses are."""

    type_name = "academy"
    properties = {"body": array(ref("Block"))}
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["academy.CoursePage"]

    body = BodyField()
    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    api_fields = [*ContentPage.api_fields, APIField("body")]


class CoursePage(RulesFromSource, ContentPage):
    """A course: modules of lessons, in an order."""

    type_name = "course"
    properties = {
        "version": nullable(uuid(description="Of what it takes to complete it; null in a draft.")),
        "prerequisites": array(ref("Reference"), description="Courses to do first."),
        "prerequisite_rule": enum("advice", "gate", description="`gate`: they have to be completed first."),
        "sequence": enum("free", "advice", "gate", description="`gate`: units open one after the other."),
        "enrolment": enum("open", "invitation", description="Who can enrol."),
        "enough": nullable(integer(minimum=1, description="How many modules it takes; null: all that count.")),
        "body": array(ref("Block")),
    }
    parent_page_types = ["academy.AcademyPage"]
    subpage_types = ["academy.ModulePage"]

    prerequisites = PlainStreamField(
        [("course", blocks.PageChooserBlock(page_type="academy.CoursePage"))], help_text="Courses to do first."
    )
    prerequisite_rule = models.CharField(
        "courses to do first", max_length=10, choices=PREREQUISITE_RULES, default="advice"
    )
    enrolment = models.CharField("who can enrol", max_length=10, choices=ENROLMENTS, default="open")
    sequence = models.CharField(max_length=10, choices=SEQUENCES, default="advice", verbose_name="order")
    enough = models.PositiveSmallIntegerField(
        "modules to complete",
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text="How many modules are enough. Empty: all that are not optional.",
    )
    body = BodyField()

    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    unit_panels = [
        FieldPanel("enrolment"),
        FieldPanel("sequence"),
        FieldPanel("enough"),
        MultiFieldPanel([FieldPanel("prerequisites"), FieldPanel("prerequisite_rule")], heading="Before this course"),
    ]
    api_fields = [*ContentPage.api_fields, APIField("body")]

    def public(self, name: str, build: Build):
        rules = self.rules_of(build)
        if name == "prerequisites":
            return _references(rules.prerequisites, build)
        if name == "version":
            return published_course_version(self, build)
        return super().public(name, build) if name == "body" else getattr(rules, name)

    def freeze(self, build: Build) -> None:
        freeze_course(self, build)

    def outline(self, build: Build):
        names = ("version", "prerequisites", "prerequisite_rule", "enrolment", "sequence", "enough")
        return {**super().outline(build), **{name: self.public(name, build) for name in names}}


class ModulePage(RulesFromSource, ContentPage):
    """A part of a course."""

    type_name = "module"
    properties = {
        "optional": boolean(),
        "enough": nullable(integer(minimum=1, description="How many lessons it takes; null: all that count.")),
        "body": array(ref("Block")),
    }
    parent_page_types = ["academy.CoursePage"]
    subpage_types = ["academy.LessonPage"]

    optional = models.BooleanField(default=False, help_text="Learners can complete the course without it.")
    enough = models.PositiveSmallIntegerField(
        "lessons to complete",
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text="How many lessons are enough. Empty: all that are not optional.",
    )
    body = BodyField()

    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    unit_panels = [FieldPanel("optional"), FieldPanel("enough")]
    api_fields = [*ContentPage.api_fields, APIField("optional"), APIField("body")]

    def public(self, name: str, build: Build):
        return super().public(name, build) if name == "body" else getattr(self.rules_of(build), name)

    def outline(self, build: Build):
        rules = self.rules_of(build)
        return {**super().outline(build), "optional": rules.optional, "enough": rules.enough}


class LessonPage(TrackedPage):
    """A lesson: the smallest thing that one learns at a sitting."""

    type_name = "lesson"
    parent_page_types = ["academy.ModulePage"]
    subpage_types: list[str] = []


def _references(stream, build: Build) -> list[dict]:
    chosen: list[Page | None] = [child.value for child in stream]
    return [reference for page in chosen if (reference := build.reference(page))]
