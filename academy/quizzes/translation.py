"""A quiz in another language: structure, rules and keys from the source language, words from the translation."""

from functools import singledispatch
from typing import Any

from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.images.blocks import ImageChooserBlock

from academy.quizzes.forms import KeyTextBlock
from academy.quizzes.question import QuestionValue
from academy.quizzes.stream import QuestionStream
from cms.documents.build import source_locale


class MissingPartError(Exception):
    """The translation lacks a part that the source has: it is older."""


@singledispatch
def in_words(block: blocks.Block, source: Any, words: Any) -> Any:
    """
    The value of `block` with the structure of `source` and the words of `words`, wherever there are any. Rules, ticks
    and keys are the same in every language; so is whatever is not named below.
    """
    return source


@in_words.register(blocks.CharBlock)
@in_words.register(blocks.TextBlock)
@in_words.register(blocks.RichTextBlock)
@in_words.register(ImageChooserBlock)
def _(block, source, words):
    return words or source


@in_words.register(KeyTextBlock)
def _(block, source, words):
    return source


@in_words.register(blocks.BaseStructBlock)
def _(block, source, words):
    return block.normalize(
        {name: in_words(child, source.get(name), words.get(name)) for name, child in block.child_blocks.items()}
    )


@in_words.register(blocks.ListBlock)
def _(block, source, words):
    own = {item.id: item.value for item in words.bound_blocks}
    if not own.keys() >= {item.id for item in source.bound_blocks}:
        raise MissingPartError
    child = block.child_block
    return ListValue(
        block,
        bound_blocks=[
            ListValue.ListChild(child, in_words(child, item.value, own[item.id]), id=item.id)
            for item in source.bound_blocks
        ],
    )


@in_words.register(blocks.BaseStreamBlock)
def _(block, source, words):
    own = {(child.block_type, child.id): child.value for child in words}
    if not own.keys() >= {(child.block_type, child.id) for child in source}:
        raise MissingPartError
    return _stream(block, source, lambda child: in_words(child.block, child.value, own[child.block_type, child.id]))


@in_words.register(QuestionStream)
def _(block, source, words):
    own = {(child.block_type, child.id): child.value for child in words or []}
    return _stream(block, source, lambda child: _question(child, own.get((child.block_type, child.id))))


def _stream(block, source, value_of) -> blocks.StreamValue:
    return blocks.StreamValue(block, [(child.block_type, value_of(child), child.id) for child in source or []])


def _question(source, words) -> QuestionValue:
    """In one language throughout: the source's own question, if there is no translation that fits."""
    untranslated = source.value.left_in(source_locale())
    if words is None:
        return untranslated
    try:
        translated = in_words(source.block, source.value, words).with_source(source.value)
    except MissingPartError:
        return untranslated
    return untranslated if source.block.impossible(translated) else translated
