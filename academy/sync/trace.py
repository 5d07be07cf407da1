"""What went wrong, for a log that must not tell what a learner wrote. Pure rules."""

import traceback


def trace_of(error: BaseException) -> str:
    """
    The types and places of an error and of all that it came from, the last one first. Never their words: a database
    quotes the row that it could not take.
    """
    parts = []
    found: BaseException | None = error
    while found is not None:
        places = "".join(traceback.format_tb(found.__traceback__))
        parts.append(f"{type(found).__module__}.{type(found).__qualname__}\n{places}")
        found = found.__cause__ or found.__context__
    return "came from ".join(parts)
