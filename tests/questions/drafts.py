"""Whatever editors may leave in a draft, and whatever clients may send that fits a schema, for Hypothesis."""

from functools import singledispatch
from typing import Any

from hypothesis import strategies as st
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

#: No half of a pair of surrogates: JSON from clients is refused if it holds one.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
IDS = st.sampled_from(["a", "b", "c", "d"])


@singledispatch
def drafts(block: blocks.Block) -> st.SearchStrategy[Any]:
    """Raw values of a block, finished or not."""
    raise TypeError(f"Say in tests/questions/drafts.py what a draft of a {type(block).__name__} may hold.")


@drafts.register(blocks.CharBlock)
@drafts.register(blocks.TextBlock)
@drafts.register(blocks.RichTextBlock)
@drafts.register(blocks.RegexBlock)
def _(block):
    return st.one_of(TEXT, st.sampled_from(["Yes", "yes ", "No\nno", "It is [1], not [2]."]))


@drafts.register(blocks.BooleanBlock)
def _(block):
    return st.booleans()


@drafts.register(blocks.ChoiceBlock)
def _(block):
    return st.sampled_from(["", *[value for value, _label in block.field.choices]])


@drafts.register(blocks.IntegerBlock)
def _(block):
    return st.none() | st.integers(-3, 12)


@drafts.register(blocks.DecimalBlock)
def _(block):
    return st.none() | st.decimals(-(10**9), 10**9, places=6).map(str)


@drafts.register(ImageChooserBlock)
def _(block):
    return st.none()


@drafts.register(blocks.BaseStructBlock)
def _(block):
    return st.fixed_dictionaries({}, optional={name: drafts(child) for name, child in block.child_blocks.items()})


@drafts.register(blocks.ListBlock)
def _(block):
    items = st.fixed_dictionaries({"type": st.just("item"), "value": drafts(block.child_block), "id": IDS})
    return st.lists(items, max_size=4, unique_by=lambda item: item["id"])


def responses(schema: dict[str, Any], known: list[str]) -> st.SearchStrategy[Any]:
    """Responses that fit a schema; `known` are ids and words of the question, so that some are right."""
    return _KINDS[schema["type"]](schema, known)


def _string(schema, known):
    fits = [text for text in known if len(text) <= schema["maxLength"]]
    return st.sampled_from(fits) | TEXT if fits else TEXT


def _number(schema, known):
    low, high = schema["minimum"], schema["maximum"]
    return st.floats(low, high) | st.integers(int(low), int(high))


def _array(schema, known):
    items = responses(schema["items"], known)
    return st.lists(items, max_size=schema["maxItems"], unique=schema.get("uniqueItems", False))


def _object(schema, known):
    members = responses(schema["additionalProperties"], known)
    return st.dictionaries(st.sampled_from(known) | TEXT if known else TEXT, members, max_size=schema["maxProperties"])


_KINDS = {
    "boolean": lambda schema, known: st.booleans(),
    "integer": lambda schema, known: st.integers(schema["minimum"], schema["maximum"]),
    "number": _number,
    "string": _string,
    "array": _array,
    "object": _object,
}


def words_in(member: Any) -> list[str]:
    """Every string in a JSON value, names of members among them."""
    if isinstance(member, str):
        return [member]
    if isinstance(member, list):
        return [word for item in member for word in words_in(item)]
    if isinstance(member, dict):
        return [word for pair in member.items() for item in pair for word in words_in(item)]
    return []
