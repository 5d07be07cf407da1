"""
A bell, silence and a bell as an MP3, written straight in the format's own terms (ISO/IEC 13818-3, Layer III at 24 kHz,
mono, 8 kbit/s): a frame of 24 ms is either silent or holds three frequency lines whose gain falls from frame to frame.
"""

_HEADER = b"\xff\xf3\x14\xc0"
_FRAME_BYTES = 24
_FRAMES_A_SECOND = 1000 / 24
_LINES = (26, 62, 98)  # each 20.8 Hz wide: a tone near 550 Hz and two above it
_LOUDEST, _SILENT = 194, 150  # gains; a step is 1.5 dB
_FRAMES_A_STEP = 5


def bell_and_silence(seconds: int) -> bytes:
    """Rings at the start, and again five seconds before the end."""
    frames = round(seconds * _FRAMES_A_SECOND)
    last_ring = frames - round(5 * _FRAMES_A_SECOND)
    return b"".join(_frame(index, since=index if index < last_ring else index - last_ring) for index in range(frames))


def _frame(index: int, since: int) -> bytes:
    """The frame that stands `since` frames after the bell was struck."""
    gain = max(_SILENT, _LOUDEST - since // _FRAMES_A_STEP)
    spectrum = _spectrum(index) if gain > _SILENT else ""
    bits = _side_information(spectrum, gain) + spectrum
    payload = int(bits.ljust(8 * (_FRAME_BYTES - len(_HEADER)), "0"), 2)
    return _HEADER + payload.to_bytes(_FRAME_BYTES - len(_HEADER), "big")


def _spectrum(index: int) -> str:
    """Pairs of lines in Huffman table 1: `1` for two zeros, `01` and a sign for a one and a zero."""
    ones = {line // 2: line for line in _LINES}
    return "".join(f"01{_sign(ones[pair], index)}" if pair in ones else "1" for pair in range(_pairs()))


def _pairs() -> int:
    return max(_LINES) // 2 + 1


def _sign(line: int, index: int) -> int:
    """The sign that keeps a steady tone in phase: it advances by a quarter turn a frame."""
    return (0, 1, 1, 0)[index % 4] if line % 2 == 0 else (0, 0, 1, 1)[index % 4]


def _side_information(spectrum: str, gain: int) -> str:
    fields = (
        (0, 8 + 1),  # main_data_begin, private bits
        (len(spectrum), 12),  # part2_3_length
        (_pairs() if spectrum else 0, 9),  # big_values
        (gain, 8),  # global_gain
        (0, 9 + 1),  # scalefac_compress, window_switching_flag
        (1, 5),  # table_select, three times
        (1, 5),
        (1, 5),
        (0, 4 + 3 + 1 + 1),  # region counts, scalefac_scale, count1table_select
    )
    return "".join(f"{value:0{width}b}" for value, width in fields)
