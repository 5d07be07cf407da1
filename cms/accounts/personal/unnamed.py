"""What looks personal, and is not."""

from cms.accounts.declaring import Unnamed, declarations


@declarations.register("accounts.ErasedAccount")
class Tombstones(Unnamed):
    title = "That some account was erased, and on which day"
    why = (
        "So that a device that comes back with your account's token can be told to forget, too. Only such a token "
        "leads there: it is a keyed digest of the account's number. It is deleted after 400 days."
    )
