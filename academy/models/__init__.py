"""Everything with a table in this app. Django looks here; the code lives in the modules named below."""

from academy.models.pages import AcademyPage, CoursePage, LessonPage, ModulePage, TrackedPage

__all__ = ["AcademyPage", "CoursePage", "LessonPage", "ModulePage", "TrackedPage"]
