"""The courses that the signed-in learner takes part in."""

import orjson

from academy.models import Enrolment
from api.reading import Answer, ReadingView
from cms.documents.build import Build
from cms.documents.render import strong_etag
from cms.shapes import Schema, nullable, obj, string, timestamp, uuid

ENROLMENT: Schema = obj(
    {
        "course": uuid(),
        "cohort": nullable(string(description="Its name.")),
        "due_on": nullable(string(format="date", description="By when it should be done; nothing closes then.")),
        "enrolled_at": timestamp(),
        "withdrawn_at": nullable(timestamp(description="Null: the learner takes part.")),
    },
    description="That the learner takes part in a course, or did.",
)


class EnrolmentList(ReadingView):
    """The courses that the signed-in learner takes part in, or took part in, the newest first."""

    learner = True
    component = "EnrolmentList"

    def answer(self, principal, known) -> Answer:
        rows = Enrolment.objects.of(self.request.user).select_related("cohort").order_by("-enrolled_at", "-id")
        body = orjson.dumps({"items": [_item(row) for row in rows]})
        return Answer(body, strong_etag(body))


def _item(row: Enrolment) -> dict:
    due_on = row.cohort.due_on if row.cohort else None
    return {
        "course": str(row.course),
        "cohort": row.cohort.name if row.cohort else None,
        "due_on": due_on.isoformat() if due_on else None,
        "enrolled_at": Build.time(row.enrolled_at),
        "withdrawn_at": Build.time(row.withdrawn_at),
    }
