"""A picture with what it adds to the text."""

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("image")
class ImageFigure(BodyBlock):
    """A picture with what it adds to the text."""

    image = ImageChooserBlock()
    caption = blocks.CharBlock(required=False, help_text="Shown under the picture. May stay empty.")

    def fallback(self, value):
        image = value.get("image")
        return value.get("caption") or (image.default_alt_text if image else "") or "An image."

    class Meta:
        icon = "image"
        label = "Image"
        group = "Pictures and recordings"
        description = "A picture that adds something to the text, with a caption if it needs one."
        preview_value = {"image": None, "caption": "Two colleagues talk in a quiet room."}
