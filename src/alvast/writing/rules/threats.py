"""A threat is a condition that the customer has to meet, and a harm that we do when they do not.

"Betaalt u niet, dan halen wij de auto op." Neither half is one alone: "als u niet thuis bent, gaat het naar de buren".
"""

from alvast.writing.phrases import Phrases, phrases
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import FIRST_PERSON, SECOND_PERSON, word_set

_REFUSES = word_set("niet niets geen weigert weiger nalaat weer nogmaals opnieuw don't not fail refuse keep")
_IF = word_set("als indien wanneer zolang if unless tenzij")
_GOES_ON = word_set(
    "blijft blijf keep continue doorzet doorzetten doorgaat klaagt klagen volhoudt stapt publiceert plaatst deelt twittert again "
    "complain"
)
_DELAYS = word_set("wacht twijfelt aarzelt treuzelt")
_VERBS_TO_YOU = word_set("blijf kom heb ben ga doe betaal reageer stuur lever teken werk bel geef meld haal verleng")
_OR = word_set("of or anders otherwise")
_BENIGN = word_set(
    "tevreden blij thuis bevalt past passen wilt wil wenst wens lukt lukken gratis kosteloos verzoek vraag vraagt bereiken "
    "eens "
    "kunt kan kun happy home wish want free possible help helpen zeker"
)  # then the condition is the customer's choice or luck, or what follows is a service
HARM = Phrases(phrases(0, """
        sluiten|sluit ~3 af|uit|uw|je|jouw|het|de|u,
        blokkeren|blokkeer|annuleren|annuleer|ontbinden|ontbind|beëindigen|beëindig,
        stoppen|stop|staken|staak wij|we|ik, wij|we|ik ~1 stoppen|staken|weigeren|vorderen|eisen,
        weigeren|weiger|ontzeggen|ontzeg,
        stopt|staakt|eindigt|vervalt|vervallen uw|je|jouw|alle|elk|elke|iedere|ieder, vorderen|vorder, eisen|eis wij|we|ik,
        verwijderen,
        halen|haal ~6 op|weg|terug|leeg, zeggen|zeg ~5 op, zetten|zet ~5 stop|stil|af|uit, trekken|trek ~5 in,
        geven|geef|gaat|gaan|verkopen|verkoop ~6 weg|ander|anderen|iemand|volgende, leggen|leg ~4 boete, verhogen|verhoog,
        doen|doe ~4 aangifte,
        bent|ben|raakt|raak u|je ~6 kwijt, u|je bent|raakt|raak|ben ~5 kwijt, verliest|verspeelt|verlies|mist u|je ~4,
        u|je verliest|verspeelt|verlies|mist ~4, betaalt|betaal u|je ~3 dubbele|meer|boete|alles|extra,
        kunt|kun|kan ~4 vergeten|fluiten, zwarte lijst, melden|meld ~5 bkr|politie|instanties|rechter, stappen ~2 naar,
        heeft|hebt ~2 geen recht, zit|komt|staat|valt|raakt ~3 zonder, schrijven|schrijf ~4 uit, snijden|snijd ~4 af,
        zullen|zal wij|we ~5 sluiten|blokkeren|beëindigen|stopzetten|opzeggen|weigeren|aanmelden,
        krijgt|krijg u|je ~3 nooit|geen ~2, u|je krijgt|krijg ~3 nooit|geen ~2, gevolgen, will be ~2 cut|lost|withdrawn|refused,
        forceren|forceer|ontruimen|ontruim|korten|kort|aansprakelijk, is|zijn de|het|uw|je|alle ~4 weg|voorbij|vergeven|verlopen,
        houden|houd|stellen|stel ~3 aansprakelijk|verantwoordelijk, wordt|worden ~6
        verwijderd|gewist|gekort|ontruimd|ingetrokken|geschrapt,
        vliegt|vlieg u|je ~2 uit|eruit, u|je vliegt|vlieg ~2 uit|eruit, deurwaarder|incassobureau|politie,
        send|sends ~2 bailiff|bailiffs|collectors, doen|doe ~3 aangifte, mag|mogen ~6 niet meer, held ~1 responsible|liable,
        overwegen|overweeg ~7 te ontzeggen|weigeren|sluiten|beëindigen, gaan|ga ~4 procederen|beslag, zien|spreken ~3 voor de
        rechter, lose your, leggen ~3 beslag, naar de rechter,
        we|i|will|and|then ~2 cancel|close|block|terminate|suspend|remove|delete|sue|report|charge|withhold|refuse,
        we|i|will ~2 take|bring ~4 court|action|steps|back|proceedings, you will|'ll lose|forfeit, will be ~2 lost|forfeited
    """))  # fmt: skip


DONE_TO_YOU = Phrases(phrases(0, """
        wordt|worden ~6
        ingevorderd|afgenomen|afgepakt|beboet|gedagvaard|uitgezet|stilgelegd|ontzegd|verwijderd|geblokkeerd|gesloten|afgesloten|stopgezet|beëindigd|ingetrokken|geweigerd|gekort|opgezegd|
          geannuleerd|verkocht|opgehaald|uitgeschreven|uitgesloten|ontbonden|doorgegeven|ontruimd|gewist|geschrapt|gestopt,
        wij|we ~3 verwijderen|blokkeren|sluiten|beëindigen|stoppen|korten|annuleren|weigeren|ontbinden|verkopen|schrappen,
        wij|we|ik houden|houd|stellen|stel u|je ~3 aansprakelijk|verantwoordelijk, wij|we|ik halen|haal ~4 weg|op,
        wij|we zullen ~5 verwijderen|blokkeren|sluiten|beëindigen|stopzetten|annuleren, u|je verliest|verspeelt|raakt ~3,
        mag|mogen|kan|kunt ~6 niet meer, held ~1 responsible|liable, risico dat, vervalt|vervallen ~3 uw|je|recht|alle, uw|je
        ~3 vervalt|vervallen|stopt|eindigt,
        will be ~3 sold|cut|deleted|closed|blocked|cancelled|canceled|terminated|suspended|removed|disconnected|withdrawn,
        we will|'ll ~2 delete|close|block|cancel|terminate|suspend|remove|disconnect|withdraw|hold, you will|'ll lose
    """))  # fmt: skip


def has_ultimatum(text: Text, sentence: Sentence) -> bool:
    """The condition and the harm, either first: "uw account wordt verwijderd als u niet reageert"."""
    own = [i for i in range(sentence.first, sentence.last) if text.is_own(i)]
    start = next((i for i in own if _sets_condition(text, sentence, i)), None)
    if start is None or not _BENIGN.isdisjoint(text.words[start : sentence.last]):
        return False
    if any(HARM.at(text, i) or DONE_TO_YOU.at(text, i) for i in own if i >= start + 2):
        return True
    return text.words[start] in _IF and any(DONE_TO_YOU.at(text, i) for i in own if i < start)


def _sets_condition(text: Text, sentence: Sentence, i: int) -> bool:
    behind = text.words[i + 1 : min(i + 10, sentence.last)]
    return _is_question_like(text, sentence, i, behind) or _is_order_or_else(text, sentence, i)


def _is_question_like(text: Text, sentence: Sentence, i: int, behind: list[str]) -> bool:
    """ "Als u niet …", "betaalt u niet …", "blijft u …", "wie nu niet …"."""
    word = text.words[i]
    if word in _IF and not _PAYMENTS.isdisjoint(behind[:3]) and not _YOU & set(behind[:2]):
        return not _REFUSES.isdisjoint(behind)
    begins = i == sentence.first or not text.is_word(i - 1)
    if word in _IF:
        is_to_you = bool({*SECOND_PERSON, "you"} & set(behind[:3]))
        return (is_to_you and bool((_REFUSES | _GOES_ON) & set(behind))) or (word in ("unless", "tenzij") and is_to_you)
    if word == "wie" and begins:
        return "niet" in behind[:5]
    if not begins or not behind or behind[0] not in SECOND_PERSON or not (word.endswith("t") or word in _VERBS_TO_YOU):
        return False
    return word in _GOES_ON or (word in _DELAYS and "langer" in behind) or not _REFUSES.isdisjoint(behind)


_YOU = SECOND_PERSON | {"you"}
_PAYMENTS = word_set("betaling geld bedrag reactie antwoord handtekening payment money response reply")
_SUBJECTS = FIRST_PERSON | SECOND_PERSON | word_set("you your uw jouw")


def _is_order_or_else(text: Text, sentence: Sentence, i: int) -> bool:
    """ "Betaal vandaag, of wij …": at "of", behind an order and before us or you. "Doe dit niet en u raakt …": at "en"."""
    word, after = text.words[i], text.word(i + 1)
    if i == sentence.first or text.asks(sentence) or after not in _SUBJECTS:
        return False
    before = text.words[sentence.first : i]
    is_order = (
        before[0].isalpha() and not before[0].endswith("en") and (SECOND_PERSON | FIRST_PERSON | {"you"}).isdisjoint(before)
    )
    return is_order and (word in _OR or (word in ("en", "and") and "niet" in before[:5]))
