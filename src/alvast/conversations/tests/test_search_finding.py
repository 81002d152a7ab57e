"""What is found, and in which order."""

import pytest

from alvast.conversations.actions import (
    add_label,
    add_labels,
    change_status,
    merge_conversations,
    take,
    transfer,
    undo_send,
    write_note,
)
from alvast.conversations.queries import search
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.errors import InvalidInput


@pytest.fixture
def find(house):
    """Searches as Ana; answers the subjects found, in order."""

    def subjects(text, **given):
        return [found.line.subject for found in search(house.as_(house.ana), text, **given).lines]

    return subjects


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("bestellingen", "another form of a Dutch word"),
        ("returns", "another form of an English word"),
        ("bestel", "the beginning of a word"),
        ("BESTELLING", "capitals"),
        ("privé", "accents in the question"),
        ("prive", "accents in the text"),
        ("48213", "an order number"),
        ("order BW-2026/0481", "a code with signs"),
        ("bw20260481", "that code written together"),
        ("1012ab", "a postcode written together"),
        ("0612345678", "a phone number written together"),
        ("de bestelling", "a word that is everywhere beside one that is not"),
        ('"nieuwe privé adres"', "words in this order"),
        ("bestelling -factuur", "without a word"),
        ("chidi", "a name"),
        ("okafor", "a family name"),
        ("chidi@example.net", "a mail address"),
        ("chidi@exa", "the beginning of a mail address"),
        ("example", "a part of a mail address"),
        ("van:okafor", "a sender"),
        ("from:chidi@example.net", "a sender by address"),
        ("status:open", "a status"),
        ("status:open bestelling", "a status and a word"),
        ("team:klanten", "a team"),
        ("owner:niemand", "without an owner"),
        ("na:2026-05-18 voor:2026-05-19", "a day"),
        ("na:gisteren bestelling", "a day by name"),
    ],
)
def test_a_conversation_is_found_by(question, why, house, clock, find):
    receive(house, subject="Retour", text=TEXT)
    assert find(question) == ["Retour"], why


TEXT = """Hallo, mijn bestelling 48213 (order BW-2026/0481) moet naar mijn nieuwe privé-adres, 1012 AB.
I am returning one book. Bel gerust: 06-12345678."""


@pytest.mark.parametrize(
    "question",
    [
        "fiets", "-bestelling", '"privé nieuwe adres"', '"bestellingen 48213"', "van:bestelling", "van:janssen",
        "status:closed", "-status:open", "label:pers", "team:inkoop", "owner:ana", "voor:2026-05-18", "na:2026-05-19", "48214",
        "chidi@example.org",
    ],
)  # fmt: skip
def test_a_conversation_is_not_found_by(question, house, clock, find):
    receive(house, subject="Retour", text=TEXT)
    assert find(question) == []


def test_the_number_jumps_to_the_front(house, find):
    first = receive(house, subject="Eerste")
    receive(house, subject="Tweede", text=f"Zie ook {first.number}")
    assert find(f"#{first.number}") == ["Eerste", "Tweede"]
    assert find(str(first.number)) == ["Eerste", "Tweede"]


def test_a_name_counts_more_than_a_word_and_newer_more_than_older(house, clock, find):
    for subject, name, text in [
        ("naam, oud", "Roos Bloem", "Hallo"), ("woord, oud", "Kees", "Een roos graag"),
        ("naam, nieuw", "Roos Vos", "Hallo"), ("woord, nieuw", "Piet", "Rozen? Een roos."),
    ]:  # fmt: skip
        clock.forward(minutes=5)
        receive(
            house, subject=subject, author_name=name, author_address=f"{subject[:3]}{name[:3]}@example.com".lower(), text=text
        )
    assert find("roos") == ["naam, nieuw", "naam, oud", "woord, nieuw", "woord, oud"]


@pytest.mark.parametrize("typed", ["Okafro", "Okfor", "Okaafor", "Ockafor", "Okator", "okafos", "pkafor"])
def test_a_name_with_one_typing_error_is_found(typed, house):
    receive(house, subject="Retour")
    receive(house, subject="Anders", author_name="Els de Wit", author_address="els@example.com")
    page = search(house.as_(house.ana), typed)
    assert [(found.line.subject, found.why) for found in page.lines] == [("Retour", "similar")]


def test_a_short_name_gets_no_forgiveness(house, find):
    receive(house, author_name="Bob", author_address="b@example.com")
    assert find("Bab") == []


def test_words_of_notes_and_answers_are_found_and_words_taken_back_are_not(house, clock, find):
    received = receive(house, subject="Retour")
    write_note(actor=house.as_(house.bo), conversation=received.conversation, text="Klant is vergevingsgezind")
    message = answer(house, received.conversation, text="Wij sturen een koerier")
    assert find("vergevingsgezind") == find("koerier") == ["Retour"]
    undo_send(actor=house.as_(house.ana), message=message)
    assert find("koerier") == []


def test_conditions_hold_together(house, clock, find):
    ana, bo = house.as_(house.ana), house.as_(house.bo)
    retour, pers = add_label(actor=bo, name="retour"), add_label(actor=bo, name="pers")
    both, one = receive(house, subject="Beide"), receive(house, subject="Een")
    add_labels(actor=ana, conversation=both.conversation, labels=[retour, pers])
    add_labels(actor=ana, conversation=one.conversation, labels=[retour])
    take(actor=ana, conversation=both.conversation)
    change_status(actor=ana, conversation=one.conversation, status="closed")
    assert find("label:retour") == ["Een", "Beide"]
    assert find("label:retour label:pers") == ["Beide"]
    assert find("label:retour -label:pers") == find("status:gesloten") == find("behandelaar:niemand") == ["Een"]
    assert find("owner:ik") == find("behandelaar:ana") == find("-owner:niemand") == ["Beide"]


def test_what_means_nothing_is_told_back(house):
    receive(house)
    page = search(house.as_(house.ana), "status:foo label:bestaatniet voor:ooit bestelling")
    assert page.unread == ("status:foo", "voor:ooit", "label:bestaatniet")


def test_a_merged_conversation_is_found_once_under_the_one_that_stays(house, find):
    first, second = receive(house, subject="Blijft", text="koala"), receive(house, subject="Gaat op", text="wombat")
    merge_conversations(actor=house.as_(house.ana), into=first.conversation, sources=[second.conversation])
    assert find("wombat") == find("koala") == ["Blijft"]


def test_after_a_transfer_only_the_other_team_finds_it(house, find):
    received = receive(house, subject="Verhuisd", text="wombat")
    transfer(actor=house.as_(house.ana), conversation=received.conversation, team=house.other_team.id, reason="inkoop")
    assert find("wombat") == []
    assert [found.line.subject for found in search(house.as_(house.dora), "wombat").lines] == ["Verhuisd"]


def test_the_words_around_a_hit_are_shown_and_the_hits_marked(house):
    receive(
        house, subject="Retour", text=f"{'Eerst een lang verhaal. ' * 20}Dan de bestellingen, <b>dus</b>! {'En verder. ' * 30}"
    )
    [found] = search(house.as_(house.ana), "bestelling").lines
    assert [part.text for part in found.snippet if part.hit] == ["bestellingen"]
    words = "".join(part.text for part in found.snippet)
    assert "Dan de bestellingen, <b>dus</b>!" in words
    assert words.startswith("… ")
    assert words.endswith(" …")
    assert len(words) < 180


def test_a_hit_on_a_name_marks_the_name(house):
    receive(house, subject="Retour", author_name="Zoë Çelik")
    [found] = search(house.as_(house.ana), "celik").lines
    assert [(part.text, part.hit) for part in found.customer_name] == [("Zoë ", False), ("Çelik", True)]
    assert found.why == "name"


def test_pages_follow_on_without_gaps_or_repeats(house, clock):
    for place in range(7):
        clock.forward(seconds=20)
        name = "Roos Vos" if place % 2 else "Piet Bos"
        receive(house, subject=str(place), author_name=name, author_address=f"p{place}@example.com", text="een roos")
    ana, seen, after = house.as_(house.ana), [], None
    for _ in range(4):
        page = search(ana, "roos", limit=2, after=after)
        seen += [found.line.subject for found in page.lines]
        after = page.next
    assert seen == ["5", "3", "1", "6", "4", "2", "0"]
    assert after is None


@pytest.mark.parametrize("cursor", ["x", "WyJuYW1lIl0", "%%%", "W10", "é", "a" * 5000])
def test_a_cursor_that_is_not_ours_is_refused(cursor, house):
    with pytest.raises(InvalidInput):
        search(house.as_(house.ana), "roos", after=cursor)


def test_the_questions_to_the_database_do_not_grow_with_the_hits(house, django_assert_max_num_queries):
    for _ in range(12):
        receive(house)
    ana = house.as_(house.ana)
    with django_assert_max_num_queries(8):
        assert len(search(ana, "bestelling").lines) == 12


def test_days_begin_at_midnight_in_amsterdam(house, clock, find):
    clock.at = clock.at.replace(hour=22, minute=30)  # half past midnight in Amsterdam: the 19th
    receive(house, subject="Nacht")
    assert find("na:2026-05-19") == find("na:19-5-2026") == find("since:19/05/2026") == ["Nacht"]
    clock.forward(days=1)
    assert find("na:gisteren") == ["Nacht"]
    assert find("na:vandaag") == []
