"""Hands that only look: for questions outside a conversation, where nothing may be done."""

from uuid import UUID

from django.utils import translation

from alvast.bots.deeds.advancing import Wanted, advance
from alvast.bots.pipeline import Part, Reply, Thinking


class LookingHands:
    """Reads the record of `customer`, when there is one; takes up nothing."""

    def __init__(self, customer: UUID | None) -> None:
        self.customer = customer

    def go_on(self, thinking: Thinking) -> Reply | None:
        return None

    def take_up(self, part: Part, thinking: Thinking) -> Reply:
        with translation.override(thinking.language):
            asking = thinking.asking
            return advance(Wanted(part.wish, self.customer, asking.question, asking.at, thinking.language)).reply
