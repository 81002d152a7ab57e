"""Webhooks: from a stated event to a signed request at a real receiver."""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from alvast.api import actions, queries
from alvast.api.actions.deliveries import try_delivery
from alvast.api.errors import NameMissing, TypeUnknown
from alvast.api.rules.retrying import TRIES, wait_after
from alvast.api.rules.signing import signed_headers
from alvast.conversations.events import ConversationChanged, MessageWritten
from alvast.kernel.errors import NotFound
from alvast.kernel.events import events_after, events_by_id, state
from alvast.kernel.outgoing import DestinationRefused
from alvast.kernel.tests.sites import site
from alvast.staff.errors import NotAllowed

OK = b"HTTP/1.1 204 No Content\r\n\r\n"


@dataclass
class Told:
    """One request at the receiver, taken apart."""

    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @classmethod
    def read(cls, request: bytes) -> "Told":
        head, _, body = request.partition(b"\r\n\r\n")
        pairs = (line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
        return cls({name.lower(): value for name, value in pairs}, body)

    def signed_with(self, secret: str) -> bool:
        """As any receiver's library checks it."""
        key = base64.b64decode(secret.removeprefix("whsec_"))
        content = f"{self.headers['webhook-id']}.{self.headers['webhook-timestamp']}.".encode() + self.body
        wanted = "v1," + base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
        return wanted in self.headers["webhook-signature"].split(" ")


@pytest.fixture
def receiver(settings):
    with site(OK) as running:
        settings.OUTGOING_ALLOWED_HOSTS = [f"127.0.0.1:{running.port}"]
        yield running


@pytest.fixture
def root(house):
    return house.as_(house.root)


@pytest.fixture
def endpoint(receiver, house, root, clock):
    return actions.add_endpoint(
        actor=root, name="Webshop", url=f"http://127.0.0.1:{receiver.port}/hook", teams=[house.team.id],
        types=["conversation.changed", "message.written"],
    )  # fmt: skip


def changed(team, **fields):
    state([ConversationChanged(conversation=uuid4(), team=team.id, what="status")])
    return events_after(0)[-1]


def waiting_jobs(name):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args, scheduled_at FROM procrastinate_jobs WHERE task_name = %s AND status = 'todo' ORDER BY id", [name]
        )
        return cursor.fetchall()


def react():
    """Runs the reactions that wait, as the worker would."""
    for events in reactions():
        actions.enqueue_deliveries(events=[e.id for e in events_by_id(events)])


def reactions():
    """The events that wait to be told."""
    waiting = [json.loads(args) if isinstance(args, str) else args for args, _ in waiting_jobs("react_to_events")]
    return [given["events"].split() for given in waiting if given["reaction"] == "api.tell_endpoints"]


def log(root, endpoint):
    return queries.deliveries(root, endpoint.id)


def tell(root, endpoint, team):
    changed(team)
    react()
    line = log(root, endpoint)[0]
    try_delivery(delivery=line.id)
    return log(root, endpoint)[0]


def test_an_endpoint_is_told_with_ids_only_and_a_signature_its_library_accepts(receiver, endpoint, house, root):
    line = tell(root, endpoint, house.team)
    told = Told.read(receiver.requests[0])
    event = events_after(0)[-1]
    assert (line.state, line.status, line.tries, line.event) == ("delivered", 204, 1, event.id)
    assert told.signed_with(endpoint.secret)
    assert told.headers["webhook-id"] == f"msg_{line.id}"
    content = json.loads(told.body)
    assert content["type"] == "conversation.changed"
    assert content["timestamp"] == "2026-05-18T09:12:00.000Z"
    assert content["data"] == {"conversation": event.payload["conversation"], "what": "status", "team": str(house.team.id)}


def test_the_published_example_of_the_standard_has_the_published_signature():
    from datetime import UTC, datetime

    headers = signed_headers(
        id="msg_p5jXN8AQM9LWM0D4loKWxJek", at=datetime.fromtimestamp(1614265330, UTC), body=b'{"test": 2432232314}',
        secrets=["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
    )  # fmt: skip
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_the_delivery_is_enqueued_with_the_change_or_not_at_all(endpoint, house, root):
    from django.db import transaction

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        changed(house.team)
        raise ZeroDivisionError
    assert reactions() == []
    changed(house.team)
    assert len(reactions()) == 1


def test_reacting_twice_tells_once(receiver, endpoint, house, root):
    changed(house.team)
    react()
    react()
    assert len(log(root, endpoint)) == 1
    assert len(waiting_jobs("api.deliver_webhook")) == 1


def test_other_teams_other_types_and_private_notes_are_not_told(endpoint, house, root):
    changed(house.other_team)
    state([MessageWritten(conversation=uuid4(), message=uuid4(), team=house.team.id, note=True)])
    react()
    assert log(root, endpoint) == ()
    state([MessageWritten(conversation=uuid4(), message=uuid4(), team=house.team.id, note=False)])
    react()
    assert [line.type for line in log(root, endpoint)] == ["message.written"]


def test_while_a_secret_is_rotated_both_sign_for_a_day(receiver, endpoint, house, root, clock):
    second = actions.rotate_secret(actor=root, endpoint=endpoint.id)
    tell(root, endpoint, house.team)
    clock.forward(hours=25)
    tell(root, endpoint, house.team)
    both, later = map(Told.read, receiver.requests)
    assert (both.signed_with(endpoint.secret), both.signed_with(second)) == (True, True)
    assert (later.signed_with(endpoint.secret), later.signed_with(second)) == (False, True)


def test_a_failed_try_is_repeated_later_under_the_same_id(endpoint, house, root, clock):
    with site(b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n") as failing:
        point(root, endpoint, house, failing.port)
        line = tell(root, endpoint, house.team)
        assert (line.state, line.status, line.tries) == ("waiting", 500, 1)
        assert timedelta(seconds=5) <= line.next_try_at - clock.at <= timedelta(seconds=6.25)
        assert [at for _, at in waiting_jobs("api.deliver_webhook")][1:] == [line.next_try_at]
        try_delivery(delivery=line.id)
    first, second = map(Told.read, failing.requests)
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert log(root, endpoint)[0].tries == 2


def point(root, endpoint, house, port):
    from django.conf import settings

    settings.OUTGOING_ALLOWED_HOSTS.append(f"127.0.0.1:{port}")
    actions.change_endpoint(
        actor=root, endpoint=endpoint.id, name="Webshop", url=f"http://127.0.0.1:{port}/", types=["conversation.changed"],
        teams=[house.team.id],
    )  # fmt: skip


def test_an_endpoint_that_fails_for_days_is_disabled_and_everyone_hears(endpoint, house, root, clock):
    with site(b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n") as failing:
        point(root, endpoint, house, failing.port)
        line = tell(root, endpoint, house.team)
        began = clock.at
        while line.state == "waiting":
            clock.at = line.next_try_at
            try_delivery(delivery=line.id)
            line = log(root, endpoint)[0]
    assert (line.tries, line.state, failing.connects) == (TRIES, "failed", TRIES)
    assert timedelta(days=3) < clock.at - began <= timedelta(days=5)
    shown = queries.endpoint_by_id(root, endpoint.id)
    assert (shown.disabled_because, shown.disabled_at) == ("failing", clock.at)
    assert queries.failing_endpoints() == ("Webshop",)
    assert events_after(0)[-1].kind == "webhook_disabled"
    changed(house.team)
    react()
    assert len(log(root, endpoint)) == 1


def test_a_receiver_that_is_gone_is_not_asked_again(endpoint, house, root):
    with site(b"HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n") as gone:
        point(root, endpoint, house, gone.port)
        line = tell(root, endpoint, house.team)
    assert (line.state, line.tries) == ("failed", 1)
    assert queries.endpoint_by_id(root, endpoint.id).disabled_because == "gone"


def test_a_redirect_is_a_failure_and_is_not_followed(receiver, endpoint, house, root):
    with site(f"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{receiver.port}/\r\nContent-Length: 0\r\n\r\n".encode()) as sly:
        point(root, endpoint, house, sly.port)
        line = tell(root, endpoint, house.team)
    assert (line.state, line.status, receiver.connects) == ("waiting", 302, 0)


def test_an_address_that_became_private_is_not_connected(receiver, endpoint, house, root, settings):
    settings.OUTGOING_ALLOWED_HOSTS = []
    line = tell(root, endpoint, house.team)
    assert (line.state, line.problem, receiver.connects) == ("waiting", "destination_refused", 0)


def test_a_delivery_is_replayed_by_hand(receiver, endpoint, house, root):
    line = tell(root, endpoint, house.team)
    actions.replay_delivery(actor=root, delivery=line.id)
    try_delivery(delivery=line.id)
    assert receiver.connects == 2
    assert Told.read(receiver.requests[0]).headers["webhook-id"] == Told.read(receiver.requests[1]).headers["webhook-id"]


def test_a_finished_delivery_is_not_tried_again(receiver, endpoint, house, root):
    line = tell(root, endpoint, house.team)
    try_delivery(delivery=line.id)
    assert receiver.connects == 1


def test_a_test_event_goes_to_that_endpoint_alone(receiver, endpoint, root):
    sent = actions.send_test(actor=root, endpoint=endpoint.id)
    try_delivery(delivery=sent)
    assert json.loads(Told.read(receiver.requests[0]).body)["type"] == "webhook.test"


def test_disabling_stops_what_waits_and_enabling_starts_anew(receiver, endpoint, house, root):
    changed(house.team)
    react()
    assert actions.disable_endpoint(actor=root, endpoint=endpoint.id)
    line = log(root, endpoint)[0]
    try_delivery(delivery=line.id)
    assert (line.state, line.problem, receiver.connects) == ("failed", "endpoint_disabled", 0)
    with pytest.raises(NotFound):
        actions.replay_delivery(actor=root, delivery=line.id)
    assert actions.enable_endpoint(actor=root, endpoint=endpoint.id)
    actions.replay_delivery(actor=root, delivery=line.id)
    try_delivery(delivery=line.id)
    assert receiver.connects == 1


def test_secrets_are_sealed_at_rest(endpoint):
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret FROM api_webhookendpoint")
        (sealed,) = cursor.fetchone()
    assert endpoint.secret.removeprefix("whsec_").encode() not in bytes(sealed)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"url": "http://10.0.0.7/hook"}, DestinationRefused),
        ({"url": "http://localhost/hook"}, DestinationRefused),
        ({"types": []}, TypeUnknown),
        ({"types": ["agent_changed"]}, TypeUnknown),
        ({"name": ""}, NameMissing),
        ({"teams": [uuid4()]}, NotFound),
        ({"teams": []}, NotFound),
    ],
)
def test_an_endpoint_that_makes_no_sense_is_refused(house, root, change, refusal):
    asked = {"name": "Shop", "url": "https://93.184.216.34/", "types": ["message.received"], "teams": [house.team.id], **change}
    with pytest.raises(refusal):
        actions.add_endpoint(actor=root, **asked)
    assert queries.endpoints(root) == ()


@pytest.mark.parametrize("who", ["ana", "bo", "dora"])
def test_only_administrators_look_after_endpoints(endpoint, house, who):
    actor = house.as_(getattr(house, who))
    attempts = [
        lambda: actions.add_endpoint(
            actor=actor, name="X", url="https://93.184.216.34/", types=["message.received"], sees_all=True
        ),
        lambda: actions.rotate_secret(actor=actor, endpoint=endpoint.id),
        lambda: actions.disable_endpoint(actor=actor, endpoint=endpoint.id),
        lambda: actions.enable_endpoint(actor=actor, endpoint=endpoint.id),
        lambda: actions.delete_endpoint(actor=actor, endpoint=endpoint.id),
        lambda: actions.send_test(actor=actor, endpoint=endpoint.id),
        lambda: actions.replay_delivery(actor=actor, delivery=uuid4()),
        lambda: queries.endpoints(actor),
        lambda: queries.deliveries(actor, endpoint.id),
    ]
    for attempt in attempts:
        with pytest.raises(NotAllowed):
            attempt()


def test_waits_grow_and_end():
    waits = [wait_after(tries, jitter=0.0) for tries in range(1, TRIES + 1)]
    assert waits[-1] is None
    assert waits[:-1] == sorted(waits[:-1])
    longest = sum((wait_after(tries, jitter=1.0) for tries in range(1, TRIES)), timedelta())
    assert longest <= timedelta(days=5)
