"""The questions of a quiz."""

from collections import OrderedDict

from django.core.exceptions import ValidationError
from django.forms.utils import ErrorList
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError

from academy.quizzes.registry import question_types


class QuestionStream(blocks.StreamBlock):
    """Every type of question. Filled when first used: by then every type is registered."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        del self.child_blocks

    @cached_property
    def child_blocks(self):
        kinds = {name: cls() for name, cls in question_types.classes().items()}
        for name, block in kinds.items():
            block.set_name(name)
        return OrderedDict(kinds)

    def clean(self, value):
        if not value and not self.is_deferred_validation:
            raise StreamBlockValidationError(
                non_block_errors=ErrorList([ValidationError("Add at least one question.")])
            )
        return super().clean(value)
