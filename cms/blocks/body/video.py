"""A film, with captions and a transcript."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cms.blocks.base import BodyBlock
from cms.blocks.recording import PROVIDER, checked_recording, provider_of
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES


@body_blocks.register("video")
class Video(BodyBlock):
    """A film, with captions and a transcript."""

    title = blocks.CharBlock()
    file = DocumentChooserBlock(required=False, help_text="The recording. Give this or an address, not both.")
    address = blocks.URLBlock(required=False, help_text="Its page at one of: YouTube, Vimeo.")
    captions = DocumentChooserBlock(required=False, help_text="A .vtt file. Needed with a file.")
    provider_has_captions = blocks.BooleanBlock(
        required=False, help_text="I have checked that it has captions at the provider. Needed with an address."
    )
    transcript = blocks.RichTextBlock(features=RICH_TEXT_FEATURES, help_text="All that is said, and what is seen where it matters.")

    computed = {"provider": PROVIDER}
    providers = ("youtube", "vimeo")

    def clean(self, value):
        return checked_recording(super().clean(value), self.providers)

    def public(self, value, build):
        return {**super().public(value, build), "provider": provider_of(value.get("address") or "", self.providers)}

    class Meta:
        icon = "media"
        label = "Video"
        description = "A film, with captions and a transcript."
        preview_value = {
            "title": "Why we began",
            "file": None,
            "address": "https://vimeo.com/1",
            "captions": None,
            "provider_has_captions": True,
            "transcript": "<p>Hello, and welcome.</p>",
        }
