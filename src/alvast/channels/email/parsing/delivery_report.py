"""Where we keep how a delivery report or read receipt is read: RFC 3464 and 8098, and the bounces servers really send."""

from __future__ import annotations

import re

from .bodies import Contents
from .charset import decode_unlabelled, readable
from .headers import Headers, message_ids
from .mail import Address, DeliveryReport, Outcome
from .problems import ProblemLog
from .reader import Part, read_headers
from .words import single_line

_GRAVITY = ("failed", "delayed", "expanded", "relayed", "delivered")
_DISPOSITIONS = frozenset({"displayed", "deleted", "denied", "dispatched", "processed"})
_DAEMON = re.compile(r"mailer-?daemon|postmaster|mail-?daemon|mail delivery|microsoftexchange|mdaemon", re.I)
_FAILED_SUBJECT = re.compile(
    r"undeliver|undelivered|delivery (?:status notification|failure|has failed|failed)|failure notice|returned mail|"
    r"mail delivery failed|mail delivery failure|delivery notification|returning message to sender|onbestelbaar|"
    r"niet (?:afgeleverd|bezorgd|bestelbaar)|kon niet worden (?:bezorgd|afgeleverd)|unzustellbar|non remis|échec de|"
    r"mail could not be delivered|message not delivered|nondeliverable|no entregado|mancato recapito",
    re.I,
)
_FAILED_TEXT = re.compile(
    r"this is the qmail-send program|this message was created automatically by mail delivery software|"
    r"this is the mail system at host|could not be delivered|couldn'?t be delivered|was not delivered to|"
    r"did not reach the following recipient|did not reach some or all|delivery (?:to the following recipients? )?failed|"
    r"kan niet worden afgeleverd|kon niet worden (?:afgeleverd|bezorgd)|is niet (?:afgeleverd|bezorgd)|"
    r"permanent(?:e|ly)? (?:fatal )?(?:error|failure|fout)|fatal errors|undeliverable|onbestelbaar|user unknown|"
    r"mailbox (?:is )?(?:full|unavailable|not found)|address (?:not found|rejected)",
    re.I,
)
_DELAYED = re.compile(
    r"delayed|has not yet been delivered|could not send message for past|warning message only|will keep trying|"
    r"vertraagd|nog niet (?:afgeleverd|bezorgd)|delivery is delayed|temporary problem",
    re.I,
)
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_SMTP_LINE = re.compile(r"^.{0,200}?\b[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3}\b)?.{0,300}", re.M)
_ADDRESS = re.compile(r"[\w.+'&/=-]{1,80}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}")
_MESSAGE_ID_LINE = re.compile(r"^\s{0,8}(?:>\s?)?(?:X-)?(?:Original-)?Message-ID:\s*(<[^<>\s]{1,400}>)", re.M | re.I)
_INTRODUCTION = re.compile(r"^.{0,200}(?:qmail-send program|mail system at host|created automatically).*$", re.M)
_COPY = re.compile(r"^-{2,}.{0,80}(?:copy of the message|original message|below this line|headers).*$|^Return-Path:", re.M | re.I)
_LOOKED_AT = 64 * 1024
MOST_RECIPIENTS = 100


def read_report(root: Part, contents: Contents, from_: Address, subject: str, text: str) -> DeliveryReport | None:
    """What this mail reports about an earlier one, or None for every other mail."""
    for part in contents.reports:
        if part.type == "message/disposition-notification":
            return _read_receipt(part, root, contents)
    if any(part.type == "message/delivery-status" for part in contents.reports):
        return _standard_report(root, contents, text)
    if _is_from_mail_system(root.headers, from_):
        return _informal_report(root, contents, subject, text)
    return None


def _standard_report(root: Part, contents: Contents, text: str) -> DeliveryReport:
    parts = [part for part in contents.reports if part.type == "message/delivery-status"]
    outcomes = sorted(
        dict.fromkeys(outcome for part in parts for outcome in _outcomes(_body_text(part))),
        key=lambda outcome: _GRAVITY.index(outcome.kind),
    )
    gravest = outcomes[0] if outcomes else Outcome(_kind_in(text), "", "", "")
    if not gravest.recipient or not gravest.status:  # then the words for people may say it
        recipient = gravest.recipient or next(iter(_failed_recipients(root.headers, text)), "")
        status = gravest.status or _first(_STATUS, f"{gravest.diagnostic}\n{text[:_LOOKED_AT]}")
        gravest = Outcome(gravest.kind, recipient, status, gravest.diagnostic)
    return DeliveryReport(_original_id(root, contents, text), (gravest, *outcomes[1:MOST_RECIPIENTS]))


def _outcomes(text: str) -> list[Outcome]:
    """One per recipient block (blocks are parted by blank lines; the first describes the server)."""
    found = []
    for block in re.split(r"\n\s*\n", text[:_LOOKED_AT])[:500]:
        fields = _fields(block)
        action = fields.get("action", "").lower().split(" ")[0].strip("(;,")
        status = _first(_STATUS, fields.get("status", "") or fields.get("diagnostic-code", ""))
        if not action and ("final-recipient" in fields or "original-recipient" in fields):
            action = {"2": "delivered", "4": "delayed"}.get(status[:1], "failed")
        if action not in _GRAVITY:
            continue
        recipient = _typed(fields.get("final-recipient", "")) or _typed(fields.get("original-recipient", ""))
        diagnostic = _typed(fields.get("diagnostic-code", ""))
        found.append(Outcome(action, recipient, status, diagnostic[:1_000]))
    return found


def _read_receipt(part: Part, root: Part, contents: Contents) -> DeliveryReport:
    fields = _fields(_body_text(part))
    disposition = fields.get("disposition", "").rpartition(";")[2].partition("/")[0].strip().lower()
    kind = disposition if disposition in _DISPOSITIONS else "processed"
    original = message_ids(fields.get("original-message-id", "").encode())
    recipient = _typed(fields.get("final-recipient", "")) or _typed(fields.get("original-recipient", ""))
    outcome = Outcome(kind, recipient, "", single_line(fields.get("disposition", ""))[:1_000])
    return DeliveryReport(original[0] if original else _original_id(root, contents, ""), (outcome,))


def _is_from_mail_system(headers: Headers, from_: Address) -> bool:
    if "x-failed-recipients" in headers:
        return True
    return_path = headers.raw("return-path")
    has_null_path = return_path is not None and return_path.strip() == b"<>"
    return bool(_DAEMON.search(f"{from_.name} {from_.address.partition('@')[0]}")) or has_null_path


def _informal_report(root: Part, contents: Contents, subject: str, text: str) -> DeliveryReport | None:
    """A bounce in plain words (qmail, Exim, old Exchange, Postfix relays). Words of failure must be there."""
    opening = text[:_LOOKED_AT]
    is_failure = _FAILED_SUBJECT.search(subject) or _FAILED_TEXT.search(opening) or "x-failed-recipients" in root.headers
    is_delay = _DELAYED.search(subject) or (not is_failure and _DELAYED.search(opening))
    if not is_failure and not is_delay:
        return None
    explanation = _before_copy(opening)
    kind, status = "delayed" if is_delay else "failed", _first(_STATUS, explanation)
    diagnostic = _first_line(_SMTP_LINE, explanation)
    recipients = _failed_recipients(root.headers, explanation) or [""]
    outcomes = tuple(Outcome(kind, recipient, status, diagnostic) for recipient in recipients)
    return DeliveryReport(_original_id(root, contents, text), outcomes)


def _kind_in(text: str) -> str:
    return "delayed" if _DELAYED.search(text[:_LOOKED_AT]) else "failed"


def _before_copy(text: str) -> str:
    """The server's own words, without the copy of the mail below them."""
    return _COPY.split(text, maxsplit=1)[0]


def _failed_recipients(headers: Headers, text: str) -> list[str]:
    """Those that a header names; else the first address in the server's own words: others there may be anyone's."""
    stated = [address.strip()[:320] for address in headers.text("x-failed-recipients").split(",")[:MOST_RECIPIENTS]]
    found = [address for address in dict.fromkeys(stated) if address]
    named = _first(_ADDRESS, _without_own_introduction(text))
    return found or ([named] if named else [])


def _without_own_introduction(text: str) -> str:
    """Without the line in which the server names itself, which may hold an address or a host that is no recipient."""
    return _INTRODUCTION.sub("", text[:_LOOKED_AT])


def _original_id(root: Part, contents: Contents, text: str) -> str:
    """The id of the mail this is about: from the returned copy, from the words, or from what the report answers."""
    for part in contents.returned:
        ids = read_headers(part.content(ProblemLog())[:262_144], ProblemLog()).message_ids("message-id")
        if ids:
            return ids[0]
    for attachment in contents.attachments:
        if attachment.type == "message/rfc822":
            ids = read_headers(attachment.content[:262_144], ProblemLog()).message_ids("message-id")
            if ids:
                return ids[0]
    found = _first(_MESSAGE_ID_LINE, text[: 4 * _LOOKED_AT])
    for name in ("x-original-message-id", "original-message-id", "in-reply-to", "references"):
        if not found and (ids := root.headers.message_ids(name)):
            found = ids[-1]
    return found


def _body_text(part: Part) -> str:
    return readable(decode_unlabelled(part.content(ProblemLog())[:_LOOKED_AT]))


def _fields(block: str) -> dict[str, str]:
    """Fields of one block, folded lines joined, names lower-case; the first of a name counts."""
    found: dict[str, str] = {}
    for line in re.sub(r"\n[ \t]+", " ", block).split("\n"):
        name, colon, value = line.partition(":")
        if colon and name.strip():
            found.setdefault(name.strip().lower(), single_line(value))
    return found


def _typed(value: str) -> str:
    """The value behind its type: `rfc822; jan@x.nl` and `smtp; 550 no` say jan@x.nl and 550 no."""
    kind, separator, rest = value.partition(";")
    text = rest if separator and " " not in kind.strip() else value
    return single_line(text).strip("<> ") if "@" in text and " " not in text.strip() else single_line(text)


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1] if match and pattern.groups else (match[0] if match else "")


def _first_line(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return single_line(match[0])[:1_000] if match else ""
