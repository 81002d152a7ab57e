"""What contacts cost, that the register ranks by it, and that counts are kept only where counting takes long."""

from datetime import date, timedelta

import pytest

from alvast.channels.email.actions import InboxSettings, Server, add_inbox
from alvast.conversations.actions import add_label, add_labels
from alvast.conversations.queries import labels
from alvast.conversations.tests.people import answer_for_good, receive
from alvast.insight.actions import count_board, save_improvement, set_contact_cost
from alvast.insight.errors import InvalidInput, NotFound
from alvast.insight.queries import Cost, Effect, Hours, board_of, contact_cost, kept_counts, last_days, register, usual_staffing
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import pinned_at
from alvast.proactive.actions import run_watches
from alvast.staff.actions import change_team, save_calendar
from alvast.timeline.actions import CloudEvent, record_business_event


@pytest.fixture
def bo(house):
    return house.as_(house.bo)


@pytest.fixture
def write(house, clock):
    """Somebody writes, and Ana puts a label on it; answers the label."""
    made = {name: add_label(actor=house.as_(house.root), name=name, hue=230) for name in ("Factuur", "Levering")}

    def written(label, *, days_ago, who):
        with pinned_at(clock.now() - timedelta(days=days_ago)):
            one = receive(house, author_address=f"{who}@example.net", subject="Vraag").conversation
            add_labels(actor=house.as_(house.ana), conversation=one, labels=[made[label]])
        return made[label]

    return written


def shown(actor):
    period = last_days()
    known = {label.name: label.id for label in labels()}
    return register(actor, counts=count_board(period.begin, period.end), labels=known, untaken=9)


def test_the_dearest_stands_on_top_with_its_work_in_hours_and_in_euros_when_an_hour_has_a_price(bo, write):
    seldom, often = write("Factuur", days_ago=3, who="a"), write("Levering", days_ago=2, who="b")
    write("Levering", days_ago=1, who="c")
    for title, about in (("Duidelijke factuur", seldom), ("Sneller leveren", often)):
        save_improvement(actor=bo, title=title, about=str(about))
    lines = shown(bo).lines
    assert [(line.title, line.price.contacts, line.price.euros) for line in lines] == [
        ("Sneller leveren", 2, None), ("Duidelijke factuur", 1, None),
    ]  # fmt: skip
    assert lines[0].price.hours == pytest.approx(16 / 60)
    set_contact_cost(actor=bo, minutes=12, euros_an_hour=40)
    assert (shown(bo).lines[0].price.hours, shown(bo).lines[0].price.euros) == pytest.approx((0.4, 16))


def test_what_is_done_stands_below_however_dear(bo, write):
    often = write("Levering", days_ago=2, who="b")
    save_improvement(actor=bo, title="Klaar", about=str(often), state="done", fixed_on=date(2026, 5, 1))
    save_improvement(actor=bo, title="Idee", about="no_scan")
    assert [line.title for line in shown(bo).lines] == ["Idee", "Klaar"]


def test_a_cause_costs_the_contacts_of_its_customers_and_the_work_of_a_person(house, clock, bo):
    for number, customer in enumerate(({"id": "chidi", "email": "chidi@example.net"}, {"id": "no-address"})):
        given = {"customer": customer, "delivery_address": {"postcode": "9999ZZ"}}
        record_business_event(event=CloudEvent(f"e-{number}", "shop", "order.placed", f"order/4829{number}", clock.now(), given))
    run_watches()
    clock.forward(days=1)
    receive(house, author_address="chidi@example.net", subject="Waar is mijn bestelling?")
    clock.forward(days=20)
    receive(house, author_address="chidi@example.net", subject="Te laat om hierbij te horen")
    clock.forward(days=1)
    [price] = [one.price for one in shown(bo).untaken if one.cause == "address_incomplete"]
    assert (price.volume, price.contacts) == (2, 2)  # one contact, and one that a person had to look into


def test_only_leads_say_what_a_contact_costs_and_only_what_can_be_true(house, bo):
    with pytest.raises(NotFound):
        set_contact_cost(actor=house.as_(house.ana), minutes=5)
    for wrong in ({"minutes": 0}, {"minutes": 241}, {"minutes": 8, "euros_an_hour": 0.5}, {"minutes": 8, "euros_an_hour": 2000}):
        with pytest.raises(InvalidInput):
            set_contact_cost(actor=bo, **wrong)
    assert contact_cost() == Cost()
    set_contact_cost(actor=bo, minutes=6.5)
    set_contact_cost(actor=bo, minutes=7.5)
    assert contact_cost() == Cost(7.5, None)
    assert usual_staffing().minutes == 7.5


def test_what_a_fix_spares_has_an_interval_that_agrees_with_its_verdict():
    spared, low, high = Effect(60, 20, 56).spared_a_week
    assert (spared, round(low, 1), round(high, 1)) == (5.0, 2.9, 6.6)
    assert Effect(30, 27, 56).spared_a_week[1] < 0 < Effect(30, 27, 56).spared_a_week[2]


def test_the_effects_of_many_cost_as_many_queries_as_of_one(bo, write, django_assert_max_num_queries):
    label = write("Levering", days_ago=40, who="a")
    for number in range(4):
        about = "no_scan" if number % 2 else str(label)
        save_improvement(actor=bo, title=f"Nummer {number}", about=about, state="done", fixed_on=date(2026, 4, 1 + number))
    period = last_days()
    counts = count_board(period.begin, period.end)
    with django_assert_max_num_queries(4):
        found = register(bo, counts=counts, labels={"Levering": label})
    assert sorted(effect.after for effect in found.effects.values()) == [0, 0, 1, 1]


def test_counts_of_a_busy_shop_are_kept_ten_minutes_and_say_of_when_they_are(house, clock):
    period = last_days()
    receive(house)
    clock.forward(minutes=1)
    fresh = count_board(period.begin, period.end, keep_from=1)
    receive(house, author_address="els@example.net")
    clock.forward(minutes=9)
    kept = kept_counts(period.begin, period.end, hours=Hours.ALL)
    assert board_of(kept) == board_of(fresh)
    assert (kept.by_reason, kept.work, kept.counted_at) == ({"": 1}, {}, clock.now() - timedelta(minutes=9))
    assert kept_counts(period.begin, period.end, hours=Hours.OPEN) is None
    clock.forward(minutes=2)
    assert kept_counts(period.begin, period.end, hours=Hours.ALL) is None


def test_few_contacts_are_always_counted(house, clock):
    period = last_days()
    receive(house)
    count_board(period.begin, period.end)
    assert kept_counts(period.begin, period.end, hours=Hours.ALL) is None


def test_kept_counts_cost_one_query(house, clock, django_assert_num_queries):
    period = last_days()
    count_board(period.begin, period.end, keep_from=0)
    with django_assert_num_queries(1):
        kept_counts(period.begin, period.end, hours=Hours.ALL)


def test_a_night_is_no_wait_when_only_opening_hours_count(house, clock):
    open_hours = {str(day): [["09:00", "17:30"]] for day in range(5)}
    calendar = save_calendar(
        actor=SYSTEM, calendar=None, name="Kantoor", time_zone="Europe/Amsterdam", blocks=open_hours, country="NL", exceptions={}
    )
    change_team(actor=SYSTEM, team=house.team.id, name="Klantenservice", calendar=calendar)
    smtp = Server(host="smtp.example.org", port=465)
    add_inbox(actor=SYSTEM, settings=InboxSettings(name="Vragen", address="v@example.org", team=house.team.id, smtp=smtp))
    clock.at = clock.at.replace(hour=15)  # 17.00 in Amsterdam, on a Monday
    made = receive(house).conversation
    clock.forward(hours=15)
    answer_for_good(house, clock, made)
    clock.forward(days=8)
    period = last_days()
    spans = {hours: board_of(count_board(period.begin, period.end, hours=hours)).replies for hours in Hours}
    seen = {hours: [row.span for row in rows if row.shares[0].n] for hours, rows in spans.items()}
    assert seen == {Hours.ALL: ["24h"], Hours.OPEN: ["4h"]}
