"""The body of a page: a StreamField whose kinds of block may grow without a migration."""

from typing import Any

from django.db import models
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.fields import StreamField

from cms.blocks.base import GroupedStream
from cms.blocks.raw import completed
from cms.blocks.registry import body_blocks


class BodyStream(GroupedStream):
    """All body blocks. A subclass may offer more `kinds`."""

    def __init__(self, **kwargs):
        super().__init__([(name, cls()) for name, cls in self.kinds().items()], **kwargs)

    @staticmethod
    def kinds() -> dict[str, Any]:
        return body_blocks.classes()


class BodyField(StreamField):
    """A StreamField of body blocks. Its migrations name no block; every nested block has an id once saved."""

    stream_class: type[blocks.StreamBlock] = BodyStream

    def __init__(self, block_types=None, **kwargs):
        kwargs.setdefault("blank", True)
        super().__init__([], **kwargs)

    @cached_property
    def stream_block(self):
        block = self.stream_class(**self.block_opts)
        block.set_meta_options({"required": not self.blank})
        return block

    def deconstruct(self):
        # Past StreamField, which would write out every block there is today.
        return models.Field.deconstruct(self)

    def to_python(self, value):
        """What is still raw gets its ids before anybody reads it, so that it keeps them when it is saved."""
        stream = super().to_python(value)
        if stream is not value and stream.is_lazy:
            for at, raw in enumerate(completed(self.stream_block, stream.raw_data)):
                stream.raw_data[at] = raw
        return stream

    def get_prep_value(self, value):
        raw = super().get_prep_value(value)
        return completed(self.stream_block, raw) if isinstance(raw, list) else raw


class PlainStreamField(StreamField):
    """A StreamField of a page's own, whose migrations name no block either."""

    def deconstruct(self):
        return models.Field.deconstruct(self)

    def __init__(self, block_types=(), **kwargs):
        kwargs.setdefault("blank", True)
        super().__init__(list(block_types), **kwargs)
