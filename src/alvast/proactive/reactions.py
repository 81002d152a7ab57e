"""What the room does on others' facts. Each may run twice."""

from uuid import UUID

from alvast.kernel.events import Reaction, values_in
from alvast.proactive import jobs
from alvast.proactive.actions import note_arrivals
from alvast.proactive.actions.telling_askers import tell_askers_of, tell_askers_where_wanted


def _note(events: list[UUID]) -> None:
    """With the event, in its transaction: nothing that came in can be lost on the way to being judged."""
    note_arrivals(subjects={UUID(subject) for subject in values_in(events, "subject")})
    jobs.judge_arrivals.defer()


def _tell_askers(events: list[UUID]) -> None:
    for gap in values_in(events, "gap"):
        tell_askers_of(gap=UUID(gap))


def _answer_known(events: list[UUID]) -> None:
    for gap in values_in(events, "gap"):
        tell_askers_where_wanted(gap=UUID(gap))


TELL_ASKERS_WHERE_WANTED = Reaction("proactive.tell_askers_where_wanted", _answer_known)
TELL_ASKERS = Reaction("proactive.tell_askers", _tell_askers)
NOTE_ARRIVALS = Reaction("proactive.note_arrivals", _note, at_once=True)
