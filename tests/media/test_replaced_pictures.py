"""A picture that is replaced."""

from io import BytesIO

import orjson
import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Picture
from wagtail.models import Collection

from cms.accounts.models import User
from cms.documents.models import PublishedDocument
from cms.media import tasks
from cms.models import Image
from tests.conftest import drain
from tests.documents.pictures import a_picture


def png(colour: str) -> bytes:
    out = BytesIO()
    Picture.new("RGB", (30, 30), colour).save(out, "PNG")
    return out.getvalue()


def from_code(client, image: Image) -> None:
    image = Image.objects.get(pk=image.pk)
    image.file = ContentFile(png("red"), "red.png")
    image.save()


def in_the_admin(client, image: Image) -> None:
    client.force_login(User.objects.create_superuser("ada@example.org"))
    data = {"title": "Red", "alt_text": "Red", "collection": Collection.get_first_root_node().pk}
    data["file"] = SimpleUploadedFile("red.png", png("red"), "image/png")
    client.post(reverse("wagtailimages:edit", args=[image.pk]), data)


def shown(page) -> dict:
    return orjson.loads(bytes(PublishedDocument.objects.get(page=page).body))["image"]


@pytest.mark.parametrize("replace", [from_code, in_the_admin])
def test_it_shows_the_new_picture_only(tree, client, replace):
    tree.lesson.image = a_picture("teal", width=40)
    tree.lesson.save_revision().publish()
    drain()
    replace(client, tree.lesson.image)
    drain()
    picture = shown(tree.lesson)

    assert (picture["width"], picture["height"]) == (30, 30)
    assert {file["width"] for source in picture["sources"] for file in source["files"]} == {30}
    assert "teal" not in str(picture["sources"])


def test_it_shows_the_new_picture_only_though_the_old_one_was_still_being_made(tree, client, monkeypatch):
    tree.lesson.image = a_picture("teal", width=40)
    tree.lesson.save_revision().publish()
    tiny_picture, slow = tasks.tiny_picture, iter([lambda: from_code(client, tree.lesson.image)])
    monkeypatch.setattr(tasks, "tiny_picture", lambda image: next(slow, bool)() or tiny_picture(image))
    drain()

    assert {file["width"] for source in shown(tree.lesson)["sources"] for file in source["files"]} == {30}
