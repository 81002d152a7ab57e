"""Tables of the room: one file per noun."""

from alvast.proactive.models.finding import Finding, Outreach, Question
from alvast.proactive.models.watching import Arrival, Followed, WatchVersion

__all__ = ["Arrival", "Finding", "Followed", "Outreach", "Question", "WatchVersion"]
