"""`watches run` and `decisions show`, in the shapes of the contract."""

import json

import pytest

from alvast.cli.tests.test_timeline_commands import line, shop  # noqa: F401 - a fixture

pytestmark = [pytest.mark.once, pytest.mark.django_db]

CHIDI = {"id": "c-17", "name": "Chidi Obi", "email": "chidi@example.nl", "language": "nl"}
NO_STREET = {"postcode": "3571AB", "huisnummer": 12, "straat": "", "woonplaats": "Utrecht", "land": "NL"}
SOUND = {**NO_STREET, "straat": "Lindelaan"}
AT = ("--at", "2026-05-20T12:00:00Z")
KEYS = ["subject", "watch", "cause", "age_hours", "amount", "currency", "remedy", "decision"]


@pytest.fixture
def stuck(shop, tmp_path):  # noqa: F811
    """Three orders: one whose street is missing, one that nobody packs, one on its way. In no order at all."""
    register, events = tmp_path / "register.csv", tmp_path / "events.jsonl"
    register.write_text("postcode,huisnummer,huisletter,toevoeging,straat,woonplaats\n3571AB,12,,,Lindelaan,Utrecht\n")
    given = {"customer": CHIDI, "amount": "49.95", "currency": "EUR"}
    events.write_text("\n".join([
        line("e-5", "order.paid", "2026-05-18T10:00:00Z", subject="order/2"),
        line("e-1", "order.placed", "2026-05-20T09:12:00Z", subject="order/1", delivery_address=NO_STREET, **given),
        line("e-6", "order.status_changed", "2026-05-18T14:00:00Z", subject="order/3", status="packed"),
        line("e-4", "order.placed", "2026-05-18T09:12:00Z", subject="order/2", delivery_address=SOUND, **given),
        line("e-7", "shipment.scanned", "2026-05-20T08:00:00Z", subject="order/3"),
        line("e-2", "order.placed", "2026-05-18T09:12:00Z", subject="order/3", delivery_address=SOUND, **given),
    ]))  # fmt: skip
    assert shop("addresses", "import", str(register), "--json").returncode == 0
    assert shop("events", "import", str(events), "--json").returncode == 0
    return shop


def run(stuck, *arguments):
    done = stuck("watches", "run", *AT, "--json", *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_exactly_what_is_stuck_is_listed_with_what_is_done(stuck):
    address, progress = run(stuck)
    assert list(address) == KEYS
    assert (address["subject"], address["cause"], address["remedy"], address["age_hours"]) == (
        "order/1", "address_incomplete", "repair", 2.8,
    )  # fmt: skip
    assert (progress["subject"], progress["cause"], progress["remedy"]) == ("order/2", "no_progress", "human")
    assert (progress["amount"], progress["currency"], progress["age_hours"]) == ("49.95", "EUR", 50.0)


def test_a_dry_run_lists_the_same_and_writes_nothing(stuck):
    dry = run(stuck, "--dry-run")
    assert [line["decision"] for line in dry] == [None, None]
    real = run(stuck)
    assert [{**line, "decision": None} for line in real] == dry
    assert run(stuck) == real
    assert [{**line, "decision": None} for line in run(stuck, "--dry-run")] == [{**line, "decision": None} for line in real]


def test_a_decision_is_shown_with_its_facts_and_explained_in_two_languages(stuck):
    repaired = run(stuck)[0]["decision"]
    shown = json.loads(stuck("decisions", "show", repaired, "--json").stdout)
    assert {"id", "kind", "subject", "made_at", "outcome", "facts", "rule", "alternatives", "confidence", "explanation"} <= set(
        shown
    )
    assert (shown["subject"], shown["outcome"], shown["made_at"]) == ("order/1", "repaired", "2026-05-20T12:00:00Z")
    assert (shown["rule"], shown["objection"]) == ({"name": "address", "version": "0"}, None)
    used = {fact["attribute"]: fact["value"] for fact in shown["facts"] if not fact["result"]}
    assert used["delivery_address"] == NO_STREET
    assert "aangevuld tot Lindelaan 12, 3571 AB Utrecht" in shown["explanation"]
    english = json.loads(stuck("decisions", "show", repaired, "--json", "--language", "en").stdout)
    assert "only one possibility" in english["explanation"]


@pytest.mark.parametrize("id_", ["nothing", "01a200c6-f0c5-74af-aaad-2176dfbbf322"])
def test_an_unknown_decision_is_refused_with_what_to_do(shop, id_):  # noqa: F811
    done = shop("decisions", "show", id_)
    assert done.returncode == 2
    assert "watches run" in done.stderr


def test_a_moment_that_cannot_be_read_is_refused(shop):  # noqa: F811
    assert shop("watches", "run", "--at", "yesterday").returncode == 2
