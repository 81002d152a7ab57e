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
}
TEST: Final = "webhook.test"


def public_type(kind: str, payload: Mapping[str, Any]) -> str | None:
    """The name outside; None for what stays inside. Private notes stay inside."""
    if kind == "message_written" and payload.get("note"):
        return None
    return TYPES.get(kind)
