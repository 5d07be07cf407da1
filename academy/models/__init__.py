"""Everything with a table in this app. Django looks here; the code lives in the modules named below."""

from academy.models.attempts import Attempt, ConfidenceResponse, InboxEntry, Receipt
from academy.models.figures import Figure
from academy.models.pages import AcademyPage, CoursePage, LessonPage, ModulePage, TrackedPage
from academy.models.quizzes import KeyCorrection, QuizVersion
from academy.models.reflections import Reflection
from academy.models.sealed import SealedRow

__all__ = [
    "AcademyPage",
    "Attempt",
    "ConfidenceResponse",
    "CoursePage",
    "Figure",
    "InboxEntry",
    "KeyCorrection",
    "LessonPage",
    "ModulePage",
    "QuizVersion",
    "Receipt",
    "Reflection",
    "SealedRow",
    "TrackedPage",
]
