"""Blocks that only units may hold, because learner records hang on them, and the field that holds a unit's body."""

from cms.blocks.fields import BodyField, BodyStream
from cms.blocks.registry import Registry, body_blocks

#: Filled by importing every module of each app's `blocks/unit/` package.
unit_blocks = Registry("blocks.unit")


class UnitStream(BodyStream):
    """All body blocks, and those that only units may hold."""

    @staticmethod
    def kinds():
        return {**body_blocks.classes(), **unit_blocks.classes()}


class UnitBodyField(BodyField):
    """The body of a unit."""

    stream_class = UnitStream
