"""Figures about learners, as they were released."""

from typing import NoReturn

from django.db import models

from academy.disclosure import Disclosed


class FrozenFigureError(Exception):
    """A release never changes and never goes: a second one about the same people could be held against it."""


class FigureQuerySet(models.QuerySet):
    def of(self, subject: str):
        """The releases of a subject, in their order."""
        return self.filter(subject=subject).order_by("number")

    def update(self, **values) -> NoReturn:
        raise FrozenFigureError

    def delete(self) -> NoReturn:
        raise FrozenFigureError


class Figure(models.Model):
    """
    One release: what was disclosed of the people who first took part in its period. Written by `academy.figures`.

    `people` is exact and private. It serves to notice that somebody of this release has since been erased, and is
    never shown.
    """

    subject = models.CharField(max_length=200, help_text="What it is about, such as `quiz:<unit>:<block>`.")
    number = models.PositiveIntegerField(help_text="Counts the releases of a subject, from 1.")
    people = models.PositiveIntegerField()
    shown = models.JSONField(help_text="Tables by name, as `Disclosed.as_json` writes them.")
    period_start = models.DateTimeField(null=True, help_text="Included. Empty: from the beginning.")
    period_end = models.DateTimeField(help_text="Not included.")
    released_at = models.DateTimeField()

    objects = FigureQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject", "number"], name="one_figure_per_release")]

    def __str__(self):
        return f"{self.subject}, release {self.number}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise FrozenFigureError
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs) -> NoReturn:
        raise FrozenFigureError

    @property
    def tables(self) -> dict[str, Disclosed]:
        return {name: Disclosed.from_json(stored) for name, stored in self.shown.items()}
