"""What every block of a body shares: a flat representation, its schema, and a text for clients that don't know it."""

from wagtail import blocks

from cms.blocks.represent import represent, schema_of
from cms.documents.build import Build
from cms.shapes import Schema, obj, string

#: How the block chooser orders `Meta.group`; any other group comes after these.
GROUPS = ("Text", "Thinking and talking", "Pictures and recordings", "Hard to read", "Leading further")


class GroupedStream(blocks.StreamBlock):
    """A stream whose chooser shows its blocks by group, and by label within it."""

    def ordered_child_blocks(self):
        return sorted(self.child_blocks.values(), key=_place)


def _place(block) -> tuple[int, str]:
    group = block.meta.group
    return (GROUPS.index(group) if group in GROUPS else len(GROUPS), block.label)


class BodyBlock(blocks.StructBlock):
    """
    A block that says what it is. Subclasses list child blocks, give `Meta` a label, an icon, a group, a description
    and a preview value, and need nothing else: representation and schema follow from the child blocks.

    `computed` describes members that `public` adds beyond the child blocks.
    """

    type_name: str
    computed: dict[str, Schema] = {}

    @classmethod
    def component_name(cls) -> str:
        return "".join(part.capitalize() for part in cls.type_name.split("_")) + "Block"

    def public(self, value, build: Build) -> dict:
        """The members that clients get, besides `type`, `id` and `fallback`."""
        return {name: represent(child, value.get(name), build) for name, child in self.child_blocks.items()}

    def fallback(self, value) -> str:
        """Plain text for a client that does not know this type, and the words that search finds it by."""
        return " ".join(filter(None, (text.strip() for text in self.get_searchable_content(value))))

    def schema(self) -> Schema:
        """JSON Schema of the representation, with `type`, `id` and `fallback`."""
        return obj(
            {
                "type": {"type": "string", "const": self.type_name},
                "id": string(description="Stable within its page."),
                "fallback": string(description="Plain text to show when the type is unknown."),
                **{name: schema_of(child) for name, child in self.child_blocks.items()},
                **self.computed,
            },
            description=str(self.meta.description or self.__doc__ or "").strip(),
        )

    def get_api_representation(self, value, context=None):
        return self.public(value, Build.of(context))
