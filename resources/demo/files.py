"""Pictures, reports and recordings of the demo, all made here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.core.files.base import ContentFile

from cms.media.models import Document, Image
from resources.demo.drawing import draw
from resources.demo.keys import key_of
from resources.demo.part import Part


@dataclass(frozen=True)
class Picture:
    """What a picture shows, in words and in the drawing's terms (see `drawing`)."""

    title: str
    alt_text: str
    motif: str
    palette: str
    seed: int


@dataclass(frozen=True)
class Pictures(Part):
    pictures: Mapping[str, Picture]

    def is_loaded(self) -> bool:
        return self._rows().exists()

    def load(self) -> None:
        for name, picture in self.pictures.items():
            content = draw(picture.motif, picture.palette, picture.seed)
            image = Image(key=key_of(Image, name), title=picture.title, alt_text=picture.alt_text)
            image.file = ContentFile(content, name=f"{name}.jpg")
            image.file_size = len(content)
            image.full_clean()
            image.save()

    def remove(self) -> None:
        for image in self._rows():
            image.delete()

    def _rows(self):
        return Image.objects.filter(key__in=[key_of(Image, name) for name in self.pictures])


@dataclass(frozen=True)
class File:
    """`make` gives the bytes of a file."""

    title: str
    ending: str
    make: Callable[[], bytes]


@dataclass(frozen=True)
class Files(Part):
    files: Mapping[str, File]

    def is_loaded(self) -> bool:
        return self._rows().exists()

    def load(self) -> None:
        for name, file in self.files.items():
            content = file.make()
            document = Document(key=key_of(Document, name), title=file.title, file_size=len(content))
            document.file = ContentFile(content, name=f"{name}.{file.ending}")
            document.full_clean()
            document.save()

    def remove(self) -> None:
        for document in self._rows():
            document.delete()

    def _rows(self):
        return Document.objects.filter(key__in=[key_of(Document, name) for name in self.files])
