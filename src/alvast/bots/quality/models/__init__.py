"""Tables of the room: one file per noun."""

from alvast.bots.quality.models.examples import Example, Run, Verdict
from alvast.bots.quality.models.intents import Intent, Permit, PermitChange
from alvast.bots.quality.models.stopping import Incident, Stop

__all__ = ["Example", "Incident", "Intent", "Permit", "PermitChange", "Run", "Stop", "Verdict"]
