"""Answers come from sources that hold on the day asked about; what is not known is said so, with a way to a person."""

from datetime import UTC, datetime

import pytest

from alvast.bots.queries import ask
from alvast.bots.scope import judge
from alvast.conversations.models import Message
from alvast.kernel.actor import SYSTEM
from alvast.knowledge.actions import import_folder
from alvast.listening.queries import Turn, must_transfer
from alvast.listening.tests.labelled import rows

NOVEMBER = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _house_of_articles(articles):
    return articles


def test_the_answer_is_the_sources_own_sentences_with_the_version_they_stand_in():
    answer = ask(question="Hoe lang kan ik een bestelling retourneren?", at=NOVEMBER)
    assert (answer.outcome, answer.intent) == ("answered", "retour")
    assert answer.text.startswith("U kunt een bestelling binnen 30 dagen na ontvangst retourneren.")
    assert {cited.article for cited in answer.sources} == {"retourtermijn"}
    assert all(cited.quote in answer.text for cited in answer.sources)


def test_the_version_that_holds_now_is_told():
    assert "€ 4,95" in ask(question="Wat kost verzenden?", at=NOVEMBER).text


@pytest.mark.parametrize("question", ["Wat kostte verzenden op 3 maart 2025?", "Wat kostte verzenden in 2025?"])
def test_of_an_earlier_day_the_version_of_that_day_is_told_and_called_so(question):
    answer = ask(question=question, at=NOVEMBER)
    assert "€ 3,95" in answer.text
    assert "€ 4,95" not in answer.text
    assert "gold dit:" in answer.text
    assert [cited.article for cited in answer.sources] == ["verzendkosten-2025"]


def test_a_day_on_which_the_same_held_as_now_is_not_made_much_of():
    answer = ask(question="Wat kost verzenden op 3 maart 2026?", at=NOVEMBER)
    assert "€ 4,95" in answer.text
    assert "gold" not in answer.text


def test_when_something_was_bought_does_not_hide_what_holds_now(tmp_path):
    head = "id: lichtslang\ntitle: Lichtslang ruilen\nlanguage: nl\naudience: public\nvalid_from: 2026-02-01\n"
    (tmp_path / "lichtslang.md").write_text(
        f"---\n{head}---\nEen lichtslang ruilt u tot vijf jaar na aankoop.\n", encoding="utf-8"
    )
    import_folder(actor=SYSTEM, folder=tmp_path)
    assert "vijf jaar" in ask(question="Ik kocht in 2024 een lichtslang, kan ik die nog ruilen?", at=NOVEMBER).text
    assert "vijf jaar" not in ask(question="Tot wanneer kon je in 2024 een lichtslang ruilen?", at=NOVEMBER).text


def test_a_text_is_read_to_its_end_for_what_is_asked(tmp_path):
    filling = " ".join(f"Zonneschermen maken wij op maat in onze eigen werkplaats, al {n} jaar." for n in range(40, 60))
    head = "id: zonnescherm\ntitle: Zonneschermen\nlanguage: nl\naudience: public\n"
    body = f"{filling}\n\n## Onderhoud\n\nHet doek maakt u schoon met lauw water.\n"
    (tmp_path / "zonnescherm.md").write_text(f"---\n{head}---\n{body}", encoding="utf-8")
    import_folder(actor=SYSTEM, folder=tmp_path)
    assert "lauw water" in ask(question="Hoe wordt het doek van mijn zonnescherm weer schoon?", at=NOVEMBER).text


def test_asked_as_of_a_day_it_answers_as_it_would_have_then():
    answer = ask(question="Wat kost verzenden?", at=datetime(2025, 6, 1, tzinfo=UTC))
    assert "€ 3,95" in answer.text
    assert "gold" not in answer.text


def test_what_no_source_says_is_not_known_and_a_person_is_offered():
    answer = ask(question="Welke boeken over de maan verkopen jullie in Groningen?", at=NOVEMBER)
    assert (answer.outcome, list(answer.sources)) == ("unknown", [])
    assert answer.text.startswith("Dat weet ik niet zeker.")
    assert "medewerker" in answer.text
    assert [choice.code for choice in answer.choices] == ["person", "call_back", "mail"]


def test_a_name_that_no_source_has_makes_it_unknown():
    assert ask(question="Kan ik betalen met Bitcoin?", at=NOVEMBER).outcome == "unknown"


def test_each_question_of_a_message_is_answered_in_order():
    text = ask(question="Wat kost verzenden? En hoe lang kan ik een bestelling retourneren?", at=NOVEMBER).text
    assert 0 <= text.index("€ 4,95") < text.index("30 dagen")


def test_a_part_that_is_not_known_is_said_beside_the_part_that_is():
    answer = ask(question="Wat kost verzenden? Verkopen jullie ook vliegtickets naar Bonaire?", at=NOVEMBER)
    assert answer.outcome == "answered"
    assert "€ 4,95" in answer.text
    assert "vind ik niets in onze informatie" in answer.text


def test_a_question_that_leans_on_the_one_before_is_answered_from_its_text():
    text = ask(question="Wat kost verzenden en vanaf wanneer is dat gratis?", at=NOVEMBER).text
    assert "Vanaf € 50 verzenden wij gratis." in text
    assert text.count("Vanaf € 50") == 1
    assert "vind ik niets" not in text


def test_a_question_of_something_else_is_not_answered_from_the_text_beside_it():
    text = ask(question="Wat kost verzenden? En hoe laat gaat dat zwembad in Assen open?", at=NOVEMBER).text
    assert "Over “En hoe laat gaat dat zwembad in Assen open” vind ik niets" in text


def test_what_a_question_leaves_out_stands_in_the_one_before_and_nothing_is_said_twice(tmp_path):
    _write(tmp_path, "boom", "Een boom kappen", "De aanvraag kost € 45. U hoort binnen acht weken of het mag.")
    text = ask(question="Wat kost het kappen van een boom en hoe lang duurt het?", at=NOVEMBER).text
    assert (text.count("€ 45"), text.count("acht weken")) == (1, 1)
    assert "vind ik niets" not in text


def test_what_stood_beside_an_answer_that_was_given_is_not_said_instead_of_it(tmp_path):
    body = "Een rittenkaart kost € 85 en blijft een jaar geldig. Opzeggen gaat per maand. Pauzeren mag twee keer per jaar."
    _write(tmp_path, "rittenkaart", "Een rittenkaart kopen", body)
    text = ask(question="Wat kost een rittenkaart en hoe lang is die geldig?", at=NOVEMBER).text
    assert text.count("€ 85") == 1
    assert "Pauzeren" not in text


def test_a_list_stands_line_by_line_behind_what_leads_up_to_it(tmp_path):
    body = "Neem dit mee naar de balie:\n\n- uw oude bibliotheekpas\n- een pasfoto\n\nDe balie is boven."
    _write(tmp_path, "bibliotheekpas", "Een bibliotheekpas ophalen", body)
    text = ask(question="Wat moet ik meenemen voor mijn bibliotheekpas?", at=NOVEMBER).text
    assert "Neem dit mee naar de balie:\n- uw oude bibliotheekpas\n- een pasfoto" in text


def test_what_cannot_be_seen_in_a_question_is_not_said_back():
    text = ask(question="Wat kost verzenden? Verkopen jullie \u202evliegtickets\u200b naar\x07 Bonaire?", at=NOVEMBER).text
    assert "Verkopen jullie vliegtickets naar Bonaire" in text


def test_half_a_character_is_no_fault_of_ours():
    assert "€ 4,95" in ask(question="\ud800 Wat kost verzenden?", at=NOVEMBER).text


def test_orders_to_a_machine_and_foreign_links_in_an_article_do_not_leave():
    text = ask(question="Hoe laat is de winkel open?", at=NOVEMBER).text
    assert "9.00 tot 18.00" in text
    assert "gedicht" not in text
    assert "evil" not in text
    assert "http" not in text


def test_a_poem_is_declined_kindly_and_a_person_is_offered():
    answer = ask(question="Schrijf een gedicht over jullie slechte service", at=NOVEMBER)
    assert answer.outcome == "out_of_scope"
    assert answer.text.startswith("Daar ben ik niet voor gemaakt.")


@pytest.mark.parametrize("words", ["medewerker", "Ik wil een mens spreken", "verbind me door met een medewerker"])
def test_who_asks_for_a_person_gets_one_at_once(words):
    assert ask(question=words, at=NOVEMBER).outcome == "handover"


@pytest.fixture
def perhaps_money():
    """What nobody wrote a phrase for, and of which it is not sure that money presses."""
    for row in rows("listening/situations.jsonl"):
        found = must_transfer([Turn("customer", row["text"])]) if row["labels"] == ["money"] else None
        if found and found.is_leaning and found.reason == "money":
            return row["text"]
    raise AssertionError("none is left")


def _write(folder, article, title, body):
    head = f"id: {article}\ntitle: {title}\nlanguage: nl\naudience: public\ntopics: [betaling]\n"
    (folder / f"{article}.md").write_text(f"---\n{head}---\n{body}\n", encoding="utf-8")
    import_folder(actor=SYSTEM, folder=folder)


def test_what_perhaps_presses_is_answered_with_a_person_beside_it(perhaps_money, tmp_path_factory):
    body = f"{perhaps_money.capitalize()}? U betaalt dan in hoogstens zes termijnen."
    _write(tmp_path_factory.mktemp("plan"), "regeling", perhaps_money, body)
    answer = ask(question=perhaps_money, at=NOVEMBER)
    assert answer.outcome == "answered"
    assert "zes termijnen" in answer.text
    assert answer.text.endswith("Wilt u hier liever met een medewerker over praten? Zeg het gerust.")
    assert {choice.kind for choice in answer.choices} == {"person"}


def test_what_perhaps_presses_and_is_not_known_goes_to_a_person(perhaps_money):
    answer = ask(question=perhaps_money, at=NOVEMBER)
    assert (answer.outcome, answer.because) == ("handover", "money")


@pytest.fixture
def perhaps_of_the_world():
    """What nobody wrote a phrase for, and which sounds like a question about the world."""
    asked = [row["text"] for row in rows("listening/situations.jsonl") if row["labels"] == ["general_knowledge"]]
    return next(text for text in asked if judge(text).is_leaning)


def test_a_question_about_the_world_is_declined_unless_our_own_texts_surely_answer_it(perhaps_of_the_world, tmp_path_factory):
    answer = ask(question=perhaps_of_the_world, at=NOVEMBER)
    assert (answer.outcome, answer.because) == ("out_of_scope", "scope.general_knowledge")
    body = f"{perhaps_of_the_world.capitalize()}? Dat leest u op het bordje bij de ingang."
    _write(tmp_path_factory.mktemp("world"), "bordje", perhaps_of_the_world, body)
    answer = ask(question=perhaps_of_the_world, at=NOVEMBER)
    assert answer.outcome == "answered"
    assert "bordje" in answer.text


def test_who_asks_for_a_person_and_smells_gas_hears_first_what_to_do(tmp_path_factory):
    _write(tmp_path_factory.mktemp("gas"), "gas", "Als u gas ruikt", "Ruikt u gas, ga dan naar buiten en bel 0800-9009.")
    answer = ask(question="Ik ruik gas, kan ik een medewerker spreken?", at=NOVEMBER)
    assert answer.outcome == "handover"
    assert "0800-9009" in answer.text


def test_a_general_question_needs_no_identification_and_an_own_order_does():
    assert ask(question="Wat kost verzenden?", at=NOVEMBER).outcome == "answered"
    answer = ask(question="Waar is mijn bestelling 48213?", at=NOVEMBER)
    assert (answer.outcome, list(answer.facts)) == ("identify", [])


def test_asking_writes_nothing():
    ask(question="Verkopen jullie vliegtickets?", at=NOVEMBER)
    assert not Message.objects.exists()


@pytest.mark.django_db
def test_an_english_question_is_answered_in_english_words_around_the_dutch_text():
    answer = ask(question="What are the opening hours of the shop?", at=NOVEMBER)
    assert answer.language == "en"
