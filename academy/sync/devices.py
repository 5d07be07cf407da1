"""What the server has of a device."""

from itertools import islice
from typing import Any
from uuid import UUID

from academy.models.attempts import Receipt
from academy.sync.sequences import LOOKED_AT, MOST_GAPS, missing_below


def device_numbers(learner, device: UUID) -> dict[str, Any]:
    """The `DeviceNumbers` component, in one query, which reads no more than the device's latest numbers."""
    own = Receipt.objects.filter(learner=learner, device=device, sequence__isnull=False)
    latest = own.order_by("-sequence").values_list("sequence", flat=True)[:LOOKED_AT]
    numbers = [number for number in latest if number is not None]
    looked_from = numbers[-1] if len(numbers) == LOOKED_AT else 1
    gaps = islice(missing_below(numbers, down_to=looked_from), MOST_GAPS) if numbers else ()
    return {
        "device": str(device),
        "highest": numbers[0] if numbers else None,
        "missing": [{"first": first, "last": last} for first, last in gaps],
        "looked_from": looked_from,
    }
