"""Small closed sets of words that several rules ask for. Lower case."""


def word_set(words: str) -> frozenset[str]:
    """The words of a line that people can read and keep sorted as they like."""
    return frozenset(words.split())


ABBREVIATIONS = word_set(
    "dhr mw mevr mej bijv bv nr nrs art tel incl excl ca blz dr ir drs prof mr ing jr sr evt resp vgl max min st std "
    "ong mnd jan feb mrt apr jun jul aug sept sep okt nov dec gem red jl a.s ll mrs ms no approx vs dept ext"
)
ENDING_SHORTS = word_set("z.s.m. a.u.b. t.z.t. e.d. s.v.p. m.v.g. p.p.")
GREETINGS = word_set("beste geachte hallo hoi hi hey dag goedemorgen goedemiddag goedenavond goedendag dear hello lieve")
CLOSINGS = (
    ("met", "vriendelijke", "groet"), ("met", "vriendelijke", "groeten"), ("met", "hartelijke", "groet"), ("met", "groet"),
    ("hartelijke", "groet"), ("hartelijke", "groeten"), ("vriendelijke", "groet"), ("vriendelijke", "groeten"),
    ("groet",), ("groeten",), ("groetjes",), ("mvg",), ("m.v.g.",), ("hoogachtend",),
    ("kind", "regards"), ("best", "regards"), ("regards",), ("yours", "sincerely"), ("—",), ("--",), ("–",),
)  # fmt: skip
SENTENCE_ENDS = frozenset(".!?…")
SIGNS_AFTER_AN_END = frozenset("\"'”’»)]")
CLAUSE_SIGNS = frozenset(".!?…:;—–")

NUMBERS = word_set(
    "een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig "
    "anderhalve anderhalf half halve one two three four five six seven eight nine ten twelve fifteen twenty thirty"
)
WEEKDAYS = word_set(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagmorgen maandagochtend maandagmiddag "
    "maandagavond dinsdagmorgen dinsdagochtend dinsdagmiddag dinsdagavond woensdagmorgen woensdagochtend "
    "woensdagmiddag woensdagavond donderdagmorgen donderdagochtend donderdagmiddag donderdagavond vrijdagmorgen "
    "vrijdagochtend vrijdagmiddag vrijdagavond zaterdagmorgen zaterdagochtend zaterdagmiddag zaterdagavond "
    "zondagmorgen zondagochtend zondagmiddag zondagavond monday tuesday wednesday thursday friday saturday sunday"
)
MONTHS = word_set(
    "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul "
    "aug sept sep okt nov dec january february march may june july august october"
)
NEAR_DAYS = word_set(
    "vandaag morgen overmorgen vanmorgen vanochtend vanmiddag vanavond vannacht morgenochtend morgenmiddag "
    "morgenavond today tomorrow tonight"
)
FIRST_PERSON = frozenset(["ik", "wij", "we"])
SECOND_PERSON = frozenset(["u", "je", "jij", "jullie"])
HAVE = word_set("heb hebt heeft hebben had hadden")
BE = word_set("is zijn was waren ben bent")
BECOME = word_set("word wordt worden werd werden")
PARTICLES = word_set(
    "aan af bij door in langs mee na neer om onder op over terug tegen toe uit voor weg vast klaar samen achter open "
    "dicht los goed"
)


def is_number(word: str) -> bool:
    """Digits, or a small number in words."""
    return word[:1].isdigit() or word in NUMBERS


def is_participle(word: str) -> bool:
    """Looks like the past participle of a Dutch verb: geleverd, teruggestuurd, besteld, verstuurd, ontvangen."""
    if len(word) < 5 or word in _NO_PARTICIPLES:
        return False
    if word.startswith(_UNSTRESSED) and word.endswith(("d", "t", "en")):
        return word.endswith(("d", "t")) or word in _STRONG or word.startswith("ge")
    return any(word.startswith(particle + "ge") for particle in PARTICLES) and word.endswith(("d", "t", "en", "gaan", "zien"))


_UNSTRESSED = ("ge", "be", "ver", "ont", "her")
_STRONG = word_set(
    "ontvangen vergeten bekeken begrepen besloten bezocht gekregen verloren verschenen vertrokken ontstaan verzonden "
    "bevonden begonnen beschreven betrokken herzien besproken verbroken verkregen bewezen ontbonden verzonnen "
    "verlopen verstaan opgenomen vervangen vergeleken verdwenen verholpen vernomen verwezen behouden ontnomen ontslagen "
    "ontworpen "
    "herroepen verkozen bevolen begraven bestolen verboden verbonden bedorven vergoten verstreken"
)
_NO_PARTICIPLES = word_set(
    "gebied geluid gezicht gewicht gerecht bericht berichten gevoelens gegevens geduld genoeg gelden geven gezond "
    "gebeurt beeld beleid bewust bekend bereid beid besluit verdient vertelt verkeerd bent best beste bedient "
    "verlicht gedeelten gesprekken gebieden genieten gedragen gebruiken gebeuren geboden belangen gemeenten gezinnen "
    "geloven gerechten gast gasten geldt gaat geeft genot gemeenschap verplicht verband verstand bestand bedrag "
    "begint betekent besteedt hert gehoord_ vervelend vermoeiend verrassend herkent herinnert vertrouwen bestellen "
    "betalen bezorgen bewaren bellen ontvangt verwachten veranderen verzenden versturen herstellen herhalen "
    "beantwoorden behandelen bespreken bekijken begrijpen beginnen besluiten verliezen verschillen betaalt bestelt "
    "bezorgt verstuurt verzendt verandert"
)
