"""Which stated events go out, and under which public name. Pure."""

from collections.abc import Mapping
from typing import Any, Final

TYPES: Final[Mapping[str, str]] = {
    "message_received": "message.received",
    "message_written": "message.written",
    "delivery_recorded": "message.delivery_recorded",
    "conversation_changed": "conversation.changed",
    "conversation_merged": "conversation.merged",
    "conversation_split": "conversation.split",
    "order_address_corrected": "order.address_corrected",
    "order_release_requested": "order.release_requested",
    "order_cancel_requested": "order.cancel_requested",
    "order_rush_requested": "order.rush_requested",
    "order_pickup_requested": "order.pickup_requested",
    "order_return_announced": "order.return_announced",
    "order_return_taken_back": "order.return_taken_back",
    "decision_made": "decision.made",
    "decision_objected": "decision.objected",
    "promise_made": "promise.made",
    "promise_at_risk": "promise.at_risk",
    "promise_broken": "promise.broken",
    "promise_kept": "promise.kept",
}
WITH_ADDRESS: Final = frozenset({"order.address_corrected", "order.release_requested"})
AS_CLOUDEVENT: Final = WITH_ADDRESS | {
    "order.cancel_requested", "order.rush_requested", "order.pickup_requested",
    "order.return_announced", "order.return_taken_back",
    "decision.made", "decision.objected",
}  # fmt: skip
TEST: Final = "webhook.test"


def public_type(kind: str, payload: Mapping[str, Any]) -> str | None:
    """The name outside; None for what stays inside. Private notes stay inside."""
    if kind == "message_written" and payload.get("note"):
        return None
    return TYPES.get(kind)
