"""Where we keep how address headers are read (RFC 5322 and what is really sent): names, groups, comments, bare commas."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .limits import MAX_ADDRESSES
from .mail import Address
from .problems import Problem, ProblemLog
from .words import decode_words, header_text, single_line

# Scans a header once, left to right; the lone openers catch quotes and brackets that are never closed.
_TOKEN = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.){0,500}+")|(?P<angle><[^<>]*+>)|(?P<mark>[(),:;"<>\\])|(?P<text>[^"<>(),:;\\]++)""", re.S
)
# An encoded word may hold commas, colons and brackets; it is set aside under a private-use mark while the list is read.
_ENCODED_WORD = re.compile(r"=\?[^?\s]{1,80}\?[bBqQ]\?[^?]{0,1000}\?=")
_SET_ASIDE = re.compile("\ue000(\\d{1,6})\ue001")
_QUOTED_PAIR = re.compile(r"\\(.)", re.S)
_BARE = re.compile(r"[^\s@,;:<>()\"]+@[^\s@,;:<>()\"]+")
_SPACED_AT = re.compile(r"\s*@\s*")


@dataclass(slots=True)
class _Mailbox:
    """One list entry while it is being read."""

    words: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    angle: str | None = None

    def is_bare_name(self) -> bool:
        return self.angle is None and bool(self.words) and "@" not in "".join(self.words)


def read_addresses(raws: list[bytes], problems: ProblemLog) -> tuple[Address, ...]:
    """Every address in these fields, in order, at most `MAX_ADDRESSES`. Group names are left out, members kept."""
    found: list[Address] = []
    for raw in raws:
        for mailbox in _read_list(header_text(raw)):
            if len(found) >= MAX_ADDRESSES:
                problems.add(Problem.TOO_MANY_ADDRESSES)
                return tuple(found)
            found.extend(_addresses_of(mailbox))
    return tuple(found)


def _read_list(text: str) -> list[_Mailbox]:
    if "=?" not in text:
        return _mailboxes(text)
    words: list[str] = []

    def set_aside(word: re.Match[str]) -> str:
        words.append(word[0])
        return f"\ue000{len(words) - 1}\ue001"

    def restored(value: str) -> str:
        return _SET_ASIDE.sub(lambda mark: words[int(mark[1])], value)

    mailboxes = _mailboxes(_ENCODED_WORD.sub(set_aside, text.replace("\ue000", "")))
    for mailbox in mailboxes:
        mailbox.words = [restored(word) for word in mailbox.words]
        mailbox.comments = [restored(word) for word in mailbox.comments]
        mailbox.angle = None if mailbox.angle is None else restored(mailbox.angle)
    return mailboxes


def _mailboxes(text: str) -> list[_Mailbox]:
    """The entries between commas and semicolons. A bare name before a comma belongs to the next ("Jansen, Jan <…>")."""
    entries: list[_Mailbox] = []
    current = _Mailbox()
    depth = 0
    for token in _TOKEN.finditer(text):
        kind, value = token.lastgroup, token[0]
        if value in {"(", ")"} and kind == "mark":
            depth = max(0, depth + (1 if value == "(" else -1))
        elif depth:
            current.comments.append(value)
        elif kind == "angle":
            if current.angle is not None:
                entries.append(current)
                current = _Mailbox()
            current.angle = value[1:-1]
        elif kind == "mark":
            current = _next_entry(entries, current, value)
            if len(entries) > MAX_ADDRESSES * 2:
                break
        else:
            current.words.append(_QUOTED_PAIR.sub(r"\1", value[1:-1]) if kind == "quoted" else value)
    entries.append(current)
    return _with_split_names_joined(entries)


def _next_entry(entries: list[_Mailbox], current: _Mailbox, mark: str) -> _Mailbox:
    if mark in {",", ";"}:
        entries.append(current)
        return _Mailbox()
    if mark == ":" and current.words and current.words[-1].strip().lower() == "mailto":
        current.words.pop()
        return current
    return _Mailbox() if mark == ":" else current


def _with_split_names_joined(entries: list[_Mailbox]) -> list[_Mailbox]:
    joined: list[_Mailbox] = []
    for entry in entries:
        if joined and joined[-1].is_bare_name() and entry.words and entry.angle is not None:
            joined[-1] = _Mailbox([*joined[-1].words, ", ", *entry.words], entry.comments, entry.angle)
        else:
            joined.append(entry)
    return joined


def _addresses_of(mailbox: _Mailbox) -> list[Address]:
    name = _display_name("".join(mailbox.words))
    comment = _display_name("".join(mailbox.comments))
    if mailbox.angle is not None:
        address = _clean_address(mailbox.angle)
        if not address and "@" in name:
            return [Address("", bare) for bare in _BARE.findall(name)[:1]]
        return [Address(name or comment, address)] if name or address else []
    return _unbracketed(name, comment)


def _unbracketed(name: str, comment: str) -> list[Address]:
    """`jan@x.nl (Jan)`, `jan@x.nl piet@x.nl`, `Jan de Wit jan@x.nl`, `root`: written without angle brackets."""
    tight = _SPACED_AT.sub("@", name) if "@" in name else name
    found = _BARE.findall(tight[:10_000])
    if not found:
        if not name or (" " not in name and name.isascii()):
            return [Address(comment, _clean_address(name))] if name else []
        return [Address(name, "")]
    if len(found) > 1:
        return [Address("", _clean_address(one)) for one in found]
    rest = tight.replace(found[0], "", 1).strip(" '\"")
    return [Address(rest or comment, _clean_address(found[0]))]


def _display_name(text: str) -> str:
    name = " ".join(single_line(decode_words(text)).split())
    return name[1:-1].strip() if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"" else name


def _clean_address(text: str) -> str:
    """The address without route, `mailto:`, quotes and white space; never a line end or a control character."""
    address = single_line(decode_words(text)).strip("'\" ")
    if address.lower().startswith("mailto:"):
        address = address[7:]
    if address.startswith("@") and ":" in address:
        address = address.rpartition(":")[2]
    return "".join(address.split()).rstrip(".,;") if '"' not in address else address
