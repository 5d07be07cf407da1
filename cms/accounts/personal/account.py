"""The account itself, what it may do, and who was invited."""

from typing import Any

from cms.accounts.declaring import IN_WORDS, INTERNAL, ITSELF, SECRET, Personal, declarations
from cms.shapes import boolean, string


@declarations.register("accounts.User")
class Account(Personal):
    """Goes last, when nothing is left that leads to it."""

    name = "account"
    title = "Your account"
    owner = "pk"
    exported = {
        "id": "Number of the account",
        "email": "E-mail address",
        "first_name": "First name",
        "last_name": "Last name",
        "date_joined": "Since",
        "last_login": "Last signed in",
        "is_active": "Switched on",
        "is_staff": "May be given access to the admin",
        "is_superuser": "Administrator",
    }
    withheld = {"password": "Kept so that nobody can read it, not even for you: a one-way hash."}
    computed = {"has_password": ("Has a password", boolean())}

    @classmethod
    def item(cls, row: Any) -> dict[str, Any]:
        return {**super().item(row), "has_password": row.has_usable_password()}


@declarations.register("accounts.User_groups")
class Groups(Personal):
    name = "groups"
    title = "Groups that you are in"
    computed = {"group_name": ("Group", string())}
    withheld = {"id": INTERNAL, "user": ITSELF, "group": IN_WORDS}

    @classmethod
    def rows(cls, person):
        return super().rows(person).select_related("group")

    @classmethod
    def item(cls, row: Any) -> dict[str, Any]:
        return {"group_name": row.group.name}


@declarations.register("accounts.User_user_permissions")
class Permissions(Personal):
    name = "permissions"
    title = "What your account alone may do"
    computed = {"permission_name": ("Permission", string())}
    withheld = {"id": INTERNAL, "user": ITSELF, "permission": IN_WORDS}

    @classmethod
    def rows(cls, person):
        return super().rows(person).select_related("permission")

    @classmethod
    def item(cls, row: Any) -> dict[str, Any]:
        return {"permission_name": row.permission.name}


@declarations.register("account.EmailAddress")
class EmailAddresses(Personal):
    name = "email_addresses"
    title = "E-mail addresses"
    about = "One that is not confirmed yet is there until you enter its code."
    exported = {"email": "Address", "verified": "Confirmed", "primary": "In use"}
    withheld = {"id": INTERNAL, "user": ITSELF}


@declarations.register("account.EmailConfirmation")
class EmailConfirmations(Personal):
    name = "email_confirmations"
    title = "Confirmations of an address that were asked for"
    owner = "email_address__user"
    exported = {"created": "Asked for", "sent": "Sent"}
    withheld = {"id": INTERNAL, "email_address": ITSELF, "key": SECRET}


@declarations.register("accounts.Invitation")
class Invitations(Personal):
    """Found by its address: whoever was invited had no account yet."""

    name = "invitations"
    title = "Invitations to sign up"
    exported = {"email": "Address", "invited_at": "When"}
    withheld = {"id": INTERNAL}

    @classmethod
    def rows(cls, person):
        return cls.all_rows().filter(email__in=person.emails)
