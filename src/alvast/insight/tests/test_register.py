"""The improvement register: who keeps it, what is in it, and when it says that something helped."""

from datetime import date, timedelta
from math import inf
from uuid import uuid4

import pytest

from alvast.conversations.actions import add_label, add_labels
from alvast.conversations.queries import labels
from alvast.conversations.tests.people import receive
from alvast.insight.actions import count_board, delete_improvement, save_improvement
from alvast.insight.errors import FixedDayMissing, FixedInTheFuture, InvalidInput, NotFound
from alvast.insight.queries import effects_of, examples_of, improvement_for, last_days, register
from alvast.insight.rules.register import Effect, window_of
from alvast.kernel.clock import pinned_at


@pytest.fixture
def bo(house):
    return house.as_(house.bo)


@pytest.fixture
def delivery(house):
    return add_label(actor=house.as_(house.root), name="Levering", hue=230)


def written(house, clock, delivery, *, days_ago, who):
    with pinned_at(clock.now() - timedelta(days=days_ago)):
        made = receive(house, author_address=f"{who}@example.net", subject="Waar blijft het?").conversation
        add_labels(actor=house.as_(house.ana), conversation=made, labels=[delivery])
    return made


def ninety_days():
    period = last_days()
    return count_board(period.begin, period.end)


def kept(actor):
    return register(actor, counts=ninety_days(), labels={label.name: label.id for label in labels()})


def found(actor, improvement):
    return improvement_for(actor, improvement, counts=ninety_days())


def effect_of(line):
    return effects_of([line]).get(line.id)


def test_what_comes_most_often_and_nobody_took_up_is_named_first(house, clock, bo, delivery):
    for number in range(3):
        written(house, clock, delivery, days_ago=number + 1, who=f"klant{number}")
    clock.forward(minutes=1)
    [first] = kept(bo).untaken
    assert (first.reason, first.label, first.price.volume) == ("Levering", delivery, 3)
    save_improvement(actor=bo, title="Eerder zeggen wanneer het komt", about=str(delivery), owner=house.ana.id)
    after = kept(bo)
    assert after.untaken == ()
    [line] = after.lines
    assert (line.title, line.owner_name, line.price.volume) == ("Eerder zeggen wanneer het komt", "Ana", 3)


def test_only_leads_and_administrators_keep_and_see_it(house, bo, delivery):
    made = save_improvement(actor=bo, title="Idee", about=str(delivery))
    ana = house.as_(house.ana)
    for refused in (
        lambda: save_improvement(actor=ana, title="Idee", about=str(delivery)),
        lambda: save_improvement(actor=ana, title="Anders", about=str(delivery), improvement=made),
        lambda: delete_improvement(actor=ana, improvement=made),
        lambda: found(ana, made),
        lambda: register(ana, counts=ninety_days(), labels={}),
    ):
        with pytest.raises(NotFound):
            refused()
    assert found(bo, made).title == "Idee"


@pytest.mark.parametrize(
    "wrong", [{"title": "  "}, {"title": "x" * 121}, {"about": "weather"}, {"about": str(uuid4())}, {"owner": uuid4()},
              {"effort": "xl"}, {"state": "lost"}],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(bo, delivery, wrong):
    with pytest.raises(InvalidInput):
        save_improvement(actor=bo, **{"title": "Idee", "about": str(delivery), **wrong})
    assert kept(bo).lines == ()


def test_what_is_done_has_its_day_and_what_is_not_has_none(bo, clock):
    with pytest.raises(FixedDayMissing):
        save_improvement(actor=bo, title="Klaar", about="no_scan", state="done")
    with pytest.raises(FixedInTheFuture):
        save_improvement(actor=bo, title="Klaar", about="no_scan", state="done", fixed_on=date(2026, 5, 19))
    made = save_improvement(actor=bo, title="Klaar", about="no_scan", state="done", fixed_on=date(2026, 5, 18))
    save_improvement(actor=bo, title="Toch niet", about="no_scan", state="doing", fixed_on=date(2026, 5, 18), improvement=made)
    line = found(bo, made)
    assert (line.title, line.state, line.fixed_on, line.cause) == ("Toch niet", "doing", None, "no_scan")
    assert effect_of(line) is None


def test_one_that_is_gone_is_not_found(bo, delivery):
    made = save_improvement(actor=bo, title="Idee", about=str(delivery))
    delete_improvement(actor=bo, improvement=made)
    with pytest.raises(NotFound):
        delete_improvement(actor=bo, improvement=made)
    with pytest.raises(NotFound):
        save_improvement(actor=bo, title="Idee", about=str(delivery), improvement=made)


def test_the_effect_compares_equally_long_windows_around_the_day(house, clock, bo, delivery):
    for days_ago, who in ((45, "a"), (41, "b"), (33, "c"), (31, "d"), (20, "e"), (70, "too-early")):
        written(house, clock, delivery, days_ago=days_ago, who=who)
    fixed = date(2026, 5, 18) - timedelta(days=30)
    made = save_improvement(actor=bo, title="Sneller", about=str(delivery), state="done", fixed_on=fixed)
    effect = effect_of(found(bo, made))
    assert (effect.before, effect.after, effect.days, effect.is_too_early) == (4, 1, 30, True)


def test_examples_are_only_those_the_reader_may_see(house, clock, bo, delivery):
    seen = written(house, clock, delivery, days_ago=2, who="a")
    with pinned_at(clock.now() - timedelta(days=1)):
        hidden = receive(house, team=house.other_team.id, author_address="b@example.net").conversation
        add_labels(actor=house.as_(house.root), conversation=hidden, labels=[delivery])
    line = found(bo, save_improvement(actor=bo, title="Idee", about=str(delivery)))
    assert [example.id for example in examples_of(bo, line)] == [seen]


def test_a_verdict_needs_four_weeks_and_thirty_cases():
    assert Effect(40, 10, 27).is_too_early
    assert Effect(20, 9, 56).is_too_early
    better, worse, same = Effect(60, 20, 56), Effect(20, 60, 56), Effect(30, 27, 56)
    assert (better.is_better, better.is_worse) == (True, False)
    assert (worse.is_better, worse.is_worse) == (False, True)
    assert (same.is_better, same.is_worse) == (False, False)
    assert (round(better.ratio, 3), round(better.low, 2), round(better.high, 2)) == (0.333, 0.2, 0.55)


def test_what_never_came_before_has_no_ratio_and_an_open_end():
    new = Effect(0, 30, 28)
    assert (new.ratio, new.high) == (None, inf)
    assert Effect(30, 0, 28).low == 0


def test_the_window_ends_at_eight_weeks():
    assert [window_of(days) for days in (-3, 0, 30, 400)] == [0, 0, 30, 56]
