"""THE table "event -> reactions, in order". Rooms never call upward; they state events and this table says who reacts."""

from collections.abc import Sequence

from alvast.kernel.erasure import PersonalStore
from alvast.kernel.events import DomainEvent, Reaction

REACTIONS: list[tuple[type[DomainEvent], Sequence[Reaction]]] = []

# Who holds personal data, top layer first: erasure clears what refers before what is referred to.
PERSONAL_STORES: list[PersonalStore] = []
