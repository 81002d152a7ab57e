"""The only writes of the room. Tokens and endpoints are an administrator's work."""

from alvast.api.actions.deliveries import enqueue_deliveries, replay_delivery, send_test, try_delivery
from alvast.api.actions.files import Look, bring_file, forget_files, look_at_file, start_import
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
    "Look", "MadeEndpoint", "MadeSource", "MadeToken", "add_endpoint", "add_source", "bring_file", "change_endpoint",
    "delete_endpoint", "disable_endpoint", "done_once", "enable_endpoint", "enqueue_deliveries", "forget_files",
    "forget_refusals", "forget_requests", "look_at_file", "make_token", "note_use", "renew_source_secret", "replay_delivery",
    "revoke_token", "rotate_secret", "send_test", "start_import", "start_source", "stop_source", "try_delivery",
]  # fmt: skip
