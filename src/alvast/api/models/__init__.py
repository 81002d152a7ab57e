"""Tables of the room: one file per noun."""

from alvast.api.models.requests import IdempotentRequest
from alvast.api.models.sources import EventSource, FileImport
from alvast.api.models.tokens import ApiToken, TokenUse
from alvast.api.models.webhooks import WebhookDelivery, WebhookEndpoint

__all__ = ["ApiToken", "EventSource", "FileImport", "IdempotentRequest", "TokenUse", "WebhookDelivery", "WebhookEndpoint"]
