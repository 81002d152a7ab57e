"""The chat on somebody's site: said once and kept, by keyboard, on a phone, cut off, in two tabs, on a page that is no friend."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import jwt
import pytest
from playwright.sync_api import expect

from alvast.bots.actions import save_bot, take_turn
from alvast.bots.quality.models import Permit
from alvast.bots.tests.conftest import articles, gates  # noqa: F401 - fixtures
from alvast.channels.webchat.actions import ChatSettings, add_chat
from alvast.channels.webchat.models import Line, Visit
from alvast.channels.webchat.queries import chat_by_id, secret_of
from alvast.conversations import actions as conversations
from alvast.conversations.models import Conversation, Message
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from tests.browser.host_site import HostSite, host_site
from tests.browser.looking import picture, serious

pytestmark = pytest.mark.browser
SIZES = {"desktop": (1280, 800), "phone": (390, 844)}
PATIENCE = 30_000  # milliseconds: after many cuts a page waits longer before it tries again
QUESTION = "Waar blijft mijn bestelling 48213?"
TEXTS = {
    "nl": {"title": "Boekhandel De Wulp", "greeting": "Goedemiddag. Waarmee kunnen we u helpen?", "away": "",
           "starters": ["Waar is mijn bestelling?", "Hoe ruil ik een boek om?"]},
    "en": {"title": "De Wulp Books", "greeting": "", "away": "", "starters": []},
}  # fmt: skip


@pytest.fixture
def site(transactional_db: None, web: Any, house: Any) -> Iterator[HostSite]:
    with host_site() as site:
        look = {"accent": "#1f4d3a", "side": "right"}
        settings = ChatSettings(name="Winkel", team=house.team.id, origins=[site.address], colours=look, texts=TEXTS)
        site.chat = chat_by_id(add_chat(actor=SYSTEM, settings=settings)).chat
        site.loader = f"{web.address}/chat/{site.chat.key}/widget.js"
        yield site


@pytest.fixture
def visit(site: HostSite, chromium: Any, web: Any) -> Iterator[Callable[..., Any]]:
    """A page of the site with the chat's button on it. Errors of our scripts fail the test."""
    from tests.browser.conftest import wait_until_quiet

    contexts, errors = [], []

    def open_page(context: Any = None, **options: Any) -> Any:
        if context is None:
            context = chromium.new_context(
                **{"locale": "nl-NL", "viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **options}
            )
            contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if "Security Policy" in message.text else None)
        page.goto(site.address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    web.forget()
    wait_until_quiet()
    assert errors == []


def button(page: Any, name: str = "Vraag het ons") -> Any:
    return page.get_by_role("button", name=name)


def chat(page: Any) -> Any:
    return page.frame_locator("iframe")


def open_chat(page: Any) -> Any:
    button(page).click()
    chat(page).get_by_label("Uw bericht").wait_for()
    return chat(page)


def say(frame: Any, text: str) -> None:
    frame.get_by_label("Uw bericht").fill(text)
    frame.get_by_role("button", name="Versturen").click()


def sees(frame: Any, text: str, times: int = 1, within: float = 5000) -> None:
    expect(frame.get_by_role("log").locator("li .words", has_text=text)).to_have_count(times, timeout=within)


def sent(frame: Any) -> None:
    """The last of our messages is at the server."""
    expect(frame.get_by_role("log").locator(".visitor .state:visible").last).to_have_text(re.compile("Verzonden|Gelezen"))


def conversation() -> Conversation:
    return Conversation.objects.get()


def answer(house: Any, text: str) -> None:
    """As an agent does on the desk."""
    ana, ours = house.as_(house.ana), conversation()
    if ours.owner_id is None:
        conversations.take(actor=ana, conversation=ours.id)
    conversations.write_reply(actor=ana, conversation=ours.id, text=text)
    conversations.release_due_messages(at=now() + timedelta(minutes=1))


def kept(page: Any) -> list[str]:
    """What our frame has in this browser, cookies of any origin included."""
    own = page.frames[1].evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    return [*own, *(cookie["name"] for cookie in page.context.cookies())]


def test_what_is_said_on_a_hostile_page_arrives_and_is_answered(visit, house):
    page = visit()
    frame = open_chat(page)
    say(frame, QUESTION)
    sent(frame)
    answer(house, "Uw pakket komt donderdag.")
    sees(frame, "Uw pakket komt donderdag.")
    assert [message.text for message in Message.objects.order_by("occurred_at")] == [QUESTION, "Uw pakket komt donderdag."]


def test_the_page_gets_one_name_of_ours_and_no_more(visit, site):
    site.is_hostile = False
    page = visit()
    button(page).wait_for()
    assert page.evaluate("Object.keys(window).filter((name) => /alvast|chat|panel/i.test(name))") == ["Alvast"]
    page.evaluate("Alvast.open()")
    chat(page).get_by_label("Uw bericht").wait_for()


def test_nothing_is_kept_before_something_is_said_and_it_survives_a_page_load_after(visit):
    page = visit()
    frame = open_chat(page)
    frame.get_by_label("Uw bericht").fill("Nog niet")
    assert kept(page) == []
    say(frame, QUESTION)
    sent(frame)
    frame.get_by_label("Uw bericht").fill("En nog iets")
    page.goto(page.url + "verder")
    sees(chat(page), QUESTION)
    assert chat(page).get_by_label("Uw bericht").input_value() == "En nog iets"


def test_what_is_written_while_the_network_is_away_is_sent_once_it_is_back(visit):
    page = visit()
    frame = open_chat(page)
    say(frame, QUESTION)
    sent(frame)
    page.context.set_offline(True)
    say(frame, "Eerste regel")
    say(frame, "Tweede regel")
    frame.get_by_text("Geen verbinding").wait_for()
    page.context.set_offline(False)
    sent(frame)
    sees(frame, "Eerste regel")
    sees(frame, "Tweede regel")
    said = list(Message.objects.filter(kind="inbound").order_by("occurred_at", "id").values_list("text", flat=True))
    assert said == [QUESTION, "Eerste regel", "Tweede regel"]
    expect(frame.get_by_text("Geen verbinding")).to_be_hidden()


def test_a_long_answer_is_seen_from_its_first_line(visit, site, house):
    site.is_hostile = False
    frame = open_chat(visit(viewport={"width": 360, "height": 640}))
    say(frame, QUESTION)
    sent(frame)
    answer(house, "De eerste regel." + "\n\nEn nog een." * 30)
    expect(frame.get_by_role("log").get_by_text("De eerste regel.")).to_be_in_viewport()


def test_who_missed_hundreds_of_lines_has_them_all_when_the_stream_is_back(visit):
    page = visit()
    page.context.route("**/live", lambda asked: asked.abort())
    frame = open_chat(page)
    say(frame, QUESTION)
    sent(frame)
    there, missed = Visit.objects.get(), range(1, 901)
    Line.objects.bulk_create(
        Line(visit=there, n=there.lines + n, side="system", code="copy_sent", parameters={"address": f"{n}@x.nl"}, at=now())
        for n in missed
    )
    Visit.objects.update(lines=there.lines + len(missed))
    page.context.unroute("**/live")
    expect(frame.get_by_role("log").get_by_text(" 900@x.nl")).to_be_visible(timeout=PATIENCE)
    shown = frame.get_by_role("log").inner_text()
    assert [n for n in missed if f" {n}@x.nl" not in shown] == []


def test_two_tabs_of_one_visitor_show_one_conversation(visit, house):
    first = visit()
    say(open_chat(first), QUESTION)
    sent(chat(first))
    second = visit(first.context)
    frame = open_chat(second)
    sees(frame, QUESTION)
    say(frame, "Vanuit het andere tabblad")
    sees(chat(first), "Vanuit het andere tabblad")
    answer(house, "Ik lees beide.")
    sees(chat(first), "Ik lees beide.")
    sees(frame, "Ik lees beide.")
    assert Conversation.objects.count() == 1


def test_twenty_cuts_lose_nothing_and_double_nothing_on_a_phone_in_two_tabs_and_on_the_desk(visit, desk, house):
    """At every cut one side writes while the other is away; both come back and have it once. What is half typed stays."""
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True)
    frame = open_chat(page)
    say(frame, QUESTION)
    sent(frame)
    other = open_chat(visit(page.context))
    sees(other, QUESTION)
    ana = desk(house.ana, f"/conversations/{conversation().number}/")
    ana.get_by_label("Antwoord", exact=True).fill("Half getypt")
    for cut in range(10):
        page.context.set_offline(True)
        say(frame, f"Regel {cut} van Chidi.")
        answer(house, f"Antwoord {cut} van Ana.")
        page.context.set_offline(False)
        ana.context.set_offline(True)
        ana.context.set_offline(False)
    frame.get_by_label("Uw bericht").fill("Nog niet klaar")
    for cut in range(10):
        for words in (f"Regel {cut} van Chidi.", f"Antwoord {cut} van Ana."):
            sees(frame, words, within=PATIENCE)
            sees(other, words, within=PATIENCE)
            expect(ana.locator("#thread .entry-text", has_text=words)).to_have_count(1, timeout=PATIENCE)
    sent(frame)
    inbound = list(Message.objects.filter(kind="inbound").order_by("occurred_at", "id").values_list("text", flat=True))
    assert inbound == [QUESTION, *(f"Regel {cut} van Chidi." for cut in range(10))]
    assert frame.get_by_label("Uw bericht").input_value() == "Nog niet klaar"
    assert ana.get_by_label("Antwoord", exact=True).input_value() == "Half getypt"


def test_it_speaks_english_with_who_reads_english(visit, site, house, pictures):
    site.is_hostile, site.language = False, "en"
    page = visit(locale="en-GB", viewport={"width": 390, "height": 844})
    button(page, "Ask us").click()
    frame = chat(page)
    frame.get_by_label("Your message").fill("Where is my order 48213?")
    frame.get_by_role("button", name="Send").click()
    sees(frame, "Where is my order 48213?")
    frame.get_by_role("button", name="More").click()
    picture(page, pictures, "chat-english-phone")
    assert not serious(page)


def test_files_are_chosen_and_dropped_and_what_cannot_be_sent_is_said(visit, tmp_path):
    page = visit()
    frame = open_chat(page)
    with page.expect_file_chooser() as chooser:
        frame.get_by_role("button", name="Bestand toevoegen").click()
    (tmp_path / "bon.pdf").write_bytes(b"%PDF-1.4 bon")
    chooser.value.set_files(tmp_path / "bon.pdf")
    frame.get_by_role("log").get_by_role("button", name="bon.pdf").wait_for()
    dropped = page.frames[1].evaluate_handle(
        """() => { const [held, content] = [new DataTransfer(), new Uint8Array(26 * 1024 * 1024)];
          held.items.add(new File([content], "film.mp4")); return held }"""
    )
    for kind in ("dragover", "drop"):
        frame.locator("body").dispatch_event(kind, {"dataTransfer": dropped})
    frame.get_by_text("Dit bestand is groter dan 25 MB").wait_for()
    frame.get_by_role("button", name="film.mp4 weghalen").click()
    with page.expect_download() as saved:
        frame.get_by_role("log").get_by_role("button", name="bon.pdf").click()
    assert saved.value.path().read_bytes() == b"%PDF-1.4 bon"


def test_who_signs_in_on_the_page_is_known_and_who_signs_out_leaves_nothing_behind(visit, site):
    site.is_hostile = False
    page = visit()
    frame = open_chat(page)
    at = int(now().timestamp())
    claims = {"sub": "c-17", "name": "Chidi", "aud": site.chat.key, "iat": at, "exp": at + 600}
    token = jwt.encode(claims, secret_of(site.chat.id), algorithm="HS256")
    with page.expect_response(re.compile("/session$")):
        page.evaluate("token => Alvast.identify(token)", token)
    say(frame, QUESTION)
    sent(frame)
    assert Visit.objects.get(conversation=conversation()).level == "signed"
    with page.expect_response(re.compile("/session$")):
        page.evaluate("Alvast.identify()")
    sees(frame, QUESTION, times=0)
    page.evaluate("Alvast.identify('vervalst')")
    frame.get_by_text("Wij konden niet controleren wie u bent").wait_for()
    sees(frame, QUESTION, times=0)


def test_the_keyboard_alone(visit, site):
    site.is_hostile = False
    page = visit()
    button(page).focus()
    page.keyboard.press("Enter")
    chat(page).get_by_label("Uw bericht").wait_for()
    page.wait_for_function("document.activeElement.tagName === 'ALVAST-CHAT'")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    sees(chat(page), QUESTION)
    sent(chat(page))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # "Medewerker" is the first thing after the words
    sees(chat(page), "Ik wil graag een medewerker spreken.")
    page.keyboard.press("Escape")
    expect(button(page)).to_be_focused()


@pytest.fixture
def bot(site, articles, gates):  # noqa: F811
    """Answers in this chat from a few approved articles."""
    made = save_bot(key="wulp", name="Wulp AI", accounts=[site.chat.id])
    Permit.objects.update(bot=made)
    return made


def bot_answers() -> None:
    """As the worker does after a message."""
    newest = Message.objects.filter(kind="inbound").order_by("-occurred_at", "-id").first()
    take_turn(conversation=newest.conversation_id, message=newest.id)


def test_from_question_to_answer_to_why_to_a_person_who_answers_on_the_desk_and_on_by_mail(
    visit, site, bot, desk, house, pictures
):
    site.is_hostile = False
    page = visit()
    frame = open_chat(page)
    frame.get_by_text("U chat met Wulp AI, een digitale assistent (AI).").wait_for()
    say(frame, "Binnen hoeveel dagen kan ik een bestelling retourneren?")
    sent(frame)
    bot_answers()
    sees(frame, "binnen 30 dagen na ontvangst")
    frame.get_by_role("button", name="Hoe weet u dat?").last.click()
    frame.get_by_text("Retourtermijn").first.wait_for()
    frame.get_by_role("heading", name="Klopt het niet?").scroll_into_view_if_needed()
    picture(page, pictures, "chat-why")
    assert not serious(page)
    frame.get_by_role("button", name="Medewerker", exact=True).click()
    sees(frame, "Ik wil graag een medewerker spreken.")
    sent(frame)
    bot_answers()
    picture(page, pictures, "chat-person")
    answer_on_the_desk(desk, house, "Dag, ik ben Ana. Ik lees mee.")
    sees(frame, "Dag, ik ben Ana. Ik lees mee.")
    frame.get_by_text("Ana helpt u").wait_for()
    picture(page, pictures, "chat-agent")
    frame.get_by_role("button", name="Meer").click()
    frame.get_by_role("button", name="Verder per mail").click()
    sheet = frame.get_by_role("dialog", name="Verder per mail")
    sheet.get_by_label("Uw mailadres").fill("chidi@example.net")
    sheet.get_by_role("button", name="Verder per mail").click()
    sheet.get_by_role("button", name="Terug naar de chat").click()
    sees(frame, "chidi@example.net")
    assert Visit.objects.get().address == "chidi@example.net"


def answer_on_the_desk(desk: Any, house: Any, text: str) -> None:
    page = desk(house.ana, f"/conversations/{conversation().number}/")
    page.get_by_label("Antwoord", exact=True).fill(text)
    page.keyboard.press("Control+Enter")
    page.locator("#toasts .toast").wait_for()
    conversations.release_due_messages(at=now() + timedelta(minutes=1))


def test_the_settings_show_the_chat_as_it_will_look(desk, house, site, pictures):
    page = desk(house.root, f"/settings/chat/{site.chat.id}/")
    preview = page.frame_locator("iframe")
    preview.get_by_role("heading", name="Boekhandel De Wulp", include_hidden=True).wait_for()
    page.get_by_label("Begroeting").first.fill("Welkom in de winkel.")
    preview.get_by_text("Welkom in de winkel.").wait_for()
    page.get_by_label("Kleur").fill("#ffe066")
    page.get_by_text("valt op een witte pagina nauwelijks op").wait_for()
    assert preview.locator(":root").evaluate("root => root.style.getPropertyValue('--on-brand')") == "#000000"
    picture(page, pictures, "chat-settings-desktop-light")


@pytest.mark.parametrize("size", SIZES)
def test_every_state_is_accessible(visit, site, house, size, pictures):
    site.is_hostile = False  # axe brings its own script
    width, height = SIZES[size]
    page = visit(viewport={"width": width, "height": height}, has_touch=size == "phone")
    frame, found = open_chat(page), {}
    frame.get_by_text("We zijn er").or_(frame.get_by_text("Een medewerker is er weer")).first.wait_for()

    def look(name: str) -> None:
        for scheme, rules in (("dark", ["color-contrast"]), ("light", None)):
            page.emulate_media(color_scheme=scheme)
            picture(page, pictures, f"chat-{name}-{size}-{scheme}")
            if problems := serious(page, rules=rules):
                found[f"{name} {scheme}"] = problems
        if page.frames[1].evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.setdefault(name, []).append("wider than the screen")

    look("begin")
    say(frame, QUESTION)
    sent(frame)
    answer(house, "Uw pakket ligt in Zwolle en wordt morgen tussen 9 en 12 uur bezorgd.\n\nIs het er dan niet? Dan bel ik u.")
    sees(frame, "Dan bel ik u.")
    look("answered")
    frame.get_by_role("button", name="Meer").click()
    look("menu")
    frame.get_by_role("button", name="Verder per mail").click()
    sheet = frame.get_by_role("dialog", name="Verder per mail")
    sheet.get_by_label("Uw mailadres").fill("geen adres")
    sheet.get_by_role("button", name="Verder per mail").click()
    sheet.get_by_text("Dit is geen mailadres").wait_for()
    look("mail")
    assert found == {}
