"""A film, with captions and a transcript."""

from wagtail import blocks

from cms.blocks.recording import Recording
from cms.blocks.registry import body_blocks


@body_blocks.register("video")
class Video(Recording):
    """A film, with captions and a transcript."""

    endings = (".mp4", ".webm")
    providers = ("youtube", "vimeo")

    address = blocks.URLBlock(required=False, help_text="The film’s page at YouTube or Vimeo.")

    class Meta:
        icon = "media"
        label = "Video"
        group = "Pictures and recordings"
        description = "A film from your files, YouTube or Vimeo, with captions and a transcript."
        preview_value = {
            "title": "Why we began",
            "file": None,
            "address": "https://vimeo.com/76979871",
            "captions": None,
            "provider_has_captions": True,
            "transcript": "<p>In summer 2020 we began to listen to one another.</p>",
        }
