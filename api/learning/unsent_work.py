"""The last resort: a file in which a device saved what it could not send."""

from typing import Any

from academy.sync.checking import is_time, read_uuid
from api.errors import AnotherLearner, BadBody
from api.json_body import members
from api.learning.sync import DEVICE, MOST_ITEMS, BatchParser, device_of, items_of, receipts_for
from api.learning.view import LearningView, sent
from api.parameters import read_parameters
from cms.shapes import Schema, array, obj, ref, timestamp, uuid

FORMAT = 1
UNSENT_WORK: Schema = obj(
    {
        "format": {
            "type": "integer",
            "const": FORMAT,
            "description": "Of this file. Another one is another component.",
        },
        "learner": uuid(description="Whose work it is: the `id` of `/learning/me/`. Nobody else can send it."),
        "device": DEVICE,
        "saved_at": timestamp(description="By the device's clock, which nothing relies on."),
        "items": array(
            ref("SyncItem"),
            minItems=1,
            description="As they would have been sent. A file may hold any number of them: send "
            f"{MOST_ITEMS} or 1 MB at a time, beside the other members.",
        ),
    },
    description="What a device could not send, as a file. It holds what the learner wrote for themselves alone.",
    additionalProperties=False,
)


class SentFile(LearningView):
    """
    Send a file of unsent work, from whichever device. It is taken as a batch: what has arrived before is a replay. A
    file of another learner is refused, and changes nothing.
    """

    takes = "UnsentWork"
    component = "ReceiptList"
    parser_classes = [BatchParser]
    errors = {"409": "The file belongs to another learner."}
    http_method_names = ["post", "options"]

    def post(self, request):
        read_parameters(request.GET, self.parameters)
        file = members(request.data, {"format", "learner", "device", "saved_at", "items"})
        _check_head(file)
        if read_uuid(file["learner"]) != request.user.pk:
            raise AnotherLearner(
                "This file was saved by somebody who was signed in with another account. Nothing of it was taken. "
                "Sign in with that account, and send the file again."
            )
        return sent(receipts_for(request.user, items_of(file), device_of(file)))


def _check_head(file: dict[str, Any]) -> None:
    if file["format"] != FORMAT or isinstance(file["format"], bool):
        raise BadBody(f"“format” is {FORMAT}: this server knows no other file of unsent work.", pointer="/format")
    if read_uuid(file["learner"]) is None:
        raise BadBody("“learner” is the id of the learner who saved the file.", pointer="/learner")
    if not isinstance(file["saved_at"], str) or not _is_time(file["saved_at"]):
        raise BadBody("“saved_at” is a time with a time zone.", pointer="/saved_at")


def _is_time(text: str) -> bool:
    try:
        return is_time(text)
    except ValueError:
        return False
