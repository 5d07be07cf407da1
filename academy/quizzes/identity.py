"""Ids that clients know parts of a question by. Pure rules."""

import hashlib
from uuid import UUID


def public_id(item: str, role: str) -> str:
    """
    An id for one face of an item, such as the right-hand side of a pair. It follows from the item's own random id,
    which is never sent, so that nobody can tell which two faces belong together.
    """
    digest = hashlib.sha256(f"{role}:{item}".encode()).digest()
    return str(UUID(bytes=digest[:16], version=4))
