"""A picture and the text that belongs to it."""

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES


@body_blocks.register("image_with_text")
class ImageWithText(BodyBlock):
    """A picture and the text that belongs to it."""

    image = ImageChooserBlock()
    heading = blocks.CharBlock(required=False)
    text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "doc-full"
        label = "Image with text"
        group = "Pictures and recordings"
        description = "A picture and the text that belongs to it, to be read together."
        preview_value = {
            "image": None,
            "heading": "A quiet room",
            "text": "<p>Choose a place where nobody overhears.</p>",
        }
