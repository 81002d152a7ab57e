"""`./alvast conversations list` and `show ID`: what is in the conversations, for scripts and for people."""

import argparse
from typing import TYPE_CHECKING, Any

from alvast.cli.start import Refused, database, put_json

if TYPE_CHECKING:
    from alvast.conversations.queries import ConversationLine, ConversationView, ShownMessage

STATUSES = ("open", "waiting", "snoozed", "closed")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="list|show", required=True)
    listing = verbs.add_parser("list", help="all conversations, newest activity first")
    listing.add_argument("--status", choices=STATUSES, action="append", help="only these; may be given more than once")
    listing.add_argument("--search", default="", metavar="TEXT", help="only what the search box would find")
    listing.add_argument("--limit", type=int, default=0, metavar="N", help="at most so many; 0 for all")
    listing.add_argument("--json", action="store_true")
    showing = verbs.add_parser("show", help="one conversation whole")
    showing.add_argument("id", metavar="ID", help="its number (1042 or #1042) or its id")
    showing.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    with database():
        return _list(arguments) if arguments.verb == "list" else _show(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from alvast.conversations.queries import channels_of

    lines = _lines(tuple(arguments.status or STATUSES), arguments.search, arguments.limit)
    if arguments.json:
        channels = channels_of({line.id for line in lines})
        put_json([_line_document(line, channels[line.id]) for line in lines])
        return 0
    for line in lines:
        print(f"#{line.number}  {line.status:8} {line.owner_name or '-':16.16} {line.customer_name:24.24} {line.subject}")
    return 0


def _lines(statuses: tuple[str, ...], text: str, limit: int) -> "list[ConversationLine]":
    from alvast.conversations.queries import ConversationFilter, inbox_page
    from alvast.kernel.actor import SYSTEM

    wanted = ConversationFilter(place="all", statuses=statuses, text=text)
    lines: list[ConversationLine] = []
    after: str | None = None
    while not limit or len(lines) < limit:
        page = inbox_page(SYSTEM, wanted, after=after, limit=100)
        lines += page.lines
        after = page.next
        if after is None:
            break
    return lines[:limit] if limit else lines


def _show(arguments: argparse.Namespace) -> int:
    from alvast.conversations.errors import NotFound
    from alvast.conversations.queries import conversation_view
    from alvast.kernel.actor import SYSTEM

    try:
        view = conversation_view(SYSTEM, arguments.id)
    except NotFound as error:
        raise Refused(f"there is no conversation {arguments.id}; `./alvast conversations list` shows which there are") from error
    if arguments.json:
        put_json(_view_document(view))
    else:
        _print(view)
    return 0


def _line_document(line: "ConversationLine", channels: set[str]) -> dict[str, Any]:
    return {
        "id": line.id, "number": line.number, "subject": line.subject, "customer": _named(line.customer, line.customer_name),
        "channels": sorted({line.channel, *channels}), "team": _named(line.team, line.team_name), "status": line.status,
        "handler": _named(line.owner, line.owner_name), "messages": line.messages, "priority": line.priority,
        "labels": [label.name for label in line.labels], "waiting_since": line.waiting_since,
        "last_activity_at": line.last_activity_at,
    }  # fmt: skip


def _view_document(view: "ConversationView") -> dict[str, Any]:
    return {
        "id": view.id, "number": view.number, "subject": view.subject, "customer": _named(view.customer, view.customer_name),
        "channels": sorted({view.channel, *(message.channel for message in view.messages)}),
        "team": _named(view.team, view.team_name), "status": view.status, "handler": _named(view.owner, view.owner_name),
        "messages": [_message_document(message) for message in view.messages], "priority": view.priority,
        "labels": [label.name for label in view.labels], "waiting_since": view.waiting_since, "opened_at": view.opened_at,
        "last_activity_at": view.last_activity_at, "closed_at": view.closed_at, "snoozed_until": view.snoozed_until,
        "case": view.case.number if view.case else None, "merged_into": view.merged_into,
        "participants": [{"name": p.name, "address": p.address, "place": p.place} for p in view.participants],
    }  # fmt: skip


def _message_document(message: "ShownMessage") -> dict[str, Any]:
    return {
        "id": message.id, "kind": message.kind, "channel": message.channel,
        "author": {"kind": message.author.kind, "name": message.author.name, "address": message.author.address},
        "at": message.at, "subject": message.subject, "text": message.text, "quoted": message.quoted,
        "to": [recipient.address for recipient in message.recipients], "trust": message.trust, "automatic": message.automatic,
        "delivery": message.delivery,
        "attachments": [{"id": f.id, "name": f.name, "type": f.type, "bytes": f.size} for f in message.attachments],
    }  # fmt: skip


def _named(id_: object, name: str) -> dict[str, Any] | None:
    return None if id_ is None else {"id": id_, "name": name}


def _print(view: "ConversationView") -> None:
    print(f"#{view.number}  {view.subject}\n{view.customer_name} · {view.team_name} · {view.owner_name or '-'} · {view.status}")
    for message in view.messages:
        author = message.author.name or message.author.address or message.author.kind
        print(f"\n{message.at:%Y-%m-%d %H:%M}  {author}  ({message.kind}{', ' + message.delivery if message.delivery else ''})")
        print(message.text)
