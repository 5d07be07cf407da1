"""What a unit or course asked for when it was published, what learners did, and where that takes them."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property

from academy.progress.rules import UnitRule, rule_of


class FrozenVersion(models.Model):
    """Something as it was published. Never changed; the same content has one row, however often it is published."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    digest = models.CharField(max_length=64, editable=False)
    content = models.JSONField()
    frozen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("A version is never changed; publish again.")
        super().save(*args, **kwargs)


class UnitVersion(FrozenVersion):
    """When a unit is complete: see `academy.progress.rules.rule_of`."""

    unit = models.UUIDField(help_text="Key of the unit; an alias counts as its original.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "digest"], name="one_version_per_content_of_a_unit")]

    @cached_property
    def rule(self) -> UnitRule:
        return rule_of(self.content)


class CourseVersion(FrozenVersion):
    """The units of a course in order, and how many it takes: see `academy.progress.course_rules.course_rule_of`."""

    course = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["course", "digest"], name="one_version_per_content_of_a_course")]


class Event(models.Model):
    """Something that a learner did in a unit. Only ever added."""

    class Kind(models.TextChoices):
        SEEN = "seen"
        TICKED = "ticked"
        FINISHED = "finished"

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="events")
    unit = models.UUIDField()
    version = models.ForeignKey(UnitVersion, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    block = models.CharField(max_length=36, blank=True)
    received_at = models.DateTimeField()
    device_at = models.DateTimeField(null=True, help_text="By the device's clock, which nothing relies on.")

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["learner", "unit"], name="events_in_a_unit")]

    def __str__(self):
        return f"Event {self.pk}"


class Progress(models.Model):
    """Where a learner is in a unit: a projection of events and attempts, which can be deleted and rebuilt."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="progress")
    unit = models.UUIDField()
    facts = models.JSONField(default=list, help_text="Sorted pairs of what and block.")
    versions = models.JSONField(default=list, help_text="Sorted ids of the unit versions that the work names.")
    completed_by = models.ForeignKey(UnitVersion, null=True, on_delete=models.PROTECT, related_name="+")
    completed_at = models.DateTimeField(null=True, help_text="When the server got what completed it.")
    changed_at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "unit"], name="one_progress_per_learner_and_unit")]

    def __str__(self):
        return f"Progress {self.pk}"


class CourseCompletion(models.Model):
    """That a learner completed a course, and under which version. It stays, whatever is published later."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="course_completions")
    course = models.UUIDField()
    version = models.ForeignKey(CourseVersion, on_delete=models.PROTECT, related_name="+")
    completed_at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "course"], name="one_completion_per_learner_and_course")
        ]

    def __str__(self):
        return f"Course completion {self.pk}"
