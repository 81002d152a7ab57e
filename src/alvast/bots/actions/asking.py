"""Asking outside a conversation, with a record of it: the command line and programs."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from alvast.bots.actions.bots import standing_bot
from alvast.bots.actions.recording import Setting, record_turns
from alvast.bots.queries.asking import Answer


@transaction.atomic
def keep_answers(*, answers: Sequence[tuple[Answer, UUID | None]]) -> list[Answer]:
    """Records answers (each with the customer it was given for) as decisions; in a few queries for any number of them."""
    bot = standing_bot()
    rows = record_turns([(answer, Setting(bot.id, customer or bot.subject_id, customer)) for answer, customer in answers])
    return [replace(answer, decision=row.decision) for (answer, _), row in zip(answers, rows, strict=True)]
