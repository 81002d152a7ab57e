"""“Hoe weet u dat?” says what the audit holds: the same sources, facts, rule and version, and how to object."""

from datetime import UTC, datetime

import pytest

from alvast.bots.actions import keep_answers
from alvast.bots.queries import ask, replies_explained, trace, why
from alvast.bots.tests.conftest import told
from alvast.decisions.queries import decision, explanation
from alvast.kernel.errors import NotFound
from alvast.timeline.queries import canonical, subject_named

NOVEMBER = datetime(2026, 11, 22, 9, tzinfo=UTC)
ASKED = (
    "Wat kost verzenden?", "Wat kostte verzenden in 2025?", "Hoe lang kan ik een bestelling retourneren?",
    "Hoe laat is de winkel open?", "Heb ik garantie op elektrische apparaten?", "Kan ik betalen met creditcard?",
    "Verkopen jullie vliegtickets?", "Waar is mijn bestelling 48213?", "Schrijf een gedicht", "Ik wil een medewerker spreken",
)  # fmt: skip


def test_fifty_explanations_equal_the_audit_record(articles, order, clock):
    chidi = canonical(subject_named("customer/c-17"))
    answers = [
        (ask(question=f"{question}{' ' * place}", at=NOVEMBER, customer=chidi), chidi) for place in range(5) for question in ASKED
    ]
    kept = keep_answers(answers=answers)
    assert len({answer.decision for answer in kept}) == 50
    for answer in kept:
        record, turn = decision(answer.decision), trace(answer.decision)
        text = explanation(answer.decision, language="nl").text
        assert record.outcome == turn.outcome == answer.outcome
        assert record.parameters["versions"] == [str(source.version) for source in turn.sources]
        assert [source.quote for source in turn.sources] == [cited.quote for cited in answer.sources]
        assert all(f"“{source.title}” (versie {source.number}" in text and source.quote in text for source in turn.sources)
        assert {(fact.id, fact.attribute) for fact in record.facts} == set(answer.facts)
        assert f"versie {record.rule_version}" in text
        assert "Een computer" in text


def test_what_was_said_in_the_chat_explains_itself_with_source_version_and_quote(chat, articles):
    chat.says("Wat kost verzenden?")
    told_why = why(chat.turn.reply, language="nl")
    assert "“Verzenden kost € 4,95 per bestelling." in told_why.text
    assert told_why.text.count("Het staat in") == 1
    assert "“Verzendkosten” (versie 2" in told_why.text
    assert "verzendkosten, versie" not in told_why.text  # what we call a text among ourselves is no help to a customer
    assert replies_explained([chat.turn.reply]) == {chat.turn.reply}


def test_it_explains_itself_in_english_too(chat, articles):
    chat.says("Wat kost verzenden?")
    assert "Bo (AI), a digital assistant (AI), answered your message." in why(chat.turn.reply, language="en").text


def test_where_the_order_is_rests_on_facts_with_their_source_and_moment(signed, articles, clock):
    told("shipment.scanned", clock.at, expected_on="2026-05-21")
    signed.says("Waar is mijn bestelling?")
    facts = why(signed.turn.reply, language="nl").facts
    assert [name for name, _, _ in facts] == ["stand van de bestelling", "verwachte dag"]
    assert all("shop" in origin for _, _, origin in facts)


def test_a_message_that_no_bot_said_has_no_explanation(chat, articles):
    chat.says("Wat kost verzenden?")
    with pytest.raises(NotFound):
        why(chat.last, language="nl")
