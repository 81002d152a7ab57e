"""W29: common errors of Dutch, each with what it should be. A short list that we are sure of, no spelling checker."""

from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.plain_words import in_case_of
from alvast.writing.rules.text import Text
from alvast.writing.rules.words import BE, HAVE, word_set

SPELL = gettext_noop("Write: {better}.")
ENGLISH = gettext_noop("There is a Dutch word: {better}.")

_VERBS = (
    "hebben|zijn|kunnen|willen|gaan|komen|moeten|zeggen|doen|weten|sturen|bellen|zouden|mogen|hadden|krijgen|bezorgen|leveren"
    "|staan"
)
_STEMS = "vind|word|houd|bied|rijd|zend|antwoord|meld|verzend|bevind|leid|beantwoord|vermeld|raad|bested|laad"
_COMPARED = (
    "groter|kleiner|beter|slechter|meer|minder|sneller|langzamer|duurder|goedkoper|hoger|lager|langer|korter|zwaarder|lichter|ouder"
    "|nieuwer|sterker|breder|smaller|dikker|dunner|makkelijker|gemakkelijker|moeilijker|mooier|vaker|erger|leuker"
)
_MISSPELT: dict[str, str] = dict(
    pair.split(":")
    for pair in word_set(
        "zowiezo:sowieso sowiso:sowieso teminste:tenminste eigelijk:eigenlijk onmiddelijk:onmiddellijk "
        "accomodatie:accommodatie adress:adres interresse:interesse gebelt:gebeld gemailt:gemaild besteldt:besteld "
        "geleverdt:geleverd gestuurt:gestuurd geretourneert:geretourneerd gereageert:gereageerd veranderdt:veranderd "
        "bevestigdt:bevestigd verstuurdt:verstuurd beschikbaarheit:beschikbaarheid enigzins:enigszins "
        "uiteraart:uiteraard gecontroleert:gecontroleerd geinformeerd:geïnformeerd coordinatie:coördinatie "
        "ideeen:ideeën patienten:patiënten telefoonisch:telefonisch wekenlijks:wekelijks pakkete:pakketten "
        "garanti:garantie faktuur:factuur kado:cadeau gefaktureerd:gefactureerd aangetekent:aangetekend "
        "verwerkdt:verwerkt geplaast:geplaatst excusses:excuses "
    )
)
_RIGHT = Phrases(
    {
        **_MISSPELT,
        f"hun {_VERBS}": "zij",
        f"{_COMPARED} als": "dan",
        "even|net zo|net ~1 dan": "als",
        f"hij|zij|dit|dat|men|u {_STEMS}": "+t",
        f"ik {'|'.join(stem + 't' for stem in _STEMS.split('|'))}": "-t",
        f"{_STEMS} hij": "+t",
        "word|vind|verzend|beantwoord|vermeld u": "+t",
        "het gebeurd": "gebeurt",
        "ookal": "ook al",
        "me|m'n collega|pakket|bestelling|leidinggevende|adres": "mijn",
        "irriteer|irriteren me|mij|ons": "erger",
        "wordt|vindt|houdt jij": "-t",
        "heeft|hebben|heb|had ~6 verzend|gebeurt|betaalt|bestelt|verstuurt|bevestigt": "participle",
        "is|zijn|wordt|worden ~6 verzend|gebeurt": "participle",
    }
)
_PARTICIPLE = {
    "verzend": "verzonden",
    "gebeurt": "gebeurd",
    "betaalt": "betaald",
    "bestelt": "besteld",
    "verstuurt": "verstuurd",
    "bevestigt": "bevestigd",
}
_ENGLISH = Phrases(
    {
        "issue|issues": "probleem",
        "reach|reachen|reacht out|outen": "contact opnemen",
        "oplijsten|opgelijst|lijst|lijsten ~4 op": "op een rij zetten",
        "opgelijst|oplijsten": "op een rij gezet",
        "cancelen|gecanceld|gecancelled|cancellen": "annuleren",
        "delivery|deliveries": "levering",
        "refund|refunds|refunden|gerefund": "geld terug",
        "shipping": "verzending",
        "tracken": "volgen",
        "feedbacken": "reageren",
        "customer care": "klantenservice",
        "target|targets": "doel",
        "shippen|geshipt": "versturen",
        "callen": "bellen",
        "helpdesken": "helpen",
    }
)


def check(text: Text, _context: Context) -> Iterator[Remark]:
    for hit in _RIGHT.find(text):
        remark = _mended(text, hit)
        if remark:
            yield remark
    for hit in _ENGLISH.find(text):
        if text.word(hit.first) in ("lijst", "lijsten") or text.is_name(hit.first):
            continue
        yield Remark("W29", text.starts[hit.first], text.ends[hit.last - 1], ENGLISH, (("better", hit.key),))


def _mended(text: Text, hit: Found[str]) -> Remark | None:
    """The wrong word in the phrase, and the right one for it."""
    at = _wrong_word(text, hit)
    word = text.words[at]
    if hit.key == "+t" and _is_someone_elses(text, hit, at):
        return None
    better = {"+t": word + "t", "-t": word[:-1], "participle": _PARTICIPLE.get(word, word)}.get(hit.key, hit.key)
    if hit.key == "gebeurt" and not {*text.words[text.sentence_at(at).first : hit.first]}.isdisjoint(BE | HAVE):
        return None
    if hit.key == "participle" and hit.last < len(text) and text.is_word(hit.last):
        return None
    better = in_case_of(text.raw[text.starts[at] : text.ends[at]], better)
    return Remark("W29", text.starts[at], text.ends[at], SPELL, (("better", better),), better)


def _wrong_word(text: Text, hit: Found[str]) -> int:
    if hit.key in ("dan", "als", "participle", "gebeurt"):
        return hit.last - 1
    if hit.key in ("+t", "-t"):
        return hit.last - 1 if text.words[hit.first] in ("hij", "zij", "dit", "dat", "men", "u", "ik") else hit.first
    return hit.first


def _is_someone_elses(text: Text, hit: Found[str], at: int) -> bool:
    """ "vind ik dat word …" is rare; "zij vind-en" is another word; "dat meld ik" has its subject behind it."""
    return text.word(hit.last) in ("ik", "je", "jij") or (
        at > hit.first and text.words[hit.first] in ("dit", "dat") and text.word(at + 1) == "ik"
    )


RULE = Rule(
    id="W29",
    title=gettext_noop("Correct Dutch"),
    why=gettext_noop("An error draws the eye away from the answer."),
    weight=2,
    check=check,
    wrong="Hun hebben het pakket niet bezorgd.",
    right="Zij hebben het pakket niet bezorgd.",
)
