"""What can be done to a conversation with one press: verbs, each one action of the room and the words that confirm it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from alvast.conversations import actions
from alvast.conversations.queries import FoundConversation, conversation_for, dispositions
from alvast.desk.pages.conversation.reading import ids, one_id, one_instant, optional_id
from alvast.desk.times import instant
from alvast.kernel.actor import Actor
from alvast.kernel.errors import InvalidInput
from alvast.queueing.actions import pass_on


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, in words; how it can be undone (a verb and its field); whether to go somewhere else now.

    `offers_outcome`: the agent may want to say what came of it.
    """

    words: str
    undo_verb: str = ""
    undo_field: str = ""
    undo_value: str = ""
    go_to: str = ""
    offers_outcome: bool = False


Verb = Callable[[Actor, FoundConversation, QueryDict], Done]


def close(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    actions.change_status(actor=actor, conversation=found.id, status="closed", reason=form.get("reason", ""))
    words = _("#{number} is closed").format(number=found.number)
    return Done(words, "reopen", offers_outcome=bool(dispositions(actor)))


def reopen(actor: Actor, found: FoundConversation, _form: QueryDict) -> Done:
    actions.change_status(actor=actor, conversation=found.id, status="open")
    return Done(_("#{number} is open").format(number=found.number))


def wait(actor: Actor, found: FoundConversation, _form: QueryDict) -> Done:
    actions.change_status(actor=actor, conversation=found.id, status="waiting")
    return Done(_("#{number} waits for the customer").format(number=found.number), "reopen")


def snooze(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    until = one_instant(form, "until", "until_own")
    actions.snooze(actor=actor, conversation=found.id, until=until)
    return Done(_("#{number} sleeps until {moment}").format(number=found.number, moment=instant(until)), "reopen")


def take(actor: Actor, found: FoundConversation, _form: QueryDict) -> Done:
    actions.take(actor=actor, conversation=found.id)
    return Done(_("#{number} is yours").format(number=found.number), "assign", "owner", "")


def assign(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    owner = optional_id(form, "owner")
    actions.assign(actor=actor, conversation=found.id, owner=owner)
    return Done(_("Assigned") if owner else _("#{number} is nobody's now").format(number=found.number))


def transfer(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    team = one_id(form, "team")
    pass_on(actor=actor, conversation=found.id, team=team, reason=form.get("reason", ""))
    words = _("#{number} went to the other team").format(number=found.number)
    return Done(words, go_to="" if actor.may_see_team(team) else reverse("desk:home"))


def give_to_bot(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    actions.give_to_bot(actor=actor, conversation=found.id, reason=form.get("reason", ""))
    return Done(_("#{number} is with the bot").format(number=found.number), "take-from-bot")


def take_from_bot(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    actions.take_from_bot(actor=actor, conversation=found.id, reason=form.get("reason", ""))
    return Done(_("The bot is silent in #{number}").format(number=found.number), "give-to-bot")


def priority(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    level = form.get("priority", "")
    if level not in ("0", "1", "2", "3"):
        raise InvalidInput(detail=level[:20])
    actions.set_priority(actor=actor, conversation=found.id, priority=int(level))
    return Done(_("Priority changed"))


def label(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    actions.add_labels(actor=actor, conversation=found.id, labels=ids(form, "label"))
    return Done(_("Label added"))


def unlabel(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    actions.remove_labels(actor=actor, conversation=found.id, labels=ids(form, "label"))
    return Done(_("Label removed"), "label", "label", form.get("label", ""))


def merge(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    into = conversation_for(actor, form.get("into", ""))
    actions.merge_conversations(actor=actor, into=into.id, sources=[found.id])
    words = _("#{number} goes on in #{into}").format(number=found.number, into=into.number)
    return Done(words, go_to=reverse("desk:conversation", args=[into.number]))


def split(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    fresh = conversation_for(actor, actions.split_conversation(actor=actor, conversation=found.id, messages=ids(form, "message")))
    words = _("Split off as #{number}").format(number=fresh.number)
    return Done(words, go_to=reverse("desk:conversation", args=[fresh.number]))


def open_case(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    title, kind = form.get("title", ""), form.get("kind", "question")
    actions.open_case(actor=actor, conversation=found.id, title=title, kind=kind)
    return Done(_("Case opened"))


def link_case(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    case = optional_id(form, "case")
    actions.link_case(actor=actor, conversation=found.id, case=case)
    return Done(_("Linked to the case") if case else _("Taken out of the case"))


def close_case(actor: Actor, _found: FoundConversation, form: QueryDict) -> Done:
    actions.close_case(actor=actor, case=one_id(form, "case"))
    return Done(_("Case closed"))


def wrap_up(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    disposition: UUID = one_id(form, "disposition")
    cause, note = form.get("cause", ""), form.get("note", "")
    actions.wrap_up(actor=actor, conversation=found.id, disposition=disposition, cause=cause, note=note)
    return Done(_("#{number} is wrapped up and closed").format(number=found.number), "reopen")


def undo_send(actor: Actor, found: FoundConversation, form: QueryDict) -> Done:
    actions.undo_send(actor=actor, message=one_id(form, "message"))
    return Done(_("Not sent. The text is your draft again."), go_to=reverse("desk:conversation", args=[found.number]))


VERBS: dict[str, Verb] = {
    "close": close, "reopen": reopen, "wait": wait, "snooze": snooze, "take": take, "assign": assign, "transfer": transfer,
    "priority": priority, "label": label, "unlabel": unlabel, "merge": merge, "split": split, "open-case": open_case,
    "link-case": link_case, "close-case": close_case, "wrap-up": wrap_up, "undo-send": undo_send,
    "give-to-bot": give_to_bot, "take-from-bot": take_from_bot,
}  # fmt: skip
