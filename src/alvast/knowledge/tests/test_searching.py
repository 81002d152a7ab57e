"""Questions find the text that holds, for those who may read it, in other words than it has."""

from datetime import UTC, datetime
from typing import Any

import pytest

from alvast.kernel.actor import SYSTEM
from alvast.knowledge.actions import approve, arrange_article, embed_passages, withdraw
from alvast.knowledge.models import Passage, PassageVector, Version
from alvast.knowledge.queries import Hit, search
from alvast.knowledge.tests.office import approved, day, draft

AT = day(6, 15)
REFUND = "Na ontvangst van uw retour storten wij het bedrag binnen drie werkdagen terug op uw rekening."
PARKING = "Bij de winkel in Utrecht parkeert u het eerste uur zonder kosten in de garage ernaast."


@pytest.fixture
def shop(house: Any) -> Any:
    """Two public articles that have held since May."""
    approved(house, REFUND, title="Wanneer u uw geld terugkrijgt", valid_from=day(5), audience="public", series="terugbetaling")
    approved(house, PARKING, title="Parkeren bij de winkel", valid_from=day(5), audience="public", series="parkeren")
    return house


def _found(question: str, **more: Any) -> list[str]:
    return [hit.series for hit in search(question=question, at=more.pop("at", AT), **more)]


def _best(question: str, **more: Any) -> Hit:
    return search(question=question, at=more.pop("at", AT), **more)[0]


def test_a_question_finds_the_article_that_answers_it(shop: Any) -> None:
    hit = _best("waar kan ik mijn auto parkeren")

    assert (hit.series, hit.title, hit.passage, hit.sentences) == ("parkeren", "Parkeren bij de winkel", PARKING, (PARKING,))
    assert 0 < hit.score < 1


@pytest.mark.parametrize(
    "question", ["refund", "wanneer krijg ik mijn centen terug", "terugbetalling", "GELD TERUG?!", "mn geldt terug"]
)
def test_other_words_typing_errors_and_another_language_find_it_too(shop: Any, question: str) -> None:
    assert _found(question)[0] == "terugbetaling"


def test_it_is_found_by_meaning_where_no_word_is_shared(shop: Any) -> None:
    before = search(question="place for my car near the store", at=AT)
    assert embed_passages() == 2

    after = search(question="place for my car near the store", at=AT)
    assert after[0].series == "parkeren"
    assert after[0].score > next((hit.score for hit in before if hit.series == "parkeren"), 0)


def test_a_hit_tells_how_near_each_sentence_of_its_text_is(house: Any) -> None:
    told = "In de lente snoeien wij heggen. Een hovenier kost € 48 per uur. Bij vorst werken wij niet."
    approved(house, told, title="Onze hoveniers", valid_from=day(5), audience="public", series="hovenier")
    assert not any(_best("wat rekent zo'n tuinman").near.values())
    embed_passages()

    hit = _best("wat rekent zo'n tuinman")
    near = dict(zip(hit.sentences, hit.near[hit.passage_id], strict=True))
    assert max(near, key=lambda sentence: near[sentence]) == "Een hovenier kost € 48 per uur."


def test_a_sentence_is_as_near_as_it_is_under_its_heading(house: Any) -> None:
    told = "## Hond\n\nDe enting kost € 35.\n\n## Kat\n\nDe enting kost € 35.\n\n## Konijn\n\nDe enting kost € 35."
    approved(house, told, title="Prijzen", valid_from=day(5), audience="public", series="prijzen")
    embed_passages()

    near = _best("wat kost een prik voor ons konijn").near
    assert Passage.objects.get(id=max(near, key=lambda passage: near[passage])).heading == "Konijn"


def test_only_what_holds_at_the_moment_is_found(house: Any) -> None:
    now_, next_ = day(5), day(1, year=2027)
    made = approved(
        house, "Verzenden kost 3 euro.", title="Verzendkosten", valid_from=now_, audience="public", series="verzenden"
    )
    approved(house, "Verzenden kost 4 euro.", of=made, valid_from=next_)

    assert [hit.passage for hit in search(question="verzendkosten", at=AT)] == ["Verzenden kost 3 euro."]
    assert [hit.passage for hit in search(question="verzendkosten", at=next_)] == ["Verzenden kost 4 euro."]
    assert search(question="verzendkosten", at=datetime(2026, 4, 30, tzinfo=UTC)) == []


def test_a_text_of_another_day_says_that_it_does_not_hold(house: Any) -> None:
    approved(house, "Verzenden kost 4 euro.", title="Verzendkosten", valid_from=day(1, year=2027), audience="public")

    hit = _best("verzendkosten", at=day(2, year=2027))
    assert not hit.holds(AT)
    assert (hit.valid_from, hit.valid_to) == (day(1, year=2027), None)


def test_drafts_and_withdrawn_texts_are_not_found(shop: Any) -> None:
    draft(shop.as_(shop.ana), "Fietsen stallen", "Fietsen zet u in het rek.", audience="public")
    assert "fietsen-stallen" not in _found("fiets stallen in het rek")

    withdraw(actor=shop.as_(shop.bo), version=Version.objects.get(article__series="parkeren").id)
    assert _found("parkeren") == ["terugbetaling"]
    assert not Passage.objects.filter(version__article__series="parkeren").exists()


def test_what_is_approved_is_found_at_once(shop: Any) -> None:
    assert _found("mag mijn hond mee naar binnen")[0] != "honden"
    made = draft(
        shop.as_(shop.ana),
        "Honden in de winkel",
        "Uw hond mag mee aan de lijn.",
        audience="public",
        series="honden",
        valid_from=day(5),
    )
    approve(actor=shop.as_(shop.bo), version=made)

    assert _found("mag mijn hond mee naar binnen")[0] == "honden"


def test_internal_texts_and_those_of_a_brand_are_for_their_readers(house: Any) -> None:
    approved(house, "Vergoed tot 50 euro zonder overleg.", title="Coulance", valid_from=day(5), series="coulance")
    approved(
        house, "Lampen zijn 100 dagen op proef.", title="Proef", valid_from=day(5), series="proef", audience="brand:zonlicht"
    )

    assert _found("coulance vergoeden lampen op proef") == []
    assert _found("coulance vergoeden", audiences=frozenset({"public", "internal"})) == ["coulance"]
    assert _found("lampen op proef", audiences=frozenset({"public", "brand:zonlicht"})) == ["proef"]


def test_an_article_that_is_made_internal_is_no_longer_found_by_customers(shop: Any) -> None:
    article = Version.objects.get(article__series="parkeren").article_id
    arrange_article(actor=SYSTEM, article=article, audience="internal", topics=[], owner=None, review_on=None)

    assert _found("parkeren") == ["terugbetaling"]


def test_the_readers_language_goes_first_and_the_other_one_fills_in(shop: Any) -> None:
    dutch = Version.objects.get(article__series="terugbetaling")
    approved(shop, "We refund you within three working days.", of=dutch.id, language="en", valid_from=day(5))

    assert {(hit.series, hit.language) for hit in search(question="refund parking", at=AT, language="en")} == {
        ("terugbetaling", "en"), ("parkeren", "nl"),
    }  # fmt: skip
    assert {hit.language for hit in search(question="refund parking", at=AT, language="nl")} == {"nl"}


def test_one_article_gives_one_passage_the_one_that_answers(house: Any) -> None:
    filler = " ".join(["Wij bezorgen elke werkdag bij u thuis en op kantoor in heel Nederland."] * 8)
    gifts = f"## Cadeaus\n\nWij pakken een cadeau voor u in met een kaartje. {filler}"
    body = f"{filler}\n\n{gifts}\n\n## Buitenland\n\nNaar Belgie duurt het langer."
    approved(house, body, title="Bezorgen", valid_from=day(5), audience="public")

    hits = search(question="pakken jullie een cadeautje in", at=AT)
    assert len(hits) == 1
    assert hits[0].heading == "Cadeaus"
    assert "kaartje" in hits[0].passage


@pytest.mark.parametrize(
    "question", ["", "   ", "?!", "🙂", "de het een", "a" * 100_000, "\x00\x1b[31m\u202e", "' OR 1=1 --", "0" * 50]
)
def test_any_text_may_be_asked(shop: Any, question: str) -> None:
    assert all(0 <= hit.score <= 1 for hit in search(question=question, at=AT))


def test_nothing_is_found_where_nothing_is(db: None) -> None:
    assert search(question="waar is mijn pakket", at=AT) == []


def test_no_more_than_asked_and_the_best_first(shop: Any) -> None:
    hits = search(question="parkeren en geld terug", at=AT)

    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len(search(question="parkeren en geld terug", at=AT, top=1)) == 1
    assert search(question="parkeren", at=AT, top=0) == []


def test_a_vector_is_kept_with_its_model_and_made_once(shop: Any) -> None:
    assert embed_passages() == 2
    assert embed_passages() == 0

    row = PassageVector.objects.select_related("passage").first()
    assert row is not None
    assert row.model.startswith("multilingual-e5-small")
    assert len(row.vectors) == 2 * row.dimension * (1 + 2 * len(row.passage.sentences))


def test_a_corrected_text_keeps_no_vector_of_its_old_words(shop: Any) -> None:
    embed_passages()
    version = Version.objects.get(article__series="parkeren")
    approved(shop, "Parkeren doet u op het plein.", of=version.id, valid_from=day(6))

    hit = _best("parkeren")
    assert hit.passage == "Parkeren doet u op het plein."
    assert not PassageVector.objects.filter(passage_id=hit.passage_id).exists()


def test_without_an_embedder_words_alone_find(shop: Any, settings: Any) -> None:
    settings.EMBEDDER = "none"

    assert embed_passages() == 0
    assert _found("terugbetaling")[0] == "terugbetaling"


def test_who_asks_in_the_words_of_a_title_gets_that_article_first(house: Any) -> None:
    """Another text that ends by naming the article speaks of it, but does not answer."""
    more = {"valid_from": day(5), "audience": "public"}
    approved(house, "U hebt 30 dagen. Zo gaat het: Hoe stuur ik een boek terug?", title="De retourtermijn", series="term", **more)
    approved(house, "Plak het label op de doos en breng die weg.", title="Hoe stuur ik een boek terug?", series="way", **more)

    hit = _best("hoe stuur ik een boek terug")
    assert hit.series == "way"
    assert hit.score >= 0.9
