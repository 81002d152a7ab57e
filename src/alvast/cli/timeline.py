"""`./alvast timeline show|record|export|erase SUBJECT`: the record of a customer, an order, …, on both axes of time."""

import argparse
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from alvast.cli.standing import add_scenarios, add_standing, run_scenarios, show_standing
from alvast.cli.start import Refused, database, instant, put_json, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alvast.promises.queries import PromiseLine
    from alvast.timeline.queries import FactLine, Record, TimelineLine

GROUNDS = ("request", "retention", "objection", "error")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="show|record|standing|scenarios|export|erase", required=True)
    _add_show(verbs.add_parser("show", help="what was valid at one moment, as known at another"))
    _add_record(verbs.add_parser("record", help="state what was, is or will be true"))
    standing = verbs.add_parser("standing", help="how a purchase stands on a day, under which version of which rule")
    _add_subject(standing)
    add_standing(standing)
    add_scenarios(verbs.add_parser("scenarios", help="worked examples of time, told to a timeline that forgets them"))
    export = verbs.add_parser("export", help="everything held of a customer, for an access request")
    export.add_argument("--readable", choices=["nl", "en"], metavar="nl|en", help="for people, in Markdown; else JSON")
    erase = verbs.add_parser("erase", help="erase a customer for good")
    erase.add_argument("--ground", choices=GROUNDS, required=True, help="why: %(choices)s")
    for verb in (export, erase):
        _add_subject(verb)
    erase.add_argument("--json", action="store_true")


def _add_subject(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SUBJECT", help="customer/c-17, customer/<mail address>, order/48213, … or an id")


def _add_show(parser: argparse.ArgumentParser) -> None:
    _add_subject(parser)
    parser.add_argument("--valid-at", type=str, metavar="T", help="what was true then; else now")
    parser.add_argument("--known-at", type=str, metavar="T", help="as far as we knew then; else now")
    parser.add_argument("--json", action="store_true")


def _add_record(parser: argparse.ArgumentParser) -> None:
    _add_subject(parser)
    parser.add_argument("attribute", metavar="ATTRIBUTE", help="such as address or phone")
    parser.add_argument("value", metavar="VALUE", help="JSON, or plain text")
    parser.add_argument("--from", dest="valid_from", required=True, metavar="T", help="true since, also in the future")
    parser.add_argument("--until", dest="valid_to", metavar="T", help="true until; else until what is known to follow")
    parser.add_argument("--correct", action="store_true", help="overrule also what is known to follow")


def run(arguments: argparse.Namespace) -> int:
    verbs = {"show": _show, "record": _record, "standing": show_standing, "export": _export, "erase": _erase}
    from alvast.kernel.errors import DomainRefusal

    with database():
        from django.utils import translation

        try:
            with translation.override("en"):
                if arguments.verb == "scenarios":
                    return run_scenarios(arguments)
                subject = _subject(arguments.subject)
                return verbs[arguments.verb](arguments, subject)
        except DomainRefusal as refusal:
            raise Refused(str(refusal)) from refusal


def _subject(text: str) -> UUID:
    from alvast.kernel.errors import NotFound
    from alvast.timeline.queries import canonical, subject_named

    try:
        return canonical(UUID(text)) if _is_id(text) else subject_named(text)
    except NotFound as error:
        raise Refused(f"nothing is known as {text}; a subject is called kind/key, such as order/48213") from error


def _is_id(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False


def _show(arguments: argparse.Namespace, subject: UUID) -> int:
    from alvast.promises.queries import promises_of_subject
    from alvast.timeline.queries import events_of, record_as_of

    valid_at = instant(arguments.valid_at) if arguments.valid_at else None
    known_at = instant(arguments.known_at) if arguments.known_at else None
    record = record_as_of(subject, valid_at=valid_at, known_at=known_at)
    events = events_of(subject, valid_at=record.valid_at, known_at=record.known_at)
    promises = promises_of_subject(subject, known_at=known_at)
    if arguments.json:
        put_json(_document(arguments.subject, record, events, promises))
    else:
        _print(arguments.subject, record, events, promises)
    return 0


def _record(arguments: argparse.Namespace, subject: UUID) -> int:
    from alvast.kernel.actor import SYSTEM
    from alvast.timeline.actions import correct_fact, record_fact

    act = correct_fact if arguments.correct else record_fact
    valid_to = instant(arguments.valid_to) if arguments.valid_to else None
    act(actor=SYSTEM, subject=subject, attribute=arguments.attribute, value=_value(arguments.value),
        valid_from=instant(arguments.valid_from), valid_to=valid_to, source="command line")  # fmt: skip
    return 0


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _export(arguments: argparse.Namespace, subject: UUID) -> int:
    from alvast.timeline.queries import access_export, access_export_text

    export = access_export(subject)
    if arguments.readable:
        print(access_export_text(export, language=arguments.readable), end="")
    else:
        put_json(export)
    return 0


def _erase(arguments: argparse.Namespace, subject: UUID) -> int:
    from alvast.kernel.actor import SYSTEM
    from alvast.timeline.actions import erase_customer

    counts = erase_customer(actor=SYSTEM, customer=subject, ground=arguments.ground)
    if arguments.json:
        put_json({"customer": subject, "ground": arguments.ground, "rows": counts})
    else:
        say(f"erased: {', '.join(f'{name} {count}' for name, count in counts.items())}")
    return 0


def _document(name: str, record: "Record", events: "list[TimelineLine]", promises: "Sequence[PromiseLine]") -> dict[str, Any]:
    return {
        "subject": name,
        "id": record.subject,
        "valid_at": _moment(record.valid_at),
        "known_at": _moment(record.known_at),
        "facts": {attribute: _fact(line) for attribute, line in sorted(record.facts.items())},
        "events": [_event(line) for line in events],
        "promises": [_promise(line) for line in promises],
    }


def _promise(line: "PromiseLine") -> dict[str, Any]:
    return {
        "id": line.id, "conversation": line.conversation, "number": line.number, "owner": line.owner, "text": line.text,
        "kind": line.kind,
        "made_at": _moment(line.made_at), "due_at": _moment(line.due_at), "state": line.state,
    }  # fmt: skip


def _fact(line: "FactLine") -> dict[str, Any]:
    fact = {
        "value": line.value, "valid_from": _moment(line.valid_from), "valid_to": _moment(line.valid_to),
        "recorded_at": _moment(line.recorded_at), "source": line.source,
    }  # fmt: skip
    return fact | ({"erased": {"at": _moment(line.erased_at), "ground": line.erasure_ground}} if line.erased_at else {})


def _event(line: "TimelineLine") -> dict[str, Any]:
    return {
        "id": line.event_id, "source": line.source, "type": line.type, "known": line.is_known_type,
        "subject": line.subject_name, "time": _moment(line.occurred_at), "recorded_at": _moment(line.recorded_at),
        "data": line.data, "erased_at": _moment(line.erased_at),
    }  # fmt: skip


def _moment(at: datetime | None) -> str | None:
    """To the microsecond, so that `recorded_at` can be asked for again with --known-at."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None


def _print(name: str, record: "Record", events: "list[TimelineLine]", promises: "Sequence[PromiseLine]") -> None:
    print(f"{name}, valid at {_moment(record.valid_at)}, known at {_moment(record.known_at)}")
    for attribute, line in sorted(record.facts.items()):
        value = json.dumps(line.value, ensure_ascii=False)
        if line.erased_at:
            value = f"erased at {_moment(line.erased_at)}, ground: {line.erasure_ground}"
        print(f"  {attribute:18} {value}  (from {_moment(line.valid_from)} until {_moment(line.valid_to) or '…'}; {line.source})")
    for event in events:
        unknown = "" if event.is_known_type else "  (unknown type)"
        print(f"  {_moment(event.occurred_at)}  {event.type}  {event.subject_name}{unknown}")
    for promise in promises:
        print(f"  {_moment(promise.due_at)}  promised ({promise.state}): {promise.text}")
