"""W11: sympathy names what happened to this customer; a formula that fits every letter is no sympathy."""

from collections.abc import Iterator

from alvast.writing.phrases import Found, Phrases, phrases
from alvast.writing.rules.finding import Context, Remark, Rule, gettext_noop
from alvast.writing.rules.hollow import fits_any_letter, is_hollow
from alvast.writing.rules.text import Sentence, Text
from alvast.writing.rules.words import word_set

ADVICE = gettext_noop("Name what happened instead of a formula, for example: “U wacht al drie weken. Dat is onze fout.”")

_ALWAYS, _UNLESS_FACT, _UNLESS_TOLD = "always", "unless_fact", "unless_told"
_FEELING = (
    "frustratie|frustraties|teleurstelling|ongenoegen|irritatie|irritaties|boosheid|ergernis|ergernissen|onvrede|gevoel|gevoelens"
    "|situatie|emotie|emoties|ongeduld|ongemak|verontwaardiging|verdriet|standpunt|reactie|zorgen|onbegrip|woede|ongerief"
)
_BAD = (
    "vervelend|vervelende|frustrerend|frustrerende|lastig|lastige|irritant|irritante|naar|nare|jammer|teleurstellend|vreselijk"
    "|spijtig|balen|rot|rottig|erg|ontzettend|enorm|storend|ergerlijk|pijnlijk|onprettig|onaangenaam|ongelukkig|zuur|sneu"
)
_BAD_TO_HEAR = _BAD.replace("|erg|ontzettend|enorm", "")
_SORRY = "excuses|excuus|sorry|verontschuldigingen|verontschuldiging|apologies"
_TROUBLE = "ongemak|ongemakken|overlast|hinder|ongerief|last|inconvenience|trouble"
_FORMULAS = Phrases({
    **phrases(_ALWAYS, f"""
        helaas pindakaas, hopen|hoop|rekenen|vertrouwen|vragen|vraag ~2 uw|je|jouw|jullie begrip,
        bedankt|dank|dankjewel ~2 voor uw|je|jouw|het ~2 begrip, wat erg|sneu|verdrietig|vreselijk om te horen|lezen,
        sorry ~1 you feel this|that way, begrip voor de|deze situatie, we|wij hopen op begrip,
        mocht|mochten ~8 {_TROUBLE} ~4 ondervonden|ervaren|veroorzaakt|bezorgd|gehad|ondervindt,
        betreur|betreuren ~1 dit|het|de|deze|eventuele|ten ~2 {_TROUBLE}|situatie|zeerste|voorval|gebeurde,
        betreur|betreuren dit, neem|nemen uw|je|jouw|dit|deze|die|dat|alle|elke|iedere|klachten|dergelijke ~4 serieus|hoog,
        neemt|nemen|neem ~3 uiterst|zeer|heel serieus,
        service|niveau|ervaring|serviceniveau|kwaliteit ~1 die|dat u|je ~2 van ons ~2 verwachten|gewend,
        waardevol|waardevolle ~1 voor ons,
        uw|je|jouw feedback is ~2 waardevol|welkom|belangrijk, thank you for your understanding,
        we|i regret any|the inconvenience, thank|thanks ~1 for your ~2 understanding, niet hoe|zoals|wat u|je ~6
        gewend|verwacht|verwachten|mag, hecht|hechten ~3 waarde aan uw|je, neem|nemen ~5 ter harte,
        your feedback|opinion|satisfaction|business|experience is ~2 important|valued|priority|everything, niet hoe|zoals|wat
        wij|we ~7 willen|gewend|nastreven|bedoeld|staan,
        not how|what we ~5 want|like|treat|do|stand,
        begrijp|begrijpen|snap|snappen ~3 hoe u|je zich|je voelt, begrijp|begrijpen|snap|snappen ~2 hoe ~4 voelt|voelen,
        understand how you|this must? feel|feels,
        niet|not ~3 service|niveau|ervaring|kwaliteit|dienstverlening ~2 die|dat|wat u|je ~6
        mag|mocht|verwachten|gewend|verdient,
        uw|je tevredenheid is|staat|heeft, doen|doe er alles aan ~1 om ~6 tevreden|blij|ervaring,
        waarderen|waardeer ~1 uw|je|jouw ~1 feedback|begrip, value you|your ~3, appreciate your understanding|feedback,
        serieus|hoog nemen|genomen|opnemen, i hear you, rest assured, we truly|really|deeply|sincerely
        value|regret|apologise|apologize ~3,
        regret this|the|that ~2 situation|experience|inconvenience, take this|your|these ~2 seriously, not the ~2
        service|experience ~2 you|we
    """),
    **phrases(_UNLESS_TOLD, """
        leef|leven|voel|voelen ~1 met u|je|jullie mee, met u|je mee te leven, trek|trekken ~1 ons|mij|me dit|het ~2 aan,
        trek|trekken wij|we|ik ons|mij|me ~2 aan,
        balen ~1 er? ~1 net|minstens|ook ~1 zo|van|als, wij|we|ik balen|baal ~1 hier|hiervan|ervan|mee|zelf|ook, balen is dit,
        this|that|it must|can ~1 be ~2 frustrating|upsetting|annoying|disappointing,
        this|that|it must have been ~2 frustrating|upsetting|annoying|disappointing
    """),
    **phrases(_UNLESS_FACT, f"""
        {_SORRY} ~1 voor|for ~3 {_TROUBLE}, {_SORRY} ~1 voor|for ~3 gebeurde|gebeuren|voorval|misverstand|verwarring|situatie,
        {_SORRY} for ~1 the|any|all ~1 confusion|hassle|frustration|mix-up|situation, betreur|betreuren ~1 ten|het|uw|deze
        zeerste|gebeurde|klacht|melding|ervaring|voorval,
        wordt|word ~2 door ons betreurd,
        uw|je|jouw|jullie {_FEELING} is|zijn ~4 begrijpelijk|terecht|logisch|invoelbaar|voorstelbaar,
        begrijpelijk|logisch|terecht|voorstelbaar dat u|je|dit|het ~6
        {_BAD}|boos|teleurgesteld|gefrustreerd|ontevreden|baalt|geïrriteerd,
        wij|we|ik vinden|vind het|dit|dat ~3 {_BAD} dat|voor, vind|vinden wij|we|ik het|dit|dat ~3 {_BAD} dat|voor,
        wij|we|ik vinden|vind dit|dat ~2 {_BAD},
        indenken|inleven|voorstellen dat|hoe ~7 {_BAD}, inleven in uw|je|jouw, verplaatsen in uw|je|jouw,
        {_SORRY} aan voor ~3 {_TROUBLE}, verontschuldigen ~3 voor ~3 {_TROUBLE},
        apologise|apologize ~2 for ~3 {_TROUBLE}, {_SORRY} ~2 voor de? ontstane|deze situatie,
        {_SORRY} voor de gang van zaken, excuses aan voor de ontstane? situatie, excuses aan voor de gang van zaken,
        begrijp|begrijpen|snap|snappen ~3 uw|je|jouw|jullie ~1 {_FEELING}, begrip voor uw|je|jouw ~1 {_FEELING},
        leef|leven ~3 mee met uw|je|jouw {_FEELING},
        begrijp|begrijpen|snap|snappen ~2 dat|hoe dit|dat|het|deze|zoiets|u|je ~6 {_BAD},
        begrijp|begrijpen|snap|snappen ~2 hoe {_BAD} ~4, voorstellen dat|hoe ~6 {_BAD},
        begrijp|begrijpen|snap|snappen|voorstellen ~2 dat u|je|jullie ~5 boos|teleurgesteld|gefrustreerd|ontevreden|
          geïrriteerd|blij|tevreden|baalt|balen|verdrietig|ongeduldig|geërgerd|ongerust,
        understand your|the frustration|disappointment|concern|concerns|annoyance|feelings,
        understand ~2 how frustrating|annoying|upsetting ~3, understand that this|it ~2 frustrating|annoying,
        {_BAD_TO_HEAR} ~3 om|te ~1 horen|lezen|vernemen, {_BAD_TO_HEAR} om dit|dat|zo te horen|lezen|vernemen,
        spijt ons|mij|me ~3 te ~1 horen|lezen|vernemen, sorry to hear that|this|about?,
        betreur|betreuren ~1 deze|de|dit gang van zaken,
        betreur|betreuren ~1 dat ~6 voelt|voelde|bent|vindt|vond|ervaart|ervaren|ervoer,
        hopen|hoop|rekenen|vragen|vraag ~5 begrip,
        begrijp|begrijpen|snap|snappen dat ~4 niet op zat|zit te wachten,
        begrijp|begrijpen|snap|snappen dat ~5 niet leuk|fijn|prettig|ideaal|handig|wenselijk,
        spijt ons|mij|me als u|je|jullie, spijt ons|mij|me dat, vervelend|jammer|naar|spijtig|sneu|rot dat,
        vervelend|jammer|naar voor u|je en? dat begrijpen|begrijp|snappen|snap,
        begrijpen|begrijp|snap dat dit|het|dat niet ~3 ervaring|service|kwaliteit,
        mocht|mochten|als ~4 tot ongemak|overlast|hinder leidt|leiden|heeft|hebben,
        vervelend|jammer|naar|spijtig|vreselijk|rot|sneu dat u|je|jullie|dit|het|dat ~4 ervaren|ervaart|vindt|voelt|bent|
          gegaan|gelopen|gebeurd|is|heeft|hebt
    """),
})  # fmt: skip

_CONNECTS = word_set("dat over omdat doordat door want toen nu : van rond met that because about when after")
_EMPTY = word_set(
    "maakt maken nooit zoals gehoopt gaat loopt iets erg goed hiervan daarvan alle begrijpelijk last meemaken "
    "meemaakt doormaken ondergaan overkwam wens verwachting verwachtingen voldeed voldoet voldaan verblijf aankoop "
    "zat wachten anders gewenst hoopte overkomen hele gehad gekregen moeten moest hierdoor daardoor verwacht "
    "verwachten mag mocht onze zo'n leidt leiden volledig helemaal volkomen best oprecht oprechte welgemeende "
    "nogmaals alvast allen dat die dit deze het de een er hier daar hiermee daarmee dus zo ook nog wel niet geen heel "
    "zeer echt natuurlijk bent ben zijt u uw je jouw jullie zich ik wij we ons mij me mijn is zijn was wordt worden "
    "heeft hebt heb hebben had hadden kan kunnen en of maar als om te in op voor van door met bij aan over uit naar "
    "ten al meer zaken gang ervaren ervaart ervaring ervaringen klacht klachten probleem problemen situatie situaties "
    "ontstane ontstaan gelopen gegaan gebeurd gebeurde verlopen veroorzaakt veroorzaken bezorgd voelt voelen vindt "
    "vinden doen doet gedaan blij tevreden ontevreden boos teleurgesteld teleurgestelde gefrustreerd geïrriteerd "
    "slechte vervelend vervelende vervelends nare lastig lastige jammer frustrerend negatieve minder prettige prettig "
    "goede service dienstverlening horen lezen vernemen baalt balen mogelijk mogelijke eventuele eventueel enig enige "
    "ondervonden ondervindt ervan ongemak overlast hinder voelde this that these it are our us you your the a an to "
    "for on with any have has been may might caused how must be hear feel unhappy dissatisfied experience situation "
    "problem issue disappointed frustrated so very happy not about"
)


def check(text: Text, _context: Context) -> Iterator[Remark]:
    told = set()
    for hit in _FORMULAS.find(text):
        if hit.key == _ALWAYS or not (_is_told(text, hit) if hit.key == _UNLESS_TOLD else _names_fact(text, hit)):
            told.add(text.sentence_at(hit.first))
            yield Remark("W11", text.starts[hit.first], text.ends[hit.last - 1], ADVICE)
    for sentence in text.sentences:
        said = text.said(sentence)
        if sentence in told or text.asks(sentence) or not text.cited.isdisjoint(range(sentence.first, sentence.last)):
            continue
        is_first = _is_first(text, sentence)
        if _is_empty(said) or is_hollow(said, is_first=is_first) or (is_first and _points_nowhere(said)):
            yield Remark("W11", text.starts[sentence.first], text.ends[sentence.last - 1], ADVICE)


_CAUSES = word_set(
    "veroorzaakt veroorzaken meebrengt meebrengen oplevert opleveren ondervindt ondervonden caused causes"
)  # "… dat dit veroorzaakt"
_HEADS = word_set(
    "begrijp begrijpen begrijpelijk snap snappen voorstellen spijt sorry excuses excuus betreur betreuren wat balen "
    "vind vinden begrip meeleven"
)
_NICE = word_set("leuk fijn prettig blij tevreden ideaal")  # with "niet" or "nooit"
_REGRETS = word_set("mogen kunnen had hadden should gebeuren overkomen voorkomen happened uiteraard never")
_LONGEST_FORMULA = 16  # words; a longer sentence tells something
_OF_FORMULAS = frozenset(f"{_FEELING}|{_BAD}|{_TROUBLE}|{_SORRY}".split("|"))


def _is_empty(said: list[str]) -> bool:
    """A whole sentence of sympathy in which no word tells what happened: "Wat een vervelende situatie!" """
    words = set(said)
    if not 2 <= len(said) <= _LONGEST_FORMULA or not words & _HEADS | words & {"nooit"}:
        return False
    is_felt = bool(words & (_OF_FORMULAS - _HEADS)) or (bool(words & _NICE) and bool(words & {"niet", "nooit", "minder"}))
    is_bare = words <= {"wat", "balen"} or (len(words & _HEADS) > 1 and "balen" in words)
    return (is_felt or is_bare) and not any(_tells(word) and word not in _OF_FORMULAS | _HEADS | _NICE for word in words)


def _points_nowhere(said: list[str]) -> bool:
    """ "Dat had nooit mogen gebeuren": good behind what happened, a formula when nothing stands before it."""
    words = set(said)
    is_about_it = bool(words & {"dat", "dit", "zoiets", "this", "that"})
    is_regret = bool(words & {"had", "hadden", "should"}) and bool(words & {"gebeuren", "overkomen", "voorkomen", "happened"})
    return is_about_it and is_regret and len(said) <= _LONGEST_FORMULA and not any(map(_tells, words - _REGRETS))


def _is_first(text: Text, sentence: Sentence) -> bool:
    return bool(text.body) and text.body[0] == sentence


def _names_fact(text: Text, hit: Found[str]) -> bool:
    """Behind the formula comes what happened: "… uw frustratie: u heeft drie keer gebeld over dezelfde lamp"."""
    inside = text.words[hit.first + 1 : hit.last - 1]
    if any(_tells(word) and word not in _OF_FORMULAS for word in inside) and _is_about_them(inside):
        return True
    sentence = text.sentence_at(hit.first)
    behind = range(hit.last - 1 if text.words[hit.last - 1] == "dat" else hit.last, sentence.last)
    at = next((i for i in behind if text.words[i] in _CONNECTS), None)
    if at is None:
        return False
    clause = text.words[at + 1 : _end_of_clause(text, at, sentence.last)]
    return _CAUSES.isdisjoint(clause) and any(map(_tells, clause))


def _is_told(text: Text, hit: Found[str]) -> bool:
    """The fact stands anywhere in the sentence: "nu uw man is overleden, leven wij met u mee"."""
    outside = set(text.said(text.sentence_at(hit.first))) - set(text.words[hit.first : hit.last])
    return not all(map(fits_any_letter, outside - _OF_FORMULAS - _HEADS))


def _is_about_them(words: list[str]) -> bool:
    """Something of this customer: "dat uw koelkast …", "dat u 3 dagen …"; not "dat een storing vervelend is"."""
    return any(word in ("uw", "je", "jouw", "u", "your") or word[0].isdigit() for word in words)


def _tells(word: str) -> bool:
    return word[0].isalnum() and word not in _EMPTY


def _end_of_clause(text: Text, first: int, last: int) -> int:
    return next((i for i in range(first + 1, last) if text.words[i] in ("en", "maar", ";", "and", "but")), last)


RULE = Rule(
    id="W11",
    title=gettext_noop("Sympathy that names the fact, no formula"),
    why=gettext_noop("A formula reads as a machine. Who names what happened shows that the message was read."),
    weight=2,
    check=check,
    is_dutch=False,
    wrong="Wij begrijpen uw frustratie. Excuses voor het eventuele ongemak.",
    right="U heeft drie keer voor niets op de monteur gewacht. Dat is onze fout.",
)  # fmt: skip
