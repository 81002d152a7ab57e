"""Why an order does not get to its customer, and what can be done about it. Pure."""

from enum import StrEnum


class Cause(StrEnum):
    """The gravest first: what blocks an order comes before what is late."""

    ADDRESS_INCOMPLETE = "address_incomplete"
    PURPOSE_AT_RISK = "purpose_at_risk"
    REFUND_OVERDUE = "refund_overdue"
    NO_PROGRESS = "no_progress"
    NO_SCAN = "no_scan"
    PARCEL_SILENT = "parcel_silent"
    SLOT_SLIPPED = "slot_slipped"
    STOCK_OVERDUE = "stock_overdue"


class Remedy(StrEnum):
    """What is done. NONE: a watch looked and chose to leave it."""

    REPAIR = "repair"
    ASK = "ask"
    NOTIFY = "notify"
    HUMAN = "human"
    NONE = "none"


class Way(StrEnum):
    """What a customer may choose for an order that is in danger of its day. LATER: it may come after it."""

    RUSH = "rush"
    PICKUP = "pickup"
    LATER = "later"


GRAVITY = {cause: place for place, cause in enumerate(Cause)}
