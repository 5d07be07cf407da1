"""Who takes part in which course."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.crypto import get_random_string

#: Letters and digits that nobody mixes up.
_PLAIN = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


def new_code() -> str:
    """Ten characters, about 50 bits: too many to guess with the rate that learners may try at."""
    return get_random_string(10, _PLAIN)


class Cohort(models.Model):
    """People who do a course together, by an invitation code, in a time."""

    name = models.CharField(max_length=100, help_text="Such as “Autumn 2026”.")
    course = models.UUIDField(help_text="Key of the course.")
    code = models.CharField(max_length=20, unique=True, default=new_code, help_text="What learners enter to join.")
    opens_at = models.DateTimeField(null=True, blank=True, help_text="When people can begin to join.")
    closes_at = models.DateTimeField(null=True, blank=True, help_text="After this nobody can join any more.")
    due_on = models.DateField(
        null=True, blank=True, help_text="By when the course should be done. Nothing closes then."
    )

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError({"closes_at": "This is before it opens."})

    def is_open(self, at) -> bool:
        return (self.opens_at is None or self.opens_at <= at) and (self.closes_at is None or at < self.closes_at)


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def of(self, learner) -> "EnrolmentQuerySet":
        return self.filter(learner=learner)

    def active(self) -> "EnrolmentQuerySet":
        return self.filter(withdrawn_at=None)


class Enrolment(models.Model):
    """That somebody takes part in a course. Withdrawing keeps the row, and all that they did."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="enrolments")
    course = models.UUIDField()
    cohort = models.ForeignKey(Cohort, null=True, on_delete=models.PROTECT, related_name="enrolments")
    enrolled_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = EnrolmentQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "course"], name="one_enrolment_per_learner_and_course")
        ]

    def __str__(self):
        return f"Enrolment {self.pk}"
