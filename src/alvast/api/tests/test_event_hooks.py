"""Signed deliveries: whose they are, how old they may be, and what is counted."""

import base64
import json
from datetime import timedelta

import pytest

from alvast.api.actions import add_source, forget_refusals, renew_source_secret, start_source, stop_source
from alvast.api.errors import NameMissing, SecretTooShort, SourceNameTaken
from alvast.api.models import EventSource
from alvast.api.queries import refusing_sources
from alvast.api.rules.signing import signed_headers
from alvast.api.tests.shops import deliver, from_woocommerce, payload
from alvast.kernel.actor import SYSTEM
from alvast.staff.errors import NotAllowed
from alvast.timeline.models import TimelineEvent

pytestmark = pytest.mark.django_db

EVENT = {
    "specversion": "1.0", "id": "e-1", "source": "eigen-winkel", "type": "order.placed", "subject": "order/48213",
    "time": "2026-05-18T09:12:00Z", "data": {"amount": "49.95"},
}  # fmt: skip


@pytest.fixture
def source(clock):
    return add_source(actor=SYSTEM, name="Eigen winkel", kind="standard")


def send(secret, content=EVENT, *, at, id="msg_1", slug="eigen-winkel"):
    body = json.dumps(content).encode()
    return deliver(slug, body, signed_headers(id=id, at=at, body=body, secrets=[secret]))


def refused(slug="eigen-winkel"):
    return EventSource.objects.values_list("refused", flat=True).get(slug=slug)


def test_a_signed_event_is_recorded_and_the_same_again_is_a_duplicate(source, clock):
    first, again = (send(source.secret, at=clock.now()).json() for _ in range(2))
    assert (first["recorded"], again["recorded"], again["duplicates"]) == (1, 0, 1)
    row = EventSource.objects.get()
    assert (row.received, row.last_event_at, row.refused) == (1, clock.now(), 0)


def test_a_wrong_signature_is_refused_and_counted(source, clock):
    wrong = "whsec_" + base64.b64encode(b"somebody else's secret").decode()
    answer = send(wrong, at=clock.now())
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert not TimelineEvent.objects.exists()
    assert (refused(), [line.refused_because for line in refusing_sources()]) == (1, ["signature_invalid"])


def test_a_changed_body_is_refused(source, clock):
    body = json.dumps(EVENT).encode()
    headers = signed_headers(id="msg_1", at=clock.now(), body=body, secrets=[source.secret])
    assert deliver("eigen-winkel", body.replace(b"49.95", b"19.95"), headers).status_code == 404


@pytest.mark.parametrize(("minutes", "status"), [(-6, 404), (-4, 202), (4, 202), (6, 404)])
def test_a_message_counts_for_five_minutes(source, clock, minutes, status):
    assert send(source.secret, at=clock.now() + timedelta(minutes=minutes)).status_code == status


@pytest.mark.parametrize(
    "headers",
    [{}, {"webhook-id": "x", "webhook-timestamp": "soon", "webhook-signature": "v1,x"}, {"webhook-signature": "v1,é"}],
)
def test_headers_that_are_missing_or_nonsense_are_refused(source, headers):
    assert deliver("eigen-winkel", EVENT, headers).status_code == 404


def test_a_source_that_is_not_there_looks_like_a_wrong_signature(source, clock):
    there, nowhere = send("whsec_" + "A" * 32, at=clock.now()), send(source.secret, at=clock.now(), slug="nergens")
    assert [a.json()["code"] for a in (there, nowhere)] == ["not_found"] * 2
    assert there.status_code == nowhere.status_code == 404


def test_during_a_day_the_old_secret_counts_too(source, clock):
    new = renew_source_secret(actor=SYSTEM, source=source.id)
    assert send(source.secret, at=clock.now()).status_code == 202
    assert send(new, {**EVENT, "id": "e-2"}, at=clock.now()).status_code == 202
    clock.forward(hours=25)
    assert send(source.secret, {**EVENT, "id": "e-3"}, at=clock.now()).status_code == 404
    assert send(new, {**EVENT, "id": "e-3"}, at=clock.now()).status_code == 202


def test_nobody_speaks_in_the_name_of_another_source(source, clock):
    answer = send(source.secret, [{**EVENT, "source": "alvast"}, EVENT], at=clock.now()).json()
    assert (answer["recorded"], answer["refused"][0]["field"]) == (1, "source")
    assert refused() == 1


def test_a_stopped_source_is_not_listened_to(source, clock):
    stop_source(actor=SYSTEM, source=source.id)
    assert send(source.secret, at=clock.now()).status_code == 404
    start_source(actor=SYSTEM, source=source.id)
    assert send(source.secret, at=clock.now()).status_code == 202


def test_a_body_that_is_no_json_or_too_long_is_refused(source, clock):
    for body, status in ((b"{", 400), (b" " * (1024 * 1024 + 1), 413)):
        headers = signed_headers(id="msg_1", at=clock.now(), body=body, secrets=[source.secret])
        assert deliver("eigen-winkel", body, headers).status_code == status


def test_a_shop_with_the_wrong_secret_is_refused_and_counted(clock):
    add_source(actor=SYSTEM, name="Webwinkel", kind="woocommerce", secret="the-right-secret")
    assert from_woocommerce(payload("woocommerce_processing"), secret="the-wrong-secret").status_code == 404
    assert refused("webwinkel") == 1


def test_who_looked_into_refusals_starts_the_count_again(source, clock):
    send("whsec_" + "A" * 32, at=clock.now())
    forget_refusals(actor=SYSTEM, source=source.id)
    assert (refused(), refusing_sources()) == (0, ())


def test_a_refusal_of_days_ago_is_no_trouble_any_more(source, clock):
    send("whsec_" + "A" * 32, at=clock.now())
    clock.forward(days=2)
    assert refusing_sources() == ()


def test_a_source_needs_a_name_of_its_own_and_a_real_secret(source):
    for name, secret, refusal in (
        ("eigen WINKEL", "", SourceNameTaken), ("!!", "", NameMissing), ("Alvast", "", NameMissing),
        ("X", "short", SecretTooShort),
    ):  # fmt: skip
        with pytest.raises(refusal):
            add_source(actor=SYSTEM, name=name, kind="shopify", secret=secret)
    assert EventSource.objects.count() == 1


def test_a_secret_is_kept_sealed(source):
    assert source.secret.encode() not in bytes(EventSource.objects.values_list("secret", flat=True).get())


def test_only_administrators_look_after_sources(source, house):
    for agent in (house.ana, house.bo, house.dora):
        with pytest.raises(NotAllowed):
            add_source(actor=house.as_(agent), name="Andere", kind="standard")
        with pytest.raises(NotAllowed):
            renew_source_secret(actor=house.as_(agent), source=source.id)
