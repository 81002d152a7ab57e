"""The child process: same results as in-process, bounded in time and memory, and no mail harms another."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from alvast.channels.email.parsing import BoundedParser, ParsedMail, ParseFailure, parse_mail

from .corpus import all_mails
from .test_hostile_mail import HOSTILE


@pytest.fixture(scope="module")
def parser() -> Iterator[BoundedParser]:
    with BoundedParser() as bounded:
        yield bounded


def _mail(subject: str) -> bytes:
    return f"From: Chidi <chidi@example.nl>\r\nSubject: {subject}\r\n\r\nHallo\r\n".encode()


def _children() -> set[int]:
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "stat").read_text()
                command = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if int(status.rpartition(")")[2].split()[1]) == os.getpid() and b"parsing.child" in command:
                found.add(int(entry.name))
    return found


def test_results_equal_those_read_in_process(parser: BoundedParser) -> None:
    raws = [path.read_bytes() for path in all_mails()]
    assert parser.parse_all(raws) == [parse_mail(raw) for raw in raws]


def test_many_mails_come_back_in_order(parser: BoundedParser) -> None:
    results = parser.parse_all([_mail(str(number)) for number in range(300)])
    assert [result.subject for result in results if isinstance(result, ParsedMail)] == [str(number) for number in range(300)]


def test_when_patience_is_over_only_what_is_in_hand_is_read(parser: BoundedParser) -> None:
    raws = [_mail(str(number)) for number in range(25)]
    assert len(parser.parse_all(raws, patience=0)) == 10
    assert len(parser.parse_all(raws, patience=60)) == 25


def test_no_mails_give_no_results(parser: BoundedParser) -> None:
    assert parser.parse_all([]) == []


@pytest.mark.parametrize("name", ["nest of 3 MB", "10,000 parts", "header line of 1 MB", "100,000 recipients", "body of 26 MB"])
def test_expensive_mail_passes_through_the_child_in_time(parser: BoundedParser, name: str) -> None:
    began = time.monotonic()
    before, result, after = parser.parse_all([_mail("voor"), HOSTILE[name][0], _mail("na")])
    assert time.monotonic() - began < 15
    assert isinstance(result, ParsedMail)
    assert HOSTILE[name][1] <= set(result.problems)
    assert [mail.subject for mail in (before, after) if isinstance(mail, ParsedMail)] == ["voor", "na"]


def test_mail_that_takes_too_long_costs_only_itself() -> None:
    slow = _mail("traag").replace(b"Hallo", b"regel tekst met woorden\n" * 400_000)
    with BoundedParser(seconds=0.05) as hurried:
        results = hurried.parse_all([_mail("voor"), slow, _mail("na")])
    assert results[1] == ParseFailure("timeout")
    assert [mail.subject for mail in results if isinstance(mail, ParsedMail)] == ["voor", "na"]


def test_time_is_counted_per_mail_not_per_batch() -> None:
    busy = _mail("druk").replace(b"Hallo", b"regel tekst met woorden\n" * 400_000)
    with BoundedParser(seconds=1.0) as bounded:
        bounded.parse(_mail("warm"))
        began = time.monotonic()
        bounded.parse(busy)
        enough = int(1.5 / (time.monotonic() - began)) + 1
        results = bounded.parse_all([busy] * enough)
        assert time.monotonic() - began > 1.0
    assert all(isinstance(result, ParsedMail) for result in results)


def test_mail_that_needs_too_much_memory_costs_only_itself() -> None:
    large = _mail("groot").replace(b"Hallo", b"x" * 20_000_000)
    with BoundedParser(memory=120 * 1024 * 1024) as narrow:
        results = narrow.parse_all([_mail("voor"), large, _mail("na")])
    assert results[1] == ParseFailure("crashed")
    assert [mail.subject for mail in results if isinstance(mail, ParsedMail)] == ["voor", "na"]


def test_child_killed_from_outside_is_replaced_and_no_mail_is_lost() -> None:
    before = _children()
    with BoundedParser() as bounded:
        assert isinstance(bounded.parse(_mail("een")), ParsedMail)
        (child,) = _children() - before
        os.kill(child, signal.SIGKILL)
        results = bounded.parse_all([_mail("twee"), _mail("drie")])
        assert [mail.subject for mail in results if isinstance(mail, ParsedMail)] == ["twee", "drie"]
    assert _children() == before


def test_threads_may_share_one_parser(parser: BoundedParser) -> None:
    outcomes: dict[str, str] = {}

    def read(name: str) -> None:
        results = parser.parse_all([_mail(f"{name}-{number}") for number in range(20)])
        outcomes[name] = " ".join(mail.subject for mail in results if isinstance(mail, ParsedMail))

    threads = [threading.Thread(target=read, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes == {name: " ".join(f"{name}-{number}" for number in range(20)) for name in "abcd"}
