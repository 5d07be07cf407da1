"""What the endpoints share that change a learner's records."""

from typing import Any, ClassVar

import orjson
from django.http import HttpResponse
from rest_framework.views import APIView

from academy.errors import LearnerGone
from api.errors import NotSignedIn, gone
from api.json_body import StrictJSONParser
from api.learners import LEARNER_AUTHENTICATION
from api.parameters import Parameter


class LearningView(APIView):
    """Something that only a signed-in learner may do, to their own records alone. Nothing of it may be stored."""

    learner = True
    #: The schema components that it takes and sends.
    takes: ClassVar[str] = ""
    component: ClassVar[str] = ""
    parameters: ClassVar[dict[str, Parameter]] = {}
    parser_classes = [StrictJSONParser]
    authentication_classes = LEARNER_AUTHENTICATION

    def initial(self, request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if not request.user or not request.user.is_authenticated:
            raise NotSignedIn

    def handle_exception(self, exc: Exception) -> Any:
        """A learner whose account went while the request was under way is told what became of it."""
        return super().handle_exception(gone(self.request.user) if isinstance(exc, LearnerGone) else exc)

    def options(self, request, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        response = HttpResponse(status=204)
        del response["Content-Type"]
        return response


def sent(content: Any) -> HttpResponse:
    return HttpResponse(
        orjson.dumps(content), content_type="application/json", headers={"Cache-Control": "private, no-store"}
    )
