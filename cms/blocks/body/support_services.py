"""Where a reader can turn to."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.shapes import array, ref


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
        return "\n".join([value.get("heading") or "Where you can turn to", *map(_in_words, services)])

    class Meta:
        icon = "help"
        label = "Support services"
        group = "Leading further"
        description = "Helplines and contacts that readers can turn to."
        preview_value = {"heading": "If you want to talk to somebody", "services": []}


def _in_words(service) -> str:
    return ", ".join(filter(None, [service.name, service.phone, service.email, service.url]))
