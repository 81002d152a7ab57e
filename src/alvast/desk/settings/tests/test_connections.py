"""Connecting a shop, and taking in a file, without JavaScript."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alvast.api.actions.files import take_file
from alvast.api.models import EventSource, FileImport
from alvast.desk.health import health
from alvast.kernel.clock import now
from alvast.timeline.queries import record_as_of, subject_named

FILE = "Ordernummer;Datum;Status;Bedrag\n48213;18-5-2026;betaald;€ 49,95\n48214;gisteren;betaald;1,00\n"


@pytest.fixture
def root(browse, house):
    return browse(house.root)


def add(client, **fields):
    return client.post("/settings/connections/add/", {"name": "De Wulp", "kind": "woocommerce", **fields})


def test_the_secret_of_a_shop_is_shown_once_with_its_address(root):
    page = add(root).context["page"]
    assert page.secret.startswith("whsec_")
    assert page.url.endswith("/hooks/events/de-wulp")
    source = EventSource.objects.get()
    shown = root.get(f"/settings/connections/{source.id}/").content.decode()
    assert page.url in shown
    assert page.secret not in shown


def test_a_secret_that_the_shop_gave_is_taken_over_and_a_short_one_refused_at_its_field(root):
    assert list(add(root, kind="shopify", secret="kort").context["page"].form.errors) == ["secret"]
    assert add(root, kind="shopify", secret="a-secret-of-shopify").context["page"].secret == "a-secret-of-shopify"


def test_a_name_that_is_taken_is_said_at_the_name(root):
    add(root)
    assert list(add(root).context["page"].form.errors) == ["name"]


def test_refused_deliveries_are_shown_with_the_reason_until_someone_looked(root):
    add(root)
    EventSource.objects.update(refused=3, refused_at=now(), refused_because="signature_invalid")
    source = EventSource.objects.get()
    url = f"/settings/connections/{source.id}/"
    assert "handtekening" in root.get(url).content.decode()
    assert [part.name for part in health().parts if not part.ok and part.name.startswith("source")] == ["source De Wulp"]
    assert "De Wulp" in root.get("/settings/health/").content.decode()
    assert root.post(f"{url}looked/").status_code == 303
    assert not [part for part in health().parts if part.name.startswith("source")]


def test_a_source_gets_a_new_secret_is_stopped_and_started(root):
    first = add(root).context["page"].secret
    url = f"/settings/connections/{EventSource.objects.get().id}/"
    assert root.post(f"{url}renew/", {"secret": ""}).context["page"].secret not in ("", first)
    root.post(f"{url}stop/")
    assert EventSource.objects.get().disabled_at is not None
    root.post(f"{url}start/")
    assert EventSource.objects.get().disabled_at is None


@pytest.fixture
def brought(root):
    add(root, kind="files")
    source = EventSource.objects.get()
    upload = SimpleUploadedFile("orders.csv", FILE.encode(), content_type="text/csv")
    answer = root.post(f"/settings/connections/{source.id}/files/", {"file": upload})
    return answer.headers["Location"]


def test_a_file_is_looked_at_before_anything_is_taken_in(root, brought):
    page = root.get(brought).context["page"]
    assert (page.look.new, page.look.refused, page.delimiter) == (1, 1, "puntkomma")
    assert [(row.line, row.order, row.state) for row in page.rows] == [(2, "48213", "Betaald")]
    assert (page.problems[0].line, page.problems[0].field) == (3, "Datum, met tijd als die er is")
    assert "18-5-2026" in page.problems[0].sentence


def test_what_is_left_out_can_be_found_back_in_the_file(root, brought):
    answer = root.get(brought)
    problem = answer.context["page"].problems[0]
    assert (problem.line, problem.column, problem.value) == (3, "Datum", "gisteren")
    text = answer.content.decode()
    assert "Kolom in je bestand" in text
    assert "<td>Datum</td><td>gisteren</td>" in text
    assert f'class="back" href="/settings/connections/{EventSource.objects.get().id}/"' in text


def test_a_column_that_nothing_is_read_from_is_named(root, brought):
    assert "Niet gebruikt" not in root.get(brought).content.decode()
    assert "Niet gebruikt: Status, Bedrag" in root.post(brought, {"order": "0", "at": "1", "look": "yes"}).content.decode()


def test_columns_chosen_otherwise_are_looked_at_with_that_choice(root, brought):
    page = root.post(brought, {"order": "0", "at": "1", "look": "yes"}).context["page"]
    assert (page.look.mapped, page.rows[0].amount) == ({"order": 0, "at": 1}, "")


def test_a_file_is_taken_in_by_a_job_and_says_how_far_it_is(root, brought):
    assert root.post(brought, {"order": "0", "at": "1", "state": "2", "amount": "3", "start": "yes"}).status_code == 303
    assert "0 van 2 regels" in root.get(brought).content.decode()
    take_file(file=FileImport.objects.get().id)
    assert "1 nieuw" in root.get(brought).content.decode()
    assert record_as_of(subject_named("order/48213")).value("amount") == "49.95"


def test_without_a_column_for_the_order_number_it_is_not_started(root, brought):
    answer = root.post(brought, {"at": "1", "start": "yes"})
    assert answer.status_code == 422
    assert FileImport.objects.get().state == "brought"


def test_what_is_no_file_with_columns_is_refused_at_the_field(root):
    add(root, kind="files")
    upload = SimpleUploadedFile("foto.jpg", b"\xff\xd8\xff\x00", content_type="image/jpeg")
    answer = root.post(f"/settings/connections/{EventSource.objects.get().id}/files/", {"file": upload})
    assert (answer.status_code, list(answer.context["page"].form.errors)) == (422, ["file"])
