"""Orders of WooCommerce and Shopify as their webhooks tell them, on the timeline."""

from datetime import UTC, datetime
from itertools import permutations

import pytest

from alvast.api.actions import add_source
from alvast.api.models import EventSource
from alvast.api.tests.shops import SECRET, deliver, from_shopify, from_woocommerce, payload
from alvast.kernel.actor import SYSTEM
from alvast.timeline.models import Fact, TimelineEvent
from alvast.timeline.queries import record_as_of, subject_named

pytestmark = pytest.mark.django_db


@pytest.fixture
def woocommerce(clock):
    return add_source(actor=SYSTEM, name="Webwinkel", kind="woocommerce", secret=SECRET)


@pytest.fixture
def shopify(clock):
    return add_source(actor=SYSTEM, name="Webwinkel", kind="shopify", secret=SECRET)


def values(name, at=None):
    return {a: f.value for a, f in record_as_of(subject_named(name), valid_at=at).facts.items()}


def test_a_woocommerce_order_is_known_with_its_customer_and_its_address_in_parts(woocommerce, clock):
    assert from_woocommerce(payload("woocommerce_processing")).json()["recorded"] == 3
    order = values("order/727", clock.forward(hours=1))
    assert (order["status"], order["amount"], order["currency"]) == ("paid", "49.95", "EUR")
    assert order["lines"] == [{"sku": "B-93", "title": "Boek over tijd", "quantity": 2}]
    address = order["delivery_address"]
    assert (address["straat"], address["huisnummer"], address["huisletter"], address["woonplaats"]) == (
        "Lindelaan", 12, "A", "Utrecht",
    )  # fmt: skip
    assert values("customer/26", clock.at) == {"name": "Chidi Okafor", "email": "chidi@example.net", "phone": "0612345678"}


def test_each_moment_of_the_order_goes_to_its_own_time(woocommerce):
    from_woocommerce(payload("woocommerce_processing"))
    assert values("order/727", datetime(2026, 5, 18, 9, 13, tzinfo=UTC))["status"] == "placed"
    assert values("order/727", datetime(2026, 5, 18, 9, 15, tzinfo=UTC))["status"] == "paid"


def test_the_same_delivery_again_and_an_update_without_a_change_make_no_new_facts(woocommerce):
    from_woocommerce(payload("woocommerce_processing"))
    before = Fact.objects.count()
    again = from_woocommerce(payload("woocommerce_processing")).json()
    assert (again["recorded"], again["duplicates"]) == (0, 3)
    from_woocommerce(payload("woocommerce_processing", date_modified_gmt="2026-05-18T10:00:00"))
    assert Fact.objects.count() == before


def test_whatever_was_missed_is_told_by_the_next_delivery(woocommerce, clock):
    last = payload("woocommerce_processing", status="completed", date_modified_gmt="2026-05-20T08:00:00")
    from_woocommerce(last)
    clock.forward(days=7)
    assert values("order/727", clock.at)["status"] == "shipped"
    assert values("order/727", datetime(2026, 5, 19, tzinfo=UTC))["status"] == "paid"


def test_any_order_of_deliveries_ends_in_the_same_record(woocommerce, clock):
    told = [
        payload("woocommerce_processing", status="pending", date_paid_gmt=None, date_modified_gmt="2026-05-18T09:12:00"),
        payload("woocommerce_processing"),
        payload("woocommerce_processing", status="on-hold", date_modified_gmt="2026-05-18T09:20:00", total="59.95"),
        payload("woocommerce_processing", status="completed", date_modified_gmt="2026-05-19T08:00:00"),
    ]
    moments = [datetime(2026, 5, day, hour, 17, tzinfo=UTC) for day in (18, 19, 20) for hour in (8, 9, 12)]
    ends = []
    for number, deliveries in enumerate(permutations(told)):
        for content in deliveries:
            from_woocommerce({**content, "id": 1000 + number, "number": f"{1000 + number}"})
        ends.append([values(f"order/{1000 + number}", at) for at in moments])
    assert all(end == ends[0] for end in ends)


def test_a_state_of_a_plug_in_is_kept_and_reported_and_not_guessed_at(woocommerce):
    answer = from_woocommerce(payload("woocommerce_processing", status="wacht-op-leverancier")).json()
    assert answer["unknown"] == ["woocommerce.order_state"]
    assert TimelineEvent.objects.get(type="woocommerce.order_state").data == {"state": "wacht-op-leverancier"}


def test_an_order_without_a_street_name_is_exactly_that(woocommerce, clock):
    without = {**payload("woocommerce_processing")["shipping"], "address_1": "12"}
    from_woocommerce(payload("woocommerce_processing", shipping=without))
    address = values("order/727", clock.forward(hours=1))["delivery_address"]
    assert (address["straat"], address["huisnummer"], address["postcode"]) == ("", 12, "3571 AB")


def test_a_belgian_address_stays_as_it_was_written(woocommerce, clock):
    belgian = {**payload("woocommerce_processing")["shipping"], "address_1": "Meir 12 bus 3", "country": "BE", "postcode": "2000"}
    from_woocommerce(payload("woocommerce_processing", shipping=belgian))
    address = values("order/727", clock.forward(hours=1))["delivery_address"]
    assert (address["straat"], address["land"], "huisnummer" in address) == ("Meir 12 bus 3", "BE", False)


def test_an_order_deleted_in_woocommerce_is_cancelled(woocommerce, clock):
    from_woocommerce(payload("woocommerce_processing", number="2026-727"))
    clock.forward(days=1)
    from_woocommerce({"id": 727}, topic="order.deleted")
    assert values("order/2026-727", clock.at)["status"] == "cancelled"


def test_part_of_the_money_back_leaves_the_order_in_its_state(woocommerce, clock):
    refunds = [{"id": 9, "reason": "", "total": "-10.00"}]
    from_woocommerce(payload("woocommerce_processing", refunds=refunds, date_modified_gmt="2026-05-19T08:00:00"))
    clock.forward(days=2)
    order = values("order/727", clock.at)
    assert (order["status"], order["refunded_amount"]) == ("paid", "10.00")


def test_a_draft_in_the_checkout_is_no_order(woocommerce):
    assert from_woocommerce(payload("woocommerce_processing", status="checkout-draft")).json()["recorded"] == 0


def test_the_ping_of_woocommerce_is_answered_and_nothing_is_kept(woocommerce):
    assert deliver("webwinkel", b"webhook_id=12", {}, kind="application/x-www-form-urlencoded").status_code == 200
    assert not TimelineEvent.objects.exists()


def test_two_shops_that_count_alike_keep_apart(woocommerce, clock):
    add_source(actor=SYSTEM, name="Tweede", kind="woocommerce", secret=SECRET, prefix="t-")
    from_woocommerce(payload("woocommerce_processing"))
    from_woocommerce(payload("woocommerce_processing", total="1.00"), slug="tweede")
    clock.forward(hours=1)
    assert [values(name, clock.at)["amount"] for name in ("order/727", "order/t-727")] == ["49.95", "1.00"]


def test_a_shopify_order_its_parcel_and_its_refund_are_one_order(shopify, clock):
    assert from_shopify(payload("shopify_paid"), "orders/paid").json()["recorded"] == 3
    assert from_shopify(payload("shopify_fulfillment"), "fulfillments/create").json()["recorded"] == 2
    assert from_shopify(payload("shopify_refund"), "refunds/create").json()["recorded"] == 1
    clock.forward(days=30)
    order = values("order/1001", clock.at)
    assert (order["status"], order["carrier"], order["tracking_code"]) == ("shipped", "PostNL", "3SABC123456789")
    assert order["refunded_amount"] == "49.95"
    assert (order["delivery_address"]["huisnummer"], order["delivery_address"]["huisletter"]) == (12, "A")
    assert values("customer/115310627314723954", clock.at)["language"] == "nl"


def test_a_cancelled_shopify_order_is_cancelled_since_then(shopify, clock):
    gone = payload("shopify_paid", cancelled_at="2026-05-19T10:00:00+02:00", updated_at="2026-05-19T10:00:01+02:00")
    from_shopify(gone, "orders/cancelled")
    clock.forward(days=2)
    assert values("order/1001", clock.at)["status"] == "cancelled"


def test_a_parcel_of_an_order_not_known_yet_is_to_be_brought_again_and_is_no_refusal(shopify):
    answer = from_shopify(payload("shopify_fulfillment"), "fulfillments/create")
    assert (answer.status_code, answer.json()["code"]) == (409, "order_not_known_yet")
    assert EventSource.objects.get().refused == 0
    from_shopify(payload("shopify_paid"), "orders/create")
    assert from_shopify(payload("shopify_fulfillment"), "fulfillments/create").status_code == 202


def test_a_topic_that_is_not_about_orders_is_ignored_in_words(shopify):
    assert from_shopify({"id": 1}, "products/update").json()["ignored"] == "products/update"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"id": None}, "id"),
        ({"date_modified_gmt": "yesterday"}, "date_modified_gmt"),
        ({"date_modified_gmt": "0001-01-01T00:00:00+14:00"}, "date_modified_gmt"),
        ({"date_modified_gmt": None, "date_created_gmt": None}, "date_modified_gmt"),
        ({"billing": "Chidi"}, "billing"),
        ({"line_items": ["book"]}, "line_items"),
        ({"refunds": [{"id": 1, "total": "much"}]}, "refunds.total"),
    ],
)
def test_a_payload_that_is_not_as_documented_is_refused_with_its_field_and_counted(woocommerce, changed, field):
    answer = from_woocommerce(payload("woocommerce_processing", **changed))
    assert (answer.status_code, answer.json()["code"]) == (422, "payload_unreadable")
    assert field in answer.json()["detail"]
    source = EventSource.objects.get()
    assert (source.refused, source.refused_because) == (1, "payload_unreadable")
    assert not TimelineEvent.objects.exists()
