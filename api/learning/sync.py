"""The one way in for what a learner did."""

from django.utils import timezone

from academy.sync.receive import receive
from api.errors import BadBody
from api.json_body import members
from api.learning.view import LearningView, sent
from api.parameters import read_parameters

MOST_ITEMS = 100


class Sync(LearningView):
    """
    Send what the learner did, in any order, as often as need be. Each item has an id of the device's own and gets a
    receipt, in the order of the items. An item that can't be used never holds up the others.
    """

    takes = "SyncBatch"
    component = "ReceiptList"
    http_method_names = ["post", "options"]

    def post(self, request):
        read_parameters(request.GET, self.parameters)
        items = members(request.data, {"items"})["items"]
        if not isinstance(items, list) or not 1 <= len(items) <= MOST_ITEMS:
            raise BadBody(f"“items” is a list of 1 to {MOST_ITEMS} items.", pointer="/items")
        return sent({"receipts": receive(request.user, items, at=timezone.now())})
