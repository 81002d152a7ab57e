"""The only writes of the room, one transaction each."""

from alvast.bots.actions.asking import keep_answers
from alvast.bots.actions.bots import save_bot
from alvast.bots.actions.choosing import choose
from alvast.bots.actions.turns import take_turn

__all__ = ["choose", "keep_answers", "save_bot", "take_turn"]
