"""What the room does when others state something. Each may run twice."""

from uuid import UUID

from alvast.conversations.actions import let_go_of_agents, rename_customers
from alvast.conversations.actions.objections import open_case_for_objection
from alvast.kernel.events import Reaction, events_by_id


def _let_go(events: list[UUID]) -> None:
    """An agent left a team or the company."""
    let_go_of_agents(agents={UUID(event.payload["agent"]) for event in events_by_id(events)})


def _rename(events: list[UUID]) -> None:
    """A customer is known by another name, or two records became one person, or two again."""
    told = [event.payload for event in events_by_id(events)]
    named = {payload[field] for payload in told for field in ("customer", "kept", "absorbed") if payload.get(field)}
    rename_customers(customers={UUID(customer) for customer in named})


def _open_cases(events: list[UUID]) -> None:
    """Someone does not agree with an automated choice: a person gets a case."""
    for event in events_by_id(events):
        open_case_for_objection(decision=UUID(event.payload["decision"]))


LET_GO_OF_CONVERSATIONS = Reaction("conversations.let_go", _let_go)
RENAME_CUSTOMERS = Reaction("conversations.rename_customers", _rename)
OPEN_CASES_FOR_OBJECTIONS = Reaction("conversations.open_cases_for_objections", _open_cases)
