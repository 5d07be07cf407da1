"""Everything with a table in this app. Django looks here; the code lives in the modules named below."""

from academy.models.pages import AcademyPage, CoursePage, LessonPage, ModulePage, TrackedPage
from academy.models.quizzes import KeyCorrection, QuizVersion

__all__ = ["AcademyPage", "CoursePage", "KeyCorrection", "LessonPage", "ModulePage", "QuizVersion", "TrackedPage"]
