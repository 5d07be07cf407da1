"""A small PDF of plain text: headings and paragraphs on A4 pages, in Helvetica. See ISO 32000-1, chapters 7 and 9."""

import re
import textwrap

_SIZES = {"title": (20, 28), "heading": (13, 22), "text": (10.5, 15)}  # font size, line height, in points
_LETTERS = {"title": 44, "heading": 66, "text": 88}  # that fit in a line
_TOP, _BOTTOM, _LEFT = 780, 70, 65

Line = tuple[str, str]


def to_pdf(title: str, text: str) -> bytes:
    """Paragraphs are set apart by empty lines; one that begins with `# ` is a heading."""
    pages = [_content(lines) for lines in _pages(_lines(title, text))]
    kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (" + _escaped(title) + b") >>",
    ]
    for index, content in enumerate(pages):
        objects += [_page(6 + 2 * index), b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)]
    return _file(objects)


def _lines(title: str, text: str) -> list[Line]:
    found: list[Line] = [("title", line) for line in textwrap.wrap(title, _LETTERS["title"])]
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        style = "heading" if paragraph.startswith("# ") else "text"
        words = " ".join(paragraph.removeprefix("# ").split())
        found += [("text", ""), *((style, line) for line in textwrap.wrap(words, _LETTERS[style]))]
    return found


def _pages(lines: list[Line]) -> list[list[Line]]:
    pages: list[list[Line]] = [[]]
    height = _TOP
    for line in lines:
        height -= _SIZES[line[0]][1]
        if height < _BOTTOM:
            pages.append([])
            height = _TOP
        pages[-1].append(line)
    return pages


def _content(lines: list[Line]) -> bytes:
    shown = [b"BT 1 0 0 1 %d %d Tm" % (_LEFT, _TOP)]
    for style, line in lines:
        size, height = _SIZES[style]
        shown.append(f"/F1 {size} Tf 0 -{height} Td (".encode() + _escaped(line) + b") Tj")
    return b"\n".join([*shown, b"ET"])


def _page(content: int) -> bytes:
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R "
        "/Resources << /Font << /F1 3 0 R >> >> >>"
    ).encode()


def _escaped(text: str) -> bytes:
    return re.sub(rb"([\\()])", rb"\\\1", text.encode("cp1252", "replace"))


def _file(objects: list[bytes]) -> bytes:
    out, starts = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end
