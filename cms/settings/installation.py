"""Secrets that are made for one installation and kept in a file that only its owner reads."""

import base64
import os
import secrets
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def kept(file: Path, make: Callable[[], str]) -> str:
    """
    What the file holds, made now if there is none. It appears whole and on disk or not at all, and of two processes
    that start at once both get the same: a key that is lost while something is sealed with it loses that too.
    """
    if not file.exists():
        with tempfile.NamedTemporaryFile("w", dir=file.parent, prefix=".new-") as draft:  # made with mode 0600
            draft.write(make())
            draft.flush()
            os.fsync(draft.fileno())
            with suppress(FileExistsError):
                os.link(draft.name, file)
        _write_folder_through(file.parent)
    return file.read_text(encoding="utf-8")


def new_key() -> str:
    """`id:base64`, as settings have keys. The id is random too, so that no later key is taken for this one."""
    return f"{secrets.token_hex(4)}:{base64.b64encode(secrets.token_bytes(32)).decode()}\n"


def _write_folder_through(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
