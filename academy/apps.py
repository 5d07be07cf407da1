from django.apps import AppConfig
from django.db.models.signals import post_save


class AcademyConfig(AppConfig):
    name = "academy"

    def ready(self) -> None:
        """Versions are frozen by pages, which tasks stand above: so they hear of it."""
        from academy.models import CourseVersion
        from academy.tasks import course_version_frozen

        post_save.connect(course_version_frozen, sender=CourseVersion)
