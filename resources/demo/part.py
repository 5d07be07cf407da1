"""A part of the demo: loaded whole or not at all, and never again once it is there."""

from abc import ABC, abstractmethod
from dataclasses import dataclass


@dataclass(frozen=True)
class Part(ABC):
    """`title` is what the progress line calls it. Each method is called in a transaction of its own."""

    title: str

    @abstractmethod
    def is_loaded(self) -> bool:
        """Whether anything of it is there. What somebody has deleted since does not come back unasked."""

    @abstractmethod
    def load(self) -> None:
        """Make all of it. The parts before it are there."""

    @abstractmethod
    def remove(self) -> None:
        """Delete what `load` makes. The parts after it are gone."""
