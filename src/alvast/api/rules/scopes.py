"""What a token may do. Pure."""

from enum import StrEnum


class Scope(StrEnum):
    """`noun:verb`; reading never includes writing, nor writing reading."""

    CUSTOMERS_READ = "customers:read"
    CUSTOMERS_WRITE = "customers:write"
    FACTS_READ = "facts:read"
    FACTS_WRITE = "facts:write"
    CONVERSATIONS_READ = "conversations:read"
    CONVERSATIONS_WRITE = "conversations:write"
    MESSAGES_READ = "messages:read"
    MESSAGES_WRITE = "messages:write"
    EVENTS_WRITE = "events:write"
    ADDRESSES_READ = "addresses:read"
    INSIGHT_READ = "insight:read"
