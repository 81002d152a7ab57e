from django.core.files.uploadedfile import SimpleUploadedFile

from alvast.addresses.actions import count_defect
from alvast.addresses.models import RegisterAddress, ShopKey
from alvast.addresses.queries import chosen_registers
from alvast.addresses.tests.pdok_server import document, locatieserver

LINES = b"postcode,huisnummer,huisletter,toevoeging,straat,woonplaats\n3571AB,12,,,Lindelaan,Utrecht\n0571AB,1,,,X,Y\n"


def upload(client, content, **more):
    file = SimpleUploadedFile("adressen.csv", content, "text/csv")
    return client.post("/settings/addresses/import/", {"file": file, **more})


def test_a_file_is_taken_in_and_what_was_left_out_is_named(browse, house):
    answer = upload(browse(house.root), LINES)
    report = answer.context["page"].report
    assert (report.accepted, [(told.line, told.code) for told in report.told]) == (1, [(3, "postcode")])
    assert "1 adres is toegevoegd." in answer.content.decode()
    assert browse(house.root).get("/settings/addresses/").context["page"].state.addresses == 1


def test_a_file_of_something_else_is_refused_at_the_file(browse, house):
    for wrong in (b"\xff\xfe\x00", b"naam\nChidi\n", b""):
        answer = upload(browse(house.root), wrong)
        assert answer.status_code == 422
        assert list(answer.context["page"].form.errors) == ["file"]
    assert not RegisterAddress.objects.exists()


def test_registers_are_chosen_and_pdok_is_tried(browse, house, settings):
    client = browse(house.root)
    assert client.post("/settings/addresses/", {"registers": "offline pdok"}).status_code == 303
    assert chosen_registers() == ("offline", "pdok")
    assert client.post("/settings/addresses/", {"registers": "kadaster"}).status_code == 422
    with locatieserver(document("1012JS", 1, "Dam", "Amsterdam")) as running:
        settings.PDOK_URL, settings.OUTGOING_ALLOWED_HOSTS = running.url, [running.address]
        answer = client.post("/settings/addresses/try/", follow=True).content.decode()
        assert "PDOK antwoordde binnen" in answer
        running.trouble = "503"
        assert "PDOK gaf geen goed antwoord" in client.post("/settings/addresses/try/", follow=True).content.decode()


def test_a_shop_gets_its_lines_for_the_page_until_it_is_revoked(browse, house):
    client = browse(house.root)
    wrong = client.post("/settings/addresses/shops/add/", {"name": "De Wulp", "origins": "https://dewulp.example/kassa"})
    assert list(wrong.context["page"].form.errors) == ["origins"]
    asked = {"name": "De Wulp", "origins": "https://dewulp.example\r\nhttps://www.dewulp.example/"}
    page = client.post("/settings/addresses/shops/add/", asked, follow=True).context["page"]
    shop = ShopKey.objects.get()
    assert shop.origins == ["https://dewulp.example", "https://www.dewulp.example"]
    assert shop.key in page.element
    assert "/checkout/alvast-adres.js" in page.script
    assert "integrity=" in page.pinned
    assert client.post(f"/settings/addresses/shops/{shop.id}/revoke/").status_code == 303
    shop.refresh_from_db()
    assert shop.revoked_at is not None


def test_autofill_defects_are_shown_with_field_browser_and_count(browse, house):
    client = browse(house.root)
    client.post("/settings/addresses/shops/add/", {"name": "De Wulp", "origins": "https://dewulp.example"})
    for _ in range(2):
        count_defect(key=ShopKey.objects.get().id, field="straat", kind="empty", browser="Safari", count=3)
    (row,) = client.get("/settings/addresses/").context["page"].defects
    assert (row.field, row.kind, row.line.browser, row.line.count) == ("Straat", "leeg gelaten", "Safari", 6)
