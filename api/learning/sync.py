"""The one way in for what a learner did."""

from typing import Any
from uuid import UUID

from academy.sync.checking import read_uuid
from academy.sync.devices import device_numbers
from academy.sync.faulty import read_batch
from academy.sync.receive import receive
from api.errors import BadBody
from api.json_body import StrictJSONParser, members
from api.learning.since import LONGEST_SINCE, known_since
from api.learning.standing import standing_of
from api.learning.view import LearningView, sent
from api.parameters import read_parameters
from cms.documents.changes import head
from cms.documents.visible import principal_of
from cms.shapes import Schema, array, nullable, obj, ref, string, uuid

MOST_ITEMS = 500
DEVICE = uuid(description="Made once by the installation, such as an app on a phone. It orders nothing.")
BATCH: Schema = {
    "type": "object",
    "properties": {
        "items": array(ref("SyncItem"), minItems=1, maxItems=MOST_ITEMS),
        "device": DEVICE,
        "since": nullable(
            string(
                maxLength=LONGEST_SINCE,
                description="Of the standing that the device knows: the answer brings what changed. Null brings all.",
            )
        ),
    },
    "required": ["items"],
    "additionalProperties": False,
}
RECEIPTS: Schema = obj(
    {
        "receipts": array(ref("Receipt"), description="In the order of the items."),
        "epoch": uuid(
            description="Changes when a database was restored from a backup: then send again, with their ids, all "
            "items that you still have."
        ),
        "device": nullable(ref("DeviceNumbers")),
        "standing": nullable(ref("Standing")),
    },
    description="The server's word on a batch. `device` is null if the batch names none, `standing` without a `since`.",
)


class BatchParser(StrictJSONParser):
    """Where one item holds what no JSON may hold here, that item alone is refused."""

    def read(self, body: bytes) -> Any:
        return read_batch(body)


class Sync(LearningView):
    """
    Send what the learner did, in any order, as often as need be. Each item has an id of the device's own and gets a
    receipt, in the order of the items. An item that can't be used never holds up the others.
    """

    takes = "SyncBatch"
    component = "ReceiptList"
    parser_classes = [BatchParser]
    http_method_names = ["post", "options"]

    def post(self, request):
        read_parameters(request.GET, self.parameters)
        batch = members(request.data, {"items"}, optional=frozenset({"device", "since"}))
        items, device, since = items_of(batch), device_of(batch), _since_of(batch)
        answer = receipts_for(request.user, items, device)
        if "since" in batch:
            answer["standing"] = standing_of(request.user, principal_of(request.user), known_since(since or ""))
        return sent(answer)


def receipts_for(learner, items: list[Any], device: UUID | None) -> dict[str, Any]:
    """The `ReceiptList` component, without a standing."""
    return {
        "receipts": receive(learner, items, device=device),
        "epoch": str(head().epoch),
        "device": device_numbers(learner, device) if device else None,
        "standing": None,
    }


def items_of(batch: dict[str, Any]) -> list[Any]:
    items = batch["items"]
    if not isinstance(items, list) or not 1 <= len(items) <= MOST_ITEMS:
        raise BadBody(f"“items” is a list of 1 to {MOST_ITEMS} items.", pointer="/items")
    return items


def device_of(batch: dict[str, Any]) -> UUID | None:
    if "device" not in batch:
        return None
    device = read_uuid(batch["device"])
    if device is None:
        raise BadBody("“device” is a UUID that the installation made.", pointer="/device")
    return device


def _since_of(batch: dict[str, Any]) -> str | None:
    """One that is not known here brings all: a cursor never keeps work from being taken."""
    since = batch.get("since")
    if since is not None and not isinstance(since, str):
        raise BadBody("“since” is that of an earlier answer, or null.", pointer="/since")
    return since
