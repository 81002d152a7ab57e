"""What the room does on others' facts. Each may run twice."""

from uuid import UUID

from alvast.kernel.events import Reaction, values_in
from alvast.proactive.actions import judge_what_came_in, note_arrivals


def _note(events: list[UUID]) -> None:
    """With the event, in its transaction: nothing that came in can be lost on the way to being judged."""
    note_arrivals(subjects={UUID(subject) for subject in values_in(events, "subject")})


def _judge(events: list[UUID]) -> None:  # noqa: ARG001 - what waits is in the table, whoever brought it
    """At once; what another worker has taken already is not there any more."""
    while judge_what_came_in().judged:
        pass


NOTE_ARRIVALS = Reaction("proactive.note_arrivals", _note, at_once=True)
JUDGE_ARRIVALS = Reaction("proactive.judge_arrivals", _judge)
