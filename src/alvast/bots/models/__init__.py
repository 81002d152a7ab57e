"""Tables of the room."""

from alvast.bots.models.bot import Bot, Disclosure
from alvast.bots.models.deed import Deed
from alvast.bots.models.identity import Identification, MailCode
from alvast.bots.models.turn import Turn, TurnSource

__all__ = ["Bot", "Deed", "Disclosure", "Identification", "MailCode", "Turn", "TurnSource"]
