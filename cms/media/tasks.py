"""What is done with files after an upload, and never while somebody waits: pictures in every size, and digests."""

import base64
from io import BytesIO

from django.db import transaction
from django_tasks import task
from PIL import Image as Picture

from cms.documents.stale import mark_stale
from cms.media.digests import forget_deleted_files, measure_new_files
from cms.media.models import Image
from cms.media.represent import rendition_specs

_TINY = 16


@task()
def make_renditions(image_id: int) -> None:
    """Make what is missing of an image's files and placeholder; documents that show it follow."""
    image = Image.objects.filter(pk=image_id).first()
    if image is None:
        return
    specs = [spec for ladder in rendition_specs(image).values() for spec in ladder]
    image.get_renditions(*specs)
    placeholder = tiny_picture(image)
    with transaction.atomic():
        # Held, so that the file is not replaced between the question and the answer.
        if Image.objects.select_for_update().filter(pk=image_id, file=image.file.name).update(placeholder=placeholder):
            mark_stale([f"image:{image_id}"])
        else:
            image.renditions.all().delete()  # of a file that has been replaced meanwhile
            make_renditions.enqueue(image_id)
    measure_new_files()


@task()
def measure_files() -> None:
    """Sizes and digests of new files, and none of those that are gone."""
    measure_new_files()
    forget_deleted_files()


def tiny_picture(image: Image) -> str:
    """The image at most 16 pixels wide and high, as a `data:` address of a few hundred bytes."""
    with image.open_file() as file, Picture.open(file) as picture:
        tiny = picture.convert("RGB")
        tiny.thumbnail((_TINY, _TINY))
    out = BytesIO()
    tiny.save(out, "WEBP", quality=40)
    return "data:image/webp;base64," + base64.b64encode(out.getvalue()).decode()
