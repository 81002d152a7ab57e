"""Reads of the room."""

from alvast.api.queries.sources import (
    ImportLine,
    SourceLine,
    event_source,
    event_sources,
    file_import,
    file_imports,
    refusing_sources,
)
from alvast.api.queries.tokens import TokenLine, token_actor, tokens
from alvast.api.queries.webhooks import DeliveryLine, EndpointLine, deliveries, endpoint_by_id, endpoints, failing_endpoints
from alvast.api.rules.scopes import Scope
from alvast.api.rules.webhook_types import TYPES as WEBHOOK_TYPES

__all__ = [
    "WEBHOOK_TYPES", "DeliveryLine", "EndpointLine", "ImportLine", "Scope", "SourceLine", "TokenLine", "deliveries",
    "endpoint_by_id", "endpoints", "event_source", "event_sources", "failing_endpoints", "file_import", "file_imports",
    "refusing_sources", "token_actor", "tokens",
]  # fmt: skip
