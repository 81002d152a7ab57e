"""Webhooks of shop platforms, translated into business events of ours. Pure: what is known comes in as arguments."""
