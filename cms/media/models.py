"""Images and files. Their names in storage hold a digest of their content, so an address never changes meaning."""

import hashlib
import mimetypes
import re
import uuid
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition

#: How much of a name is kept, besides its ending.
_LONGEST = 60


def hashed_name(folder: str, file, filename: str) -> str:
    """`folder/<16 hex digits of SHA-256>/name.ext`, from the content that is about to be stored. Safe in an address."""
    digest = hashlib.sha256()
    file.seek(0)
    for chunk in iter(lambda: file.read(1 << 20), b""):
        digest.update(chunk)
    file.seek(0)
    name = PurePosixPath(filename)
    ending = re.sub(r"[^a-z0-9.]", "", name.suffix.lower())
    return f"{folder}/{digest.hexdigest()[:16]}/{plain_stem(name.stem)}{ending}"


def plain_stem(stem: str) -> str:
    """
    A name in letters, digits, `-`, `_` and `.`. What follows the first `.` or `|` is kept whole where a name is too
    long: there Wagtail says how a rendition was made, so that is what tells one from another.
    """
    title, *made = (slugify(part) for part in re.split(r"[.|]", stem))
    how = "".join(f".{part}" for part in made if part)[-_LONGEST:]
    return (title[: max(1, _LONGEST - len(how))] or "file") + how


class Image(AbstractImage):
    """A picture. It says what it shows, or that it is decorative."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    alt_text = models.CharField(
        "alternative text",
        max_length=300,
        blank=True,
        help_text="What somebody who cannot see the picture needs to know. One or two sentences.",
    )
    decorative = models.BooleanField(
        default=False, help_text="Tick if the picture adds nothing that the text does not say; screen readers skip it."
    )
    tags = TaggableManager(blank=True, verbose_name="tags", related_name="cms_images")
    placeholder = models.TextField(blank=True, editable=False, help_text="A tiny data: image.")

    admin_form_fields = (
        "title",
        "file",
        "alt_text",
        "decorative",
        "collection",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    api_fields = ["key", "alt_text", "decorative"]

    class Meta(AbstractImage.Meta):
        default_related_name = "cms_images"
        permissions = [("choose_image", "Can choose image")]

    def clean(self):
        super().clean()
        if not self.decorative and not self.alt_text.strip():
            raise ValidationError({"alt_text": "Describe the picture, or tick “decorative”."})

    def save(self, *args, **kwargs):
        """With a new file, the old one's renditions go; Wagtail itself sees to that only in its form."""
        before = Image.objects.filter(pk=self.pk).values_list("file", flat=True).first()
        super().save(*args, **kwargs)
        if before not in (None, self.file.name):
            self.renditions.all().delete()

    @property
    def default_alt_text(self):
        return "" if self.decorative else self.alt_text

    def get_upload_to(self, filename):
        return hashed_name("images", self.file.file, filename)


class Rendition(AbstractRendition):
    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_image_and_spec"
            )
        ]

    def get_upload_to(self, filename):
        return hashed_name("renditions", self.file.file, filename)


def document_upload_to(instance: "Document", filename: str) -> str:
    return hashed_name("documents", instance.file.file, filename)


class Document(AbstractDocument):
    """A file to download or play."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    file = models.FileField(upload_to=document_upload_to, verbose_name="file")
    tags = TaggableManager(blank=True, verbose_name="tags", related_name="cms_documents")

    admin_form_fields = ("title", "file", "collection", "tags")
    api_fields = ["key"]

    class Meta(AbstractDocument.Meta):
        default_related_name = "cms_documents"
        permissions = [("choose_document", "Can choose document")]

    @property
    def content_type(self) -> str:
        """The media type by the file's ending, never by what an uploader claims."""
        return mimetypes.guess_type(self.filename)[0] or "application/octet-stream"


class FileDigest(models.Model):
    """What is in a stored file; see `cms/media/digests.py`."""

    name = models.CharField(max_length=255, unique=True, help_text="In storage.")
    sha256 = models.CharField(max_length=64, help_text="Hexadecimal; empty where the file was not there.")
    bytes = models.BigIntegerField()

    def __str__(self):
        return self.name
