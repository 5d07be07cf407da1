"""Which addresses the contract documents."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

GENERATED = Path(__file__).parents[2] / "frontend_contract/generated"
#: The page's own files, and what documents link to.
FILES = ("/learn/", "/media/")


def documented_paths(accounts: dict) -> list[re.Pattern]:
    """Of the contract, and of the accounts' one, which the server sends."""
    ours = json.loads((GENERATED / "openapi.json").read_text())
    paths = [*ours["paths"], *accounts["paths"]]
    return [re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path)) + "$") for path in paths]


def undocumented(addresses: list[str], documented: list[re.Pattern]) -> set[str]:
    paths = {urlsplit(address).path for address in addresses}
    return {path for path in paths if not path.startswith(FILES) and not any(each.match(path) for each in documented)}
