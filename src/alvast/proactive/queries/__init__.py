"""Reads of the room."""

from alvast.proactive.queries.listing import Listed, listed_findings
from alvast.proactive.queries.watches import watches

__all__ = ["Listed", "listed_findings", "watches"]
