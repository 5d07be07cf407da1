"""From any Wagtail block to the JSON that clients get, and to the JSON Schema that promises it."""

from functools import singledispatch
from typing import Any

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.documents.build import Build
from cms.shapes import Schema, array, boolean, enum, html, integer, nullable, number, obj, ref, string, timestamp


@singledispatch
def represent(block: blocks.Block, value: Any, build: Build) -> Any:
    """The JSON value of `value` as `block` holds it; whatever it reads is recorded in `build`."""
    raise TypeError(f"{type(block).__name__} has no representation: register one in cms/blocks/represent.py.")


@singledispatch
def schema_of(block: blocks.Block) -> Schema:
    """The JSON Schema of what `represent` returns for this block."""
    raise TypeError(f"{type(block).__name__} has no schema: register one in cms/blocks/represent.py.")


# --- plain values -----------------------------------------------------------------------------------
# A draft may be published with gaps: whatever has no empty value of its own can be null, also where it is required.


@represent.register(blocks.CharBlock)
@represent.register(blocks.TextBlock)
@represent.register(blocks.URLBlock)
@represent.register(blocks.RegexBlock)
def _(block, value, build):
    return value or ""


@schema_of.register(blocks.CharBlock)
@schema_of.register(blocks.TextBlock)
@schema_of.register(blocks.RegexBlock)
def _(block):
    return string()


@schema_of.register(blocks.URLBlock)
def _(block):
    return string(description="An address, or empty.")


@represent.register(blocks.BooleanBlock)
def _(block, value, build):
    return bool(value)


@schema_of.register(blocks.BooleanBlock)
def _(block):
    return boolean()


@represent.register(blocks.IntegerBlock)
@represent.register(blocks.FloatBlock)
def _(block, value, build):
    return value


@schema_of.register(blocks.IntegerBlock)
def _(block):
    return nullable(integer())


@schema_of.register(blocks.FloatBlock)
def _(block):
    return nullable(number())


@represent.register(blocks.DateBlock)
def _(block, value, build):
    return value.isoformat() if value else None


@schema_of.register(blocks.DateBlock)
def _(block):
    return nullable(string(format="date"))


@represent.register(blocks.DateTimeBlock)
def _(block, value, build):
    return build.time(value)


@schema_of.register(blocks.DateTimeBlock)
def _(block):
    return nullable(timestamp())


@represent.register(blocks.ChoiceBlock)
def _(block, value, build):
    return value if value in _choices(block) else block.get_default() or None


@schema_of.register(blocks.ChoiceBlock)
def _(block):
    choices = enum(*_choices(block))
    return choices if block.get_default() else {**choices, "type": ["string", "null"], "enum": [*choices["enum"], None]}


def _choices(block: blocks.ChoiceBlock) -> list[str]:
    return [value for value, _label in block.field.choices if value]


@represent.register(blocks.RichTextBlock)
def _(block, value, build):
    return build.html(value.source if value else "")


@schema_of.register(blocks.RichTextBlock)
def _(block):
    return html()


# --- structures -------------------------------------------------------------------------------------


@represent.register(blocks.BaseStructBlock)
def _(block, value, build):
    return {name: represent(child, value.get(name), build) for name, child in block.child_blocks.items()}


@schema_of.register(blocks.BaseStructBlock)
def _(block):
    return obj({name: schema_of(child) for name, child in block.child_blocks.items()})


@represent.register(blocks.ListBlock)
def _(block, value, build):
    return [represent(block.child_block, item, build) for item in value or []]


@schema_of.register(blocks.ListBlock)
def _(block):
    return array(schema_of(block.child_block))


@represent.register(blocks.BaseStreamBlock)
def _(block, value, build):
    return [
        {
            "type": child.block_type,
            "id": child.id,
            "fallback": child.block.fallback(child.value),
            **child.block.public(child.value, build),
        }
        for child in value or []
    ]


@schema_of.register(blocks.BaseStreamBlock)
def _(block):
    return array(ref("Block"))


def identified(block: blocks.BaseStructBlock) -> Schema:
    """The schema of a struct that stands in a stream of its own kind: its members and its `id`."""
    inner = schema_of(block)
    return obj({"id": string(), **inner["properties"]})


# --- choosers ---------------------------------------------------------------------------------------


@represent.register(ImageChooserBlock)
def _(block, value, build):
    return build.image(value)


@schema_of.register(ImageChooserBlock)
def _(block):
    return nullable(ref("Image"))


@represent.register(DocumentChooserBlock)
def _(block, value, build):
    return build.file(value)


@schema_of.register(DocumentChooserBlock)
def _(block):
    return nullable(ref("StoredFile"))


@represent.register(blocks.PageChooserBlock)
def _(block, value, build):
    return build.reference(value)


@schema_of.register(blocks.PageChooserBlock)
def _(block):
    return nullable(ref("Reference"))


@represent.register(SnippetChooserBlock)
def _(block, value, build):
    return build.snippet(value)


@schema_of.register(SnippetChooserBlock)
def _(block):
    return nullable(ref(block.target_model.component_name()))
