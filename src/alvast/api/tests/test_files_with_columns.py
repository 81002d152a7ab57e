"""Files of shops without webhooks: how they are written, what a line tells, and taking them in once."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.api.actions import add_source, bring_file, forget_files, look_at_file, start_import
from alvast.api.actions.files import take_file
from alvast.api.errors import ColumnMissing, FileUnreadable
from alvast.api.models import EventSource, FileImport
from alvast.api.queries import file_import
from alvast.api.shops import written
from alvast.api.shops.files import Problem, guessed, lines_of, read_line, shape_of
from alvast.api.shops.orders import Sender
from alvast.kernel.actor import SYSTEM
from alvast.kernel.errors import NotFound
from alvast.kernel.models import Blob
from alvast.staff.errors import NotAllowed
from alvast.timeline.actions import CloudEvent, erase_customer
from alvast.timeline.models import TimelineEvent
from alvast.timeline.queries import record_as_of, subject_named

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HEAD = "Ordernummer;Datum;Status;Bedrag;Klantnaam;E-mailadres;Straat;Huisnummer;Postcode;Plaats"
LINE = "{};18-5-2026 11:12;betaald;€ 1.234,56;Chidi Okafor;chidi@example.net;Lindelaan;12 a;3571 AB;Utrecht"


def file(*lines, head=HEAD, encoding="utf-8"):
    return "\r\n".join([head, *lines]).encode(encoding)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("18-5-2026 11:12", (9, 12)), ("18/05/2026 11:12:30", (9, 12, 30)), ("18.5.2026, 11.12", (9, 12)),
        ("18 mei 2026 11:12", (9, 12)), ("2026-05-18T11:12:00+02:00", (9, 12)), ("2026-05-18 11:12", (9, 12)),
        ("2026-05-18T09:12:00Z", (9, 12)),
    ],
)  # fmt: skip
def test_dates_are_read_as_the_dutch_write_them(text, moment):
    assert written.moment(text, AMSTERDAM) == datetime(2026, 5, 18, *moment, tzinfo=UTC)


@pytest.mark.parametrize("text", ["5/18/2026", "31-2-2026", "gisteren", "", "18 blaat 2026", "18-5-26", "0001-01-01"])
def test_what_is_no_date_is_not_guessed_at(text):
    assert written.moment(text, ZoneInfo("Asia/Tokyo") if text == "0001-01-01" else AMSTERDAM) is None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("€ 1.234,56", "1234.56"), ("1,234.56", "1234.56"), ("49,95", "49.95"), ("49.95", "49.95"), ("49,-", "49.00"),
        ("1.234", "1234.00"), ("12", "12.00"), ("-5,5", "-5.50"), ("EUR 12,00", "12.00"), ("veel", None), ("1,2,3", None),
        ("", None),
    ],
)  # fmt: skip
def test_amounts_are_read_with_commas_and_points(text, amount):
    assert written.amount(text) == amount


@given(st.text(max_size=30))
def test_any_cell_is_read_or_not_but_never_raises(text):
    written.moment(text, AMSTERDAM)
    written.amount(text)
    written.state(text)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_how_a_file_is_written_is_found_out(delimiter, encoding):
    content = file("1" + delimiter + "Zoë", head=f"Order{delimiter}Naam", encoding=encoding)
    shape = shape_of(content)
    assert (shape.delimiter, shape.columns) == (delimiter, ("Order", "Naam"))
    assert list(lines_of(content, shape)) == [(2, ["1", "Zoë"])]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"just words", b"PK\x03\x04\x00\x00", b";" * 300])
def test_what_is_no_file_with_columns_is_refused(content):
    with pytest.raises(FileUnreadable):
        shape_of(content)


def test_columns_are_guessed_and_remembered_ones_come_first():
    columns = HEAD.split(";")
    assert guessed(columns, {}) == {
        "order": 0, "at": 1, "state": 2, "amount": 3, "name": 4, "email": 5, "street": 6, "number": 7, "postcode": 8, "town": 9,
    }  # fmt: skip
    assert guessed(["Kenmerk", "Datum", "Ordernummer"], {"order": "kenmerk"})["order"] == 0


def test_a_file_of_another_program_is_read_by_the_words_shops_use():
    assert guessed(["Order number", "Created at", "Total"], {"order": "Kenmerk", "at": "Wanneer"}) == {
        "order": 0,
        "at": 1,
        "amount": 2,
    }


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        (["bestelnr", "Besteld op", "Orderstatus"], ["order", "at", "state"]),
        (["Bestel-nr.", "DATUM", "Klantnr"], ["order", "at", "customer"]),
        (["Order No.", "created_at", "Order total"], ["order", "at", "amount"]),
        (["ORDER_ID", "Order-datum", "Shipping postcode", "Shipping city"], ["order", "at", "postcode", "town"]),
        (
            ["Ordernr", "Datum", "Klant e-mail", "Tel.nr", "Huisnr.", "Toev."],
            ["order", "at", "email", None, "number", "addition"],
        ),
        (["Order", "Datum", "Klant", "Klantnummer", "Track&Trace"], ["order", "at", "name", "customer", "tracking"]),
    ],
)
def test_columns_are_known_however_shops_write_their_names(columns, fields):
    found = guessed(columns, {})
    assert found == {field: place for place, field in enumerate(fields) if field}


def test_what_only_looks_like_a_column_of_ours_is_left_to_the_person():
    assert guessed(["Factuurpostcode", "Opmerking over de order", "Aantal"], {}) == {}


def test_a_number_of_a_line_is_its_place_in_the_file_also_after_lines_within_quotes():
    content = b'Order;Naam\n1;"Chidi\nOkafor"\n\n2;Ada\n'
    assert [number for number, _ in lines_of(content, shape_of(content))] == [2, 5]


def told(line, **changed):
    cells = LINE.format("48213").split(";")
    for place, value in changed.items():
        cells[int(place[1:])] = value
    return read_line(line, cells, guessed(HEAD.split(";"), {}), Sender("bestand"), AMSTERDAM)


def test_a_line_tells_of_an_order_in_its_state():
    event = told(7)
    assert isinstance(event, CloudEvent)
    assert (event.subject, event.type, event.time) == (
        "order/48213", "order.status_changed", datetime(2026, 5, 18, 9, 12, tzinfo=UTC),
    )  # fmt: skip
    assert (event.data["status"], event.data["amount"]) == ("paid", "1234.56")
    address = event.data["delivery_address"]
    assert (address["straat"], address["huisnummer"], address["huisletter"], address["postcode"]) == (
        "Lindelaan",
        12,
        "A",
        "3571 AB",
    )


def test_the_id_of_a_line_is_its_order_state_and_time():
    assert told(7).id == told(9, c3="5,00").id
    assert len({told(7).id, told(7, c2="verzonden").id, told(7, c1="19-5-2026").id, told(7, c0="1").id}) == 4


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"c0": ""}, "order", "missing"), ({"c1": " "}, "at", "missing"), ({"c1": "5/18/2026"}, "at", "no_date"),
        ({"c2": "ergens"}, "state", "status_unknown"), ({"c3": "veel"}, "amount", "no_amount"),
        ({"c4": "x" * 201}, "name", "attribute_invalid"),
    ],
)  # fmt: skip
def test_a_broken_line_is_named_with_its_field(changed, field, code):
    assert told(7, **changed) == Problem(7, field, code)


@pytest.fixture
def source(db, clock):
    return add_source(actor=SYSTEM, name="Bestand", kind="files").id


def bring(source, content):
    return bring_file(actor=SYSTEM, source=source, name="orders.csv", content=content)


def import_(source, content):
    made = bring(source, content)
    look = look_at_file(actor=SYSTEM, source=source, file=made)
    start_import(actor=SYSTEM, source=source, file=made, mapped=look.mapped)
    take_file(file=made)
    return file_import(SYSTEM, source, made)


def test_a_file_is_taken_in_once_and_the_same_again_adds_nothing(source):
    content = file(*[LINE.format(number) for number in range(5)])
    first, again = import_(source, content), import_(source, content)
    assert (first.state, first.accepted, first.duplicates, first.refused) == ("done", 5, 0, 0)
    assert (again.accepted, again.duplicates) == (0, 5)
    assert record_as_of(subject_named("order/3")).value("amount") == "1234.56"


def test_a_dry_run_counts_and_shows_and_takes_nothing_in(source):
    import_(source, file(LINE.format(1)))
    made = bring(source, file(LINE.format(1), LINE.format(2), LINE.format(""), LINE.format(2)))
    look = look_at_file(actor=SYSTEM, source=source, file=made)
    assert (look.lines, look.is_all, look.new, look.there_already, look.refused) == (4, True, 1, 2, 1)
    assert look.problems == (Problem(4, "order", "missing"),)
    assert TimelineEvent.objects.count() == 1


def test_names_of_columns_alone_are_no_file_to_take_in(source):
    with pytest.raises(FileUnreadable):
        bring(source, file())


def test_problems_are_kept_without_what_was_written_there(source):
    done = import_(source, file(LINE.format(1), LINE.format(2).replace("betaald", "ergens")))
    assert (done.accepted, done.refused, done.problems) == (1, 1, [{"line": 3, "field": "state", "code": "status_unknown"}])


def test_columns_are_remembered_for_the_next_file_of_the_source(source):
    content = b"Kenmerk;Wanneer;Iets\n1;18-5-2026;x\n"
    made = bring(source, content)
    start_import(actor=SYSTEM, source=source, file=made, mapped={"order": 0, "at": 1})
    assert EventSource.objects.get().mapping == {"order": "Kenmerk", "at": "Wanneer"}
    assert look_at_file(actor=SYSTEM, source=source, file=bring(source, content)).mapped == {"order": 0, "at": 1}


def test_without_an_order_number_and_a_date_nothing_begins(source):
    made = bring(source, file(LINE.format(1)))
    with pytest.raises(ColumnMissing):
        start_import(actor=SYSTEM, source=source, file=made, mapped={"order": 0, "at": 400})
    assert look_at_file(actor=SYSTEM, source=source, file=made, mapped={"order": 0}).lines == 0


def test_a_job_that_ran_twice_or_died_halfway_doubles_nothing(source, monkeypatch):
    monkeypatch.setattr("alvast.api.actions.files.BATCH", 2)
    made = bring(source, file(*[LINE.format(number) for number in range(5)]))
    start_import(actor=SYSTEM, source=source, file=made, mapped=look_at_file(actor=SYSTEM, source=source, file=made).mapped)
    FileImport.objects.filter(id=made).update(done_lines=2)  # as a worker left it that died after its first two lines
    take_file(file=made)
    take_file(file=made)
    done = file_import(SYSTEM, source, made)
    assert (done.state, done.lines, done.accepted) == ("done", 5, 3)


def test_the_contents_go_when_they_are_taken_in_after_a_day_and_with_any_erasure(source, clock):
    import_(source, file(LINE.format(1)))
    assert not Blob.objects.exists()
    bring(source, file(LINE.format(2)))
    clock.forward(hours=25)
    assert forget_files(at=clock.now()) == 1
    assert not Blob.objects.exists()
    waiting = bring(source, file(LINE.format(3)))
    erase_customer(actor=SYSTEM, customer=subject_named("customer/chidi@example.net"), ground="request")
    assert not Blob.objects.exists()
    assert file_import(SYSTEM, source, waiting).state == "failed"


def test_files_are_for_administrators_and_for_sources_of_files(source, house):
    shop = add_source(actor=SYSTEM, name="Winkel", kind="shopify").id
    with pytest.raises(NotFound):
        bring(shop, file(LINE.format(1)))
    with pytest.raises(NotAllowed):
        bring_file(actor=house.as_(house.bo), source=source, name="x", content=file(LINE.format(1)))
