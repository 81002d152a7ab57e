"""Sympathy of which no word tells what happened: "Dit moet een hele teleurstelling voor u zijn geweest."

The other way round from a list of formulas: a closed set of words that fit every letter. A word outside it tells something, and
then the sentence is no formula. A feeling, and somebody of ours who has it or sees it, make the sentence sympathy.
"""

from itertools import pairwise

from alvast.writing.rules.words import word_set

_FEELINGS = word_set(
    "vervelend vervelende vervelends frustrerend frustrerende frustratie frustraties jammer teleurstellend teleurstellende "
    "teleurstelling teleurgesteld gefrustreerd spijtig balen baalt baal ergerlijk onprettig onprettige onaangenaam onaangename "
    "sneu ongenoegen irritatie irritant irritante ergernis ergernissen onvrede ontevreden ontevredenheid boosheid boos "
    "ongemak ongemakken overlast hinder ongerief verwarring onduidelijkheid medeleven betreuren betreur betreurenswaardig "
    "verschrikkelijk vreselijk afschuwelijk schandalig onacceptabel verontwaardiging onbegrip ongelukkig gevoelens verdrietig "
    "geïrriteerd geërgerd verwachting verwachtingen begrip tevredenheid klanttevredenheid klachten onzekerheid nare naars "
    "pijnlijk "
    "stoort irriteert frustreert ergert geschrokken gedoe rompslomp stress frustrating frustration annoying annoyance "
    "upsetting upset disappointing disappointed disappointment inconvenience hassle "
    "dissatisfied dissatisfaction unhappy distress distressing confusion expectations satisfaction stressful unpleasant terrible "
    "awful concerns feelings"
)
_APOLOGIES = word_set("spijt excuses excuus sorry verontschuldigingen verontschuldiging apologies apologise apologize regret")
_SOMETHING = word_set("dit deze hierover hiervoor hiervan hierdoor gebeurde voorval ervaring this")
_TAKES_UP = word_set("hiervoor daarvoor hierover hiervan hierdoor that")
_OURS = word_set(
    "ik wij we ons onze mij me wat oei ach och helaas moet zal heel begrijpelijk logisch terecht excuses excuus sorry "
    "verontschuldigingen i we our i'm we're i'd us must how what"
)
_FITS_ANY_LETTER = word_set(
    "de het een dat die dit deze der den er hier daar hiermee daarmee hierdoor daardoor hiervan daarvan hiervoor daarvoor "
    "hierover "
    "daarover hierbij ervan ervoor erover erg heel zeer echt best wel niet nooit geen iets niets ook nog al alle alles elk elke "
    "ieder iedere zo zo'n zoals dus en of maar als om te in op voor van door met bij aan over uit naar ten ter tot toe mee "
    "ik wij we ons onze mij me mijn u uw je jouw jou jij jullie zich zij ze hij men ons mens mensen iemand klant klanten "
    "ben bent is zijn was waren wordt worden werd geweest heb hebt heeft hebben had hadden gehad kan kunt kunnen kon konden zal "
    "zult zullen zou zouden moet moeten moest moesten mag mogen mocht wil wilt willen gaat gaan ging loopt gelopen verlopen "
    "gebeurt gebeurd gebeuren gebeurde gebeurtenis voorgevallen voorval voorvallen voorkomen overkomen overkomt meebrengt "
    "wilde meebrengen wenselijk ideaal minder leg leggen ontstaan ontstane "
    "maakt maken gemaakt doet doen gedaan neemt nemen genomen brengt brengen gebracht geeft geven gegeven ziet zien gezien leest "
    "lezen gelezen hoort horen gehoord vernemen weet weten vindt vinden gevonden voelt voelen voelde gevoeld ervaart ervaren "
    "ervaring ervaringen ondervindt ondervinden ondervonden bezorgt bezorgd veroorzaakt veroorzaken zorgt zorgen gezorgd leidt "
    "geleid meemaken meemaakt meegemaakt doormaken ondergaan treft treffen ziet klinkt lijkt begrijp begrijpen begrijpt begrepen "
    "snap snappen begrijpelijk begrip inzien besef beseffen realiseren realiseer bewust voorstellen voorstelbaar indenken "
    "inleven "
    "meeleven leef leven hopen hoop wensen wens streven streeft bieden biedt aanbieden aangeboden helpen verhelpen oplossen "
    "oplossing oplossingen situatie situaties omstandigheden gang zaken moment tijd keer manier wijze zaak geval probleem "
    "problemen "
    "klacht klachten melding bericht mail reactie vraag gevoel hart leed indruk vertrouwen beeld geduld medewerking kwaliteit "
    "niveau service dienstverlening belang belangrijk prioriteit aandacht feedback serieus hoog graag goed goede beter slecht "
    "slechte leuk leuke fijn fijne prettig prettige blij tevreden ideaal nare naar naars lastig lastige moeilijk moeilijke "
    "mogelijk mogelijke eventuele eventueel enig enige heel hele helemaal volledig volkomen absoluut zeker natuurlijk uiteraard "
    "vanzelfsprekend oprecht oprechte welgemeende welgemeend hartelijk nogmaals alvast allereerst ten zeerste enorm ontzettend "
    "bijzonder behoorlijk vast misschien waarschijnlijk anders gewenst gehoopt verwacht verwachten verwachtte gewend gesteld "
    "stellen voldoet voldoen voldaan zitten zat wachten wachtte oei ach och helaas wat hoe waarom waar wanneer want omdat "
    "ja nee hallo beste bedankt dank danken vandaag nu net meteen direct samen erop ermee erin soms vaak altijd steeds momenteel "
    "oproept oproepen roept omgaan omgang staan staat stond blijven blijft komen komt kwam krijgen krijgt kreeg gekregen "
    "laten laat "
    "houden houdt denken denkt dacht zeggen zegt gezegd spreken delen tonen uiten accepteren waarderen waardeer "
    "respecteren betekenen "
    "betekent raakt raken betreft leren verbeteren contact beleven beleefd aangedaan aandoen tegenvallen tegenvalt "
    "tegengevallen storen "
    "stoort irriteert frustreert teleurstelt ergert schrikken geschrokken treurig verdient verdienen dienen dienst "
    "beleving rol kracht "
    "uitkomst afloop team organisatie bedrijf collega's namens last stress zorgen vragen gedoe rompslomp moeite pijn "
    "verdriet aanleiding reden feit kwestie verhaal punt schoenen positie plaats sterkte steun mens flink flinke nogal "
    "vrij redelijk "
    "duidelijk eerlijk simpelweg gewoon juist toch even eens al pas meer veel vaker verder opnieuw inderdaad ronduit "
    "buitengewoon "
    "uitermate hoogst diep diepe sowieso hard gang kant boven onder sinds verre onze tot nogal beetje stuk wij zelf zelfs bijna "
    "behulpzaam dienstbaar betrouwbaar professioneel zorgvuldig respectvol klantvriendelijk ruim zaak slag eraan stevig "
    "oprechtst "
    "teleurstellen teleurstelden teleurgestelde benadrukken isn't wasn't don't didn't knows ideal less "
    "gegaan gekomen gebleven gestaan gezeten gelaten gehouden gedacht gesproken gemoeten gekund gewild vergeven volle "
    "aandacht toegaan "
    "afgelopen toegegeven overheen uitgepakt uitpakken uitpakt voordoen voorgedaan voordoet behoren hoorde verkeerd "
    "verkeerde mis "
    "zeg bekend mening meningen opmerking opmerkingen waarde hechten hecht harte nemen mooi erkennen erken toegeven inmiddels "
    "misgegaan misging tekort tekortgeschoten geschoten tekortschieten onvoldoende onnodig onnodige ongepast passend gepast "
    "schuld verantwoordelijkheid verantwoordelijk gevolgd onze meest meeste beste hoogste grootste eerste laatste "
    "the a an this that these those it its it's is are was were be been being have has had having do does did can could may "
    "might must should would will shall i we us our ours you your yours me my i'm we're i'd we'd i'll we'll you're to of for "
    "on in at by with from about as if when how what why and or but so not no never very really truly deeply sincerely extremely "
    "completely totally fully absolutely incredibly quite rather any some all kind feel feeling feels felt hear hearing heard "
    "know see understand understandable imagine appreciate appreciated apologise apologize apologies apology sorry regret caused "
    "cause causing happened happen happens happening experience experiences experienced situation issue issues problem matter "
    "trouble patience understanding customer customers customer's service top priority important want wanted like top way much "
    "must've may've best please accept offer sincere sincerest deepest utmost seriously take taken level standard "
    "standards meet met expect expected "
    "high hope such these still"
)
_LINKS = word_set("dat als that if we wij")
_EMPHATIC = word_set("oprecht oprechte welgemeende voor for sincere sincerest accept deepest namens nogmaals duizendmaal")
_NICE = word_set("leuk leuke fijn fijne prettig prettige blij tevreden ideaal wenselijk gewenst happy pleased isn't")
_NOT = word_set("niet nooit geen minder not never isn't wasn't")
_VERY = word_set("heel erg zo echt ontzettend")
_GRASPS = word_set("voorstellen indenken begrijp begrijpen snap snappen realiseren beseffen besef")
_LONGEST = 18  # words; a longer sentence tells something


_EMPTY = _FITS_ANY_LETTER | _FEELINGS | _APOLOGIES


def fits_any_letter(word: str) -> bool:
    """Says nothing of what happened: "hier", "gelopen", "situatie"."""
    return word in _EMPTY or (word.endswith("e") and word[:-1] in _EMPTY)


def is_hollow(said: list[str], *, is_first: bool) -> bool:
    """`is_first`: nothing stands before it. "Dat is vervelend" behind what happened takes it up."""
    words = set(said)
    if not 2 <= len(said) <= _LONGEST or not _is_sympathy(words, is_first=is_first):
        return False
    if ("spijt", "van") in pairwise(said):
        return False  # "voor u er spijt van krijgt"
    if not is_first and (said[0] in ("dat", "that") or (words & _TAKES_UP and not words & _FEELINGS)):
        return False
    return all(map(fits_any_letter, words))


def _is_sympathy(words: set[str], *, is_first: bool) -> bool:
    if words & _APOLOGIES:
        return bool(words & (_FEELINGS | _SOMETHING | _LINKS)) or (is_first and bool(words & _EMPHATIC))
    if bool(words & _FEELINGS) and words >= {"voor", "u"}:
        return True
    feels = bool(words & _FEELINGS) or (bool(words & _NICE) and bool(words & _NOT)) or ("naar" in words and bool(words & _VERY))
    if words & {"leef", "leven", "voel", "voelen"} and "mee" in words and words & {"u", "je", "jullie", "uw", "jouw"}:
        return True
    return (feels or (bool(words & _GRASPS) and bool(words & {"dat", "hoe", "that", "how"}))) and bool(words & _OURS)
