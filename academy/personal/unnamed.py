"""What comes of many people's answers, and names none of them."""

from cms.accounts.declaring import Unnamed, declarations


@declarations.register("academy.ConfidenceResponse")
class ConfidenceResponses(Unnamed):
    title = "What you chose on confidence scales"
    why = (
        "It was never kept with your account, so it can neither be shown here nor be found for deleting: it stands "
        "under a pseudonym that is worked out from your account's number and a secret of the programme, with "
        "the week alone. Once your account's number is gone, nothing here leads from it to you."
    )


@declarations.register("academy.Figure")
class Figures(Unnamed):
    title = "Figures that were released"
    why = "Rounded numbers about at least ten people at a time. Nobody can be told from them, and they never change."
