"""What happens between the sample shop and its customers: mails come in, agents answer, note and close."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from alvast.conversations import actions as conversations
from alvast.conversations.inbound import InboundMessage, Recipient
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now, pinned_at
from alvast.promises import actions as promises
from alvast.promises.queries import promises_of_conversation
from alvast.staff.models import Agent
from alvast.staff.queries import actor_of

SHOP = "dewulp.example"


@dataclass(slots=True)
class Shop:
    """What later steps need of earlier ones."""

    start: datetime
    teams: dict[str, UUID] = field(default_factory=dict)
    agents: dict[str, Agent] = field(default_factory=dict)
    inboxes: dict[str, UUID] = field(default_factory=dict)
    labels: dict[str, UUID] = field(default_factory=dict)
    outcomes: dict[str, UUID] = field(default_factory=dict)
    people: dict[str, tuple[str, str]] = field(default_factory=dict)  # key: (name, address)

    def actor(self, name: str) -> Actor:
        return actor_of(self.agents[name])


def mail(shop: Shop, script: dict[str, Any], at: datetime, text: str, conversation: UUID | None) -> UUID:
    name, address = shop.people[script["customer"]]
    team = script["team"]
    ours = f"{'vragen' if team == 'Klantenservice' else 'zakelijk'}@{SHOP}"
    message = InboundMessage(
        channel="email", account=shop.inboxes[team], team=shop.teams[team], raw=None, external_id="", author_address=address,
        author_name=name, occurred_at=at, subject=script["subject"], text=text, quoted="", html="",
        recipients=(Recipient("to", team, ours),), attachments=(), automatic=script.get("automatic", ""),
        trust="token" if conversation else "known", conversation=conversation, own_addresses=frozenset([ours]),
    )  # fmt: skip
    with pinned_at(at):
        return conversations.receive_messages(messages=[message])[0].conversation


def note(shop: Shop, conversation: UUID, agent: str, at: datetime, words: str) -> None:
    named = [shop.agents[name].id for name in re.findall(r"@(\w+)", words) if name in shop.agents]
    with pinned_at(at):
        conversations.write_note(actor=shop.actor(agent), conversation=conversation, text=words, mentions=named)


def answer(shop: Shop, conversation: UUID, agent: str, at: datetime, words: str) -> None:
    with pinned_at(at):
        message = conversations.write_reply(actor=shop.actor(agent), conversation=conversation, text=words, then="waiting")
    with pinned_at(at + timedelta(seconds=12)):
        conversations.release_due_messages(at=now())
        conversations.record_delivery(message=message, delivery="sent", at=now())
        promises.record_promises(messages=[message])


def finish(shop: Shop, script: dict[str, Any], conversation: UUID) -> None:
    if not script.get("priority"):  # what presses is what went wrong
        _keep_promises(shop, conversation)
    actor = shop.actor(script.get("owner") or ("Noor" if script["team"] == "Klantenservice" else "Thijs"))
    if script.get("labels"):
        conversations.add_labels(actor=actor, conversation=conversation, labels=[shop.labels[name] for name in script["labels"]])
    if script.get("priority"):
        conversations.set_priority(actor=actor, conversation=conversation, priority=script["priority"])
    if script.get("status") == "closed":
        conversations.wrap_up(actor=actor, conversation=conversation, disposition=shop.outcomes[script["disposition"]])
    elif script.get("status") == "snoozed":
        conversations.snooze(actor=actor, conversation=conversation, until=shop.start + timedelta(days=script["snooze_days"]))


def _keep_promises(shop: Shop, conversation: UUID) -> None:
    """What was due by now was done in time."""
    with pinned_at(shop.start):
        for line in promises_of_conversation(SYSTEM, conversation):
            if line.due_at < shop.start and line.kept_at is None:
                at = max(line.made_at, line.due_at - timedelta(hours=1))
                promises.keep_promise(actor=SYSTEM, promise=line.id, at=at)
