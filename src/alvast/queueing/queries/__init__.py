"""Reads of the room; all that serve people start at the gate of conversations."""

from alvast.queueing.queries.callbacks import CallbackLine, callback_of, offered_slots
from alvast.queueing.queries.handover import HandoverView, Known, Quote, handover_of, known_in
from alvast.queueing.queries.line import LineGlance, LinePlace, WaitingLine, line_glance, waiting_line
from alvast.queueing.queries.people import available_agents, is_available
from alvast.queueing.queries.places import PlaceInLine, place_of, places_of

__all__ = [
    "CallbackLine", "HandoverView", "Known", "LineGlance", "LinePlace", "PlaceInLine", "Quote", "WaitingLine", "available_agents",
    "callback_of", "handover_of", "is_available", "known_in", "line_glance", "offered_slots", "place_of", "places_of",
    "waiting_line",
]  # fmt: skip
