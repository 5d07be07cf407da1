"""Eight pictures and what they show."""

from resources.demo.files import Picture

PICTURES = {
    "gathering": Picture(
        "Circles at dawn",
        "Three large circles in terracotta, sand and plum that overlap, like people who stand close together.",
        "circles", "dawn", 3,
    ),
    "listening": Picture(
        "Circles by the sea",
        "Three circles in blue, green and deep teal, each partly covering the next.",
        "circles", "sea", 11,
    ),
    "waves": Picture(
        "Waves",
        "Three rows of gentle waves, from pale blue at the top to deep blue-green at the bottom.",
        "waves", "sea", 4,
    ),
    "horizon": Picture(
        "Hills at dusk",
        "Soft hills in violet and rose, one behind another, under a pale evening sky.",
        "waves", "dusk", 21,
    ),
    "paths": Picture(
        "Paths that meet",
        "Three broad paths in shades of green and straw. They begin far apart and run together at the right.",
        "paths", "meadow", 5,
    ),
    "threads": Picture(
        "Threads at dawn",
        "Three warm bands of colour that begin apart and come together, like threads that are being joined.",
        "paths", "dawn", 17,
    ),
    "steps": Picture(
        "Steps",
        "Three rounded blocks in violet and rose, each taller than the one before, like a flight of steps.",
        "steps", "dusk", 6,
    ),
    "growing": Picture(
        "Growing",
        "Three rounded blocks in green and yellow that rise from left to right.",
        "steps", "meadow", 9,
    ),
}  # fmt: skip
