"""Cohorts in the admin: a code that lets people join a course. Who has joined is nobody's to see here."""

from typing import Any
from uuid import UUID

from django import forms
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, DeleteView, EditView
from wagtail.admin.viewsets.model import ModelViewSet

from academy.models import Cohort, CoursePage
from cms.documents.build import source_locale


def courses() -> list[tuple[str, str]]:
    """Key and title of every course, in the source language."""
    return [(str(page.translation_key), page.title) for page in _in_source_language().order_by("title")]


def _in_source_language():
    return CoursePage.objects.filter(locale__language_code=source_locale().lower(), alias_of=None)


class CohortForm(WagtailAdminModelForm):
    course = forms.TypedChoiceField(
        choices=courses,
        coerce=lambda key: UUID(str(key)),  # what is stored is compared too, and is one already
        help_text="Its code is asked for only if people enrol “By an invitation code”: see Learning on the course.",
    )

    def clean_code(self) -> str:
        """As learners' codes are read: capitals and spaces do not matter."""
        code = "".join(self.cleaned_data["code"].split()).upper()
        if Cohort.objects.filter(code=code).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError("Another cohort has this code.")
        return code


class CourseColumn(Column):
    def get_value(self, instance: Any) -> str:
        return dict(courses()).get(str(instance.course), "a course that is gone")


def warn_of_open_course(request, cohort: Cohort) -> None:
    """A code for a course that anybody can join is never asked for. The cohort is saved all the same."""
    course = _in_source_language().filter(translation_key=cohort.course, enrolment="open").first()
    if course is None:
        return
    words = (
        f"Nobody will be asked for this code: anybody who is signed in can enrol on “{course.title}”. If that is not "
        "what you want, set “Who can enrol” there, under Learning, to “By an invitation code”, and publish the course."
    )
    address = reverse("wagtailadmin_pages:edit", args=[course.pk]) + "#tab-learning"
    messages.warning(request, words, [messages.button(address, "Edit the course")])


class WarnsOfOpenCourse:
    """Of a view that saves a cohort."""

    def save_instance(self):
        cohort = super().save_instance()  # type: ignore[misc]
        warn_of_open_course(self.request, cohort)  # type: ignore[attr-defined]
        return cohort


class AddCohort(WarnsOfOpenCourse, CreateView):
    pass


class EditCohort(WarnsOfOpenCourse, EditView):
    pass


class DeleteCohort(DeleteView):
    """Refused once somebody has joined: their enrolment says by which code they came."""

    def post(self, request, *args: Any, **kwargs: Any):
        if not self.object.enrolments.exists():
            return super().post(request, *args, **kwargs)
        messages.error(
            request,
            "People have joined with this code, so the cohort stays. Give it a time after which nobody can join any "
            "more instead.",
        )
        return redirect("cohorts:edit", self.object.pk)


class Cohorts(ModelViewSet):
    model = Cohort
    url_prefix = "cohorts"
    name = "cohorts"
    icon = "group"
    menu_label = "Cohorts"
    menu_order = 260
    add_to_admin_menu = True
    inspect_view_enabled = False
    copy_view_enabled = False
    list_display = ["name", CourseColumn("course", label="Course"), "code", "opens_at", "closes_at", "due_on"]
    index_results_template_name = "academy/admin/no_cohorts.html"
    add_view_class = AddCohort
    edit_view_class = EditCohort
    delete_view_class = DeleteCohort
    panels = [
        FieldPanel("name"),
        FieldPanel("course"),
        FieldPanel(
            "code",
            help_text="Copy it into your invitation: learners enter it to join the course. It was drawn at random, so "
            "that nobody can guess it; you need not change it.",
        ),
        FieldPanel("opens_at"),
        FieldPanel("closes_at"),
        FieldPanel("due_on"),
    ]

    def get_form_class(self, for_update: bool = False):
        return self.get_edit_handler().get_form_class()

    def get_edit_handler(self):
        return ObjectList(self.panels, base_form_class=CohortForm).bind_to_model(self.model)


cohorts = Cohorts()
