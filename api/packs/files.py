"""Which stored files a document leads to. Pure rules over the JSON that clients get."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

#: How wide pictures are at most, in pixels, by the choice of a pack.
WIDEST = {"small": 640, "full": 1920}
#: What every phone in use can show; formats that are newer save little more.
_FORMAT = "image/webp"
_HREF = re.compile(r'<a href="([^"]+)" data-key="[^"]*" data-type="file"')
_RECORDINGS = ("video/", "audio/")
_IMAGE = {"sources", "placeholder", "alt"}
_FILE = {"url", "filename", "media_type"}


@dataclass(frozen=True, order=True)
class FileUse:
    """A root-relative address, and what the file is there for: `image`, `recording`, `captions` or `download`."""

    role: str
    url: str


def files_in(value: Any, widest: int) -> Iterator[FileUse]:
    """Every file that a client needs to show this JSON value; of each picture the one that fits best."""
    if isinstance(value, str):
        yield from (FileUse("download", unescape(href)) for href in _HREF.findall(value))
    elif isinstance(value, list):
        for item in value:
            yield from files_in(item, widest)
    elif isinstance(value, dict):
        yield from _of_object(value, widest)


def _of_object(value: dict[str, Any], widest: int) -> Iterator[FileUse]:
    if value.keys() >= _IMAGE:
        yield from (FileUse("image", file["url"]) for file in _picture(value["sources"], widest))
    elif value.keys() >= _FILE:
        yield FileUse(role_of(value["media_type"]), value["url"])
    else:
        yield from files_in(list(value.values()), widest)


def _picture(sources: list[dict[str, Any]], widest: int) -> list[dict[str, Any]]:
    """The widest that is not too wide, else the narrowest; none while no file is ready."""
    by_type = {source["media_type"]: source["files"] for source in sources}
    files = by_type.get(_FORMAT) or _last(by_type.values())
    fitting = [file for file in files if file["width"] <= widest]
    return [max(fitting, key=_width)] if fitting else sorted(files, key=_width)[:1]


def role_of(media_type: str) -> str:
    if media_type.startswith(_RECORDINGS):
        return "recording"
    return "captions" if media_type == "text/vtt" else "download"


def _last(ladders: Iterable[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The format that everything can show stands last."""
    return [*ladders][-1] if ladders else []


def _width(file: dict[str, Any]) -> int:
    return file["width"]
