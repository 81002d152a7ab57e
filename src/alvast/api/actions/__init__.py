"""The only writes of the room. Tokens and endpoints are an administrator's work."""

from alvast.api.actions.deliveries import enqueue_deliveries, replay_delivery, send_test, try_delivery
from alvast.api.actions.requests import done_once, forget_requests
from alvast.api.actions.tokens import MadeToken, make_token, note_use, revoke_token
from alvast.api.actions.webhooks import (
    MadeEndpoint,
    add_endpoint,
    change_endpoint,
    delete_endpoint,
    disable_endpoint,
    enable_endpoint,
    rotate_secret,
)

__all__ = [
    "MadeEndpoint", "MadeToken", "add_endpoint", "change_endpoint", "delete_endpoint", "disable_endpoint", "done_once",
    "enable_endpoint", "enqueue_deliveries", "forget_requests", "make_token", "note_use", "replay_delivery", "revoke_token",
    "rotate_secret", "send_test", "try_delivery",
]  # fmt: skip
