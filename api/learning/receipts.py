"""Receipts once more, for a device that lost the answer."""

from uuid import UUID

from academy.models import Receipt
from academy.sync.receipts import replayed
from api.errors import BadParameter
from api.parameters import KEY, Parameter
from api.reading import Answer, ReadingView, json_answer
from cms.shapes import Schema, array, obj, ref, uuid

MOST_IDS = 50
KNOWN_RECEIPTS: Schema = obj(
    {
        "receipts": array(ref("Receipt"), description="In the order in which they were asked for."),
        "unknown": array(uuid(), description="Ids under which nothing has arrived. Send these items."),
    },
    description="The server's word on items that the learner's devices sent before.",
)


def _ids(name: str, text: str) -> list[UUID]:
    texts = text.split(",")
    if len(texts) > MOST_IDS:
        raise BadParameter(f"Ask for at most {MOST_IDS} ids at once.", parameter=name)
    return list(dict.fromkeys(KEY.read(name, one) for one in texts))


IDS = Parameter(
    array(uuid(), minItems=1, maxItems=MOST_IDS), _ids, "Of items, separated by commas; at most 50.", required=True
)


class Receipts(ReadingView):
    """The first receipts of these items once more, if the signed-in learner's devices have sent them."""

    learner = True
    component = "KnownReceipts"
    parameters = {"ids": IDS}

    def answer(self, principal, known, ids: list[UUID]) -> Answer:
        own = Receipt.objects.filter(learner_id=self.request.user.pk, item__in=ids)
        rows = {row.item: row for row in own}
        return json_answer(
            {
                "receipts": [replayed(rows[one]) for one in ids if one in rows],
                "unknown": [str(one) for one in ids if one not in rows],
            }
        )
