"""Images and files as clients get them. Reads what is ready; makes nothing."""

from django.conf import settings

#: Widths of the ladder in pixels; an image gets those that do not exceed its own.
WIDTHS = (320, 640, 960, 1280, 1920)


def ladder(width: int) -> list[int]:
    """The widths that an image this wide is made in; its own width if it is smaller than them all."""
    return [step for step in WIDTHS if step <= width] or [width]


def rendition_specs(image) -> dict[str, list[str]]:
    """Wagtail filter specs by media type, best format first."""
    fallback = "png" if image.filename.lower().endswith((".png", ".gif")) else "jpeg"
    return {
        media_type: [f"width-{width}|format-{name}" for width in ladder(image.width)]
        for name, media_type in (("avif", "image/avif"), ("webp", "image/webp"), (fallback, f"image/{fallback}"))
    }


def image_object(image) -> dict:
    """The `Image` component: see `cms.shapes`."""
    ready = {spec: file for spec, *file in image.renditions.values_list("filter_spec", "file", "width", "height")}
    return {
        "key": str(image.key),
        "alt": "" if image.decorative else image.alt_text,
        "decorative": image.decorative,
        "width": image.width,
        "height": image.height,
        "focal_point": _focal_point(image),
        "placeholder": image.placeholder or None,
        "sources": [
            {"media_type": media_type, "files": [_file(*ready[spec]) for spec in specs if spec in ready]}
            for media_type, specs in rendition_specs(image).items()
            if any(spec in ready for spec in specs)
        ],
    }


def file_object(document) -> dict:
    """The `File` component: see `cms.shapes`."""
    return {
        "key": str(document.key),
        "title": document.title,
        "url": media_url(document.file.name),
        "filename": document.filename,
        "media_type": document.content_type,
        "bytes": document.file_size or 0,
    }


def media_url(name: str) -> str:
    """Root-relative, whatever storage holds the file."""
    return f"{settings.MEDIA_URL}{name}"


def _file(name: str, width: int, height: int) -> dict:
    return {"url": media_url(name), "width": width, "height": height}


def _focal_point(image) -> dict | None:
    point = image.get_focal_point()
    if point is None:
        return None
    x, y = point.centroid
    return {"x": round(min(max(x / image.width, 0), 1), 4), "y": round(min(max(y / image.height, 0), 1), 4)}
