"""Enrolling on a course, and withdrawing from it."""

from datetime import datetime
from uuid import UUID

from academy.errors import CourseClosed, NeedsInvitation, NotEnrolled, UnknownCourse, UnknownInvitation
from academy.models.enrolments import Cohort, Enrolment
from cms.documents.models import PublishedDocument


def enrol(learner, course: UUID, *, at: datetime, code: str | None = None) -> Enrolment:
    """
    Enrol once: asking again returns the enrolment, and takes up one that was withdrawn. An invitation code puts the
    learner into its cohort. Call it while holding the learner's lock.
    """
    cohort = cohort_of(course, code, at) if code else None
    known = Enrolment.objects.of(learner).filter(course=course).first()
    if known is None and cohort is None:
        check_open(course)
    enrolment = known or Enrolment(learner=learner, course=course, enrolled_at=at)
    enrolment.withdrawn_at = None
    enrolment.cohort = cohort or enrolment.cohort
    enrolment.save()
    return enrolment


def withdraw(learner, course: UUID, *, at: datetime) -> Enrolment:
    """Withdraw; the record stays. Withdrawing twice keeps the first time."""
    enrolment = Enrolment.objects.of(learner).filter(course=course).first()
    if enrolment is None:
        raise NotEnrolled
    if enrolment.withdrawn_at is None:
        enrolment.withdrawn_at = at
        enrolment.save(update_fields=["withdrawn_at"])
    return enrolment


def cohort_of(course: UUID, code: str, at: datetime) -> Cohort:
    """The cohort that a code stands for; capitals and spaces do not matter."""
    cohort = Cohort.objects.filter(course=course, code="".join(code.split()).upper()).first()
    if cohort is None:
        raise UnknownInvitation
    if not cohort.is_open(at):
        raise CourseClosed
    return cohort


def check_open(course: UUID) -> None:
    """Raises unless anybody may enrol on the course."""
    published = PublishedDocument.objects.filter(key=course, type="course", is_live=True)
    outlines = list(published.values_list("outline", flat=True))
    if not outlines:
        raise UnknownCourse
    if any(outline.get("enrolment") == "invitation" for outline in outlines):
        raise NeedsInvitation
