"""Blocks that may be hard to read, behind a content note, so that readers can choose."""

from collections import OrderedDict

from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


class PassageStream(blocks.StreamBlock):
    """Every body block but a passage. Filled when first used: by then every block is registered."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        del self.child_blocks

    @cached_property
    def child_blocks(self):
        kinds = {name: cls() for name, cls in body_blocks.classes().items() if name != "passage"}
        for name, block in kinds.items():
            block.set_name(name)
        return OrderedDict(kinds)

    @property
    def dependencies(self):
        return self.child_blocks.values()


@body_blocks.register("passage")
class Passage(BodyBlock):
    """Blocks that may be hard to read, behind a content note, so that readers can choose."""

    content_note = SnippetChooserBlock("cms.ContentNote")
    blocks = PassageStream()

    def fallback(self, value):
        note = value.get("content_note")
        inner = " ".join(child.block.fallback(child.value) for child in value.get("blocks") or [])
        return f"{note.title}: {inner}" if note else inner

    class Meta:
        icon = "view"
        label = "Passage with a content note"
        description = "Blocks that may be hard to read, behind a content note, so that readers can choose."
        preview_value = {
            "content_note": None,
            "blocks": [("quote", {"text": "They laughed, and I said nothing.", "source": ""})],
        }
