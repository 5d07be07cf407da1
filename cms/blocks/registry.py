"""The kinds of block a body may hold. A block registers itself; nobody keeps a list."""

import importlib
import pkgutil
from pathlib import Path
from typing import Any

from django.apps import apps


class Registry:
    """Names to block classes, filled by importing every module of each app's `blocks/body/` package."""

    def __init__(self, package: str):
        self._package = package
        self._classes: dict[str, Any] = {}
        self._discovered = False

    def register(self, name: str):
        """Class decorator: `name` becomes the `type` that clients see, so it never changes."""

        def add(block_class):
            if self._classes.setdefault(name, block_class) is not block_class:
                raise ValueError(f"Two blocks are called {name!r}.")
            block_class.type_name = name
            return block_class

        return add

    def classes(self) -> dict[str, Any]:
        """Every registered class by name, in order of name."""
        if not self._discovered:
            self._discover()
            self._classes = dict(sorted(self._classes.items()))
            self._discovered = True
        return self._classes

    def _discover(self) -> None:
        for app in apps.get_app_configs():
            folder = Path(app.path, *self._package.split("."))
            for module in pkgutil.iter_modules([str(folder)]):
                importlib.import_module(f"{app.name}.{self._package}.{module.name}")


body_blocks = Registry("blocks.body")
