"""A heading within the page, so that readers can skim."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("heading")
class Heading(BodyBlock):
    """A heading within the page, so that readers can skim."""

    text = blocks.CharBlock(max_length=200)
    level = blocks.ChoiceBlock(
        choices=[("2", "Section"), ("3", "Part of a section"), ("4", "Detail")],
        default="2",
        search_index=False,
        help_text="How deep it stands; the page title is the level above “Section”.",
    )

    computed = {"level": {"type": "integer", "enum": [2, 3, 4], "description": "The page title is level 1."}}

    def public(self, value, build):
        public = super().public(value, build)
        return {**public, "level": int(public["level"])}

    class Meta:
        icon = "title"
        label = "Heading"
        group = "Text"
        description = (
            "A heading within the page. Readers skim by it, and links to it keep working when its words change."
        )
        preview_value = {"text": "Before you speak", "level": "2"}
