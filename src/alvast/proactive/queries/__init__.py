"""Reads of the room."""

from alvast.proactive.queries.drawing import DrawStanding, draw_standing
from alvast.proactive.queries.figures import (
    ProactiveFigures,
    Treated,
    Trouble,
    figures,
    treated_and_held_out,
    troubles_between,
)
from alvast.proactive.queries.history import History, WouldHave, try_on_history
from alvast.proactive.queries.listing import Listed, listed_findings
from alvast.proactive.queries.questions import AskedQuestion, FoundForCustomer, Option, for_customer, question_for
from alvast.proactive.queries.watches import shop_calendar, watches
from alvast.proactive.queries.work_list import PLACES, WorkLine, WorkList, count_to_do, work_line, work_list
from alvast.proactive.rules.causes import Cause, Remedy, Way
from alvast.proactive.rules.setting import POSSIBLE, may_leave_alone
from alvast.proactive.rules.watches import Counts, Watch
from alvast.proactive.ways import way_chosen, way_words

__all__ = [
    "PLACES",
    "POSSIBLE",
    "AskedQuestion",
    "Cause",
    "Counts",
    "DrawStanding",
    "FoundForCustomer",
    "History",
    "Listed",
    "Option",
    "ProactiveFigures",
    "Remedy",
    "Treated",
    "Trouble",
    "Watch",
    "Way",
    "WorkLine",
    "WorkList",
    "WouldHave",
    "count_to_do",
    "draw_standing",
    "figures",
    "for_customer",
    "listed_findings",
    "may_leave_alone",
    "question_for",
    "shop_calendar",
    "treated_and_held_out",
    "troubles_between",
    "try_on_history",
    "watches",
    "way_chosen",
    "way_words",
    "work_line",
    "work_list",
]  # fmt: skip
