"""Forms of a word under one form: what a phrase says with one of them, it says with all. Lower case, without accents.

A line is a word and its other forms. Forms that mean something else in the other language, or as another word, are left out.
"""

import re

from alvast.listening.reading.signs import fold
from alvast.writing.terms import listed

_FAMILIES = """
u: je jij jou jullie gij ge gijlie jouw uw you your yall ya jullies jij'
zij: ze
wij: we
mij: me
mijn: m'n mn mun my
zijn: z'n
haar: d'r
het: 't t
ik: 'k k ikke i
een: 'n n nen ne a an
even: ff effe effen efkes eventjes evetjes
aub: alstublieft alsjeblieft alsublieft astublieft asjeblieft svp s.v.p. a.u.b. please plz pls alstu gelieve
niet: nie nt ni
niks: niets nix nothing
dat: da
wat: wa
iemand: iem ieman iemant someone somebody anyone anybody
gewoon: gwn gewn gwoon just
echt: egt ech werkelijk daadwerkelijk really real actual
eigenlijk: eigelijk eigenlik eig
misschien: mss msch missch maybe perhaps
waarom: wrm why
nu: nou direct onmiddellijk meteen nuu immediately
want: wnt
wil: wilt willen wou wilde wilden wouden wens wensen
kan: kun kunt kunnen kon konden kunde can could
mag: mogen mocht mochten may
moet: moeten moest moesten moete must
zou: zouden zouw zoude
ga: gaat gaan ging gingen gegaan
kom: komt komen kwam kwamen gekomen langskomen komme
heb: hebt heeft hebben had hadden heb' hep hebbe gehad hebde
ben: bent am
is: was
word: wordt worden werd werden geworden
doe: doet doen deed deden gedaan
maak: maakt maken maakte gemaakt
zeg: zegt zei zeiden gezegd zeggen zeide say says said
vertel: vertelt vertellen vertelde verteld tell tells told
bel: belt bellen belde belden gebeld opgebeld opbellen opbel telefoneren telefoneer gebelt belle
terugbel: terugbelt terugbellen teruggebeld terugbelde terugbelverzoek
spreek: spreekt spreken spreke
gesproken: sprak spraken spoke spoken gechat
praat: praten praatte gepraat babbelen babbel klappen
speak: speaking
talk: talking talked
verbind: verbindt verbinden verbonden verbonde
doorverbind: doorverbinden doorverbonden doorverbindt doorschakelen doorgeschakeld doorverbint
geef: geeft geven gaf gaven gegeven
krijg: krijgt krijgen kreeg kregen gekregen kreig krijge
stuur: stuurt sturen stuurde stuurden gestuurd opgestuurd toegestuurd
betaal: betaalt betalen betaalde betaalden betaald betale
schrijf: schrijft schrijven schreef geschreven schreven
snap: snapt snappen snapte gesnapt begrijp begrijpt begrijpen begreep begrepen versta verstaat verstaan understand
weet: weten wist wisten
help: helpt helpen hielp geholpen helpe helpn
hoor: hoort horen hoorde gehoord
zie: ziet zien zag zagen gezien
voel: voelt voelen voelde
denk: denkt denken dacht dachten
vind: vindt vinden vond vonden
wacht: wachten wachtte gewacht wachte
neem: neemt nemen nam namen genomen
schakel: schakelt schakelen schakelde
stap: stapt stappen stapte
zeg-op: opzeggen opgezegd opzeg opzegt opzegging opzeggn
stop: stopt stoppen stopte gestopt
loop: loopt lopen liep liepen gelopen
ligt: liggen lag lagen lig
sta: staat staan stond stonden gestaan
zit: zitten zat zaten gezeten
overleden: overlijden overleed overlijdt overlede overlden overlijdens
gestorven: sterven stierf sterft gesturven
dood: doodgegaan dode dead died
begrafenis: uitvaart crematie begrafenisondernemer uitvaartondernemer uitvaartverzorger gecremeerd funeral cremated
beloofd: belooft beloven beloofde toegezegd toezegging promised belofte
medewerker: medewerkers medewerkster medewerksters servicemedewerker klantenservicemedewerker medwerker werknemer werknemers
  medewekrer personeelslid personeel helpdeskmedewerker supportmedewerker employee baliemedewerker dienstmedewerker
human: humans menselijk menselijke
mens: mensen menspersoon mensch mensje mesn mns mense
persoon: personen persoonlijk person persoonlijke persn
collega: collega's collegas kollega colleague colleagues coworker teamgenoot
leidinggevende: manager leidinggevend chef baas teamleider supervisor directeur afdelingshoofd boss
agent: agents rep representative operator advisor adviseur consulent telefoniste receptioniste servicemens contactpersoon
  deskundige specialist adviser receptionist consultant hulpverlener helpdesker operators agente
robot: bot bots robots chatbot chatbots ai computerstem bandje robotje chatgpt robotten
  computerprogramma algoritme keuzemenu bandjes chatbotje botje praatmachine robotstem botten
computer: computers pc laptop computertje
machine: automaat apparaat machientje
moeder: ma mama mam mams moe mum mom mother moedertje mamma moeke mutti
vader: pa papa pap paps dad father vaders pappa vake
ouders: ouder parents
oma: omaatje grootmoeder grandmother grandma omas bomma oma's moemoe
opa: grootvader grandfather grandpa opas bompa opa's vava
man: echtgenoot husband vent mannetje eega
vrouw: echtgenote wife vrouwtje
partner: vriend vriendin levenspartner boyfriend girlfriend verloofde levensgezel
zoon: zoontje son kleinzoon zonen grandson
dochter: dochtertje daughter kleindochter dochters granddaughter
broer: broertje brother zwager
zus: zusje sister schoonzus zuster
tante: aunt
oom: uncle nonkel
buurvrouw: buurman buur overbuurvrouw overbuurman neighbour neighbor buurvrouwtje bovenbuurvrouw onderbuurvrouw buren bovenbuurman
schoonmoeder: schoonvader schoonouders schoonma
kind: kinderen kindje child kids baby peuter kleuter kindjes kleinkind kindeke kleintje kleine
client: clienten cliente bewoner bewoners bewoonster
bestelling: bestellingen order pakket pakketje pakje pakketten parcel package zending bestellign
bestel: bestellen bestelt besteld bestelde bestelden
koop: kopen koopt kocht kochten gekocht
lever: leveren levert geleverd leverde
bezorg: bezorgen bezorgt bezorgd bezorgde
ontvang: ontvangen ontvangt ontving
reageer: reageren reageert reageerde gereageerd
contract: abonnement abonnementen abo contracten abonement abbonement subscription lidmaatschap
rekening: rekeningen factuur facturen nota bill invoice faktuur nota's
bankrekening: rekeningnummer iban
geld: money centen poen geldje
link: linkje links linken url
mail: mailtje email e-mail mails mailtjes e-mails mailde gemaild mailen emailtje gemaild mailt
sms: smsje sms'je smsjes appje whatsappje tekstbericht text
advocaat: advocate jurist lawyer solicitor attorney raadsman raadsvrouw advocatenkantoor juriste advokaat
rechter: rechtbank court kantonrechter vrederechter
klacht: klachten klachtje complaint complain klacth
gaslucht: gasgeur gaslek gaslekkage
vergoed: vergoeden vergoedt vergoedde vergoeding
ruik: ruikt ruiken
stink: stinkt stinken stonk
rook: rookt rookontwikkeling smoke rookwolk rookpluim smoking
brand: brandt branden brandde gebrand brandje fire
brandlucht: brandgeur schroeilucht
vonk: vonken vonkt vonkte sparks sparking vonkend
heet: hete
gloeiend: gloeiendheet bloedheet kokendheet loeiheet roodgloeiend
schok: schokken stroomstoot stroomschok
batterij: accu accu's battery batterijen powerbank
boos: kwaad woedend pissig razend pisnijdig furieus laaiend furious angry
belachelijk: ridicuul bespottelijk ridiculous schandalig schandelijk waanzin absurd idioot outrageous belachlijk
zat: spuugzat beu strontzat zat' kotsbeu
zelfmoord: zelfdoding suicide suicidaal suicidal
"""


def _forms() -> dict[str, str]:
    lines = re.sub(r"\n  +", " ", _FAMILIES).strip().splitlines()
    families = (line.split(":", 1) for line in lines)
    return {form: word for word, forms in families for form in (word, *forms.split())}


_FORMS = _forms()
_WORD = re.compile(r"[^\s,|+]+")
APART = {
    "kwil": ("ik", "wil"), "kheb": ("ik", "heb"), "kben": ("ik", "ben"), "kzal": ("ik", "zal"), "kzou": ("ik", "zou"),
    "kan'k": ("kan", "ik"), "i'm": ("ik", "ben"), "im": ("ik", "ben"), "i'd": ("ik", "would"), "i've": ("ik", "have"),
    "i'll": ("ik", "will"), "ive": ("ik", "have"), "don't": ("do", "not"), "dont": ("do", "not"), "can't": ("kan", "not"),
    "cant": ("kan", "not"), "cannot": ("kan", "not"), "won't": ("will", "not"), "wont": ("will", "not"),
    "didn't": ("did", "not"), "doesnt": ("does", "not"), "didnt": ("did", "not"), "isnt": ("is", "not"),
    "havent": ("have", "not"), "wasnt": ("is", "not"), "couldnt": ("kan", "not"), "thats": ("that", "is"),
    "whats": ("what", "is"), "wouldnt": ("would", "not"), "doesn't": ("does", "not"), "isn't": ("is", "not"),
    "haven't": ("have", "not"),
    "hasn't": ("has", "not"), "wasn't": ("is", "not"), "wouldn't": ("would", "not"), "couldn't": ("kan", "not"),
    "it's": ("it", "is"), "that's": ("that", "is"), "there's": ("there", "is"), "you're": ("u", "are"),
    "let's": ("let", "us"), "what's": ("what", "is"), "who's": ("who", "is"), "wanna": ("want", "to"), "gonna": ("going", "to"),
    "gimme": ("give", "mij"), "lemme": ("let", "mij"), "zou'k": ("zou", "ik"), "hebje": ("heb", "u"), "kunje": ("kan", "u"),
    "isser": ("is", "er"), "kweet": ("ik", "weet"), "tis": ("het", "is"), "'tis": ("het", "is"), "kga": ("ik", "ga"),
}  # fmt: skip
DENIALS = frozenset(listed("niet geen nooit nergens niemand zonder not never no nor neither nimmer geenszins"))


def lemma(word: str) -> str:
    """The form under which a word is known here; itself when it has no family."""
    return _FORMS.get(word, word)


def forms() -> frozenset[str]:
    """Every form that is listed."""
    return frozenset(_FORMS) | frozenset(APART)


def canonical(listed: str) -> str:
    """Phrases (see writing/phrases.py) with each word under the form that a text is read in."""
    return _WORD.sub(lambda piece: _one(piece[0]), fold(listed)[0])


def _one(piece: str) -> str:
    is_optional = len(piece) > 1 and piece.endswith("?")
    word = piece.removesuffix("?")
    return piece if "*" in word or word.startswith(("~", "#")) else lemma(word) + "?" * is_optional
