"""What learners did with quizzes, and the server's word on all that their devices sent. No page is referred to."""

import uuid

from django.conf import settings
from django.db import models

from academy.models.sealed import SealedRow


class Attempt(models.Model):
    """
    One go at a quiz, from one device. Judged by the version that the learner saw. Started when the server first
    heard of it; handed in once `submitted_at` is set, and never changed after that, except that a corrected key may
    raise its marks.
    """

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="attempts")
    key = models.UUIDField(help_text="Made by the device; order of questions and draws follow from it.")
    version = models.ForeignKey("academy.QuizVersion", on_delete=models.PROTECT, related_name="attempts")
    unit = models.UUIDField()
    block = models.CharField(max_length=36)
    unit_version = models.ForeignKey(
        "academy.UnitVersion",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="What the unit asked for when the attempt was handed in.",
    )
    started_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    device_started_at = models.DateTimeField(null=True, help_text="By the device's clock, which nothing relies on.")
    device_submitted_at = models.DateTimeField(null=True)
    is_surplus = models.BooleanField(default=False, help_text="Beyond the allowance, made offline. It counts.")

    responses = models.JSONField(default=dict, help_text="By question id, as sent; true for a confidence scale.")
    shares = models.JSONField(default=dict, help_text="By question id, the share of the points, such as 2/3.")
    score = models.DecimalField(null=True, max_digits=8, decimal_places=2, help_text="Points, for showing.")
    max_score = models.PositiveIntegerField(null=True)
    percent = models.PositiveSmallIntegerField(null=True)
    passed_at = models.DateTimeField(null=True, help_text="When it was first marked as passed.")
    passed = models.BooleanField(null=True, help_text="None: practice, which earns nothing, or not handed in yet.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "key"], name="one_attempt_per_learner_and_key")]
        indexes = [
            models.Index(fields=["learner", "unit", "block"], name="attempts_at_a_quiz"),
            models.Index(fields=["learner", "-id"], name="attempts_of_a_learner"),
        ]

    def __str__(self):
        return f"Attempt {self.pk}"


class ConfidenceResponse(models.Model):
    """
    What somebody answered on a confidence scale. The pseudonym is the same for one person and measure, so that
    before and after can be compared, and does not lead back to the person without the programme's secret.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pseudonym = models.CharField(max_length=64)
    measure = models.CharField(max_length=40)
    occasion = models.CharField(max_length=10)
    week = models.DateField(help_text="The Monday of the week in which it arrived; nothing more exact is kept.")
    value = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pseudonym", "measure", "occasion", "week"], name="one_confidence_response_per_week"
            )
        ]

    def __str__(self):
        return f"{self.measure}, {self.occasion}"


class Receipt(models.Model):
    """The server's first word on an item that a device sent. The same item again gets the same word again."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="receipts")
    item = models.UUIDField(help_text="Made by the device.")
    digest = models.CharField(max_length=64, help_text="Keyed digest of what was sent, to tell a replay from another.")
    content = models.JSONField()
    received_at = models.DateTimeField()
    device = models.UUIDField(null=True, help_text="Made by the installation that sent it; null: it did not say.")
    sequence = models.BigIntegerField(null=True, help_text="The device's own number of it, which orders nothing.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "item"], name="one_receipt_per_learner_and_item")]
        indexes = [
            models.Index(
                fields=["learner", "device", "sequence"],
                name="receipts_of_a_device",
                condition=models.Q(sequence__isnull=False),
            )
        ]

    def __str__(self):
        return f"Receipt {self.pk}"


class InboxEntry(SealedRow):
    """Something that a device sent and that could not be used. Never changed; nothing that a learner sent is lost."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="inbox")
    item = models.UUIDField(null=True)
    code = models.CharField(max_length=60, help_text="Why it could not be used.")
    digest = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    prompt = models.CharField(
        max_length=64,
        null=True,
        help_text="Digest of the reflection prompt that it is on, by which it is found when that is destroyed. "
        "Empty: it is on none. Null: it is from before this was kept.",
    )

    class Meta(SealedRow.Meta):
        verbose_name_plural = "inbox entries"
        indexes = [models.Index(fields=["learner", "prompt"], name="inbox_on_a_prompt")]
        constraints = [
            models.UniqueConstraint(fields=["learner", "digest"], name="one_inbox_entry_per_learner_and_body")
        ]

    @property
    def bound_to(self) -> str:
        return f"inbox:{self.learner_id}:{self.pk}"
