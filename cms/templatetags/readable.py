"""For Wagtail's templates, which know blocks and values but no documents."""

from django import template

from cms.blocks.readable import Part, readable_block
from cms.blocks.samples import sample_of

register = template.Library()


@register.simple_tag
def sample_part(bound_block) -> Part:
    """What a block shows of itself in the block chooser."""
    return readable_block(sample_of(bound_block.block, bound_block.value))
