"""The pages that any programme has: its home, its story, and whatever fits nowhere else."""

from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField

from cms.blocks.dates import DatedBlock
from cms.blocks.fields import BodyField, PlainStreamField
from cms.blocks.represent import identified, represent
from cms.documents.html import RICH_TEXT_FEATURES
from cms.models.base import ContentPage
from cms.shapes import array, html, ref

__all__ = ["ContentPage", "HomePage", "ProgrammePage", "StandardPage"]

BODY = array(ref("Block"))


class HomePage(ContentPage):
    """The home page of one language."""

    type_name = "home"
    properties = {"body": BODY}
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "cms.ProgrammePage",
        "cms.StandardPage",
        "academy.AcademyPage",
        "resources.ToolkitPage",
        "resources.GuidePage",
        "resources.DiscussionFrameworkPage",
        "resources.PublicationPage",
    ]

    body = BodyField()

    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    api_fields = [*ContentPage.api_fields, APIField("body")]


class Milestone(DatedBlock):
    what = blocks.TextBlock(help_text="What happened.")

    class Meta:
        icon = "date"


class Phase(blocks.StructBlock):
    title = blocks.CharBlock()
    summary = blocks.TextBlock(required=False)
    milestones = blocks.ListBlock(Milestone())

    class Meta:
        icon = "history"
        label = "Phase"


class ProgrammePage(ContentPage):
    """The story of a programme: why, aims, phases with dated milestones, what came of it, how to get involved."""

    type_name = "programme"
    properties = {
        "aims": html(),
        "phases": array(identified(Phase())),
        "evaluation": html(),
        "get_involved": html(),
        "body": BODY,
    }
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.StandardPage", "resources.PublicationPage"]

    aims = RichTextField(features=RICH_TEXT_FEATURES, help_text="What the programme wants to change.")
    phases = PlainStreamField([("phase", Phase())], help_text="The timeline, phase by phase.")
    evaluation = RichTextField(blank=True, features=RICH_TEXT_FEATURES, help_text="How it was judged, and the result.")
    get_involved = RichTextField(blank=True, features=RICH_TEXT_FEATURES, help_text="What a reader can do next.")
    body = BodyField()

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("aims"),
        FieldPanel("phases"),
        FieldPanel("evaluation"),
        FieldPanel("get_involved"),
        FieldPanel("body"),
    ]
    api_fields = [*ContentPage.api_fields, APIField("aims"), APIField("body")]

    def public(self, name, build):
        if name != "phases":
            return super().public(name, build)
        return [{"id": phase.id, **represent(phase.block, phase.value, build)} for phase in self.phases]


class StandardPage(ContentPage):
    """A page of no particular kind."""

    type_name = "standard"
    properties = {"body": BODY}
    parent_page_types = ["cms.HomePage", "cms.ProgrammePage", "cms.StandardPage"]
    subpage_types = ["cms.StandardPage"]

    body = BodyField()

    content_panels = [*ContentPage.content_panels, FieldPanel("body")]
    api_fields = [*ContentPage.api_fields, APIField("body")]

    @classmethod
    def get_verbose_name(cls):
        return "Standard page"  # “Standard” alone would say nothing
