"""Reads of the room."""

from alvast.api.queries.tokens import TokenLine, token_actor, tokens
from alvast.api.queries.webhooks import DeliveryLine, EndpointLine, deliveries, endpoint_by_id, endpoints, failing_endpoints

__all__ = [
    "DeliveryLine", "EndpointLine", "TokenLine", "deliveries", "endpoint_by_id", "endpoints", "failing_endpoints",
    "token_actor", "tokens",
]  # fmt: skip
