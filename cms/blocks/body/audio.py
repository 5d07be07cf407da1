"""A sound recording, with captions and a transcript."""

from wagtail import blocks

from cms.blocks.recording import Recording
from cms.blocks.registry import body_blocks


@body_blocks.register("audio")
class Audio(Recording):
    """A sound recording, with captions and a transcript."""

    endings = (".mp3",)
    providers = ("soundcloud", "vimeo")

    address = blocks.URLBlock(required=False, help_text="The recording’s page at SoundCloud or Vimeo.")

    class Meta:
        icon = "comment"
        label = "Audio"
        group = "Pictures and recordings"
        description = "Something to listen to, from your files, SoundCloud or Vimeo, with captions and a transcript."
        preview_value = {
            "title": "A conversation in the lunch break",
            "file": None,
            "address": "https://vimeo.com/76979871",
            "captions": None,
            "provider_has_captions": True,
            "transcript": "<p>“I was not sure how to begin.” “You just did.”</p>",
        }
