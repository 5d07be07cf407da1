"""What the programme shares: the toolkit, the diverse-panel guide, the discussion framework, publications."""

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail_localize.fields import SynchronizedField

from academy.models import TrackedPage
from cms.blocks.fields import BodyField, PlainStreamField
from cms.blocks.represent import identified, represent
from cms.documents.html import RICH_TEXT_FEATURES
from cms.models.base import ContentPage
from cms.models.dates import PartialDateField
from cms.shapes import array, enum, html, nullable, partial_date, ref, string

AUDIENCES = [
    ("everyone", "Everyone"),
    ("hiring_managers", "Hiring managers"),
    ("panel_members", "Panel members"),
    ("candidates", "Candidates"),
]
AUDIENCE = enum(*(value for value, _label in AUDIENCES), description="For whom it is written.")
BODY = array(ref("Block"))


class ToolkitPage(ContentPage):
    """A toolkit: chapters to read in any order."""

    type_name = "toolkit"
    properties = {"body": BODY}
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["resources.ChapterPage"]

    body = BodyField()
    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    api_fields = [*ContentPage.api_fields, APIField("body")]


class ChapterPage(TrackedPage):
    """A chapter of a toolkit."""

    type_name = "chapter"
    parent_page_types = ["resources.ToolkitPage"]
    subpage_types: list[str] = []


class GuidePage(ContentPage):
    """A guide in sections, such as the one to diverse interview panels."""

    type_name = "guide"
    properties = {"body": BODY}
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["resources.GuideSectionPage"]

    body = BodyField()
    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    api_fields = [*ContentPage.api_fields, APIField("body")]


class Tip(blocks.StructBlock):
    audience = blocks.ChoiceBlock(choices=AUDIENCES, default="everyone")
    text = blocks.TextBlock(help_text="One thing to do, in one or two sentences.")

    class Meta:
        icon = "pick"
        label = "Tip"


class GuideSectionPage(TrackedPage):
    """A section of a guide, with tips for those it concerns."""

    type_name = "guide_section"
    properties = {**TrackedPage.properties, "audience": AUDIENCE, "tips": array(identified(Tip()))}
    parent_page_types = ["resources.GuidePage"]
    subpage_types: list[str] = []

    audience = models.CharField(
        max_length=20, choices=AUDIENCES, default="everyone", help_text="For whom this section is written."
    )
    tips = PlainStreamField([("tip", Tip())], help_text="Short tips; each says for whom it is.")

    content_panels = [*TrackedPage.content_panels, FieldPanel("tips"), FieldPanel("audience")]
    api_fields = [*TrackedPage.api_fields, APIField("audience")]

    def public(self, name, build):
        if name == "tips":
            return [{"id": tip.id, **represent(tip.block, tip.value, build)} for tip in self.tips]
        return super().public(name, build)

    def outline(self, build):
        return {**super().outline(build), "audience": self.audience}


class DiscussionFrameworkPage(TrackedPage):
    """How a team begins to talk: ground rules, prompts in the body, and notes for the facilitator."""

    type_name = "discussion_framework"
    properties = {
        **TrackedPage.properties,
        "ground_rules": array(string()),
        "facilitator_notes": html(),
    }
    parent_page_types = ["cms.HomePage"]
    subpage_types: list[str] = []

    ground_rules = PlainStreamField(
        [("rule", blocks.CharBlock(icon="tick"))], help_text="What everybody agrees to before talking."
    )
    facilitator_notes = RichTextField(blank=True, features=RICH_TEXT_FEATURES, help_text="For whoever leads the talk.")

    content_panels = [*TrackedPage.content_panels, FieldPanel("ground_rules"), FieldPanel("facilitator_notes")]
    api_fields = [*TrackedPage.api_fields, APIField("facilitator_notes")]

    def public(self, name, build):
        if name == "ground_rules":
            return [rule.value for rule in self.ground_rules]
        return super().public(name, build)


class PublicationPage(ContentPage):
    """An evaluation or review that the programme published."""

    type_name = "publication"
    properties = {
        "summary": html(),
        "findings": html(),
        "recommendations": html(),
        "published_on": nullable(partial_date()),
        "file": nullable(ref("StoredFile")),
        "body": BODY,
    }
    parent_page_types = ["cms.HomePage", "cms.ProgrammePage"]
    subpage_types: list[str] = []

    summary = RichTextField(features=RICH_TEXT_FEATURES)
    findings = RichTextField(blank=True, features=RICH_TEXT_FEATURES)
    recommendations = RichTextField(blank=True, features=RICH_TEXT_FEATURES)
    published_on = PartialDateField(
        blank=True, help_text="When it came out, as exact as it is known: 2020, 2021-12 or 2022-07-04."
    )
    file = models.ForeignKey(
        "cms.Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="+", help_text="The report."
    )
    body = BodyField()

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("summary"),
        FieldPanel("findings"),
        FieldPanel("recommendations"),
        FieldPanel("published_on"),
        FieldPanel("file"),
        FieldPanel("body"),
    ]
    api_fields = [*ContentPage.api_fields, APIField("summary"), APIField("body")]
    override_translatable_fields = [SynchronizedField("published_on")]
