"""JSON Schema fragments (2020-12), so that a block or page can say in one line what it sends."""

from cms.dates import PATTERN

Schema = dict


def string(**more) -> Schema:
    return {"type": "string", **more}


def integer(**more) -> Schema:
    return {"type": "integer", **more}


def number(**more) -> Schema:
    return {"type": "number", **more}


def boolean(**more) -> Schema:
    return {"type": "boolean", **more}


def html(**more) -> Schema:
    return {"type": "string", "format": "html", "description": "Clean HTML; see the guide on rich text.", **more}


def timestamp(**more) -> Schema:
    return {"type": "string", "format": "date-time", **more}


def partial_date(**more) -> Schema:
    return string(pattern=PATTERN, description="ISO 8601, as exact as it is known: a year, month or day.", **more)


def uuid(**more) -> Schema:
    return {"type": "string", "format": "uuid", **more}


def enum(*values: str, **more) -> Schema:
    return {"type": "string", "enum": list(values), **more}


def array(items: Schema, **more) -> Schema:
    return {"type": "array", "items": items, **more}


def ref(component: str) -> Schema:
    return {"$ref": f"#/components/schemas/{component}"}


def nullable(schema: Schema) -> Schema:
    if isinstance(schema.get("type"), str):
        return {**schema, "type": [schema["type"], "null"]}
    return {"oneOf": [schema, {"type": "null"}]}


def obj(properties: dict[str, Schema], **more) -> Schema:
    """An object of which every property is always present."""
    return {"type": "object", "properties": properties, "required": list(properties), **more}


def union(names: dict[str, str], by: str = "type") -> Schema:
    """One of several components, told apart by a member. `names` maps its values to the components' names."""
    references = {kind: ref(component)["$ref"] for kind, component in names.items()}
    return {
        "oneOf": [{"$ref": reference} for reference in references.values()],
        "discriminator": {"propertyName": by, "mapping": references},
    }


IMAGE_FILE = obj(
    {
        "url": string(description="Root-relative; put the entry point's `media_base` in front."),
        "width": integer(minimum=1),
        "height": integer(minimum=1),
    }
)

ONLY_YOU = "only_you"
ONLY_YOU_AND_COUNTS = "only_you_and_counts"
ONLY_COUNTS = "only_counts"
#: Who sees what a learner writes or chooses, each with a sentence that an app may show.
SEEN_BY = {
    ONLY_YOU: "Only you can see this.",
    ONLY_YOU_AND_COUNTS: "Only you can see this. It also counts in rounded totals over many people.",
    ONLY_COUNTS: "Kept without your name. It counts in rounded totals over many people, and even you can't look it up.",
}


#: Components that several blocks and pages refer to, by name.
COMPONENTS: dict[str, Schema] = {
    "Reference": obj(
        {
            "key": uuid(),
            "type": string(description="The page's type."),
            "title": string(),
            "path": string(description="`/<locale>/<slugs>/`; resolve it with the API, or link to it on the web."),
        },
        description="Another page, enough of it to link there.",
    ),
    "Image": obj(
        {
            "key": uuid(),
            "alt": string(description="Empty when the image is decorative."),
            "decorative": boolean(),
            "width": integer(minimum=1),
            "height": integer(minimum=1),
            "focal_point": nullable(obj({"x": number(minimum=0, maximum=1), "y": number(minimum=0, maximum=1)})),
            "placeholder": nullable(string(description="A tiny `data:` image to show while the real one loads.")),
            "sources": array(
                obj(
                    {
                        "media_type": enum("image/avif", "image/webp", "image/jpeg", "image/png"),
                        "files": array(ref("ImageFile"), description="Narrowest first."),
                    }
                ),
                description="Best format first; the last is for clients that know neither AVIF nor WebP. "
                "Empty for some seconds after an upload.",
            ),
        },
        description="An image with its files in several formats and widths.",
    ),
    "ImageFile": IMAGE_FILE,
    "SeenBy": enum(
        *SEEN_BY,
        description="Who sees what the learner writes or chooses here. Say it where they do: "
        + " ".join(f"`{value}`: “{sentence}”" for value, sentence in SEEN_BY.items())
        + " Should you meet a value that you don't know, don't promise anything.",
    ),
    "StoredFile": obj(
        {
            "key": uuid(),
            "title": string(),
            "url": string(description="Root-relative; put the entry point's `media_base` in front."),
            "filename": string(),
            "media_type": string(),
            "bytes": integer(minimum=0),
        },
        description="A file to download or play.",
    ),
}
