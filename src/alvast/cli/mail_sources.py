"""Where raw mails lie on a disk: single files, mbox files, Maildirs, folders of all of these."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADER_LINE = re.compile(rb"[!-9;-~]{1,100}[ \t]*:[ \t\r\n]?")
_MBOX_LINE = re.compile(rb"^From \S+.*\d{4}", re.MULTILINE)
_MAILDIR = ("cur", "new")
_SNIFFED = 4096


@dataclass(frozen=True, slots=True)
class FoundMail:
    """One raw mail and the file it lies in."""

    file: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read, and why."""

    file: str
    reason: str


def mails_in(path: Path) -> Iterator[FoundMail | Unreadable]:
    """Every mail in a file or folder, one at a time, in a stable order. In folders, files that are no mail are passed over."""
    if not path.is_dir():
        yield from _in_file(path)
        return
    for file in sorted(path.rglob("*")):
        if file.is_file() and _belongs(file, path) and _looks_like_mail(file):
            yield from _in_file(file)


def _belongs(file: Path, root: Path) -> bool:
    """Not hidden, and not what a Maildir keeps beside its mails (half-written ones in tmp, index files)."""
    if any(part.startswith(".") for part in file.relative_to(root).parts[:-1]) or file.name.startswith((".", "dovecot")):
        return False
    is_in_maildir = all((file.parent.parent / name).is_dir() for name in _MAILDIR)
    return not is_in_maildir or file.parent.name in _MAILDIR


def _looks_like_mail(file: Path) -> bool:
    if file.suffix.lower() in (".eml", ".mbox", ".mbx") or file.parent.name in _MAILDIR:
        return True
    if file.suffix.lower() in (".md", ".json", ".html", ".py", ".css", ".js", ".csv", ".po", ".yml", ".yaml"):
        return False
    try:
        with file.open("rb") as opened:
            start = opened.read(_SNIFFED)
    except OSError:
        return True  # reported as unreadable
    return bool(_MBOX_LINE.match(start) or _has_two_headers(start))


def _has_two_headers(start: bytes) -> bool:
    lines = [line for line in start.lstrip().splitlines()[:20] if not line.startswith((b" ", b"\t"))]
    return len(lines) > 1 and all(_HEADER_LINE.match(line) for line in lines[:2])


def _in_file(file: Path) -> Iterator[FoundMail | Unreadable]:
    try:
        content = file.read_bytes()
    except OSError as error:
        yield Unreadable(str(file), f"cannot be read: {error.strerror}")
        return
    if not _MBOX_LINE.match(content[:_SNIFFED]):
        yield FoundMail(str(file), content)
        return
    for number, mail in enumerate(_parted(content), start=1):
        yield FoundMail(f"{file}#{number}", mail)


def _parted(content: bytes) -> Iterator[bytes]:
    """The mails of an mbox: each starts at a `From ` line after an empty one; `>From ` in it was `From ` (mboxrd)."""
    starts = [0, *(m.start() + len(m[1]) for m in re.finditer(rb"(\r?\n\r?\n)From \S+.*\d{4}[^\n]*\n", content))]
    for start, end in zip(starts, [*starts[1:], len(content)], strict=True):
        _, _, mail = content[start:end].partition(b"\n")
        yield re.sub(rb"^>(>*From )", rb"\1", mail, flags=re.MULTILINE).removesuffix(b"\n\n") + b"\n"
