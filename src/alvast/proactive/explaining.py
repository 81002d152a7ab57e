"""What the room says of its own decisions, in the active language: to customers, agents and auditors alike."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from alvast.decisions.queries import DecisionRecord, Told, address_words, state_words


def explain_watch(record: DecisionRecord) -> Told:
    """A watch looked at an order and something was wrong."""
    others = [_other(code, because) for code, because in record.alternatives]
    return Told(_what(record), [_why(record)], others, rule=_rule(record.rule))


def _rule(code: str) -> str:
    names = {
        "address": pgettext("rule", "address"), "purpose": pgettext("rule", "day it is meant for"),
        "refund": pgettext("rule", "money back"), "progress": pgettext("rule", "progress of the order"),
        "first_scan": pgettext("rule", "first scan"), "parcel": pgettext("rule", "parcel under way"),
        "slot": pgettext("rule", "day of delivery"), "stock": pgettext("rule", "stock"),
    }  # fmt: skip
    return names.get(code, code)


def _what(record: DecisionRecord) -> str:
    order = record.subject_name.partition("/")[2] or record.subject_name
    repaired = record.result("delivery_address")
    if record.outcome == "repaired" and repaired is not None and isinstance(repaired.value, Mapping):
        return _("We completed the address of order {order} to {address}, and asked the shop to go on with it.").format(
            order=order, address=address_words(repaired.value)
        )
    sentences = {
        "repaired": _("We completed the address of order {order}, and asked the shop to go on with it."),
        "asked": _asked(record),
        "notified": _("We wrote when order {order} comes."),
        "human": _("We put order {order} on the list of our staff."),
        "held_out": _("We did nothing about order {order} by ourselves; it was treated as any order."),
    }
    return sentences[record.outcome].format(order=order)


def _asked(record: DecisionRecord) -> str:
    if record.parameters.get("cause") == "purpose_at_risk":
        return _("We asked how order {order} can still be in time.")
    return _("We asked which address belongs to order {order}.")


def _why(record: DecisionRecord) -> str:
    status = record.fact("status")
    sentences = {
        "address_incomplete": _address_reason(record),
        "purpose_at_risk": _("The order may be too late for the day it is meant for."),
        "refund_overdue": _("The goods came back, and the money was not paid back within 14 days after the withdrawal."),
        "no_progress": _("The order was longer than {hours} hours in the state “{state}”."),
        "no_scan": _("The parcel was announced, and the carrier did not scan it within {hours} hours."),
        "parcel_silent": _("The carrier did not scan the parcel for {hours} hours."),
        "slot_slipped": _("The carrier is late, or the day that was named has passed."),
        "stock_overdue": _("The day on which an article was expected has passed."),
    }
    hours = record.parameters.get("limit_hours")
    sentence = sentences.get(str(record.parameters.get("cause", "")), _("The order did not go as it should."))
    return sentence.format(
        hours=f"{hours:g}" if hours is not None else "?", state=state_words(str(status.value if status else ""))
    )


def _address_reason(record: DecisionRecord) -> str:
    sentences = {
        "repairable": _("Something was missing in the address, and the address register leaves only one possibility."),
        "doubtful": _("More than one address fits what was filled in."),
        "contradictory": _("Parts of the address do not belong together."),
        "impossible": _("A part of the address cannot exist."),
        "missing": _("A part of the address was missing."),
    }
    return sentences.get(str(record.parameters.get("address", "")), _("The shop says that the address is not complete."))


def _other(code: str, because: str) -> str:
    """One sentence for what else was possible."""
    reasons = {
        "beyond_doubt": _("there was no doubt"),
        "customer_knows_best": _("only the customer knows the answer"),
        "date_known": _("the day was known"),
        "no_date_known": _("no day was known that is sure"),
        "no_way_to_reach": _("we have no mail address of the customer"),
        "enough_messages": _("the customer had enough messages from us this week"),
        "watch_says_human": _("this watch is set to leave it to a person"),
        "watch_says_ask": _("this watch is set to ask"),
        "day_is_here": _("the day itself has come"),
        "held_out": _("one in so many orders is left alone to measure what our help brings"),
    }
    remedies = {
        "repair": _("complete the address ourselves"),
        "ask": _("ask the customer"),
        "notify": _("write to the customer"),
        "human": _("leave it to our staff"),
    }
    reason = reasons.get(because, _("the address left doubt"))
    return _("We could also {remedy}. We did not, because {reason}.").format(remedy=remedies.get(code, code), reason=reason)
