"""What the endpoints share that show drafts. Nothing of their answers may be stored, and cookies are not looked at."""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables
from rest_framework.views import APIView

from api.errors import NotForVisitors, PreviewHasEnded, TooLarge
from api.json_body import StrictJSONParser
from api.parameters import Parameter
from cms.preview.draft import DraftTooLarge
from cms.preview.grants import PreviewEnded, find_grant
from cms.preview.models import PreviewGrant
from cms.preview.modes import is_shown
from cms.preview.tokens import LONGEST_TOKEN

ENDED = "The grant is missing, used up, or not good any more: open the preview again."
HIDDEN = "A visitor would not see this, or could not do it."


class PreviewView(APIView):
    """Something about drafts. Nothing of it may be stored."""

    learner = False
    preview = True
    #: The schema components that it takes and sends.
    takes: ClassVar[str] = ""
    component: ClassVar[str] = ""
    parameters: ClassVar[dict[str, Parameter]] = {}
    errors: ClassVar[dict[str, str]] = {"401": ENDED}
    parser_classes = [StrictJSONParser]

    def handle_exception(self, exc: Exception) -> Any:
        return super().handle_exception(_as_problem(exc))

    def options(self, request, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        response = HttpResponse(status=204)
        del response["Content-Type"]
        return response


def _as_problem(error: Exception) -> Exception:
    if isinstance(error, PreviewEnded):
        return PreviewHasEnded()
    return TooLarge("The draft is too large to be shown.") if isinstance(error, DraftTooLarge) else error


class GrantedView(PreviewView):
    """Something about the one page of a grant, which comes in `Authorization: Preview …`."""

    needs_grant = True
    errors = {"401": ENDED, "403": HIDDEN}

    def initial(self, request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.grant: PreviewGrant = find_grant(grant_of(request), at=timezone.now())

    def show(self) -> None:
        """Raises NotForVisitors where the mode is that of a visitor, and the page is not for them."""
        if not is_shown(self.grant.mode, self.grant.audience):
            raise NotForVisitors("The page is not for everyone: visitors would find nothing here.")


@sensitive_variables()
def grant_of(request) -> str:
    """The grant that a request brings, be it good or not. Raises PreviewEnded if it brings none."""
    scheme, *rest = request.META.get("HTTP_AUTHORIZATION", "").split() or [""]
    if scheme.lower() != "preview" or len(rest) != 1 or len(rest[0]) > LONGEST_TOKEN:
        raise PreviewEnded
    return rest[0]
