"""What video and audio share: a file or a provider's page, captions either way, and a transcript."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.rich_text import get_text_for_indexing

from cms.blocks.base import BodyBlock
from cms.blocks.providers import NAMES, PROVIDER, provider_of
from cms.documents.html import RICH_TEXT_FEATURES


class Recording(BodyBlock):
    """A subclass says which endings a file may have, and at which providers it may be instead."""

    endings: tuple[str, ...]
    providers: tuple[str, ...]

    title = blocks.CharBlock()
    file = DocumentChooserBlock(required=False, help_text="The recording. Give this or an address, not both.")
    address = blocks.URLBlock(required=False)
    captions = DocumentChooserBlock(required=False, help_text="A .vtt file. Needed with a file.")
    provider_has_captions = blocks.BooleanBlock(
        required=False, help_text="I have checked that it has captions at the provider. Needed with an address."
    )
    transcript = blocks.RichTextBlock(
        features=RICH_TEXT_FEATURES, help_text="All that is said, and what is seen where it matters."
    )

    computed = {"provider": PROVIDER}

    def public(self, value, build):
        return {**super().public(value, build), "provider": provider_of(value.get("address") or "", self.providers)}

    def clean(self, value):
        cleaned = super().clean(value)
        errors = self._misfits(cleaned)
        if not self.is_deferred_validation:
            errors = {**self._gaps(cleaned), **errors}
        if errors:
            raise StructBlockValidationError({name: ValidationError(text) for name, text in errors.items()})
        return cleaned

    def _misfits(self, value) -> dict[str, str]:
        """What can be no part of a recording, by member; refused in drafts too."""
        errors = {}
        if value["file"] and value["address"]:
            errors["address"] = "Give either a file or an address, not both."
        elif value["address"] and provider_of(value["address"], self.providers) is None:
            names = " or ".join(NAMES[name] for name in self.providers)
            errors["address"] = f"This is not the address of one recording at {names}."
        if value["file"] and not value["file"].filename.lower().endswith(self.endings):
            errors["file"] = f"Choose a file that ends in {' or '.join(self.endings)}."
        if value["captions"] and not value["captions"].filename.lower().endswith(".vtt"):
            errors["captions"] = "Choose a file that ends in .vtt."
        return errors

    @staticmethod
    def _gaps(value) -> dict[str, str]:
        """What readers would miss, by member; a draft may still lack it."""
        errors = {}
        if not value["file"] and not value["address"]:
            errors["file"] = "Give a file or an address."
        if value["file"] and not value["captions"]:
            errors["captions"] = "Add a .vtt file with captions: not everybody can hear it."
        if value["address"] and not value["provider_has_captions"]:
            errors["provider_has_captions"] = "Check that it has captions there, then tick this."
        if not get_text_for_indexing(value["transcript"].source or "").strip():
            errors["transcript"] = "Write down what is said: some people read instead."
        return errors
