"""The conversation that a file is about: named by its number, and what the bot said in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from typing_extensions import override

from alvast.bots.queries import traces_of_conversation
from alvast.conversations.queries import conversation_for
from alvast.conversations.queries.talk import talk_of
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound


class TranscriptField(forms.CharField):
    """The number of a conversation, with or without #. Cleaned it is the id; None when nothing was given.

    Whose eyes decide what can be named is set as `actor` by the form.
    """

    actor: Actor

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=gettext_lazy("In which conversation did it show?"), max_length=20, required=False,
            help_text=gettext_lazy("Its number, such as #1042. It goes into the file."), **kwargs,
        )  # fmt: skip

    @override
    def clean(self, value: str | None) -> UUID | None:
        number = super().clean(value)
        try:
            return conversation_for(self.actor, number).id if number else None
        except NotFound as error:
            raise ValidationError(_("There is no conversation with this number.")) from error


@dataclass(frozen=True, slots=True)
class BotAnswer:
    """One answer of a bot, to be set right, and the `question` it answered."""

    message: UUID
    question: str
    text: str


def answers_in(conversation: UUID) -> Sequence[BotAnswer]:
    """What bots said there, oldest first. The caller passed the gate."""
    talk = talk_of(conversation)
    texts = {one.id: one.text for one in talk.said} if talk else {}
    asked: dict[UUID, str] = {}
    for turn in traces_of_conversation(conversation):
        if turn.reply in texts:
            asked.setdefault(turn.reply, texts.get(turn.message, "") if turn.message else "")
    return [BotAnswer(reply, question, texts[reply]) for reply, question in asked.items()]
