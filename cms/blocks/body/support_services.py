"""Where a reader can turn to."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.shapes import array, nullable, ref, string


@body_blocks.register("support_services")
class SupportServices(BodyBlock):
    """Where a reader can turn to."""

    heading = blocks.CharBlock(required=False)
    services = blocks.ListBlock(SnippetChooserBlock("cms.SupportService"), min_num=1)

    def public(self, value, build):
        chosen = [build.snippet(service) for service in value.get("services") or []]
        return {"heading": value.get("heading") or "", "services": [service for service in chosen if service]}

    def schema(self):
        schema = super().schema()
        schema["properties"]["services"] = array(ref("SupportService"))
        return schema

    def fallback(self, value):
        services = [service for service in value.get("services") or [] if service]
        lines = [f"{service.name} {service.phone}".strip() for service in services]
        return " ".join([value.get("heading") or "Support:", *lines])

    class Meta:
        icon = "help"
        label = "Support services"
        description = "Where a reader can turn to."
        preview_value = {"heading": "If you want to talk to somebody", "services": []}
