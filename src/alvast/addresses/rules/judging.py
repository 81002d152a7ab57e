"""The judgement: a reading and what the register answered, to a verdict. Pure; never guesses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alvast.addresses.rules.address import Address
from alvast.addresses.rules.house_parts import loose_key, suffix_key
from alvast.addresses.rules.names import is_slip, same_street, same_town
from alvast.addresses.rules.reading import Reading
from alvast.addresses.rules.reasons import Reason
from alvast.addresses.rules.verdicts import Code, Difference, Verdict, words_for

SHOWN = 20  # addresses to choose from; more help nobody


@dataclass(frozen=True, slots=True)
class Found:
    """What a register knows about a reading."""

    at_number: tuple[Address, ...] = ()  # under this postcode, with this number
    around: tuple[Address, ...] = ()  # some others under this postcode, when there is nothing at the number
    elsewhere: tuple[Address, ...] = ()  # the given street, town and number, whatever the postcode


def verdict_without_register(reading: Reading) -> Verdict | None:
    """What can be said before anything is looked up; None when the register must be asked."""
    given = reading.given
    if reading.is_foreign:
        return Verdict(Code.UNKNOWN, Reason.FOREIGN)
    if reading.is_box or reading.is_reply:
        return Verdict(Code.UNKNOWN, Reason.PO_BOX if reading.is_box else Reason.REPLY_NUMBER, at="street")
    if given.postcode.strip() and not reading.postcode:
        return _invalid(Reason.POSTCODE_IMPOSSIBLE, "postcode", given.postcode)
    if reading.house is None:
        written = given.number.strip()
        return _invalid(Reason.NUMBER_IMPOSSIBLE if written else Reason.NUMBER_MISSING, "number", written)
    if not reading.postcode and not (reading.street and reading.town):
        return _invalid(Reason.POSTCODE_MISSING, "postcode", "")
    return None


def judge(reading: Reading, found: Found) -> Verdict:
    """The verdict on an address that the register was asked about."""
    if early := verdict_without_register(reading):
        return early
    if not reading.postcode:
        return _judge_without_postcode(reading, found)
    if not found.at_number:
        return _judge_unknown_number(reading, found)
    in_street = _in_street(reading, found.at_number)
    in_town = _in_town(reading, in_street or found.at_number)
    if not in_street:
        return _judge_other_street(reading, found)
    if not in_town:
        return _contradiction(Reason.TOWN_DIFFERS, "town", reading, (*in_street, *found.elsewhere))
    return _judge_suffix(reading, in_town)


def unjudged(reading: Reading, reason: Reason) -> Verdict:
    """When no register answered."""
    missing = tuple(name for name, value in (("street", reading.street), ("town", reading.town)) if not value)
    return Verdict(Code.UNKNOWN, reason, missing=missing, is_register_down=reason is Reason.REGISTER_DOWN)


def _judge_suffix(reading: Reading, rows: Sequence[Address]) -> Verdict:
    fitting = _with_suffix(reading, rows)
    if len(fitting) == 1:
        return _settled(reading, fitting[0])
    if fitting:
        reason = Reason.SEVERAL_STREETS if len({row.street for row in fitting}) > 1 else Reason.SEVERAL_ADDITIONS
        return _doubt(Code.AMBIGUOUS, reason, "street" if reason is Reason.SEVERAL_STREETS else "addition", reading, fitting)
    if all(not (row.letter or row.addition) for row in rows):
        missing = unjudged(reading, Reason.ADDITION_UNKNOWN).missing
        return _doubt(Code.UNKNOWN, Reason.ADDITION_UNKNOWN, "addition", reading, rows, missing=missing)
    return _doubt(Code.CONTRADICTION, Reason.ADDITION_DIFFERS, "addition", reading, rows)


def _with_suffix(reading: Reading, rows: Sequence[Address]) -> list[Address]:
    """The rows that the written letter and addition can mean. Without any: the bare number where it exists, else all."""
    if not (reading.letter or reading.addition):
        return [row for row in rows if not (row.letter or row.addition)] or list(rows)
    for key in (suffix_key, loose_key):
        wanted = key(reading.letter, reading.addition)
        if fitting := [row for row in rows if key(row.letter, row.addition) == wanted]:
            return fitting
    return []


def _settled(reading: Reading, row: Address) -> Verdict:
    """Only one address fits. Exact when nothing had to be added or mended."""
    differences = tuple(_differences(reading, row))
    if not differences:
        return Verdict(Code.EXACT, Reason.KNOWN, (row,))
    is_slip_only = all(difference.given for difference in differences)
    reason = Reason.SLIP if is_slip_only else Reason.FILLED
    return Verdict(Code.COMPLETED, reason, (row,), differences, words=words_for(address=row.line, street=row.street))


def _differences(reading: Reading, row: Address) -> Iterable[Difference]:
    if not reading.postcode:
        yield Difference("postcode", "", row.postcode)
    if not (reading.letter or reading.addition) and (row.letter or row.addition):
        yield Difference("addition", "", row.letter + row.addition)
    if not same_street(reading.street, row.street):
        yield Difference("street", reading.street, row.street)
    if not reading.town:
        yield Difference("town", "", row.town)


def _judge_other_street(reading: Reading, found: Found) -> Verdict:
    """The street is not the one of postcode and number: a slip beyond doubt, or a contradiction."""
    streets = {row.street for row in found.at_number}
    rows = _in_town(reading, found.at_number)
    if len(streets) == 1 and rows and reading.town and not found.elsewhere and is_slip(reading.street, *streets):
        return _judge_suffix(reading, rows)
    if found.elsewhere and not rows:
        return _contradiction(Reason.POSTCODE_DIFFERS, "postcode", reading, (*found.elsewhere, *found.at_number))
    reason = Reason.STREET_DIFFERS if len(streets) == 1 else Reason.SEVERAL_STREETS
    return _contradiction(reason, "street", reading, (*found.at_number, *found.elsewhere))


def _judge_unknown_number(reading: Reading, found: Found) -> Verdict:
    if found.elsewhere:
        return _contradiction(Reason.POSTCODE_DIFFERS, "postcode", reading, found.elsewhere)
    if found.around and reading.town and not _in_town(reading, found.around):
        return _contradiction(Reason.TOWN_DIFFERS, "town", reading, (), known=found.around[0])
    if found.around and not _in_street(reading, found.around):
        return _contradiction(Reason.STREET_ELSEWHERE, "street", reading, (), known=found.around[0])
    reason, at = (Reason.NUMBER_UNKNOWN, "number") if found.around else (Reason.POSTCODE_UNKNOWN, "postcode")
    return _doubt(Code.UNKNOWN, reason, at, reading, (), missing=unjudged(reading, reason).missing)


def _judge_without_postcode(reading: Reading, found: Found) -> Verdict:
    if not found.elsewhere:
        return _invalid(Reason.POSTCODE_MISSING, "postcode", "")
    if len({row.postcode for row in found.elsewhere}) > 1:
        return _doubt(Code.AMBIGUOUS, Reason.SEVERAL_POSTCODES, "postcode", reading, found.elsewhere)
    return _judge_suffix(reading, found.elsewhere)


def _in_street(reading: Reading, rows: Sequence[Address]) -> tuple[Address, ...]:
    return tuple(row for row in rows if not reading.street or same_street(reading.street, row.street))


def _in_town(reading: Reading, rows: Sequence[Address]) -> tuple[Address, ...]:
    return tuple(row for row in rows if not reading.town or same_town(reading.town, row.town, postcode=row.postcode))


def _invalid(reason: Reason, at: str, written: str) -> Verdict:
    missing = () if written else (at,)
    return Verdict(Code.INVALID, reason, missing=missing, at=at, words=words_for(given=written.strip()))


def _contradiction(
    reason: Reason, at: str, reading: Reading, rows: Sequence[Address], *, known: Address | None = None
) -> Verdict:
    known = known or rows[0]
    value = {"street": known.street, "town": known.town, "postcode": known.postcode}[at]
    given = {"street": reading.street, "town": reading.town, "postcode": reading.postcode}[at]
    words = words_for(
        postcode=reading.postcode, number=reading.number, street=known.street, town=known.town, given=given,
        address=f"{known.street} {known.house}, {known.town}",
    )  # fmt: skip
    shown = tuple(dict.fromkeys(rows))[:SHOWN]
    return Verdict(Code.CONTRADICTION, reason, shown, (Difference(at, given, value),), at=at, words=words)


def _doubt(
    code: Code, reason: Reason, at: str, reading: Reading, rows: Sequence[Address], *, missing: tuple[str, ...] = ()
) -> Verdict:
    words = words_for(postcode=reading.postcode, number=reading.number, given=f"{reading.letter}{reading.addition}")
    return Verdict(code, reason, tuple(sorted(rows)[:SHOWN]), missing=missing, at=at, words=words)
