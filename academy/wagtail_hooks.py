"""What this app adds to Wagtail's admin."""

from django.urls import path
from wagtail import hooks

from academy.admin.quiz_change import QuizChangeView, ask_before_publishing
from academy.admin.regrading import RegradeView
from academy.listing import pages

hooks.register("before_publish_page", ask_before_publishing)


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path(
            "pages/<int:page_id>/quiz-change/<int:revision_id>/", QuizChangeView.as_view(), name="academy_quiz_change"
        ),
        path(
            "pages/<int:page_id>/regrade/<uuid:version>/<str:question>/", RegradeView.as_view(), name="academy_regrade"
        ),
    ]


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action("academy.regrade", "Regrade", "A corrected key was applied to earlier attempts")


@hooks.register("register_admin_viewset", order=10)  # after Wagtail's own, whose place it takes
def explorer_with_minutes():
    return pages
