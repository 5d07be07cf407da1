"""The academy's pages: courses of modules of lessons."""

from django.core.validators import MinValueValidator
from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Page

from academy.admin.learners_panel import LearnersPanel
from academy.models.unit import RulesFromSource, TrackedPage
from academy.progress.freeze_course import freeze_course, published_course_version
from cms.blocks.fields import BodyField, PlainStreamField
from cms.documents.build import Build
from cms.models.base import ContentPage
from cms.shapes import array, boolean, enum, integer, nullable, ref, uuid

SEQUENCES = [
    ("free", "In any order"),
    ("advice", "In order, as advice"),
    ("gate", "In order: what comes later opens when what comes before is done"),
]
PREREQUISITE_RULES = [
    ("advice", "Is advised"),
    ("gate", "Is required"),
]

ENROLMENTS = [
    ("open", "Anybody who is signed in"),
    ("invitation", "By an invitation code"),
]


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
        [("course", blocks.PageChooserBlock(page_type="academy.CoursePage"))],
        verbose_name="courses to do first",
    )
    prerequisite_rule = models.CharField(
        "completing them first", max_length=10, choices=PREREQUISITE_RULES, default="advice"
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
        LearnersPanel(heading="Learners"),
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
    unit_panels = [FieldPanel("optional"), FieldPanel("enough"), LearnersPanel(heading="Learners")]
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
