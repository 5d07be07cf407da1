"""French puts a space that never breaks before `:`, `;`, `?`, `!` and inside « »; the authors type plain ones."""

import re
from typing import Any

_PLAIN = re.compile(r"(?<=«) | (?=[:;?!»])")


def spaced(value: Any) -> Any:
    """The same value, with such spaces in every text in it, however deep."""
    if isinstance(value, str):
        return _PLAIN.sub("\N{NO-BREAK SPACE}", value)
    if isinstance(value, dict):
        return {name: spaced(member) for name, member in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(spaced(member) for member in value)
    return value
