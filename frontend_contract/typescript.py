"""TypeScript types of the contract and of the accounts' one, made by openapi-typescript."""

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson

_CLIENT = Path(__file__).parent / "reference_client"
_GENERATOR = _CLIENT / "node_modules/openapi-typescript/bin/cli.js"
_HEADER = "// Made by `manage.py build_contract`; don't edit.\n"


class NoGenerator(Exception):
    """openapi-typescript is not installed: `.ci/client` installs it."""


def types(openapi: dict[str, Any]) -> bytes:
    """A `.d.ts` with `paths` and `components`, in which unions are told apart by their discriminator."""
    if not _GENERATOR.exists():
        raise NoGenerator
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "openapi.json"), Path(folder, "types.d.ts")
        source.write_bytes(orjson.dumps(openapi, default=str))
        node = os.environ.get("NODE", "node")
        subprocess.run([node, _GENERATOR, source, "--output", target], check=True, capture_output=True)
        return (_HEADER + target.read_text(encoding="utf-8")).encode()
