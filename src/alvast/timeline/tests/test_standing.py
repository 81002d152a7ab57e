"""How a purchase stands in law: terms, versions of rules, and dates that contradict each other."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.kernel.actor import SYSTEM
from alvast.kernel.errors import InvalidInput
from alvast.timeline.actions import correct_fact, record_business_event, record_fact
from alvast.timeline.queries import Question, standing_of, subject_named
from alvast.timeline.rules.packs import pack
from alvast.timeline.rules.standing import Days, Purchase, amount_on, contradictions_in, judge, own_age
from alvast.timeline.rules.terms import end_of_term, months_later, moved_to_working_day
from alvast.timeline.tests.events import at, event

BOUGHT = date(2026, 5, 1)


def ask(question, on, **days):
    return judge(Purchase(Days(**{"bought": BOUGHT, **days})), Question(question), on, pack())


def test_versions_of_one_rule_never_hold_on_the_same_day():
    for one, other in combinations(pack().rules, 2):
        if one.name == other.name:
            first, second = sorted((one, other), key=lambda rule: rule.valid_from)
            assert first.valid_to is not None
            assert first.valid_to <= second.valid_from


def test_every_rule_and_every_sentence_is_there_in_both_languages_and_says_where_it_is_written():
    texts = [*pack().outcomes.values(), *pack().contradictions.values(), *pack().notes.values()]
    assert all(set(text) == {"nl", "en"} and all(text.values()) for text in texts)
    assert all(set(rule.words) == {"nl", "en"} and rule.source for rule in pack().rules)


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        (date(2026, 5, 4), date(2026, 5, 18)),
        (date(2026, 12, 11), date(2026, 12, 28)),  # Christmas, a Saturday, a Sunday
        (date(2026, 3, 20), date(2026, 4, 7)),  # Good Friday to Easter Monday
        (date(2026, 4, 13), date(2026, 4, 28)),  # the King's birthday
    ],
)
def test_a_term_of_days_never_ends_in_a_weekend_or_on_a_holiday(begins, ends):
    assert end_of_term(pack().version_on("withdrawal", begins), begins)[0] == ends


@given(st.dates(date(2014, 6, 13), date(2090, 1, 1)))
def test_a_moved_end_is_never_earlier_and_is_a_working_day(day):
    moved = moved_to_working_day(day)
    assert day <= moved <= day + timedelta(days=6)
    assert moved.weekday() < 5


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 5, 4), 12, date(2027, 5, 4)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_one(day, months, later):
    assert months_later(day, months) == later


def test_the_last_day_counts_and_the_next_does_not():
    assert ask("withdraw", date(2026, 5, 18), delivered=date(2026, 5, 4)).outcome == "withdrawal_open"
    assert ask("withdraw", date(2026, 5, 19), delivered=date(2026, 5, 4)).outcome == "withdrawal_over"


@pytest.mark.parametrize(("bought", "version"), [(date(2022, 4, 26), "2003-05-01"), (date(2022, 4, 27), "2022-04-27")])
def test_the_day_of_the_purchase_picks_the_version(bought, version):
    found = ask("defect", date(2022, 5, 1), bought=bought, delivered=date(2022, 4, 30))
    assert f"presumption@{version}" in [rule.version for rule in found.rules]


def test_repair_chosen_before_the_rule_held_adds_nothing():
    found = ask("defect", date(2027, 7, 1), delivered=date(2026, 5, 4), repaired=date(2026, 7, 30))
    assert (found.outcome, found.needs_person) == ("to_be_proven", True)


def test_a_delivery_is_late_after_the_day_agreed_or_thirty_days():
    assert ask("delivery", date(2026, 6, 1)).outcome == "delivery_in_time"  # 31 May is a Sunday
    assert ask("delivery", date(2026, 6, 2)).outcome == "delivery_late"
    assert ask("delivery", date(2026, 5, 11), promised=date(2026, 5, 10)).outcome == "delivery_late"
    assert ask("delivery", date(2026, 9, 1), promised=date(2026, 5, 10), delivered=date(2026, 5, 9)).outcome == "delivery_in_time"


@given(st.tuples(*[st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1))] * 6), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_any_days_are_judged_and_a_contradiction_is_never_reasoned_away(given_days, on):
    names = ("bought", "delivered", "returned", "made", "found", "supplied")
    days = Days(**dict(zip(names, given_days, strict=True)))
    for question in Question:
        found = judge(Purchase(days), question, on, pack())
        assert found.outcome in pack().outcomes
        if question is not Question.STATE and list(contradictions_in(days)):
            assert (found.outcome, found.needs_person) == ("person", True)


def test_a_thing_with_a_clock_of_its_own_has_the_age_of_that_clock():
    days = Days(bought=date(2033, 3, 1), delivered=date(2033, 3, 4), made=date(2033, 1, 1), own_age=12)
    assert own_age(days, date(2026, 11, 10)) == 12
    assert own_age(Days(made=date(2033, 1, 1)), date(2026, 11, 10)) is None
    assert own_age(Days(made=date(2026, 1, 1)), date(2026, 1, 31)) == 30


def test_an_index_counts_whole_years_to_the_cent():
    purchase = Purchase(Days(), amount=Decimal("100.00"), index=Decimal("2.5"), indexed_from=date(2027, 1, 1))
    assert [str(amount_on(purchase, day)) for day in (date(2026, 6, 1), date(2027, 12, 31), date(2028, 1, 1))] == [
        "100.00", "100.00", "102.50",
    ]  # fmt: skip


def test_two_rates_are_told_apart():
    purchase = Purchase(Days(bought=BOUGHT, invoiced=date(2012, 9, 30), supplied=date(2012, 10, 1)), amount=Decimal(1))
    found = judge(purchase, Question.INVOICE, BOUGHT, pack())
    assert (found.outcome, dict(found.values)) == ("views_differ", {"percent": "19", "later": "21"})


@pytest.mark.django_db
def test_what_we_answered_then_is_answered_again_after_we_learned_better(clock):
    record_business_event(event=event("e-1", "order.placed", at(1)))
    subject = subject_named("order/48213")
    told = []
    for act, day in ((record_fact, "2026-05-04"), (correct_fact, "2026-05-11"), (correct_fact, "2026-05-06")):
        act(actor=SYSTEM, subject=subject, attribute="delivered_on", value=day, valid_from=at(4), source="desk")
        asked = clock.now()
        told.append((asked, standing_of(subject, question=Question.WITHDRAW, on=date(2026, 5, 20))))
        clock.forward(days=1)
    assert [answer.finding.outcome for _, answer in told] == ["withdrawal_over", "withdrawal_open", "withdrawal_open"]
    for asked, answer in told:
        assert standing_of(subject, question=Question.WITHDRAW, on=date(2026, 5, 20), known_at=asked) == answer


@pytest.mark.django_db
@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2026-02-31", "soon", 20260504, None])
def test_a_day_that_cannot_be_counted_with_is_no_day(clock, day):
    record_business_event(event=event("e-1", "order.placed", at(1)))
    subject = subject_named("order/48213")
    if day is not None:
        record_fact(actor=SYSTEM, subject=subject, attribute="delivered_on", value=day, valid_from=at(4), source="desk")
    found = standing_of(subject, question=Question.WITHDRAW, on=date(2026, 5, 20))
    assert found.finding.outcome == "withdrawal_not_begun"
    for question in Question:
        with pytest.raises(InvalidInput):
            standing_of(subject, question=question, on=date(9999, 12, 31))


@pytest.mark.django_db
def test_the_day_of_a_delivery_is_the_customers_own_also_when_the_clock_moves(clock):
    record_business_event(event=event("e-1", "order.placed", at(1)))
    record_business_event(event=event("e-2", "shipment.delivered", at(10).replace(hour=22, minute=30)))
    [clock_] = [
        c for c in standing_of(subject_named("order/48213"), question=Question.WITHDRAW, on=date(2026, 5, 12)).finding.clocks
        if c.rule.name == "withdrawal"
    ]  # fmt: skip
    assert clock_.begins == date(2026, 5, 11)  # half past midnight in Amsterdam
