"""The sites that may hold a recording: which recording an address means, and where to show it with least tracking."""

import re
from urllib.parse import SplitResult, parse_qs, quote, urlsplit

from cms.shapes import enum, nullable, obj, string

NAMES = {"youtube": "YouTube", "vimeo": "Vimeo", "soundcloud": "SoundCloud"}

PROVIDER = nullable(
    obj(
        {
            "name": enum(*NAMES),
            "reference": string(description="The provider's own id of it."),
            "embed_url": string(description="To show in a frame, only after the reader agrees: it is another site."),
        }
    )
)


def provider_of(address: str, providers: tuple[str, ...]) -> dict[str, str] | None:
    """`{name, reference, embed_url}` of the recording at an address; None unless it is at one of these providers."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    name, read = _HOSTS.get(host, ("", _nothing))
    if name not in providers or parts.scheme not in ("http", "https"):
        return None
    reference, embed_url = read(parts)
    return {"name": name, "reference": reference, "embed_url": embed_url} if reference else None


def _nothing(parts: SplitResult) -> tuple[str, str]:
    return "", ""


def _youtube(parts: SplitResult) -> tuple[str, str]:
    path = re.fullmatch(r"/(?:embed|shorts|live)/([\w-]{11})/?", parts.path, re.ASCII)
    watched = parse_qs(parts.query).get("v", [""])[0] if parts.path == "/watch" else ""
    return _youtube_video(path[1] if path else watched)


def _youtube_short(parts: SplitResult) -> tuple[str, str]:
    return _youtube_video(parts.path.strip("/"))


def _youtube_video(reference: str) -> tuple[str, str]:
    if not re.fullmatch(r"[\w-]{11}", reference, re.ASCII):
        return "", ""
    return reference, f"https://www.youtube-nocookie.com/embed/{reference}"


def _vimeo(parts: SplitResult) -> tuple[str, str]:
    """An unlisted video has a second part, without which Vimeo does not show it."""
    path = re.fullmatch(r"/(?:video/)?(\d{1,12})(?:/([0-9a-f]{6,20}))?/?", parts.path, re.ASCII)
    if not path:
        return "", ""
    unlisted = path[2] or parse_qs(parts.query).get("h", [""])[0]
    secret = f"&h={unlisted}" if re.fullmatch(r"[0-9a-f]{6,20}", unlisted, re.ASCII) else ""
    return path[1], f"https://player.vimeo.com/video/{path[1]}?dnt=1{secret}"


def _soundcloud(parts: SplitResult) -> tuple[str, str]:
    path = re.fullmatch(r"/([\w-]+/(?:sets/)?[\w-]+)/?", parts.path, re.ASCII)
    if not path or path[1].endswith("/sets"):
        return "", ""
    address = quote(f"https://soundcloud.com/{path[1]}", safe="")
    return path[1], f"https://w.soundcloud.com/player/?url={address}"


_HOSTS = {
    "youtube.com": ("youtube", _youtube),
    "youtube-nocookie.com": ("youtube", _youtube),
    "youtu.be": ("youtube", _youtube_short),
    "vimeo.com": ("vimeo", _vimeo),
    "player.vimeo.com": ("vimeo", _vimeo),
    "soundcloud.com": ("soundcloud", _soundcloud),
}
