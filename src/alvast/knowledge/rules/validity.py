"""Which text holds when: how a newly approved one finds its place among those that are approved already."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `begins` until just before `ends`; None: without an end."""

    begins: datetime
    ends: datetime | None = None

    def holds(self, at: datetime) -> bool:
        return self.begins <= at and (self.ends is None or at < self.ends)

    def overlaps(self, other: "Stretch") -> bool:
        begins_in_time = self.ends is None or other.begins < self.ends
        return begins_in_time and (other.ends is None or self.begins < other.ends)


def cut_by_planned(new: Stretch, approved: Iterable[Stretch]) -> Stretch:
    """A text without an end stops where a planned one begins: that one was meant to take over."""
    if new.ends is not None:
        return new
    return Stretch(new.begins, min((other.begins for other in approved if other.begins > new.begins), default=None))


def what_is_left(old: Stretch, new: Stretch) -> tuple[Stretch, ...]:
    """The parts of an approved text's stretch that a new one leaves it: none, one, or one before and one after."""
    before = (Stretch(old.begins, min(new.begins, old.ends or new.begins)),) if old.begins < new.begins else ()
    goes_on = new.ends is not None and (old.ends is None or old.ends > new.ends)
    after = (Stretch(max(new.ends, old.begins), old.ends),) if goes_on and new.ends is not None else ()
    return before + after
