"""Canned replies to choose from, and one filled in for a conversation."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.utils.translation import override, pgettext

from alvast.conversations.errors import NotFound
from alvast.conversations.models import CannedReply, Conversation
from alvast.conversations.queries.gates import conversation_for
from alvast.conversations.rules.canned import filled, first_name
from alvast.kernel.actor import Actor
from alvast.staff.queries import agent_names


@dataclass(frozen=True, slots=True)
class CannedLine:
    """A canned reply; typing “/” and the shortcut finds it. `team` is None for everyone's."""

    id: UUID
    name: str
    shortcut: str
    text: str
    language: str
    team: UUID | None


def canned_replies(actor: Actor) -> tuple[CannedLine, ...]:
    """Those in use for everyone and for the actor's teams, by name."""
    rows = CannedReply.objects.filter(archived_at=None).order_by("name", "id")
    if not actor.sees_all:
        rows = rows.filter(Q(team=None) | Q(team__in=actor.teams))
    return tuple(CannedLine(*row) for row in rows.values_list("id", "name", "shortcut", "text", "language", "team_id"))


def canned_reply_for(actor: Actor, reply: UUID) -> CannedLine:
    """Raises NotFound."""
    found = next((line for line in canned_replies(actor) if line.id == reply), None)
    if found is None:
        raise NotFound
    return found


def canned_preview(text: str, example: Mapping[str, str]) -> str:
    """The text filled in with made-up values of customer, first_name, agent, number and team; for whoever writes it."""
    return filled(text, example)


def fill_canned(actor: Actor, text: str, conversation: UUID, *, language: str = "nl") -> str:
    """The text with its variables filled in for this conversation and the agent who asks. Raises NotFound.

    A customer without a known name is “klant” (“customer” in English), so that no greeting is left hanging.
    """
    found = conversation_for(actor, conversation)
    name, team = Conversation.objects.values_list("customer_name", "team__name").get(id=found.id)
    known = "" if "@" in name else name.strip()
    with override(language):
        nobody = pgettext("instead of an unknown name", "customer")
    agents = agent_names({actor.id}) if actor.id else {}
    return filled(text, {
        "customer": known or nobody, "first_name": first_name(known) or nobody, "number": str(found.number), "team": team,
        "agent": agents.get(actor.id, "") if actor.id else "",
    })  # fmt: skip
