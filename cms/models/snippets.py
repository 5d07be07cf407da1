"""Things that many pages share: glossary terms, support services, content notes."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from cms.documents.build import Build, locale_name
from cms.shapes import Schema, boolean, enum, obj, string, uuid


class Snippet(TranslatableMixin, index.Indexed, models.Model):
    """A snippet with a document of its own. `properties` is what clients get of it, besides key and type."""

    type_name: str
    properties: dict[str, Schema]

    class Meta(TranslatableMixin.Meta):
        abstract = True

    @classmethod
    def component_name(cls) -> str:
        return cls.__name__

    @classmethod
    def schema(cls) -> Schema:
        head = {"key": uuid(), "type": {"type": "string", "const": cls.type_name}}
        return obj({**head, **cls.properties}, description=(cls.__doc__ or "").strip())

    def document_facts(self) -> dict:
        """The columns of its document."""
        return {
            "key": self.translation_key,
            "locale": locale_name(self.locale.language_code),
            "type": self.type_name,
            "title": str(self)[:255],
        }

    def document(self, build: Build) -> dict:
        return self.represent(build)

    def outline(self, build: Build) -> dict:
        return {}

    def represent(self, build: Build) -> dict:
        """The component named after the class."""
        head = {"key": str(self.translation_key), "type": self.type_name}
        return {**head, **{name: getattr(self, name) for name in self.properties}}


class GlossaryTerm(Snippet):
    """A word that the programme uses in a particular sense."""

    type_name = "glossary_term"
    properties = {
        "term": string(),
        "definition": string(description="Plain text."),
        "also_called": string(description="Other words for it; may be empty."),
    }

    term = models.CharField(max_length=100)
    definition = models.TextField(help_text="What it means here, in one to three plain sentences.")
    also_called = models.CharField(max_length=200, blank=True, help_text="Other words that people use for it.")

    panels = [FieldPanel("term"), FieldPanel("definition"), FieldPanel("also_called")]
    search_fields = [index.AutocompleteField("term"), index.SearchField("term"), index.SearchField("definition")]

    class Meta(Snippet.Meta):
        ordering = ["term"]

    def __str__(self):
        return self.term


class SupportService(Snippet):
    """Somewhere a reader can turn to."""

    type_name = "support_service"
    properties = {
        "name": string(),
        "description": string(),
        "region": string(description="Where it helps, such as “England” or “London”."),
        "phone": string(),
        "email": string(),
        "url": string(),
        "hours": string(description="When somebody answers."),
        "urgent": boolean(description="For somebody in danger or crisis; show it first."),
    }

    name = models.CharField(max_length=150)
    description = models.TextField(help_text="What it helps with, and with whom one speaks.")
    region = models.CharField(max_length=100, help_text="Where it helps, such as “England” or “London”.")
    phone = models.CharField(max_length=50, blank=True)
    email = models.EmailField(blank=True)
    url = models.URLField("web address", blank=True)
    hours = models.CharField(max_length=150, blank=True, help_text="When somebody answers.")
    urgent = models.BooleanField(default=False, help_text="For somebody in danger or crisis. Clients show it first.")

    panels = [
        FieldPanel(name) for name in ("name", "description", "region", "phone", "email", "url", "hours", "urgent")
    ]
    search_fields = [index.AutocompleteField("name"), index.SearchField("name"), index.SearchField("description")]

    class Meta(Snippet.Meta):
        ordering = ["-urgent", "name"]

    def __str__(self):
        return self.name

    def document_facts(self) -> dict:
        return {**super().document_facts(), "position": f"{0 if self.urgent else 1} {self.name.lower()}"}


class ContentNote(Snippet):
    """What a page or passage deals with, and how hard it may be to read."""

    type_name = "content_note"
    properties = {
        "title": string(),
        "description": string(),
        "intensity": enum("mild", "moderate", "strong"),
    }

    class Intensity(models.TextChoices):
        MILD = "mild", "Mild: mentioned in passing"
        MODERATE = "moderate", "Moderate: described"
        STRONG = "strong", "Strong: described in detail"

    title = models.CharField(max_length=100, help_text="What it deals with, such as “Racist language”.")
    description = models.TextField(help_text="What a reader will meet, so that they can decide.")
    intensity = models.CharField(max_length=10, choices=Intensity.choices, default=Intensity.MODERATE)

    panels = [FieldPanel("title"), FieldPanel("description"), FieldPanel("intensity")]
    search_fields = [index.AutocompleteField("title"), index.SearchField("title")]

    class Meta(Snippet.Meta):
        ordering = ["title"]

    def __str__(self):
        return self.title
