"""How somebody proves who they are: second factors, passkeys, and single sign-on."""

from typing import Any

from cms.accounts.declaring import INTERNAL, ITSELF, SECRET, Personal, declarations
from cms.shapes import nullable, string


@declarations.register("mfa.Authenticator")
class SecondFactors(Personal):
    name = "second_factors"
    title = "Second factors and passkeys"
    exported = {"type": "Kind", "created_at": "Set up", "last_used_at": "Last used"}
    leading = ("name",)
    computed = {"name": ("Name", nullable(string()))}
    withheld = {"id": INTERNAL, "user": ITSELF, "data": SECRET + " Of it, only the name that you gave is here."}

    @classmethod
    def item(cls, row: Any) -> dict[str, Any]:
        name = row.data.get("name") if isinstance(row.data, dict) else None
        return {**super().item(row), "name": name if isinstance(name, str) else None}


@declarations.register("socialaccount.SocialAccount")
class SingleSignOn(Personal):
    name = "single_sign_on"
    title = "Single sign-on"
    about = "What the organisation's sign-in service told us of you."
    exported = {
        "provider": "Service",
        "uid": "Your number there",
        "date_joined": "First used here",
        "last_login": "Last used here",
        "extra_data": "What it told",
    }
    withheld = {"id": INTERNAL, "user": ITSELF}


@declarations.register("socialaccount.SocialToken")
class SingleSignOnTokens(Personal):
    name = "single_sign_on_tokens"
    title = "Tokens of single sign-on"
    owner = "account__user"
    exported = {"expires_at": "Good until"}
    withheld = {"id": INTERNAL, "app": INTERNAL, "account": ITSELF, "token": SECRET, "token_secret": SECRET}
