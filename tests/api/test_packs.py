"""What a phone takes along: everything is in the manifest, every digest is right, and the signature can be checked."""

import base64
import hashlib
from datetime import UTC, datetime, timedelta

import orjson
import pytest
import time_machine
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Site

from cms.media.models import Document, FileDigest
from cms.models import SiteSettings
from tests.api.conftest import LEARNING
from tests.conftest import add, drain
from tests.documents.pictures import a_file, a_picture

CONTENT = "/api/v1/content/"


@pytest.fixture
def lesson(tree):
    """The lesson with a picture and a file."""
    tree.lesson.body = [
        ("image", {"image": a_picture(width=1300), "caption": ""}),
        ("download", {"file": a_file(), "description": "Keep it."}),
    ]
    tree.lesson.save_revision().publish()
    drain()
    return tree.lesson


@pytest.fixture
def pack(api_client, tree):
    """Asks for the course's pack, or that of another page."""

    def ask(page=tree.course, area=CONTENT, **query):
        return api_client.get(f"{area}packs/{page.translation_key}/", query)

    return ask


def manifest_of(api_client, pack) -> dict:
    return api_client.get(pack.json()["manifest"]["url"]).json()


def test_everything_in_it_has_the_digest_it_says(api_client, client, lesson, pack):
    manifest = manifest_of(api_client, pack())
    parts = [*manifest["documents"], *manifest["files"]]
    fetched = {part["url"]: client.get(part["url"]) for part in parts}
    bodies = {url: b"".join(answer) if answer.streaming else answer.content for url, answer in fetched.items()}

    assert {part["url"]: part["sha256"] for part in parts} == {
        url: hashlib.sha256(body).hexdigest() for url, body in bodies.items()
    }
    assert sum(map(len, bodies.values())) == pack().json()["total_bytes"]


def test_it_holds_what_is_below_and_above(api_client, tree, pack):
    manifest = manifest_of(api_client, pack(tree.module))
    keys = {part["url"].split("/")[-2] for part in manifest["documents"] if part["role"] == "page"}

    assert keys == {str(page.translation_key) for page in vars(tree).values()}


def test_help_is_always_in_it(api_client, pack):
    SiteSettings.for_site(Site.objects.get()).save()
    manifest = manifest_of(api_client, pack())

    assert [part["role"] for part in manifest["documents"] if part["role"] != "page"] == [
        "support", "glossary", "site", "outline",
    ]  # fmt: skip


@pytest.mark.parametrize(("images", "width"), [("small", 640), ("full", 1280)])
def test_pictures_are_as_wide_as_was_asked_for(api_client, lesson, pack, images, width):
    manifest = manifest_of(api_client, pack(images=images))
    (picture,) = [part for part in manifest["files"] if part["role"] == "image"]
    page = api_client.get(f"{CONTENT}pages/{lesson.translation_key}/").json()
    webp = next(source for source in page["body"][0]["image"]["sources"] if source["media_type"] == "image/webp")

    assert next(file["width"] for file in webp["files"] if file["url"] == picture["url"]) == width


def test_sizes_are_told_by_what_they_are_for(lesson, pack):
    assert sorted(pack().json()["bytes_by_role"]) == [
        "download", "glossary", "image", "outline", "page", "support",
    ]  # fmt: skip


def test_its_origin_can_be_told(api_client, pack):
    answer = pack().json()
    signature, content = answer["signature"], api_client.get(answer["manifest"]["url"]).content
    key = api_client.get("/api/v1/").json()["signing_keys"][signature["key"]]
    public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key))

    public.verify(base64.b64decode(signature["value"]), content)
    with pytest.raises(InvalidSignature):
        public.verify(base64.b64decode(signature["value"]), content + b" ")


def test_an_old_signature_can_be_checked_after_a_change_of_keys(api_client, db, settings):
    settings.SIGNING_KEYS = {"new": bytes(32), **settings.SIGNING_KEYS}

    assert list(api_client.get("/api/v1/").json()["signing_keys"]) == ["new", "test"]


def test_a_manifest_is_kept_for_ever_and_the_pack_is_not(api_client, pack):
    manifest = api_client.get(pack().json()["manifest"]["url"])

    assert manifest["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "immutable" not in pack()["Cache-Control"]


def test_an_edit_makes_another_manifest_that_differs_by_what_changed(api_client, tree, pack):
    before = manifest_of(api_client, pack())
    old = pack().json()["manifest"]["url"]
    tree.lesson.title = "Listening well"
    tree.lesson.save_revision().publish()
    drain()
    after = manifest_of(api_client, pack())
    changed = [part for part in after["documents"] if part not in before["documents"]]

    assert {part["role"] for part in changed} == {"page", "outline"}
    assert api_client.get(old).status_code == 404


def test_it_is_the_same_all_week(api_client, pack):
    with time_machine.travel(datetime(2026, 11, 23, 8, tzinfo=UTC), tick=False) as clock:
        monday = pack().json()
        clock.move_to(datetime(2026, 11, 29, 22, tzinfo=UTC))

        assert pack().json() == monday
        assert monday["expires_at"] == "2027-03-01T00:00:00Z"


def test_it_ends_with_the_first_thing_in_it(tree, pack):
    end = timezone.now().replace(microsecond=0) + timedelta(days=3)
    tree.lesson.expire_at = end
    tree.lesson.save_revision().publish()
    drain()

    assert pack().json()["expires_at"] == end.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_in_another_language_it_holds_what_a_reader_of_that_sees(api_client, tree, french, pack):
    manifest = manifest_of(api_client, pack(locale="fr"))
    lesson = f"{CONTENT}pages/{tree.lesson.translation_key}/?locale=fr"

    assert api_client.get(lesson).json()["title"] == "Écouter"
    assert lesson in [part["url"] for part in manifest["documents"]]


def test_a_page_that_one_may_not_see_is_in_no_pack(signed_in, api_client, tree, pack, members_page):
    members_page.move(tree.module, pos="last-child")
    drain()

    assert pack().json()["documents"] + 1 == pack(area=LEARNING).json()["documents"]


def test_what_is_withdrawn_is_in_it_no_more_from_that_moment_on(api_client, tree, pack):
    before = pack().json()
    tree.lesson.unpublish()
    after = pack().json()

    assert after["documents"] == before["documents"] - 1
    assert api_client.get(before["manifest"]["url"]).status_code == 404


def test_what_can_not_be_taken_along_is_not_found(api_client, tree, pack):
    assert pack(tree.home).status_code == 404


@pytest.mark.parametrize(
    "query", [{"images": "huge"}, {"images": "small,full"}, {"images": ""}, {"locale": "xx"}, {"width": "3"}]
)
def test_it_names_what_is_wrong(pack, query):
    answer = pack(**query)

    assert (answer.status_code, answer.json()["parameter"]) == (400, next(iter(query)))


def test_it_says_when_a_file_is_not_ready(lesson, pack):
    FileDigest.objects.all().delete()

    assert not pack().json()["is_complete"]


def test_files_that_were_not_measured_are_within_a_minute(lesson, pack):
    FileDigest.objects.all().delete()
    drain()

    assert pack().json()["is_complete"]


def test_recordings_can_be_told_from_captions(api_client, tree, pack):
    film = {"title": "Why", "file": a_file(name="why.mp4"), "captions": a_file(name="why.vtt")}
    tree.lesson.body = [("video", film)]
    tree.lesson.save_revision().publish()
    drain()

    assert [part["role"] for part in manifest_of(api_client, pack())["files"]] == ["captions", "recording"]


def test_it_needs_few_questions_to_the_database(api_client, tree, pack, django_assert_max_num_queries):
    for number in range(20):
        add(tree.module, type(tree.lesson)(title=f"More {number}", minutes=5))
    drain()

    with django_assert_max_num_queries(14):
        pack()


def test_an_old_manifest_and_a_new_one_are_json_that_sorts_alike(api_client, pack):
    content = api_client.get(pack().json()["manifest"]["url"]).content

    assert orjson.dumps(orjson.loads(content)) == content


@pytest.mark.parametrize("kind", [CollectionViewRestriction.LOGIN, CollectionViewRestriction.GROUPS])
def test_files_that_its_reader_may_not_have_are_not_in_it(api_client, client, lesson, pack, learner, group, kind):
    collection = Collection.get_first_root_node().add_child(name="Inside")
    Document.objects.update(collection=collection.add_child(name="Further inside"))
    CollectionViewRestriction.objects.create(collection=collection, restriction_type=kind).groups.set([group])
    visitors = manifest_of(api_client, pack())
    learner.groups.add(group)
    client.force_login(learner)
    api_client.force_login(learner)
    learners = manifest_of(api_client, pack(area=LEARNING))

    assert ([part["role"] for part in visitors["files"]], visitors["is_complete"]) == (["image"], True)
    assert [client.get(part["url"]).status_code for part in learners["files"]] == [200, 200]
    assert learners["files"][0]["role"] == "download"
