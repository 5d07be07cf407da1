"""Small real files for tests."""

from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image as Picture

from cms.models import Document, Image


def a_picture(colour: str = "teal", width: int = 700) -> Image:
    out = BytesIO()
    Picture.new("RGB", (width, 400), colour).save(out, "PNG")
    return Image.objects.create(
        title=colour, alt_text=f"A {colour} field", file=ContentFile(out.getvalue(), f"{colour}.png")
    )


def a_file(title: str = "Report", name: str = "report.txt") -> Document:
    return Document.objects.create(title=title, file=ContentFile(f"Findings of {name}.".encode(), name))
