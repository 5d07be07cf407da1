"""What every row has of which nobody but its owner may read the content."""

from django.db import models
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_variables

from academy.sealing import Sealed, seal, unseal


class SealedRow(models.Model):
    """
    A row with sealed content. `manage.py rotate_keys` finds every model that is one. Nothing that the database, the
    admin or a log shows of such a row says what is in it.
    """

    sealed = models.BinaryField()
    key_id = models.CharField(max_length=40)

    #: Wagtail is not to note where such a row points, whatever a model is registered for.
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def bound_to(self) -> str:
        """What the content is bound to: kind, owner and row. A row given to somebody else does not open."""
        raise NotImplementedError

    @method_decorator(sensitive_variables())
    def put(self, plain: bytes) -> None:
        """Seal this content under the first key. The row must have its owner and its key already; it is not saved."""
        sealed = seal(plain, bound_to=self.bound_to)
        self.sealed, self.key_id = sealed.content, sealed.key_id

    @method_decorator(sensitive_variables())
    def content(self) -> bytes:
        """Raises CannotBeOpened."""
        return unseal(Sealed(self.key_id, bytes(self.sealed)), bound_to=self.bound_to)
