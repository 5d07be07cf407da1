def readable_context(document: dict) -> dict:
    return {"document": document}
