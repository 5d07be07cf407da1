"""Only documented parameters are sent, each once and with a value that fits: anything else is refused by name."""

from typing import Any

from ..check import Breach, Occasions
from ..documented import operation, parameters
from ..schema import breaches
from ..wire import Exchange, Wire

GUIDE = "errors"


def look(wire: Wire) -> Occasions:
    for one in wire.asked():
        taken = operation(one.method, one.path)
        if taken and one.query:
            yield from _misfits(one, parameters(taken))


def _misfits(one: Exchange, known: dict[str, Any]) -> Occasions:
    names = [name for name, _ in one.query]
    for name, value in one.query:
        if name not in known:
            yield Breach(f"there is no parameter `{name}` here", one)
        elif names.count(name) > 1:
            yield Breach(f"`{name}` is there more than once", one)
        elif wrong := next(breaches(_read(value, known[name]["schema"]), known[name]["schema"]), None):
            yield Breach(f"`{name}`: {wrong}", one)
        else:
            yield None


def _read(value: str, schema: dict[str, Any]) -> Any:
    if schema.get("type") == "array":
        return value.split(",")
    return int(value) if schema.get("type") == "integer" and value.lstrip("-").isdigit() else value
