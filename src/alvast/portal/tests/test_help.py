"""The help centre: what holds now, what held then, nothing that is not for customers, and no cookie."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from alvast.knowledge.actions import add_picture, submit
from alvast.knowledge.models import Feedback, UnansweredQuestion, Version
from alvast.knowledge.tests.office import approved, day, draft
from alvast.staff.actions import name_organisation

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


@pytest.fixture
def reader(db: None) -> Client:
    return Client()


@pytest.fixture
def returns(house: Any, clock: Any) -> Any:
    """14 days until 1 March, 30 days now, 60 days from 1 December; and the same in English."""
    first = approved(
        house, title="Hoe lang kan ik ruilen?", audience="public", topics=["retour"], series="retour", valid_from=day(1)
    )
    approved(house, "U hebt **30 dagen**.", of=first, valid_from=day(3))
    approved(house, "U hebt 60 dagen.", of=first, valid_from=day(12))
    approved(house, "You have 30 days.", of=first, language="en", valid_from=day(1))
    return first


def text_of(response: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_the_text_of_today_is_shown_with_what_is_to_come(reader: Client, returns: Any) -> None:
    page = reader.get("/hulp/artikel/retour/")
    assert "<strong>30 dagen</strong>" in page.content.decode()
    assert "Vanaf dinsdag 1 december 2026 verandert dit." in text_of(page)
    assert "60 dagen" not in text_of(page)


def test_a_text_of_the_past_says_when_it_held_and_leads_to_the_one_of_now(reader: Client, returns: Any) -> None:
    page = reader.get("/hulp/artikel/retour/1/")
    assert "Dit gold van donderdag 1 januari 2026 tot en met zondag 1 maart 2026." in text_of(page)
    assert 'href="/hulp/artikel/retour/">Lees wat nu geldt' in page.content.decode()
    assert '<meta name="robots" content="noindex">' in page.content.decode()


def test_a_text_of_the_past_is_not_said_to_be_checked(reader: Client, returns: Any) -> None:
    assert "Gecontroleerd op" in text_of(reader.get("/hulp/artikel/retour/"))
    assert "Gecontroleerd op" in text_of(reader.get("/hulp/artikel/retour/3/"))
    assert "Gecontroleerd op" not in text_of(reader.get("/hulp/artikel/retour/1/"))


def test_a_text_of_the_future_says_that_it_does_not_hold_yet(reader: Client, returns: Any) -> None:
    assert "Dit geldt vanaf dinsdag 1 december 2026. Het geldt nu nog niet." in text_of(reader.get("/hulp/artikel/retour/3/"))


def test_a_day_can_be_asked_about(reader: Client, returns: Any) -> None:
    assert "U hebt 14 dagen." in text_of(reader.get("/hulp/artikel/retour/?op=2026-02-01"))
    assert "30 dagen" in text_of(reader.get("/hulp/artikel/retour/?op=geen-dag"))


def test_what_customers_may_not_read_does_not_exist(reader: Client, house: Any, clock: Any) -> None:
    approved(house, title="Coulance", audience="internal", topics=["geheim"])
    approved(house, title="Merkje", audience="brand:de-wulp")
    made = draft(house.as_(house.ana), title="Straks", audience="public")
    submit(actor=house.as_(house.ana), version=made)
    for address in (
        "artikel/coulance/",
        "artikel/coulance/1/",
        "artikel/straks/",
        "artikel/merkje/",
        "onderwerp/geheim/",
        "artikel/x/",
    ):
        assert reader.get(f"/hulp/{address}").status_code == 404
    home = text_of(reader.get("/hulp/")) + text_of(reader.get("/hulp/zoeken/?q=coulance"))
    assert not {"Coulance", "Straks", "Merkje"} & set(home.split())
    assert "coulance" not in reader.get("/hulp/sitemap.xml").content.decode()


def test_a_brand_has_a_help_centre_of_its_own(reader: Client, house: Any, clock: Any) -> None:
    approved(house, title="Merkje", audience="brand:de-wulp")
    assert reader.get("/hulp/merk/de-wulp/artikel/merkje/").status_code == 200
    assert reader.get("/hulp/merk/onbekend/").status_code == 404


def test_pages_say_in_which_languages_they_are(reader: Client, returns: Any) -> None:
    page = reader.get("/hulp/artikel/retour/").content.decode()
    assert 'hreflang="en" href="http://testserver/hulp/en/artikel/retour/"' in page
    english = reader.get("/hulp/en/artikel/retour/")
    assert (english.headers["Content-Language"], "You have 30 days." in text_of(english)) == ("en", True)


def test_search_engines_get_a_question_with_its_answer(reader: Client, returns: Any) -> None:
    page = reader.get("/hulp/artikel/retour/").content.decode()
    found = re.search(r'<script type="application/ld\+json" nonce="[^"]+">(.*?)</script>', page)
    assert found is not None
    said = json.loads(found[1])
    assert said["@type"] == "FAQPage"
    assert said["mainEntity"][0]["acceptedAnswer"]["text"] == "U hebt 30 dagen."


def test_no_text_ends_the_element_that_search_engines_read(reader: Client, house: Any, clock: Any) -> None:
    approved(house, "x </script><script>alert(1)</script>", title="Sluiten </script>?", series="sluiten", audience="public")
    page = reader.get("/hulp/artikel/sluiten/").content.decode()
    assert "<script>alert" not in page
    assert page.count("</script>") == 1


def test_the_map_names_each_answer_in_each_language(reader: Client, returns: Any) -> None:
    told = reader.get("/hulp/sitemap.xml").content.decode()
    assert re.findall(r"<loc>([^<]+)</loc>", told) == [
        "http://testserver/hulp/en/artikel/retour/", "http://testserver/hulp/artikel/retour/",
    ]  # fmt: skip


def test_a_reader_says_whether_it_helped_and_what_was_missing_without_a_cookie(reader: Client, returns: Any) -> None:
    now = Version.objects.get(article__series="retour", language="nl", number=2).id
    asked = reader.post("/hulp/artikel/retour/reactie/", {"text": now, "hielp": "nee"})
    assert asked.url.endswith("?reactie=nee#reactie")
    assert "Wat mist u?" in text_of(reader.get(asked.url))
    thanked = reader.post("/hulp/artikel/retour/reactie/", {"text": now, "hielp": "nee", "woorden": "De kosten."})
    assert "Dank u" in text_of(reader.get(thanked.url))
    assert list(Feedback.objects.values_list("has_helped", "words")) == [(False, "De kosten.")]
    assert not reader.cookies


def test_another_site_cannot_speak_for_a_reader(reader: Client, returns: Any) -> None:
    now = Version.objects.get(article__series="retour", language="nl", number=2).id
    told = reader.post("/hulp/artikel/retour/reactie/", {"text": now, "hielp": "ja"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert told.status_code == 404
    assert not Feedback.objects.exists()


def test_what_finds_nothing_is_noted_once_for_each_reader(reader: Client, returns: Any) -> None:
    for _ in range(2):
        page = reader.get("/hulp/zoeken/", {"q": "Verkopen jullie zeilboten met korting?"})
    assert "We hebben uw vraag genoteerd" in text_of(page)
    assert list(UnansweredQuestion.objects.values_list("text", flat=True)) == ["Verkopen jullie zeilboten met korting?"]


def test_what_finds_nothing_names_the_persons_to_ask_once(reader: Client, returns: Any, house: Any) -> None:
    name_organisation(actor=house.as_(house.root), name="De Wulp", phone="085 123 45 67")
    nothing = reader.get("/hulp/zoeken/", {"q": "Verkopen jullie zeilboten met korting?"}).content.decode()
    assert nothing.count(">085 123 45 67<") == 1
    assert reader.get("/hulp/zoeken/").content.decode().count(">085 123 45 67<") == 1


def test_a_picture_is_shown_once_customers_may_read_its_article(reader: Client, house: Any, clock: Any) -> None:
    made = draft(house.as_(house.ana), title="Doos", audience="public")
    article = Version.objects.get(id=made).article_id
    picture = add_picture(actor=house.as_(house.ana), article=article, content=PNG)
    assert reader.get(f"/hulp/beeld/{picture}/").status_code == 404
    approved(house, f"![De doos](picture:{picture})", of=made)
    assert reader.get(f"/hulp/beeld/{picture}/").content == PNG
    assert f'<img src="/hulp/beeld/{picture}/" alt="De doos">' in reader.get("/hulp/artikel/doos/").content.decode()


@pytest.mark.parametrize(
    ("path", "words", "home"),
    [
        ("/hulp/be/staat/niet/", "Wij kunnen deze pagina niet vinden", "/hulp/"),
        ("/hulp/en/be/staat/niet/", "We cannot find this page", "/hulp/en/"),
        ("/hulp/merk/kust/be/staat/niet/", "Wij kunnen deze pagina niet vinden", "/hulp/merk/kust/"),
    ],
)
def test_an_address_that_does_not_exist_leads_to_the_readers_own_topics(reader: Client, path: str, words: str, home: str) -> None:
    told = reader.get(path)
    assert (told.status_code, told.templates[0].name) == (404, "portal/help/refusal.html")
    assert words in text_of(told)
    assert f'<p><a href="{home}">' in told.content.decode()
