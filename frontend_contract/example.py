"""One recorded example of a component."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Example:
    """`name` is its path below `examples/`, without the ending; `component` what it is an example of."""

    name: str
    component: str
    value: Any
