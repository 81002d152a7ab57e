"""Reads of the room; typed results, no rows."""

from alvast.knowledge.queries.exporting import exported_texts

__all__ = ["exported_texts"]
