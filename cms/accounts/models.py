"""Who signs in: by e-mail address, known everywhere else by a random id."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.sessions.models import Session
from django.db import models
from django.utils import timezone


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username):
        return self.get(email__iexact=username)

    def create_user(self, email: str, password: str | None = None, **fields):
        if not email:
            raise ValueError("An account needs an e-mail address.")
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields):
        user = self.create_user(email, password, is_staff=True, is_superuser=True, **fields)
        user.vouch_for_email()  # whoever may do this on the server need not prove it to the server
        return user


class User(AbstractBaseUser, PermissionsMixin):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField("e-mail address", unique=True)
    # Wagtail's user screens and history show these two.
    first_name = models.CharField("first name", max_length=150, blank=True)
    last_name = models.CharField("last name", max_length=150, blank=True)
    is_staff = models.BooleanField("staff", default=False, help_text="May be given access to the admin.")
    is_active = models.BooleanField("active", default=True, help_text="Clear this instead of deleting an account.")
    date_joined = models.DateTimeField(default=timezone.now, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        ordering = ["email"]

    def __str__(self):
        return self.get_full_name() or self.email

    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        super().save(*args, update_fields=update_fields, **kwargs)
        if update_fields is None or "email" in update_fields:
            # Otherwise a former address, also one that an administrator has replaced, would still sign in.
            self.emailaddress_set.exclude(email=self.email.lower()).delete()  # type: ignore[attr-defined]

    def clean(self):
        super().clean()
        self.email = self.email.lower()

    def vouch_for_email(self) -> None:
        """Count the address as proven without a code."""
        proven = {"verified": True, "primary": True}
        self.emailaddress_set.update_or_create(email=self.email, defaults=proven)  # type: ignore[attr-defined]

    @property
    def opens_admin(self) -> bool:
        return self.is_active and self.has_perm("wagtailadmin.access_admin")

    def get_full_name(self):
        return f"{self.first_name} {self.last_name}".strip()

    def get_short_name(self):
        return self.first_name or self.email


class Invitation(models.Model):
    """An address that may sign up while sign-up is restricted. The code that is sent there proves whose it is."""

    email = models.EmailField("e-mail address", unique=True)
    invited_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["email"]

    def __str__(self):
        return self.email

    def clean(self):
        super().clean()
        self.email = self.email.lower()


class RefreshTokens(models.Model):
    """
    Which refresh tokens of an app's session are good, by their `jti`. Not kept in the session's own data: whoever
    saves a session writes all of it, and would bring back what a refresh at the same moment had replaced.
    """

    session = models.OneToOneField(Session, models.CASCADE, primary_key=True)
    latest = models.JSONField(default=list)  # given out, and none of them used yet
    previous = models.CharField(max_length=36, blank=True)  # what they were given out for

    def __str__(self):
        return f"{len(self.latest)} unused"


class Counter(models.Model):
    """The table of the cache called `accounts`, in the form that Django's database cache expects."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self):
        return self.cache_key


class ErasedAccount(models.Model):
    """
    That some account was erased, known by a keyed digest of its id, which nothing else holds any more; see
    `cms.accounts.tombstones`. The day and no time: times could be matched with a log.
    """

    digest = models.CharField(max_length=64, primary_key=True)
    erased_on = models.DateField(db_index=True)

    def __str__(self):
        return f"erased on {self.erased_on}"
