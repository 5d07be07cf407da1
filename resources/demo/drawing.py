"""Calm, abstract pictures, drawn from a motif, a palette and a seed: the same seed gives the same picture."""

import math
import random
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

WIDTH, HEIGHT = 1920, 1080
_SCALE = 2  # drawn smaller, then enlarged: softer, and four times faster
_SIZE = (WIDTH // _SCALE, HEIGHT // _SCALE)

#: Two colours of the ground, then those of the shapes.
PALETTES = {
    "dawn": ("#fbe9d7", "#e3b7a0", "#c8795a", "#f4d19b", "#8a5a6b"),
    "sea": ("#e4f0f2", "#9fc5cc", "#4d8791", "#cfe3c8", "#2f5d73"),
    "meadow": ("#f0f3df", "#b7cba0", "#6f935f", "#e9d58f", "#3f6b5c"),
    "dusk": ("#e9e4f2", "#a99fc9", "#6c5f9c", "#e7b9b9", "#3d3a6b"),
}


def draw(motif: str, palette: str, seed: int) -> bytes:
    """A JPEG, 1920 by 1080. `motif` is circles, waves, paths or steps."""
    chance = random.Random(seed)  # noqa: S311  (a picture, not a secret)
    light, deep, *colours = PALETTES[palette]
    picture = _ground(light, deep, chance.choice((0, 90, 180)))
    for mask, colour in _MOTIFS[motif](chance, colours):
        picture = _lay(picture, mask, colour)
    out = BytesIO()
    picture.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC).save(out, "JPEG", quality=86, optimize=True)
    return out.getvalue()


def _ground(light: str, deep: str, turn: int) -> Image.Image:
    gradient = Image.linear_gradient("L").rotate(turn).resize(_SIZE, Image.Resampling.BICUBIC)
    return ImageOps.colorize(gradient, light, deep)


def _lay(picture: Image.Image, mask: Image.Image, colour: str) -> Image.Image:
    """Lay a soft, half transparent shape over the picture."""
    soft = mask.filter(ImageFilter.GaussianBlur(2)).point(lambda value: value * 0.62)
    shade = ImageChops.multiply(soft, Image.linear_gradient("L").resize(_SIZE).point(lambda value: 150 + value * 0.4))
    return Image.composite(Image.new("RGB", _SIZE, colour), picture, shade)


def _mask() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    mask = Image.new("L", _SIZE)
    return mask, ImageDraw.Draw(mask)


def _circles(chance: random.Random, colours: list[str]):
    """Circles that overlap, side by side."""
    middle = _SIZE[1] / 2
    for index, colour in enumerate(colours):
        radius = _SIZE[1] * chance.uniform(0.24, 0.34)
        centre = _SIZE[0] * (0.27 + 0.22 * index), middle + chance.uniform(-50, 50)
        mask, pen = _mask()
        pen.circle(centre, radius, fill=255)
        yield mask, colour


def _waves(chance: random.Random, colours: list[str]):
    """Hills or waves, one behind another."""
    for index, colour in enumerate(colours):
        height, length = chance.uniform(22, 46), chance.uniform(300, 520)
        start, base = chance.uniform(0, math.tau), _SIZE[1] * (0.42 + 0.18 * index)
        line = [(x, base + height * math.sin(start + math.tau * x / length)) for x in range(0, _SIZE[0] + 8, 8)]
        mask, pen = _mask()
        pen.polygon([*line, (_SIZE[0], _SIZE[1]), (0, _SIZE[1])], fill=255)
        yield mask, colour


def _paths(chance: random.Random, colours: list[str]):
    """Broad lines that come from apart and run together."""
    for index, colour in enumerate(colours):
        start, bend = _SIZE[1] * (0.2 + 0.3 * index), chance.uniform(-0.1, 0.1)
        mask, pen = _mask()
        for x in range(0, _SIZE[0] + 30, 3):
            share = x / _SIZE[0]
            y = start + (_SIZE[1] * 0.5 - start) * share**2 + _SIZE[1] * bend * math.sin(math.pi * share)
            pen.circle((x, y), 26, fill=255)
        yield mask, colour


def _steps(chance: random.Random, colours: list[str]):
    """Rounded blocks that rise from left to right."""
    width = _SIZE[0] / (len(colours) + 1)
    for index, colour in enumerate(colours):
        left = width * (0.35 + 1.12 * index)
        top = _SIZE[1] * (0.66 - 0.17 * index) + chance.uniform(-14, 14)
        mask, pen = _mask()
        pen.rounded_rectangle((left, top, left + width, _SIZE[1] * 0.88), radius=34, fill=255)
        yield mask, colour


_MOTIFS = {"circles": _circles, "waves": _waves, "paths": _paths, "steps": _steps}
