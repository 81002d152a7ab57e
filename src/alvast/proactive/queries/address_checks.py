"""What the address register makes of a delivery address, in the words of this room."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

from alvast.addresses.queries import Address, Code, Verdict, check_all, given_from
from alvast.proactive.rules.addressing import FINE, AddressOutcome, AddressState

_KEYS = ("huisnummer", "straat", "woonplaats")  # "postcode" is a word of others too
_KEYS_OF_OTHERS = ("street", "house_number", "city", "town", "address", "address1", "address_1", "line1")
MOST = 6  # options on a page to tap; who has another address writes it
_REPAIRS = ("postcode", "street", "town")
_STATES = {
    Code.AMBIGUOUS: AddressState.DOUBTFUL,
    Code.CONTRADICTION: AddressState.CONTRADICTORY,
    Code.UNKNOWN: AddressState.MISSING,
}


def address_outcomes(values: Sequence[object]) -> list[AddressOutcome]:
    """The outcome for each delivery address as a shop gave it, in that order; the table kept here is asked once for all.

    In other words than ours: not judged; empty: all is missing.
    """
    ours = [value for value in values if _is_ours(value)]
    verdicts = iter(check_all([given_from(value) for value in ours]))
    return [_outcome(next(verdicts), value) if _is_ours(value) else FINE for value in values]


def _is_ours(value: object) -> TypeGuard[Mapping[str, Any]]:
    if not isinstance(value, Mapping):
        return False
    is_told_otherwise = any(value.get(key) for key in _KEYS_OF_OTHERS)
    return not value or any(key in value for key in _KEYS) or ("postcode" in value and not is_told_otherwise)


def _outcome(verdict: Verdict, value: Mapping[str, Any]) -> AddressOutcome:
    if verdict.code in (Code.EXACT, Code.COMPLETED):
        return _settled(verdict, value)
    if verdict.is_register_down:
        return AddressOutcome(AddressState.UNCHECKED, str(verdict.reason))
    if not verdict.holds_up:
        return AddressOutcome(AddressState.FINE, str(verdict.reason))
    state = _STATES.get(verdict.code, AddressState.MISSING if verdict.missing else AddressState.IMPOSSIBLE)
    return AddressOutcome(state, str(verdict.reason), options=[_written(address, value) for address in verdict.addresses[:MOST]])


def is_lasting(outcome: AddressOutcome) -> bool:
    """Whether the same address need not be looked up again: it is known, or it is whole and no register says otherwise."""
    return outcome.state is AddressState.FINE and bool(outcome.reason)


def _settled(verdict: Verdict, value: Mapping[str, Any]) -> AddressOutcome:
    """Something missing was filled in; a slip of the pen or an addition that is not on the door is no reason to hold an order."""
    added = [difference.field for difference in verdict.differences if difference.field in _REPAIRS and not difference.given]
    if not added or verdict.address is None:
        return AddressOutcome(AddressState.FINE, str(verdict.reason))
    return AddressOutcome(AddressState.REPAIRABLE, str(verdict.reason), _written(verdict.address, value), added=added)


def _written(address: Address, value: Mapping[str, Any]) -> dict[str, Any]:
    """The address with the fields the shop uses; what it had beside them (a name, a floor) stays."""
    return {**value, **address.shown(), "land": value.get("land") or "NL"}
