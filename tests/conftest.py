"""What most tests start from: a small published site, and a way to let queued tasks run."""

from types import SimpleNamespace
from unittest import mock

import pytest
from django.core.management import call_command
from django.db import connection
from django_tasks_db.models import DBTaskResult
from wagtail.models import Locale, Page, Site

from academy.models import AcademyPage, CoursePage, LessonPage, ModulePage
from api.response_cache import responses
from cms.documents.tasks import tick
from cms.models import HomePage
from tests import profiles  # noqa: F401 - before any test reads them
from tests.api.checked import CheckedClient
from tests.databases import own_database, template
from tests.planting import Planted, seen_while
from tests.questions.form import EditForm


def run_commit_hooks() -> None:
    """What would run at commit: a test's own transaction never commits."""
    while connection.run_on_commit:
        waiting, connection.run_on_commit = connection.run_on_commit, []
        for _savepoints, hook, _robust in waiting:
            hook()


def drain() -> None:
    """Run queued tasks until none is left, as the worker would."""
    settle()
    while DBTaskResult.objects.ready().exists():
        # The worker closes its connection between tasks; a test's transaction would be lost with it.
        with mock.patch("django_tasks_db.management.commands.db_worker.close_old_connections"):
            call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
        settle()


def settle() -> None:
    """What follows a commit at once, and in the worker's next minute."""
    run_commit_hooks()
    tick()


def add(parent: Page, page: Page) -> Page:
    """Add a page under a parent and publish it as an editor would."""
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def a_body(words: str = "Listen first.") -> list:
    return [
        ("heading", {"text": "Before you speak", "level": "2"}),
        ("quote", {"text": words, "source": "A colleague"}),
    ]


@pytest.fixture(scope="session")
def planted(django_db_setup, django_db_blocker) -> Planted:
    with django_db_blocker.unblock():
        return seen_while(a_settled_tree)


@pytest.fixture
def tree(planted, db) -> SimpleNamespace:
    """The site that `a_tree` publishes."""
    return planted.plant()


def a_settled_tree() -> SimpleNamespace:
    """The same as it is a minute later, when every task has run."""
    pages = a_tree()
    drain()
    DBTaskResult.objects.all().delete()
    return pages


def a_tree() -> SimpleNamespace:
    """A home page, and an academy with one course of one module of two lessons, all published."""
    english = Locale.objects.get(language_code="en-gb")
    Locale.objects.get_or_create(language_code="fr")
    root = Page.objects.get(depth=1)
    Page.objects.filter(depth=2).delete()
    root = Page.objects.get(depth=1)
    home = add(root, HomePage(title="Home", slug="home", locale=english))
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    academy = add(home, AcademyPage(title="Academy"))
    course = add(academy, CoursePage(title="Talking about race"))
    module = add(course, ModulePage(title="Beginning"))
    lesson = add(module, LessonPage(title="Listening", minutes=10, body=a_body()))
    other = add(module, LessonPage(title="Speaking up", minutes=15, body=a_body("Say what you saw.")))
    return SimpleNamespace(home=home, academy=academy, course=course, module=module, lesson=lesson, other=other)


@pytest.fixture
def api_client() -> CheckedClient:
    """A client whose answers from the API are all held against the schema."""
    return CheckedClient()


@pytest.fixture
def form(tree, client, django_user_model) -> EditForm:
    """The edit page of a lesson in the admin, before an editor who may do everything."""
    editor = django_user_model.objects.create_superuser(email="editor@example.org", password="only-for-this-test")
    client.force_login(editor)
    return EditForm(client, tree.lesson)


@pytest.fixture(autouse=True)
def _no_kept_answers():
    """Undone transactions give out the same numbers again, so what one test saw must not reach the next."""
    responses.clear()


@pytest.fixture(scope="session")
def pristine(django_db_setup, django_db_blocker, tmp_path_factory):
    """The name of a copy of the suite's database; made between two tests, while none has a transaction open."""
    with django_db_blocker.unblock(), template(tmp_path_factory.mktemp("pristine") / "db.sqlite3") as name:
        yield name


@pytest.fixture
def real_database(db, pristine, tmp_path):
    """
    A database that several threads and processes can open and in which they see each other's commits; gives its
    address. Not the suite's own: on SQLite that is in memory, where locks work otherwise, and anywhere pytest-django
    would empty it afterwards, while other tests need what migrations put there.
    """
    with own_database(pristine, tmp_path / "own.sqlite3") as address:
        yield address
