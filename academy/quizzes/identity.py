"""Ids that clients know parts of a question by. Pure rules."""

import hashlib
from uuid import UUID


def public_id(text: str, role: str) -> str:
    """
    An id for one face of an item whose place or partner is the key, such as the right-hand side of a pair. It follows
    from what the face says in the source language, which learners see anyway: so it tells nothing more, and putting
    faces together in another way leaves each of them its id.
    """
    digest = hashlib.sha256(f"{role}:{text}".encode()).digest()
    return str(UUID(bytes=digest[:16], version=4))
