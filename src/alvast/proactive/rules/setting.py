"""What a watch may be set to. Pure."""

from collections.abc import Mapping

from alvast.proactive.rules.causes import Cause, Remedy
from alvast.proactive.rules.watches import Watch

LONGEST = 24 * 366  # hours
# What can be done about each cause; the first is what the product suggests.
POSSIBLE: Mapping[Cause, tuple[Remedy, ...]] = {
    Cause.ADDRESS_INCOMPLETE: (Remedy.REPAIR, Remedy.ASK, Remedy.HUMAN),
    Cause.PURPOSE_AT_RISK: (Remedy.ASK, Remedy.HUMAN, Remedy.NOTIFY),
    Cause.REFUND_OVERDUE: (Remedy.HUMAN,),
    Cause.NO_PROGRESS: (Remedy.HUMAN, Remedy.NOTIFY),
    Cause.NO_SCAN: (Remedy.HUMAN, Remedy.NOTIFY),
    Cause.PARCEL_SILENT: (Remedy.HUMAN, Remedy.NOTIFY),
    Cause.SLOT_SLIPPED: (Remedy.NOTIFY, Remedy.HUMAN),
    Cause.STOCK_OVERDUE: (Remedy.HUMAN, Remedy.NOTIFY),
}


def may_leave_alone(cause: Cause) -> bool:
    """Whether a watch for it can be set so that a letter is all that is missed."""
    return Remedy.NOTIFY in POSSIBLE[cause] and Watch("", cause, Remedy.NOTIFY).may_leave_alone


def fault_in(watch: Watch) -> str:
    """A code of what is wrong with it; empty when it can be used."""
    if watch.remedy not in POSSIBLE[watch.cause]:
        return f"remedy={watch.remedy}"
    for state, hours in watch.limits.items():
        if not 0 <= hours <= LONGEST:
            return f"{state or 'limit'}={hours:g}"
    if not 0 <= watch.held_out <= 100:
        return f"held_out={watch.held_out}"
    if not (1 <= watch.cap <= 20 and 1 <= watch.cap_days <= 90):
        return f"cap={watch.cap}/{watch.cap_days}"
    return ""
