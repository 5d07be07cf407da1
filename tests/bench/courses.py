"""Two courses to learn from, one of 5 units and one of 100, in each unit blocks to see and a quiz of ten questions."""

from typing import Any

from django.core.management import call_command
from django.db import transaction
from wagtail.models import Locale, Page, Site

from academy.models import AcademyPage, CoursePage, LessonPage, ModulePage
from cms.documents.build import Build
from cms.documents.changes import number_changes
from cms.documents.tasks import refresh_stale_documents
from cms.models import HomePage
from tests.bench.bodies import prose
from tests.bench.progress import Progress

_BLOCKS = 12
#: Modules and lessons of each.
_SIZES = {"short": (1, 5), "long": (5, 20)}


def teach() -> dict[str, dict[str, Any]]:
    """Publish both courses; see `known_courses`."""
    call_command("migrate", interactive=False, verbosity=0)
    progress = Progress("pages published", of=112)
    academy = AcademyPage.objects.first() or _academy()
    for name, size in _SIZES.items():
        _course(academy, name, *size, progress)
    refresh_stale_documents.call()
    number_changes()
    return known_courses()


def known_courses() -> dict[str, dict[str, Any]]:
    """The key and the units of each, as a client knows them."""
    return {name: _known(CoursePage.objects.get(title=_title(name))) for name in _SIZES}


def _title(name: str) -> str:
    return f"The {name} course"


def _academy() -> AcademyPage:
    root = Page.objects.get(depth=1)
    for page in Page.objects.filter(depth=2):
        page.delete()
    root.refresh_from_db()
    home = _publish(root, HomePage(title="Home", slug="home", locale=Locale.objects.get(language_code="en-gb")))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    return _publish(home, AcademyPage(title="Academy"))


def _course(academy: AcademyPage, name: str, modules: int, lessons: int, progress: Progress) -> None:
    course = _publish(academy, CoursePage(title=_title(name)))
    for at in range(modules):
        module = _publish(course, ModulePage(title=f"Module {at}"))
        for place in range(lessons):
            _publish(module, LessonPage(title=f"Lesson {place}", minutes=10, body=_body(at * lessons + place)))
            progress.step()


def _body(seed: int) -> list:
    texts = [("quote", {"text": prose(seed + at, 20), "source": ""}) for at in range(_BLOCKS)]
    return [*texts, ("quiz", {"title": "Check", "pass_mark": 60, "questions": _questions(seed)})]


def _questions(seed: int) -> list:
    """Ten, of several types."""
    options = [{"text": prose(seed + at, 6 + at), "right": at < 2, "feedback": prose(at, 9)} for at in range(4)]
    one_right = [{**option, "right": at == 0} for at, option in enumerate(options)]
    common = {"prompt": f"<p>{prose(seed, 12)}</p>", "explanation": f"<p>{prose(seed + 1, 20)}</p>"}
    return [
        *[("single_choice", {**common, "options": one_right})] * 4,
        *[("multiple_choice", {**common, "options": options})] * 2,
        *[("true_false", {**common, "right": "true"})] * 2,
        ("short_text", {**common, "accepted": "Listen\nListen first"}),
        ("confidence_scale", {"prompt": common["prompt"], "measure": f"measure_{seed}", "occasion": "before"}),
    ]


def _known(course: CoursePage) -> dict[str, Any]:
    units = LessonPage.objects.descendant_of(course).order_by("path")
    return {"course": str(course.translation_key), "units": [_unit(page.document(Build())) for page in units]}


def _unit(document: dict[str, Any]) -> dict[str, Any]:
    quiz = next(block for block in document["body"] if block["type"] == "quiz")
    return {
        "version": document["completion"]["version"],
        "blocks": document["completion"]["blocks"],
        "quiz": quiz["version"],
        "responses": {question["id"]: _response(question) for question in quiz["questions"]},
    }


def _response(question: dict[str, Any]) -> Any:
    """Something that fits; some of it is right."""
    match question["type"]:
        case "single_choice":
            return question["options"][0]["id"]
        case "multiple_choice":
            return [option["id"] for option in question["options"][:2]]
        case "true_false":
            return True
        case "short_text":
            return "listen"
        case _:
            return 3


@transaction.atomic
def _publish(parent: Page, page: Page) -> Page:
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page
