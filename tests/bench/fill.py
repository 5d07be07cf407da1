"""Fill an empty database with eight courses of three modules with seven lessons each, published as editors would."""

from io import BytesIO

from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from PIL import Image as Picture
from wagtail.models import Locale, Page, Site
from wagtail.search.backends import get_search_backend

from academy.models import AcademyPage, CoursePage, LessonPage, ModulePage
from cms.documents.changes import number_changes
from cms.documents.models import PublishedDocument
from cms.documents.tasks import refresh_stale_documents
from cms.media.models import Image
from cms.media.tasks import make_renditions
from cms.models import ContentNote, GlossaryTerm, HomePage, SupportService
from tests.bench.bodies import lesson_body, prose
from tests.bench.progress import Progress, say

_MODULES, _LESSONS = 3, 7
#: In one lesson in twenty, so that a search for it has few hits.
RARE_WORD = "kaleidoscope"


def fill(courses: int) -> dict:
    """Migrate, and publish `courses` times 25 pages. Refuses a database that holds more than a fresh one does."""
    call_command("migrate", interactive=False, verbosity=0)
    if Page.objects.count() > 2:
        raise SystemExit("This database holds pages already; give the benchmark an empty one.")
    shared = _shared_things()
    academy = _academy()
    progress = Progress("pages published", of=courses * (1 + _MODULES * (1 + _LESSONS)))
    for number in range(courses):
        _course(number, academy, shared, progress)
    for image in shared["images"]:
        make_renditions.call(image.pk)
        say(f"made the files of {image.title}")
    refresh_stale_documents.call()
    number_changes()
    index = get_search_backend().get_index_for_model(PublishedDocument)
    index.add_items(PublishedDocument, list(PublishedDocument.objects.exclude(page=None)))
    return addresses()


def addresses() -> dict[str, str]:
    """Everything there is to ask for, by a name for the report."""
    pages, content = "/api/v1/content/pages/", "/api/v1/content/"
    lesson = LessonPage.objects.select_related("locale").order_by("path")[4]
    course = CoursePage.objects.order_by("path")[0]
    return {
        "detail": f"{pages}{lesson.translation_key}/",
        "list of 20 lessons": f"{pages}?type=lesson&limit=20",
        "list of 20 below": f"{pages}?ancestor={course.translation_key}&limit=20",
        "list of children": f"{pages}?parent={course.translation_key}",
        "list by words": f"{pages}?q={RARE_WORD}&limit=5",
        "outline": f"{content}courses/{course.translation_key}/outline/",
        "resolve": f"{content}resolve/?path={lesson.document_path}",
        "resolve nothing": f"{content}resolve/?path=/en-GB/never/was/",
        "search, rare word": f"{content}search/?q={RARE_WORD}",
        "search, word of every page": f"{content}search/?q=listen",
        "glossary": f"{content}glossary/",
        "support": f"{content}support/",
        "locales": f"{content}locales/",
        "entry point": "/api/v1/",
        "v3 detail": f"/api/v3/pages/{lesson.pk}/",
        "v2 list": "/api/v2/pages/?type=academy.LessonPage&fields=*&limit=20",
    }


def _shared_things() -> dict:
    english = Locale.objects.get(language_code="en-gb")
    notes = [ContentNote(title="Racist language", description=prose(1, 12), locale=english)]
    terms = [GlossaryTerm(term=f"Term {at}", definition=prose(at, 30), locale=english) for at in range(12)]
    services = [
        SupportService(name=f"Helpline {at}", description=prose(at, 15), region="England", locale=english)
        for at in range(3)
    ]
    for snippet in [*notes, *terms, *services]:
        snippet.save()
    return {"images": [_image(at) for at in range(4)], "terms": terms, "services": services, "note": notes[0]}


def _image(number: int) -> Image:
    file = BytesIO()
    Picture.linear_gradient("L").resize((960, 640)).rotate(90 * number).convert("RGB").save(file, "JPEG")
    content = ContentFile(file.getvalue(), name=f"picture-{number}.jpg")
    return Image.objects.create(title=f"Picture {number}", alt_text=prose(number, 10), file=content)


def _academy() -> AcademyPage:
    root = Page.objects.get(depth=1)
    for page in Page.objects.filter(depth=2):
        page.delete()
    root.refresh_from_db()
    home = HomePage(title="Home", slug="home", locale=Locale.objects.get(language_code="en-gb"))
    _publish(root, home)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    return _publish(home, AcademyPage(title="Academy"))


def _course(number: int, academy: AcademyPage, shared: dict, progress: Progress) -> None:
    course = _publish(academy, CoursePage(title=f"Course {number}", introduction=prose(number, 20)), progress)
    for at in range(_MODULES):
        module = _publish(course, ModulePage(title=f"Module {at}", introduction=prose(at, 20)), progress)
        for place in range(_LESSONS):
            seed = (number * _MODULES + at) * _LESSONS + place
            rare = f" {RARE_WORD}" if seed % 20 == 0 else ""
            body = lesson_body(seed, link=module, **shared)
            _publish(
                module,
                LessonPage(title=f"Lesson {seed}", introduction=prose(seed, 20) + rare, minutes=10, body=body),
                progress,
            )


@transaction.atomic
def _publish(parent: Page, page: Page, progress: Progress | None = None) -> Page:
    parent.add_child(instance=page)
    page.save_revision().publish()
    if progress:
        progress.step()
    return page
