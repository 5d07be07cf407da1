"""What is said once for the whole site."""

import uuid

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from cms.documents.build import Build, source_locale
from cms.shapes import Schema, obj, string
from cms.shapes import uuid as uuid_shape


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """The site: its names and its support line."""

    key = models.UUIDField(default=uuid.uuid4, editable=False)
    programme_name = models.CharField(
        max_length=150, default="Anti-racism programme", help_text="As clients show it in headings."
    )
    organisation_name = models.CharField(max_length=150, blank=True, help_text="Who runs the programme.")
    support_line = models.CharField(
        max_length=200, blank=True, help_text="One line that every page can show, such as whom to call."
    )
    support_email = models.EmailField(blank=True, help_text="Where readers can write.")
    web_client_url = models.URLField(
        "address of the web client", blank=True, help_text="Where learners read, such as https://learn.example.org."
    )

    panels = [
        MultiFieldPanel([FieldPanel("programme_name"), FieldPanel("organisation_name")], heading="Names"),
        MultiFieldPanel([FieldPanel("support_line"), FieldPanel("support_email")], heading="Support"),
        MultiFieldPanel([FieldPanel("web_client_url")], heading="Clients"),
    ]
    properties: dict[str, Schema] = {
        "programme_name": string(),
        "organisation_name": string(),
        "support_line": string(),
        "support_email": string(),
        "web_client_url": string(),
    }

    class Meta:
        verbose_name = "Site settings"

    def __str__(self):
        return self.programme_name

    @classmethod
    def schema(cls) -> Schema:
        head = {"key": uuid_shape(), "type": {"type": "string", "const": "site"}}
        return obj({**head, **cls.properties}, description="The site as a whole.")

    def document_facts(self) -> dict:
        return {"key": self.key, "locale": source_locale(), "type": "site", "title": self.programme_name}

    def document(self, build: Build) -> dict:
        """The component `Site`."""
        head = {"key": str(self.key), "type": "site"}
        return {**head, **{name: getattr(self, name) for name in self.properties}}

    def outline(self, build: Build) -> dict:
        return {}
