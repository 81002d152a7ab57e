"""Two writers at the same moment: the database decides, and nobody's words are lost or doubled."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from django.db import connection

from alvast.kernel.actor import SYSTEM
from alvast.kernel.errors import DomainRefusal
from alvast.timeline.actions import (
    Person,
    correct_fact,
    customers_for_addresses,
    merge_customers,
    record_business_event,
    record_business_events,
)
from alvast.timeline.models import ContactPoint, Fact, Subject, TimelineEvent
from alvast.timeline.queries import customer_by_address, record_as_of, records_of, subject_named
from alvast.timeline.tests.events import at, event, placed

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*works):
    def run(work):
        try:
            return work()
        except DomainRefusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=8) as pool:
        return list(pool.map(run, works))


def test_two_hundred_deliveries_of_fifty_events_are_fifty_rows():
    def tell(n):
        person = {"id": f"c-{n % 5}", "name": f"N{n}", "email": f"c{n % 5}@example.nl"}
        return event(f"e-{n}", "order.placed", at(1 + n % 20), subject=f"order/{n % 7}", customer=person)

    told = [tell(n) for n in range(50)]
    outcomes = at_once(*[lambda e=e: record_business_event(event=e) for e in told * 4])
    assert sum(not outcome.duplicate for outcome in outcomes) == TimelineEvent.objects.count() == 50
    assert Subject.objects.filter(kind="customer").count() == 5


def test_batches_that_overlap_do_not_wait_for_each_other_for_good():
    told = [placed(f"e-{n}", at(1 + n % 20), customer={"id": f"c-{n % 9}", "email": f"c{n % 9}@example.nl"}) for n in range(60)]
    at_once(*[lambda s=s: record_business_events(events=told[s:] + told[:s]) for s in range(0, 60, 10)])
    assert TimelineEvent.objects.count() == 60
    assert Subject.objects.filter(kind="customer").count() == 9


def test_the_same_stranger_at_two_doors_is_one_customer():
    def by_mail():
        return customers_for_addresses(people=[Person("chidi@example.nl", "Chidi")], source="mail")

    at_once(by_mail, lambda: record_business_event(event=placed(customer={"id": "c-17", "email": "chidi@example.nl"})), by_mail)
    assert customer_by_address("chidi@example.nl") == subject_named("customer/c-17")
    assert ContactPoint.objects.count() == 1
    assert len({records_of(s)[0] for s in Subject.objects.filter(kind="customer").values_list("id", flat=True)}) == 1


def test_corrections_at_the_same_moment_leave_one_history_without_overlap():
    chidi = customers_for_addresses(people=[Person("chidi@example.nl")], source="mail")["chidi@example.nl"]

    def correct(n):
        fact = {"attribute": "address", "value": f"Straat {n}", "source": "desk"}
        return correct_fact(actor=SYSTEM, subject=chidi, **fact, valid_from=at(1 + n % 5), valid_to=at(8 + n))

    outcomes = at_once(*[lambda n=n: correct(n) for n in range(16)])
    assert outcomes == [None] * 16
    current = list(Fact.objects.filter(attribute="address", superseded_at=None).order_by("valid_from"))
    assert all(a.valid_to <= b.valid_from for a, b in pairwise(current))
    assert record_as_of(chidi, valid_at=at(22)).value("address") == "Straat 15"


def test_merging_in_a_circle_at_once_leaves_one_kept_record():
    people = [Person(f"c{n}@example.nl") for n in range(3)]
    ids = list(customers_for_addresses(people=people, source="mail").values())
    pairs = [(ids[0], ids[1]), (ids[1], ids[2]), (ids[2], ids[0])]
    at_once(*[lambda p=p: merge_customers(actor=SYSTEM, kept=p[0], absorbed=p[1]) for p in pairs])
    assert Subject.objects.filter(merged_into=None).count() == 1
