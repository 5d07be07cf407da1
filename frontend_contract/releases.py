"""Versions of the contract: those that were released, and the one that the code makes now."""

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.settings import spectacular_settings

from frontend_contract.versions import numbers

#: One folder for each release, named after its version (`1.4`), with its `openapi.json`; and the list of their digests.
RELEASES = Path(__file__).parent / "releases"
DIGESTS = "SHA256SUMS"


def newest_release() -> Path | None:
    """The schema of the newest release; None if there was none yet."""
    return max(_released(), key=lambda path: numbers(path.parent.name), default=None)


def write_release(version: str, schema: bytes) -> Path:
    """Puts it beside the others, and its digest on the list. It must not be there yet."""
    path = RELEASES / version / "openapi.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(schema)
    listed = {**_digests(), _name(path): sha256(schema).hexdigest()}
    ordered = sorted(listed, key=lambda name: numbers(name.partition("/")[0]))
    (RELEASES / DIGESTS).write_text("".join(f"{listed[name]}  {name}\n" for name in ordered), encoding="utf-8")
    return path


def tampered() -> list[str]:
    """One line for each release that is not what it was, or was not made by `release_contract`."""
    listed = _digests()
    there = {_name(path): sha256(path.read_bytes()).hexdigest() for path in _released()}
    return [
        *(f"{name} was released, and is gone" for name in listed.keys() - there.keys()),
        *(f"{name} is not on the list of digests" for name in there.keys() - listed.keys()),
        *(f"{name} has changed since it was released" for name in listed.keys() & there if listed[name] != there[name]),
    ]


def current_schema() -> dict[str, Any]:
    """The document behind `/api/v1/schema/`, without a server."""
    schema = spectacular_settings.DEFAULT_GENERATOR_CLASS().get_schema(request=None, public=True)
    return json.loads(OpenApiJsonRenderer().render(schema))


def version(document: dict[str, Any]) -> str:
    """Of the contract that an OpenAPI document describes."""
    return document["info"]["version"]


def _released() -> list[Path]:
    return [path for path in RELEASES.glob("*/openapi.json") if re.fullmatch(r"\d+\.\d+", path.parent.name)]


def _digests() -> dict[str, str]:
    """By name; as `sha256sum --check` reads them."""
    path = RELEASES / DIGESTS
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
