"""What this app adds to Wagtail's admin."""

from django.contrib.auth.models import Permission
from django.urls import path
from wagtail import hooks

from academy.admin.before_publishing import BeforePublishingView, ask_before_publishing
from academy.admin.cohorts import cohorts
from academy.admin.regrading import RegradeView, RegradeWords
from academy.admin.structure_change import tell_before_deleting, tell_before_moving
from academy.listing import pages

hooks.register("before_publish_page", ask_before_publishing)
hooks.register("before_delete_page", tell_before_deleting)
hooks.register("before_move_page", tell_before_moving)


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path(
            "pages/<int:page_id>/before-publishing/<int:revision_id>/",
            BeforePublishingView.as_view(),
            name="academy_before_publishing",
        ),
        path(
            "pages/<int:page_id>/regrade/<uuid:version>/<str:question>/", RegradeView.as_view(), name="academy_regrade"
        ),
    ]


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action("academy.regrade")(RegradeWords)


@hooks.register("register_admin_viewset")
def cohort_screens():
    return cohorts


@hooks.register("register_permissions")
def cohort_permissions():
    return Permission.objects.filter(content_type__app_label="academy", content_type__model="cohort")


@hooks.register("register_admin_viewset", order=10)  # after Wagtail's own, whose place it takes
def explorer_with_minutes():
    return pages
