"""The types of page there are, by the name that clients know."""

from functools import cache
from typing import Any

from wagtail.models import get_page_models


@cache
def page_types() -> dict[str, Any]:
    """`type` to page class, in order of name. Any installed app may add to them."""
    models = [model for model in get_page_models() if hasattr(model, "type_name")]
    return {model.type_name: model for model in sorted(models, key=lambda model: model.type_name)}
