"""What learners write to themselves."""

from uuid import UUID, uuid4

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef

from academy.models.sealed import SealedRow


class ReflectionQuerySet(models.QuerySet["Reflection"]):
    def of(self, learner) -> "ReflectionQuerySet":
        return self.filter(learner=learner)

    def on(self, unit: UUID, block: str) -> "ReflectionQuerySet":
        return self.filter(unit=unit, block=block)

    def newest_first(self) -> "ReflectionQuerySet":
        return self.order_by("-number")

    def with_current(self) -> "ReflectionQuerySet":
        """With `current`: whether nothing newer was written on the same prompt."""
        newer = Reflection.objects.filter(
            learner=OuterRef("learner"), unit=OuterRef("unit"), block=OuterRef("block"), number__gt=OuterRef("number")
        )
        return self.annotate(current=~Exists(newer))


class Reflection(SealedRow):
    """
    One version of what a learner wrote on one reflection prompt. Rows are never changed: the newest is the current
    text, and earlier ones stay until the learner destroys all of them. No link to a page: they outlive pages.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    #: The page's translation key, and the id of the prompt's block in it.
    unit = models.UUIDField()
    block = models.CharField(max_length=64)
    #: The order in which the server got the learner's reflections: one batch has one time.
    number = models.PositiveBigIntegerField()
    #: As the server saw it, and as the device said.
    written_at = models.DateTimeField()
    client_at = models.DateTimeField(null=True)
    #: The device's id of what it sent.
    item = models.UUIDField(null=True)

    objects = ReflectionQuerySet.as_manager()

    class Meta(SealedRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["learner", "number"], name="reflection_number"),
            models.UniqueConstraint(fields=["learner", "item"], name="reflection_item"),
        ]
        indexes = [models.Index(fields=["learner", "unit", "block", "number"], name="reflection_prompt")]

    @property
    def bound_to(self) -> str:
        return f"reflection:{self.learner_id}:{self.pk}"
