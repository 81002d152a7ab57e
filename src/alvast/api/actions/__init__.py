"""The only writes of the room. Tokens and endpoints are an administrator's work."""

from alvast.api.actions.deliveries import enqueue_deliveries, replay_delivery, send_test, try_delivery
from alvast.api.actions.requests import done_once, forget_requests
from alvast.api.actions.sources import (
    MadeSource,
    add_source,
    forget_refusals,
    renew_source_secret,
    start_source,
    stop_source,
)
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
    "MadeEndpoint", "MadeSource", "MadeToken", "add_endpoint", "add_source", "change_endpoint", "delete_endpoint",
    "disable_endpoint", "done_once", "enable_endpoint", "enqueue_deliveries", "forget_refusals", "forget_requests", "make_token",
    "note_use", "renew_source_secret", "replay_delivery", "revoke_token", "rotate_secret", "send_test", "start_source",
    "stop_source", "try_delivery",
]  # fmt: skip
