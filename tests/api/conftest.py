"""What the API's tests share: pages for particular readers, and an account to sign in with."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.models import Locale, PageViewRestriction

from cms.models import StandardPage
from tests.conftest import add, drain

PAGES = "/api/v1/content/pages/"
LEARNING = "/api/v1/learning/content/"


@pytest.fixture
def french(tree):
    """The lesson in French; nothing else is translated but what stands above it."""
    locale = Locale.objects.get(language_code="fr")
    page = tree.lesson.copy_for_translation(locale, copy_parents=True).specific
    page.title = "Écouter"
    page.save_revision().publish()
    drain()
    return page


@pytest.fixture
def group(db):
    return Group.objects.create(name="Panel members")


@pytest.fixture
def learner(db):
    return get_user_model().objects.create_user(email="ada@example.org", password="only-for-this-test")


@pytest.fixture
def signed_in(api_client, learner):
    api_client.force_login(learner)
    return api_client


@pytest.fixture
def members_page(tree):
    """A page for whoever is signed in."""
    page = add(tree.home, StandardPage(title="For members", body=[("quote", {"text": "Zebras.", "source": ""})]))
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    drain()
    return page


@pytest.fixture
def group_page(tree, group):
    """A page for one group."""
    page = add(tree.home, StandardPage(title="For the panel", body=[("quote", {"text": "Okapis.", "source": ""})]))
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
    restriction.groups.set([group])
    drain()
    return page


def titles(response) -> list[str]:
    return [item["title"] for item in response.json()["items"]]
