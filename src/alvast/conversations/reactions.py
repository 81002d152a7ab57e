"""What the room does when others state something."""

from uuid import UUID

from alvast.conversations.actions import let_go_of_agents
from alvast.kernel.events import Reaction, events_by_id


def _let_go(events: list[UUID]) -> None:
    let_go_of_agents(agents={UUID(event.payload["agent"]) for event in events_by_id(events)})


LET_GO_OF_CONVERSATIONS = Reaction("conversations.let_go", _let_go)
