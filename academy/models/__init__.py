"""Everything with a table in this app. Django looks here; the code lives in the modules named below."""

from academy.models.attempts import Attempt, ConfidenceResponse, InboxEntry, Receipt
from academy.models.enrolments import Cohort, Enrolment
from academy.models.figures import Figure
from academy.models.pages import AcademyPage, CoursePage, LessonPage, ModulePage
from academy.models.progress import CourseCompletion, CourseVersion, Event, Progress, UnitVersion
from academy.models.quizzes import KeyCorrection, QuizVersion
from academy.models.reflections import Reflection
from academy.models.sealed import SealedRow
from academy.models.unit import TrackedPage

__all__ = [
    "AcademyPage",
    "Attempt",
    "Cohort",
    "ConfidenceResponse",
    "CourseCompletion",
    "CoursePage",
    "CourseVersion",
    "Enrolment",
    "Event",
    "Figure",
    "InboxEntry",
    "KeyCorrection",
    "LessonPage",
    "ModulePage",
    "Progress",
    "QuizVersion",
    "Receipt",
    "Reflection",
    "SealedRow",
    "TrackedPage",
    "UnitVersion",
]
