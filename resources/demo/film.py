"""
A short silent film as WebM. Pillow draws each frame and packs it as lossy WebP, whose payload is a VP8 key frame; this
puts the key frames into a Matroska file (RFC 9559). Nothing else is needed to make it.
"""

import math
import struct
import textwrap
from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

_SIZE = (640, 360)
_FRAME_MS = 500


def film(slides: Sequence[tuple[str, str]], seconds_a_slide: int) -> bytes:
    """Slides of a title and a line of text, one after another, beside a circle that breathes."""
    count = seconds_a_slide * 1000 // _FRAME_MS
    frames = [_vp8(_draw(title, text, moment / count)) for title, text in slides for moment in range(count)]
    return _webm(frames)


def _draw(title: str, text: str, share: float) -> Image.Image:
    picture = Image.new("RGB", _SIZE, "#e4f0f2")
    pen = ImageDraw.Draw(picture)
    pen.circle((130, 180), 62 + 14 * math.sin(math.tau * share), fill="#4d8791")
    pen.text((250, 110), title, font=ImageFont.load_default(38), fill="#22424f")
    pen.text((250, 170), textwrap.fill(text, 28), font=ImageFont.load_default(24), fill="#22424f", spacing=10)
    return picture


def _vp8(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "WEBP", quality=60, method=4)
    chunk = out.getvalue()[12:]
    if chunk[:4] != b"VP8 ":
        raise ValueError("Pillow gave no plain lossy WebP.")
    return chunk[8 : 8 + struct.unpack("<I", chunk[4:8])[0]]


def _webm(frames: Sequence[bytes]) -> bytes:
    header = _element(
        "1A45DFA3", _number("4286", 1), _number("42F7", 1), _number("42F2", 4), _number("42F3", 8),
        _text("4282", "webm"), _number("4287", 2), _number("4285", 2),
    )  # fmt: skip
    length = struct.pack(">d", len(frames) * _FRAME_MS)
    info = _element("1549A966", _number("2AD7B1", 1_000_000), _element("4489", length), *_made_by())
    clusters = [_cluster(index, frame) for index, frame in enumerate(frames)]
    return header + _element("18538067", info, _tracks(), *clusters)


def _made_by() -> list[bytes]:
    return [_text("4D80", "demo"), _text("5741", "demo")]


def _tracks() -> bytes:
    size = _element("E0", _number("B0", _SIZE[0]), _number("BA", _SIZE[1]))
    track = _element("AE", _number("D7", 1), _number("73C5", 1), _number("83", 1), _text("86", "V_VP8"), size)
    return _element("1654AE6B", track)


def _cluster(index: int, frame: bytes) -> bytes:
    """One frame: track 1, no offset from the time of its cluster, a key frame."""
    return _element("1F43B675", _number("E7", index * _FRAME_MS), _element("A3", b"\x81\x00\x00\x80", frame))


def _element(identity: str, *content: bytes) -> bytes:
    """An EBML element, its size written in eight bytes."""
    body = b"".join(content)
    return bytes.fromhex(identity) + (len(body) | 1 << 56).to_bytes(8, "big") + body


def _number(identity: str, value: int) -> bytes:
    return _element(identity, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))


def _text(identity: str, value: str) -> bytes:
    return _element(identity, value.encode())
