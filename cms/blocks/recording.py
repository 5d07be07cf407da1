"""What video and audio share: a file or a provider's address, and captions either way."""

import re

from django.core.exceptions import ValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.shapes import enum, nullable, obj, string

PROVIDER = nullable(
    obj(
        {
            "name": enum("youtube", "vimeo", "soundcloud"),
            "reference": string(description="The provider's own id of it."),
            "embed_url": string(description="To show in a frame, only after the reader agrees: it is another site."),
        }
    )
)

_ADDRESSES = {
    "youtube": re.compile(r"https://(?:www\.youtube\.com/watch\?v=|youtu\.be/)([\w-]{11})(?:[&?].*)?$"),
    "vimeo": re.compile(r"https://vimeo\.com/(\d{1,12})(?:[/?].*)?$"),
    "soundcloud": re.compile(r"https://soundcloud\.com/([\w-]+/[\w-]+)(?:\?.*)?$"),
}
_FRAMES = {
    "youtube": "https://www.youtube-nocookie.com/embed/{}",
    "vimeo": "https://player.vimeo.com/video/{}?dnt=1",
    "soundcloud": "https://w.soundcloud.com/player/?url=https://soundcloud.com/{}",
}


def provider_of(address: str, providers: tuple[str, ...]) -> dict | None:
    """Which allowed provider an address belongs to; None if it is empty or none of theirs. Asks no network."""
    for name in providers:
        match = _ADDRESSES[name].match(address)
        if match:
            return {"name": name, "reference": match[1], "embed_url": _FRAMES[name].format(match[1])}
    return None


def checked_recording(value, providers: tuple[str, ...]):
    """The same value, or errors at the fields that are missing or don't fit together."""
    errors = {}
    if bool(value["file"]) == bool(value["address"]):
        errors["file"] = "Give either a file or an address."
    if value["address"] and provider_of(value["address"], providers) is None:
        errors["address"] = f"This is not an address at {' or '.join(providers)}."
    if value["file"] and not value["captions"]:
        errors["captions"] = "Add a .vtt file with captions: not everybody can hear it."
    if value["captions"] and not value["captions"].filename.lower().endswith(".vtt"):
        errors["captions"] = "Captions are a .vtt file."
    if value["address"] and not value["provider_has_captions"]:
        errors["provider_has_captions"] = "Check that it has captions there, then tick this."
    if errors:
        raise StructBlockValidationError({name: ValidationError(text) for name, text in errors.items()})
    return value
