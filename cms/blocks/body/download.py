"""A file that readers can keep."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("download")
class Download(BodyBlock):
    """A file that readers can keep."""

    file = DocumentChooserBlock()
    description = blocks.TextBlock(required=False, help_text="What is in it, and for whom.")

    def fallback(self, value):
        chosen = value.get("file")
        return " ".join(filter(None, [chosen.title if chosen else "", value.get("description")])) or "A file."

    class Meta:
        icon = "download"
        label = "Download"
        group = "Leading further"
        description = "A file that readers can open or keep, such as a checklist."
        preview_value = {"file": None, "description": "A one-page summary for your team."}
