"""Mails that cannot be read, and faults of ours: counted, parked, visible, replayable; the others go on."""

import pytest
from django.db import OperationalError

from alvast.channels.email.actions import NewRaw, landing, replay_mail, store_raw, translate_waiting, translating
from alvast.channels.email.models import RawMail
from alvast.channels.email.parsing import BoundedParser, ParseFailure, ParserUnavailable
from alvast.channels.email.queries import held_mails, inbox_health
from alvast.channels.email.tests.conftest import mail
from alvast.conversations.models import Message

pytestmark = pytest.mark.django_db

POISON = b"POISON"


@pytest.fixture
def poisonous(monkeypatch):
    """What a mail does that the child cannot read, and one that trips over a fault of ours."""
    whole = BoundedParser.parse_all

    def parse_all(parser, raws, **options):
        results = whole(parser, raws, **options)
        return [ParseFailure("crashed") if b"CRASH" in raw else result for raw, result in zip(raws, results, strict=True)]

    received = landing.receive_messages

    def receive(messages):
        if any("POISON" in message.text for message in messages):
            raise ZeroDivisionError
        return received(messages=messages)

    monkeypatch.setattr(BoundedParser, "parse_all", parse_all)
    monkeypatch.setattr(landing, "receive_messages", lambda *, messages: receive(messages))


def settle(clock):
    for _ in range(60):
        translate_waiting()
        clock.forward(seconds=30)


def test_a_poisoned_mail_is_parked_after_five_tries_and_harms_no_other(post, clock, poisonous):
    store_raw(inbox=post.inbox, mails=[NewRaw(mail("POISON" if n == 7 else f"Vraag {n}")) for n in range(20)])
    translate_waiting()
    assert Message.objects.count() == 19
    settle(clock)
    [parked] = held_mails(post.house.as_(post.house.root))
    assert (parked.state, parked.reason) == ("parked", "error:ZeroDivisionError")
    assert RawMail.objects.get(id=parked.id).tries == 5
    assert inbox_health()[0].parked == 1


def test_a_mail_that_ends_the_reader_is_parked_too(post, clock, poisonous):
    store_raw(inbox=post.inbox, mails=[NewRaw(mail("CRASH")), NewRaw(mail("gewoon"))])
    settle(clock)
    assert Message.objects.get().text == "gewoon"
    assert RawMail.objects.get(state="parked").failure == "crashed"


def test_mails_behind_a_slow_one_are_put_back_and_come_next(post, clock, monkeypatch):
    slow = b"From: x@example.net\n\n" + b"SLOW"
    whole = BoundedParser.parse_all

    def parse_all(parser, raws, **options):
        done = raws[: raws.index(slow)] if slow in raws else raws
        return [*whole(parser, done, **options), *([ParseFailure("timeout")] if slow in raws else [])]

    monkeypatch.setattr(BoundedParser, "parse_all", parse_all)
    store_raw(inbox=post.inbox, mails=[NewRaw(mail("voor")), NewRaw(slow), NewRaw(mail("achter")), NewRaw(mail("nog verder"))])
    translate_waiting()
    assert sorted(Message.objects.values_list("text", flat=True)) == ["voor"]
    translate_waiting()
    assert sorted(Message.objects.values_list("text", flat=True)) == ["achter", "nog verder", "voor"]
    raw = RawMail.objects.exclude(state="translated").get()
    assert (raw.state, raw.tries, raw.failure) == ("stored", 1, "timeout")


def test_a_parked_mail_can_be_given_its_tries_again(post, clock, poisonous, monkeypatch):
    store_raw(inbox=post.inbox, mails=[NewRaw(mail("POISON"))])
    settle(clock)
    monkeypatch.undo()
    raw = RawMail.objects.get()
    assert replay_mail(raw=raw.id)
    assert not replay_mail(raw=raw.id)
    translate_waiting()
    assert Message.objects.get().text == "POISON"


@pytest.mark.parametrize(("crashes", "expected"), [(1, [15, 10, 5]), (2, [15, 10, 5] + [1] * 10)])
def test_mails_that_were_in_hand_when_the_worker_fell_are_tried_in_ever_smaller_groups(
    post, clock, monkeypatch, crashes, expected
):
    """The claim is committed before a mail is looked at, so a crash leaves its mark."""
    store_raw(inbox=post.inbox, mails=[NewRaw(mail(f"Vraag {n}")) for n in range(15)])
    sizes = []
    whole = landing.land_mails
    monkeypatch.setattr(
        translating, "land_mails", lambda mails, parser: sizes.append(len(mails)) or (_ for _ in ()).throw(SystemExit)
    )
    for _ in range(crashes):
        with pytest.raises(SystemExit):
            translate_waiting()
        clock.forward(seconds=11)
    monkeypatch.setattr(translating, "land_mails", lambda mails, parser: sizes.append(len(mails)) or whole(mails, parser=parser))
    while translate_waiting():
        pass
    assert sizes == expected
    assert Message.objects.count() == 15


def test_what_a_worker_has_in_hand_is_left_to_it_for_ten_seconds(post, clock, monkeypatch):
    store_raw(inbox=post.inbox, mails=[NewRaw(mail())])
    with monkeypatch.context() as patched:
        patched.setattr(translating, "land_mails", lambda mails, parser: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            translate_waiting()
    assert translate_waiting() == 0
    clock.forward(seconds=11)
    assert translate_waiting() == 1


@pytest.mark.parametrize("trouble", [ParserUnavailable, OperationalError])
def test_trouble_of_the_house_is_no_mails_fault(post, clock, monkeypatch, trouble):
    store_raw(inbox=post.inbox, mails=[NewRaw(mail())])

    def fail(mails, parser):
        raise trouble

    with monkeypatch.context() as patched:
        patched.setattr(translating, "land_mails", fail)
        for _ in range(8):
            with pytest.raises(trouble):
                translate_waiting()
            clock.forward(minutes=10)
    assert RawMail.objects.get().state == "stored"
    translate_waiting()
    assert Message.objects.count() == 1


def test_only_an_administrator_sees_what_was_kept_aside(post):
    from alvast.kernel.errors import NotFound

    with pytest.raises(NotFound):
        held_mails(post.house.as_(post.house.ana))
