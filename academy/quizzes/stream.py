"""The questions of a quiz."""

from collections import OrderedDict

from django.utils.functional import cached_property
from wagtail import blocks

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
