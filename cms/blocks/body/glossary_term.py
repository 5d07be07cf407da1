"""A word from the glossary, explained where it is first used."""

from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("glossary_term")
class GlossaryEntry(BodyBlock):
    """A word from the glossary, explained where it is first used."""

    term = SnippetChooserBlock("cms.GlossaryTerm")

    def fallback(self, value):
        term = value.get("term")
        return f"{term.term}: {term.definition}" if term else "A word from the glossary."

    class Meta:
        icon = "glasses"
        label = "Glossary term"
        group = "Leading further"
        description = "A word from the glossary, explained where readers first meet it."
        preview_value = {"term": None}
