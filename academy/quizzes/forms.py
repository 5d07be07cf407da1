"""Fields of a question that hold what is right."""

from wagtail import blocks


class KeyTextBlock(blocks.TextBlock):
    """Text of a key. It is not translated: a key is the same in every language."""

    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value


class AcceptedFormsBlock(KeyTextBlock):
    """What counts as right, one form on each line, for all languages together."""

    def __init__(self, **kwargs):
        kwargs.setdefault(
            "help_text",
            "One on each line. Case, accents and spacing do not matter. If the page is translated, list the forms "
            "in every language.",
        )
        super().__init__(rows=3, **kwargs)
