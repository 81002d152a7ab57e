"""One line of history in words: who did what, or what happened by itself. Pure."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from alvast.conversations.queries import ShownChange, ShownWrapUp
from alvast.desk.templatetags.desk import priority_name, status_name


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """`words` is a whole sentence; `reason` is what a colleague wrote with it."""

    id: UUID
    icon: str
    words: str
    reason: str
    at: datetime


ICONS = {
    "status": "open", "owner": "person", "team": "people", "priority": "flag", "label": "label", "case": "case", "merge": "merge",
    "split": "split", "customer": "card", "handler": "robot",
}  # fmt: skip


def line_of(change: ShownChange) -> HistoryLine:
    """The sentence that fits the kind of change and why it came about."""
    words = _BY_KIND[change.kind](change)
    icon = change.after if change.kind == "status" and change.after != "closed" else ICONS[change.kind]
    icon = "done" if change.kind == "status" and change.after == "closed" else icon
    return HistoryLine(change.id, icon, words, change.reason, change.at)


def line_of_outcome(outcome: ShownWrapUp) -> HistoryLine:
    words = _("{name} wrapped up: {disposition}").format(name=outcome.agent, disposition=outcome.disposition)
    cause = f" ({outcome.cause})" if outcome.cause else ""
    return HistoryLine(outcome.id, "done", words + cause, outcome.note, outcome.at)


def _who(change: ShownChange) -> str:
    if change.actor.name:
        return change.actor.name
    return {"customer": _("The customer"), "token": _("A program"), "bot": _("The bot"), "agent": _("A former colleague")}.get(
        change.actor.kind, "Alvast"
    )


def _status(change: ShownChange) -> str:
    by_itself = {
        "received": _("Opened again: the customer wrote"), "woken": _("Open again: the time of the snooze came"),
        "not_delivered": _("Open again: the answer did not arrive"), "undone": _("Open again: the answer was taken back"),
        "transferred": _("Open again after the transfer"),
    }  # fmt: skip
    if change.cause in by_itself and change.after == "open":
        return by_itself[change.cause]
    sentences = {
        "open": _("{who} opened it again"), "waiting": _("{who} lets it wait for the customer"),
        "snoozed": _("{who} let it sleep"), "closed": _("{who} closed it"),
    }  # fmt: skip
    return sentences.get(change.after, status_name(change.after)).format(who=_who(change))


def _owner(change: ShownChange) -> str:
    who, after, before = _who(change), change.after, change.before
    if change.cause == "given_to_bot":
        return _("Nobody's again: the bot goes on")
    if change.cause == "owner_left":
        return _("Nobody's again: {before} no longer sees this team").format(before=before)
    if not after:
        return _("{who} made it nobody's").format(who=who)
    if after == who:
        return _("{who} took it").format(who=who)
    return _("{who} gave it to {after}").format(who=who, after=after)


def _team(change: ShownChange) -> str:
    return _("{who} moved it from {before} to {after}").format(who=_who(change), before=change.before, after=change.after)


def _priority(change: ShownChange) -> str:
    after = priority_name(int(change.after)) if change.after.isdigit() else change.after
    return _("{who} set the priority to {after}").format(who=_who(change), after=after.lower())


def _label(change: ShownChange) -> str:
    sentence = _("{who} added the label {label}") if change.after else _("{who} removed the label {label}")
    return sentence.format(who=_who(change), label=change.after or change.before)


def _case(change: ShownChange) -> str:
    sentence = _("{who} linked it to case {number}") if change.after else _("{who} took it out of case {number}")
    return sentence.format(who=_who(change), number=change.after or change.before)


def _merge(change: ShownChange) -> str:
    if change.before:
        return _("{who} merged #{number} into this one").format(who=_who(change), number=change.before)
    return _("{who} merged it into #{number}").format(who=_who(change), number=change.after)


def _split(change: ShownChange) -> str:
    if change.before:
        return _("{who} split this off from #{number}").format(who=_who(change), number=change.before)
    return _("{who} split #{number} off").format(who=_who(change), number=change.after)


def _customer(change: ShownChange) -> str:
    return _("{who} set another customer").format(who=_who(change))


def _handler(change: ShownChange) -> str:
    if change.cause == "taken_by_agent":
        return _("The bot is silent from here: {who} has it now").format(who=_who(change))
    sentences = {"bot": _("{who} gave it to the bot"), "agent": _("{who} gave it to people; the bot is silent")}
    return sentences.get(change.after, change.after).format(who=_who(change))


_BY_KIND = {
    "status": _status, "owner": _owner, "team": _team, "priority": _priority, "label": _label, "case": _case, "merge": _merge,
    "split": _split, "customer": _customer, "handler": _handler,
}  # fmt: skip
