"""Ordinary words that are one slip away from a word of ours, and are no slip."""

LOOK_ALIKES: frozenset[str] = frozenset()
