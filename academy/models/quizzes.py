"""What learners are judged by, frozen when it was published. Nothing here refers to a page: it outlives pages."""

import uuid

from django.db import models


class QuizVersion(models.Model):
    """
    A quiz in one language as it was published. Never changed: an attempt is marked by the version that its learner
    saw. The same content has one row, however often it is published.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    unit = models.UUIDField(help_text="Key of the unit; an alias counts as its original.")
    block = models.CharField(max_length=36, help_text="Id of the quiz block. With the unit, it names the quiz.")
    locale = models.CharField(max_length=20)
    digest = models.CharField(max_length=64, editable=False, help_text="Of the content. Private: keys are in it.")
    content = models.JSONField(help_text="What learners see of it.")
    keys = models.JSONField(help_text="By question id: type, points, key and feedback.")
    frozen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "block", "digest"], name="one_version_per_content_of_a_quiz")
        ]
        indexes = [models.Index(fields=["unit", "block", "frozen_at"], name="versions_of_a_quiz")]

    def __str__(self):
        return f"{self.content.get('title')} ({self.id})"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("A quiz version is never changed; publish the quiz again.")
        super().save(*args, **kwargs)


class KeyCorrection(models.Model):
    """A key that was wrong, and what is right instead. Each attempt on the version gets the better of the two marks."""

    version = models.ForeignKey(QuizVersion, on_delete=models.PROTECT, related_name="corrections")
    question = models.CharField(max_length=36)
    key = models.JSONField()
    applied_at = models.DateTimeField(auto_now_add=True)
    applied_by = models.ForeignKey("accounts.User", null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self):
        return f"Correction of {self.question} in {self.version_id}"
