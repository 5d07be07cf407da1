"""Blocks that may be hard to read, behind a content note, so that readers can choose."""

from collections import OrderedDict

from django.utils.functional import cached_property
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.base import BodyBlock, GroupedStream
from cms.blocks.registry import body_blocks


class PassageStream(GroupedStream):
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


@body_blocks.register("passage")
class Passage(BodyBlock):
    """Blocks that may be hard to read, behind a content note, so that readers can choose."""

    content_note = SnippetChooserBlock(
        "cms.ContentNote", help_text="Readers see this first, and choose whether to open the passage."
    )
    blocks = PassageStream()

    def fallback(self, value):
        # Never the words inside: a client that does not know passages cannot ask first.
        note = value.get("content_note")
        return f"{note.title}: {note.description}" if note else "A passage that may be hard to read."

    class Meta:
        icon = "view"
        label = "Passage with a content note"
        group = "Hard to read"
        description = "Blocks that may be hard to read. Readers see a content note first and may skip them."
        preview_value = {
            "content_note": None,
            "blocks": [("quote", {"text": "They laughed, and I said nothing.", "source": ""})],
        }
