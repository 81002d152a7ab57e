"""Tables of the room."""

from alvast.queueing.models.callback import Callback
from alvast.queueing.models.handover import Handover
from alvast.queueing.models.place import Overtake, Place
from alvast.queueing.models.presence import Presence

__all__ = ["Callback", "Handover", "Overtake", "Place", "Presence"]
