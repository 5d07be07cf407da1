"""For Wagtail's admin: what a change of structure does to learners."""

from django import template

from academy.admin.structure_words import told
from academy.progress.drafts import if_withdrawn

register = template.Library()


@register.inclusion_tag("academy/admin/structure_change.html")
def what_withdrawing_does(page) -> dict:
    return {"courses": told(if_withdrawn(page.specific))}
