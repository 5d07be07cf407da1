"""Where something stands in an OpenAPI document, for machines (a JSON pointer) and for people (a name)."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Place:
    """`owner` is the component or the part of an operation; `trail` leads from there, as in `sources[].files`."""

    pointer: str
    owner: str
    trail: str = ""

    def into(self, *steps: str | int) -> "Place":
        """Further down, under the same name."""
        return replace(self, pointer=self.pointer + "".join(f"/{_escaped(step)}" for step in steps))

    def part(self, name: str, *steps: str | int) -> "Place":
        """A part of an operation, such as a parameter."""
        return replace(self.into(*steps), owner=f"{name} of {self.owner}")

    def member(self, name: str) -> "Place":
        return replace(self.into("properties", name), trail=f"{self.trail}.{name}".lstrip("."))

    def items(self) -> "Place":
        return replace(self.into("items"), trail=f"{self.trail}[]")

    def values(self) -> "Place":
        """The values of a map."""
        return replace(self.into("additionalProperties"), trail=f"{self.trail}.*".lstrip("."))

    def __str__(self) -> str:
        return f"`{self.trail}` of {self.owner}" if self.trail else self.owner


def component(name: str) -> Place:
    return Place("/components/schemas", name).into(name)


def _escaped(step: str | int) -> str:
    """RFC 6901, section 3."""
    return str(step).replace("~", "~0").replace("/", "~1")
