"""What the room refuses."""

from typing import ClassVar

from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound

__all__ = ["InvalidInput", "NotFound"]


class PeriodUnreadable(DomainRefusal):
    """The days are no days, stand the wrong way round, or lie more than two years apart."""

    code: ClassVar[str] = "period_unreadable"
    sentence: ClassVar[str] = "Choose a first and a last day, in this order and at most two years apart."
    http_status: ClassVar[int] = 400


class FixedInTheFuture(DomainRefusal):
    code: ClassVar[str] = "fixed_in_the_future"
    sentence: ClassVar[str] = "What is still to come cannot be measured. Choose today or a day before."
    http_status: ClassVar[int] = 400


class FixedDayMissing(DomainRefusal):
    """Done without a day: then there is no before and after."""

    code: ClassVar[str] = "fixed_day_missing"
    sentence: ClassVar[str] = "Say since which day it is better. From that day on the effect is measured."
    http_status: ClassVar[int] = 400
