"""Publishers invite people to a course."""

import pytest
from django.utils import timezone

from academy.models import Cohort, Enrolment
from cms.accounts.models import User
from tests.editors.people import member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(client, tree):
    client.force_login(member_of("Publishers"))
    return client


def form(tree, **more) -> dict:
    times = {"opens_at": "", "closes_at": "", "due_on": "2026-12-01"}
    return {"name": "Autumn", "course": str(tree.course.translation_key), "code": "abc 23", **times, **more}


def cohort(tree) -> Cohort:
    return Cohort.objects.create(name="Spring", course=tree.course.translation_key, code="SPRING")


def test_a_publisher_adds_one(publisher, tree):
    publisher.post("/admin/cohorts/new/", form(tree))
    found = Cohort.objects.get()

    assert (found.name, found.course, found.code) == ("Autumn", tree.course.translation_key, "ABC23")


def test_the_form_offers_a_code_and_the_courses(publisher):
    page = publisher.get("/admin/cohorts/new/")

    assert len(page.context["form"]["code"].value()) == 10
    assert "Talking about race" in page.content.decode()


def test_it_says_that_a_code_is_taken(publisher, tree):
    cohort(tree)
    page = publisher.post("/admin/cohorts/new/", form(tree, code="spring"))

    assert "Another cohort has this code." in page.content.decode()


def saved(publisher, tree) -> str:
    """What is shown after a cohort was saved."""
    return publisher.post("/admin/cohorts/new/", form(tree), follow=True).content.decode()


def test_it_warns_that_the_code_of_an_open_course_is_not_asked_for(publisher, tree):
    words = saved(publisher, tree)

    assert "Nobody will be asked for this code" in words
    assert Cohort.objects.count() == 1


def test_it_warns_of_an_open_course_at_each_change(publisher, tree):
    address = f"/admin/cohorts/edit/{cohort(tree).pk}/"

    assert "Nobody will be asked for this code" in publisher.post(address, form(tree), follow=True).content.decode()


def test_it_does_not_warn_where_the_code_is_asked_for(publisher, tree):
    tree.course.enrolment = "invitation"
    tree.course.save_revision().publish()

    assert "Nobody will be asked for this code" not in saved(publisher, tree)


def test_the_empty_list_says_what_a_cohort_is(publisher):
    assert (
        "A cohort is a group of people who do a course together." in publisher.get("/admin/cohorts/").content.decode()
    )


def test_the_list_shows_course_and_code_and_nobodys_name(publisher, tree):
    learner = User.objects.create(email="ada@example.org")
    enrolled = {"course": tree.course.translation_key, "enrolled_at": timezone.now()}
    Enrolment.objects.create(learner=learner, cohort=cohort(tree), **enrolled)
    page = publisher.get("/admin/cohorts/").content.decode()

    assert "SPRING" in page
    assert "Talking about race" in page
    assert "ada@example.org" not in page


def test_one_that_somebody_joined_stays(publisher, tree):
    learner, joined = User.objects.create(email="ada@example.org"), cohort(tree)
    enrolled = {"course": tree.course.translation_key, "enrolled_at": timezone.now()}
    Enrolment.objects.create(learner=learner, cohort=joined, **enrolled)
    page = publisher.post(f"/admin/cohorts/delete/{joined.pk}/", follow=True)

    assert "People have joined with this code" in page.content.decode()
    assert Cohort.objects.count() == 1


def test_one_that_nobody_joined_goes(publisher, tree):
    publisher.post(f"/admin/cohorts/delete/{cohort(tree).pk}/")

    assert not Cohort.objects.exists()


def test_editors_do_not_get_there(client, tree):
    client.force_login(member_of("Editors"))

    assert client.get("/admin/cohorts/").status_code == 302
