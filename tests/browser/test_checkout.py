"""The address field around a shop's own inputs, on a site of the shop's own: right, wrong, in doubt, and when we are away."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from alvast.addresses.actions import import_addresses, make_shop_key
from alvast.addresses.queries import autofill_defects, shop_keys
from alvast.cli.demo.register import FILE
from alvast.kernel.actor import SYSTEM
from tests.browser.checkout import ShopSite, shop_site
from tests.browser.test_settings import serious

pytestmark = pytest.mark.browser

RIGHT = [
    ("3571AB", "12", "Lindelaan"), ("3571 ab", "2", "Lindelaan"), ("3571AC", "39", "Lindelaan"), ("3812KL", "12 A", "Lindelaan"),
    ("3812kl", "12-b", "Lindelaan"), ("6811DJ", "14c", "Korenpad"), ("6811DJ", "10", "Korenpad"),
    ("1012LG", "2", "Oude Brugsteeg"),
    ("1012LG", "12", "Oude Brugsteeg"), ("1054RS", "80-2", "Wilgenkade"), ("1054RS", "80 II", "Wilgenkade"),
    ("1054RS", "82-hs", "Wilgenkade"), ("1054RS", "84 3-hoog", "Wilgenkade"), ("2511CV", "20", "Burgemeester van Tuyllstraat"),
    ("2011BC", "7 rood", "Kruisbessenhof"), ("2011BC", "9zw", "Kruisbessenhof"), ("3512JE", "15", "Twijnstraat"),
    ("3512JE", "15 bis", "Twijnstraat"), ("5211KA", "14", "Sint-Jansplein"), ("7551AB", "23", "Sint Janstraat"),
    ("1521NE", "61", "Noorderhoofdstraat"), ("9712GH", "3", "Plein 1813"), ("3011GZ", "36 t/o", "'s-Lands Werf"),
    ("4331BK", "nr. 7", "Lange Noordstraat"), ("3533AE", "20", "Citroenvlinder"),
]  # fmt: skip
WRONG_NUMBER = [
    ("3571AB", "13"), ("3571AB", "999"), ("3571AC", "12"), ("6811DJ", "15"), ("1054RS", "81"), ("2511CV", "19"), ("5211KA", "15"),
    ("9712GH", "11"), ("3533AA", "21"), ("3812KL", "13"),
]  # fmt: skip
WRONG_POSTCODE = [
    ("3571ZZ", "12"), ("0571AB", "12"), ("3571SS", "12"), ("9999XX", "1"), ("3512ZE", "15"), ("1054SR", "80"), ("3571BA", "12"),
    ("7551BA", "23"), ("4331KB", "7"), ("3533EA", "20"),
]  # fmt: skip
IN_DOUBT = [("3812KL", "12"), ("6811DJ", "14"), ("1012LG", "4"), ("1054RS", "80"), ("2011BC", "7")]
TYPED = {"straat": "Nieuwe Hof", "woonplaats": "Utrecht"}


@pytest.fixture
def site(transactional_db: None, web: Any) -> Iterator[ShopSite]:
    with shop_site() as site, FILE.open(encoding="utf-8") as lines:
        import_addresses(actor=SYSTEM, lines=lines)
        make_shop_key(actor=SYSTEM, name="De Wulp", origins=[site.address])
        site.key, site.script = shop_keys(SYSTEM)[0].key, f"{web.address}/checkout/alvast-adres.js"
        yield site


@pytest.fixture
def visit(site: ShopSite, chromium: Any) -> Iterator[Callable[..., Any]]:
    """The checkout page, with name and mail filled in. Errors of its scripts fail the test."""
    from tests.browser.conftest import wait_until_quiet

    contexts, errors = [], []

    def open_page(**options: Any) -> Any:
        context = chromium.new_context(**{"locale": "nl-NL", "viewport": {"width": 900, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(site.address)
        page.get_by_label("Naam").fill("Chidi")
        page.get_by_label("E-mailadres").fill("chidi@example.net")
        return page

    yield open_page
    for context in contexts:
        context.close()
    wait_until_quiet()
    assert errors == []


def fill(page: Any, postcode: str, number: str, **more: str) -> None:
    for name, value in {"postcode": postcode, "huisnummer": number, **more}.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[name=woonplaats]").blur()


def notice(page: Any) -> Any:
    return page.get_by_role("status")


def sees(page: Any, words: str) -> None:
    from playwright.sync_api import expect

    expect(notice(page)).to_contain_text(words)


def street_is(page: Any, street: str) -> None:
    from playwright.sync_api import expect

    expect(page.locator("[name=straat]")).to_have_value(street)


def order(page: Any) -> None:
    page.get_by_role("button", name="Bestellen").click()


def thanked(page: Any) -> str:
    """What the shop got as the mark of the check."""
    page.wait_for_selector("#gecontroleerd", state="attached")
    return str(page.locator("#gecontroleerd").text_content())


def test_a_right_pair_has_its_street_within_a_second(visit):
    page, slow = visit(), []
    for postcode, number, street in RIGHT:
        page.reload()
        fill(page, postcode, number)
        since = time.monotonic()
        street_is(page, street)
        slow += [(postcode, number)] if time.monotonic() - since > 1 else []
    assert slow == []


@pytest.mark.parametrize(("pairs", "named"), [(WRONG_NUMBER, 1), (WRONG_POSTCODE, 0)])
def test_a_wrong_pair_is_spoken_of_in_plain_words(visit, pairs, named):
    page = visit()
    for pair in pairs:
        page.reload()
        fill(page, *pair)
        sees(page, pair[named][:4])
        street_is(page, "")


def test_a_postcode_that_is_too_short_is_spoken_of_when_it_is_left_and_only_then(visit):
    page = visit()
    page.locator("[name=postcode]").press_sequentially("3571")
    assert notice(page).count() == 0
    page.locator("[name=huisnummer]").focus()
    sees(page, "vier cijfers en twee letters")
    page.locator("[name=postcode]").fill("3571 AB")
    page.locator("[name=huisnummer]").fill("12")
    street_is(page, "Lindelaan")


def test_what_fits_several_addresses_is_not_guessed(visit):
    page = visit()
    for pair in IN_DOUBT:
        page.reload()
        fill(page, *pair)
        sees(page, "Kies")
        assert notice(page).get_by_role("button").count() >= 2
        street_is(page, "")


def test_a_right_pair_is_ordered_with_its_street(visit, site):
    page = visit()
    fill(page, "3571 ab", "12")
    street_is(page, "Lindelaan")
    order(page)
    assert thanked(page) == "ja"
    assert (site.orders[0]["straat"], site.orders[0]["woonplaats"]) == ("Lindelaan", "Utrecht")


def test_an_order_sent_before_the_answer_came_waits_for_it(visit, site):
    page = visit()
    page.evaluate(
        """() => { for (const [name, value] of [["postcode", "3571AB"], ["huisnummer", "12"]])
             document.querySelector(`[name=${name}]`).value = value; document.querySelector("form").requestSubmit(); }"""
    )
    assert thanked(page) == "ja"
    assert site.orders[0]["straat"] == "Lindelaan"


def test_an_impatient_customer_orders_once(visit, site):
    page = visit()
    fill(page, "9999XX", "1", **TYPED)
    sees(page, "9999")
    page.get_by_role("button", name="Bestellen").dblclick()
    page.wait_for_function("document.activeElement.name === 'postcode'")
    assert site.orders == []
    page.wait_for_function("performance.now() - document.querySelector('alvast-adres').heldAt > 900")
    page.evaluate("() => { for (let i = 0; i < 3; i++) document.querySelector('form > button').click(); }")
    assert thanked(page) == "klant"
    assert len(site.orders) == 1


@pytest.mark.parametrize(
    ("postcode", "number", "street", "named"),
    [("3571AB", "98", "Lindelaan", "huisnummer"), ("9999XX", "1", "Hof", "postcode"), ("3571AB", "12", "Hof", "straat")],
)
def test_a_wrong_pair_is_held_once_with_the_input_named_and_then_believed(visit, site, postcode, number, street, named):
    page = visit()
    fill(page, postcode, number, straat=street, woonplaats="Utrecht")
    sees(page, postcode[:4])
    order(page)
    field = page.locator(f"[name={named}]")
    page.wait_for_function("name => document.activeElement.name === name", arg=named)
    assert field.get_attribute("aria-invalid") == "true"
    assert field.get_attribute("aria-describedby") in page.locator(".alvast-adres-melding").get_attribute("id")
    assert site.orders == []
    street_is(page, street)
    page.wait_for_function("performance.now() - document.querySelector('alvast-adres').heldAt > 900")
    order(page)
    assert thanked(page) == "klant"
    assert site.orders[0]["straat"] == street


def test_a_person_overrules_with_one_button_by_keyboard(visit, site):
    page = visit()
    fill(page, "3571AB", "12", straat="Dorpsstraat", woonplaats="Utrecht")
    sees(page, "Lindelaan")
    button = notice(page).get_by_role("button", name="Dit adres klopt toch")
    button.focus()
    page.keyboard.press("Enter")
    sees(page, "zoals u het schreef")
    order(page)
    assert thanked(page) == "klant"
    assert site.orders[0]["straat"] == "Dorpsstraat"


def test_several_addresses_are_chosen_from(visit, site):
    page = visit()
    fill(page, "3812KL", "12")
    notice(page).get_by_role("button", name="Lindelaan 12 B").click()
    sees(page, "Gekozen")
    order(page)
    assert thanked(page) == "ja"
    assert [site.orders[0][name] for name in ("straat", "toevoeging", "huisnummer")] == ["Lindelaan", "B", "12"]


def test_what_was_typed_is_never_replaced_unasked(visit):
    page = visit()
    fill(page, "3571AB", "12", straat="Lndelaan", woonplaats="utrecht")
    sees(page, "Gebruik dit adres")
    street_is(page, "Lndelaan")
    notice(page).get_by_role("button", name="Lindelaan 12").click()
    street_is(page, "Lindelaan")


def test_another_postcode_takes_our_own_street_away_again(visit):
    page = visit()
    fill(page, "3571AB", "12")
    street_is(page, "Lindelaan")
    fill(page, "3512JE", "15")
    street_is(page, "Twijnstraat")
    fill(page, "9999XX", "15")
    street_is(page, "")


def test_an_empty_street_is_asked_for_by_name(visit, site):
    page = visit()
    fill(page, "9999XX", "1")
    order(page)
    sees(page, "Vul de straat in.")
    page.wait_for_function("document.activeElement.name === 'straat'")
    assert site.orders == []


def test_an_address_abroad_passes_untouched(visit, site):
    page = visit()
    page.get_by_label("Land").select_option("BE")
    fill(page, "1000", "5", straat="Nieuwstraat", woonplaats="Brussel")
    order(page)
    assert thanked(page) == "niet"
    assert site.orders[0]["postcode"] == "1000"


@pytest.mark.parametrize("trouble", ["away", "slow", "refusing"])
def test_when_we_are_away_the_order_goes_through_and_is_marked(visit, site, trouble):
    page = visit()
    answers = {
        "away": lambda route: route.abort(),
        "slow": lambda route: None,  # never answered
        "refusing": lambda route: route.fulfill(status=503, headers={"Access-Control-Allow-Origin": "*"}),
    }
    page.route("**/api/v1/addresses/check", answers[trouble])
    fill(page, "3571AB", "999", **TYPED)
    order(page)
    assert thanked(page) == "niet"
    assert site.orders[0]["straat"] == TYPED["straat"]


def test_without_script_the_form_is_the_shops_own(visit, site):
    page = visit(java_script_enabled=False)
    fill(page, "3571AB", "12", straat="Lindelaan", woonplaats="Utrecht")
    order(page)
    page.wait_for_selector("#adres")
    assert "adres_gecontroleerd" not in site.orders[0]
    assert site.orders[0]["straat"] == "Lindelaan"


def test_a_key_of_another_site_does_not_keep_orders_up(visit, site):
    site.key = "pub_van-een-ander"
    page = visit()
    fill(page, "3571AB", "999", **TYPED)
    order(page)
    assert thanked(page) == "niet"


AUTOFILL = """(values) => { for (const [name, value] of Object.entries(values)) {
  const input = document.querySelector(`[name=${name}]`);
  input.value = value;
  if (%s) for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
} }"""


@pytest.mark.parametrize(("says_so", "kinds"), [("true", {"empty"}), ("false", {"empty", "silent"})])
def test_autofill_that_leaves_the_street_out_is_counted_with_its_browser(visit, site, house, says_so, kinds):
    for _ in range(2):
        page = visit()
        with page.expect_response(lambda answer: "defects" in answer.url and '"empty"' in (answer.request.post_data or "")):
            page.evaluate(AUTOFILL % says_so, {"postcode": "3571AB", "huisnummer": "12", "woonplaats": "Utrecht"})
        street_is(page, "Lindelaan")
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        lines = {(line.field, line.kind): line for line in autofill_defects(house.as_(house.root))}
        found = lines.get(("straat", "empty"))
        if found and found.count == 2 and {kind for _, kind in lines} == kinds:
            break
    assert (found.field, found.browser, found.count) == ("straat", "Chrome", 2)
    assert {kind for _, kind in lines} == kinds
    assert {field for field, kind in lines if kind == "empty"} == {"straat"}


def test_typing_is_never_taken_for_autofill(visit, house):
    page = visit()
    page.get_by_label("Postcode").press_sequentially("3571AB", delay=5)
    page.keyboard.press("Tab")
    page.keyboard.type("12", delay=5)
    street_is(page, "Lindelaan")
    page.wait_for_timeout(1300)  # longer than the field looks for silent changes
    assert autofill_defects(house.as_(house.root)) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [360, 900])
def test_every_state_is_without_a_serious_finding(visit, site, language, width):
    site.language = language
    page, found = visit(viewport={"width": width, "height": 900}), {}
    for name, (postcode, number) in {"right": ("3571AB", "12"), "wrong": ("3571AB", "13"), "doubt": ("3812KL", "12")}.items():
        page.reload()
        fill(page, postcode, number)
        page.wait_for_function("document.querySelector('.alvast-adres-melding').textContent")
        found[name] = serious(page)
        assert ("Ingevuld" in notice(page).text_content()) == (name == "right" and language == "nl")
        heights = [button.bounding_box()["height"] for button in notice(page).get_by_role("button").all()]
        assert all(height >= 24 for height in heights)  # WCAG 2.5.8
    assert found == {"right": [], "wrong": [], "doubt": []}
