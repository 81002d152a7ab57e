"""Poems, jokes, songs, stories, abuse, sex and violence: what people ask of a bot for fun, or because it did not help."""

from alvast.bots.scope.kind import Kind, listed, together

MAKE = (
    "maak|schrijf|vertel|geef|verzin|bedenk|dicht|zing|rap|doe|componeer|produceer|genereer|creëer|write|tell|make|sing|give|"
    "compose|create"
    "|generate|produce|draft|recite|perform|improviseer|brei|lever|draag|lees|zeg|toon|laat|beantwoord|antwoord|verpak|"
    "formuleer|giet|typ|type|flans"
    "|schud|schrijven|maken|dichten|bezing|bezingen|schrijfje|opschrijven|uitleggen|leg|reageer|respond|reply|answer|spit|"
    "drop|bouw|hit"
)
WANT = (
    "wil|kan|mag|graag|zou|ken|weet|heb|want|would|need|like|lust|zin|trek|please|verlang|kunt|hoor|know|got|can|could|love|"
    "verras|trakteer|entertain|amuseer"
)
_POEM = (
    "gedicht|gedichtje|gedichten|gedichtjes|rijm|rijmpje|rijmpjes|rijmen|haiku|haiku's|limerick|limericks|sonnet|ode|versje|"
    "vers|versjes|verzen|poem|poems"
    "|poetry|rhyme|rhymes|rhyming|poëzie|sinterklaasgedicht|sinterklaasrijm|liefdesgedicht|elfje|ollekebolleke|epos|ballade|"
    "elegie|acrostichon|couplet|kwatrijn|rondeel|versvorm|dichtvorm|rijmvorm|spoken-word|lofdicht|spotdicht|hekeldicht|verse"
)
_JOKE = (
    "mop|moppen|mopje|moppie|grap|grapje|grapjes|grappen|joke|jokes|pun|puns|woordgrap|woordgrapje|mopjes|raadsel|raadseltje|"
    "riddle|riddles|kwinkslag|cabaret|sketch|stand-up|standup|meme|memes|grappigs|funny|lolletje|geintje|bak|droogkloot|"
    "belgenmop|belgenmoppen|limericks"
)
_SONG = (
    "lied|liedje|liedjes|liederen|song|songs|songtekst|songteksten|lyrics|rap|raps|rapje|raptekst|hymne|jingle|slaapliedje|"
    "serenade|carnavalskraker|smartlap|smartlappen|refrein|meezinger|deuntje|lullaby|wijsje|melodie|volkslied|levenslied|"
    "rapnummer"
)
_STORY = (
    "verhaal|verhaaltje|verhaaltjes|sprookje|sprookjes|story|stories|fabel|fabeltje|kortverhaal|anekdote|bedtijdverhaal|"
    "thriller|fanfictie|fanfiction|scenario|toneelstuk|toneelstukje|filmscript|roman|novelle|fairytale|tale|blog|blogpost|"
    "essay|opstel|column|toespraak|speech|speechje|sollicitatiebrief|motivatiebrief|liefdesbrief|brief|persbericht|artikel|"
    "recensie|review|tweet|dialoog|monoloog|hoofdstuk|cover-letter|letter|newspaper|script"
)

POEM = Kind(
    "poem",
    listed(f"""
        rijm ~4 op bestelling|pakket,
        rijm ~2 iets|eens|op ~2, rhyme ~2 with|something,
        {MAKE} ~7 {_POEM}, {WANT} ~4 {_POEM}, {_POEM} ~4 {MAKE}, een|a|the|één|nog|any|some ~3 {_POEM} ~1
        over|about|for|aan|voor|met|on|aub|waarin|dat|van, {_POEM} over|about, in|op|als|as|via|met|by|in ~2 {_POEM}, op rijm,
        in dichtvorm, in rijmvorm, rijmend, rijm ~1 op, wat rijmt ~1 op, what rhymes with, dichten, dicht ~2 over|voor|eens,
        dicht iets, dicht mij ~1 iets, write ~3 poetic|poetically, poëtisch, poetisch, speel ~3 dichter, wees ~2 dichter, ben ~2
        dichter, als dichter, à la shakespeare, in de stijl van ~4, in the style of ~3, like shakespeare, waarom ~1 ben|is ~1 u
        ~3 op ~1 rijm, {_POEM} aub, rozen zijn rood, roses are red, met eindrijm, sinterklaas|sint ~3 dicht*, alliteratie,
        alliteration, in jambische ~1, met stafrijm, iambic pentameter
    """),
    near=together(f"{MAKE} + {_POEM}"),
    look_alikes=listed(f"""
        {_POEM} ~2 op|bij|in|met|voor ~2
        kaart|kaartje|cadeau|wenskaart|pakket|pakje|mok|poster|bundel|bestelling|doos|boek|rouwkaart|lint|grafsteen|kado|
        cadeaukaartje, {_POEM} ~4
        besteld|bestel|retour|ontvangen|gekocht|geleverd|koop|bezorg|lever|ontvang|gedrukt|afgedrukt|laten drukken|bundel,
        bestel ~3 {_POEM}, koop ~3 {_POEM}, bundel ~2 {_POEM}, prentenboek ~2 {_POEM}, boek ~2 {_POEM}, poster ~2 {_POEM},
        {_POEM} ~2 bundel|boek|poster|kalender|kaart|kaarten, kaart ~2 met ~3 {_POEM}, kaartje ~2 met ~3 {_POEM}, mok ~2 met ~3
        {_POEM}, deur|deurtje|raam|klep|rits|deksel|winkel|doos|kast|lade ~3 dicht, dicht ~1
        bij|op|in|gaan|gaat|doen|maken|zijn|blijven|plakken, dichtbij, dicht ~2 op ~1 zondag|maandag|feestdagen, ben u ~2 dicht,
        doe ~3 dicht, gaat ~3 dicht, ga ~4 dicht, krijg ~3 niet dicht, poetry ~1 book|collection, the verse edition, in verse
        melk, verse ~1 bloemen|producten|melk|groente|fruit|maaltijd|maaltijdbox, vers ~1
        fruit|brood|vlees|groenten|groente|bezorgd|geleverd|product|gebrande, vers van
    """),
)  # fmt: skip
JOKE = Kind(
    "joke",
    listed(f"""
        ken|weet u ~1 die|deze van ~2, do you know the one ~1,
        {MAKE} ~6 {_JOKE}, {WANT} ~3 {_JOKE} ~3 vertel|over|horen|voor|about|for|maken|aub|van|?, ken|weet u ~4 {_JOKE}, {WANT}
        ~1 u ~3 {_JOKE}, nog|any|another ~2 {_JOKE}, een|a ~3 {_JOKE} ~1 over|about|aub|please, maak mij ~4 lachen|vrolijk,
        doe|wees|be ~2 grappig|funny|leuk|gek, laat ~1 mij ~2 lachen, make ~1 mij ~1 laugh|smile, wees ~2 grappig, be funny,
        iets|wat grappigs, iets leuks ~2 vertel|zeg, vertel ~3 iets ~2 leuk|leuks|grappigs, zeg ~2 iets ~2 grappigs|geks, klop
        klop, knock knock, waarom ~1 stak|steekt ~2 kip, why did the chicken, ken|weet ~2 die|deze|het mop ~2, het is groen en,
        het is geel en, hoeveel ~4 nodig ~4 lamp ~3 draaien, how many ~4 lightbulb, cheer mij up, vermaak mij, entertain mij, ik
        verveel mij, ben ~1 bored, verveel mij ~1, zin in ~2 {_JOKE}
    """),
    near=together(f"{MAKE} + {_JOKE}, laat|maak + mij|ons + lachen|grinniken|glimlachen"),
    look_alikes=listed(f"""
        {_JOKE} ~4 besteld|bestel|retour|gekocht|koop|bezorg|lever|ontvang|retourneren|terugsturen|cadeau|boek|spel|kaart,
        koop|bestel ~3 {_JOKE}, is dit|dat|het ~3 {_JOKE}, dit|dat is|lijkt ~3 {_JOKE}, geen {_JOKE}, what a joke, wat een ~2
        {_JOKE}, voor de grap, als ~1 grap, flauwe ~1 {_JOKE}, {_JOKE} met mij, slechte {_JOKE}, maak u|jullie ~1 ~1 grapje|grap
        ~1 ?, a grapje zeker, grapje zeker, for a joke, boek ~3 {_JOKE}, droge|natte bak, bak ~1 kattenbak|koffie|friet, vuile
        bak, mop ~1 dweil|steel|emmer|vloer, the mop ~1 head|bucket|handle, maak ~2 bak
    """),
)  # fmt: skip
SONG = Kind(
    "song",
    listed(f"""
        {MAKE} ~6 {_SONG}, {WANT} ~3 {_SONG} ~2 zing|over|voor|about|for|schrijf|maken|horen, zing ~3, zingen ~2, kan ~2 zingen,
        sing ~3, een|a ~3 {_SONG} ~1 over|about, rap ~2 over|about|iets|eens|voor, rap ~1 het, beatbox ~1, fluit|neurie ~3
        liedje|lied|deuntje, hum ~2 tune, dans ~2 voor ~1 mij, karaoke, lyrics ~1 of|to|from, songtekst ~1 van, op de
        wijs|melodie|maat van, to the tune of, in de stijl van ~2 zanger
    """),
    near=together(f"{MAKE} + {_SONG}"),
    look_alikes=listed(f"""
        {_SONG} ~4
        besteld|bestel|retour|gekocht|koop|bezorg|lever|ontvang|cd|lp|vinyl|bladmuziek|downloaden|speelt|speeldoosje|abspelen,
        boek ~4 {_SONG}, cd ~4 {_SONG}, zing|zingende ~2 pop|vis|kaart|vogel|speelgoed, knuffel ~3 zing*, sing ~1 along
        microfoon, karaoke ~1 set|microfoon|machine, karaokeset, rap|rapper ~1 lever*, rap ~1
        beantwoord|geholpen|afgehandeld|terug, kan ~1 ~1 rap|snel, zo rap, rap ~1 mogelijk, heel rap,
        machine|wasmachine|fiets|motor|rem|ketel|cv-ketel|waterkoker|speaker ~4 zing|fluit|zingt*, dans les
    """),
)  # fmt: skip
STORY = Kind(
    "story",
    listed(f"""
        {MAKE}|help ~6 een|a|an|nog|kort|leuk|spannend|short|nieuw|any|mijn|ander ~3 {_STORY} ~1
        over|about|for|voor|waarin|met|van|where|with|aub, vertel ~3 verhaal ~1, vertel ~3 verhaaltje, vertel ~4 sprookje, tell
        ~3 story|tale, schrijf ~3
        verhaal|verhaaltje|sprookje|roman|essay|opstel|blog|column|toespraak|speech|thriller|novelle|scenario|toneelstuk|
        recensie|persbericht|sollicitatiebrief|liefdesbrief|motivatiebrief|artikel|tweet|story|hoofdstuk|blogpost|scriptie,
        write ~4 story|essay|blog|blogpost|speech|article|novel|script|letter|email|tweet|review|paragraph, {MAKE} ~2 verhaal ~2
        af, verzin ~3 iets|verhaal|naam|namen|slogan|slogans|smoes|excuus|verhaaltje, bedenk ~3
        naam|namen|slogan|verhaal|smoes|excuus|quizvraag|spel|personage, er was eens ~1, once upon a time, {WANT} ~3
        verhaal|verhaaltje|sprookje|story horen|over|about|voor|before, vertel ~2 over ~2
        jeugd|dromen|draak|prinses|ridder|ruimte, schrijf ~3 sollicitatie*, vervolg|vervolgverhaal ~2 verhaal, voorlezen, lees
        ~3 voor, bedtime story
    """),
    loose=listed("""
        schrijf een|iets|over|vijf|drie|twee|de|het|alleen|nog ~2, bedenk ~2, verzin ~2, write a|an|some|me|mij|about|the ~2,
        compose ~2, draft ~2, generate ~2, genereer ~2, maak ~4
        tekst|tekstje|caption|post|bio|verhaal|tekening|plaatje|afbeelding|foto|planning|schema|lijst|top, help ~3
        schrijven|write ~2, teken ~2, draw ~2, fantaseer ~1, brainstorm ~1, geef ~3 ideeën|inspiratie|naam|namen ~1
    """),
    look_alikes=listed(f"""
        {_STORY} ~4 besteld|bestel|retour|gekocht|koop|bezorg|lever|ontvang|bevestiging|krijg,
        mijn|hele|heel|dit|het|dat|zelfde|hetzelfde|lang ~1 verhaal ~3, mijn verhaal ~3, verhaal ~2 opnieuw|weer|doen|kwijt,
        stuur ~3 brief|review|artikel, brief ~2 stuur|ontvang|gekregen|krijg, per brief, schrijf ik ~1 ~1 brief, schrijf ik ~3
        review, review ~2 schrijf ~2 product|bestelling|site, hoe schrijf ik ~3 review, waar kan ik ~3 review, kan ik ~3 review,
        retourbrief, brief ~1 met, {MAKE} ~3 brief over mijn|de ~1 bestelling|rekening|factuur, geef ~4 artikel ~1 terug|nummer,
        artikel ~1 nummer, naam ~2 veranderen|wijzigen
    """),
)  # fmt: skip
INSULT = Kind(
    "insult",
    listed("""
        zeg|roep|schreeuw|schrijf hardop|luidop|luid ~3,
        scheld ~3, schelden, uitschelden, scheldwoord|scheldwoorden ~2, vloek ~3, vloeken, vloekwoord, beledig ~3, beledigen,
        beledigende ~2, beledigend, insult ~3, insults, insulting, roast ~3, swear ~2, curse ~2 at|word, swearword, swear word,
        mean things ~1, say something ~1 mean|rude|nasty, zeg|noem ~3 iets ~2 gemeens|lelijks|kwetsends|grofs, zeg ~5
        scheldwoord, noem mij ~2 idioot|sukkel|eikel|lul|hoer|trut|kreng|dom|debiel|sul, call mij ~2 idiot|stupid|loser|names,
        noem ~3 uw|u|eigen bedrijf|baas ~4, zeg ~3 dat u|jullie|uw|dit|het ~3
        slecht|slechtste|waardeloos|waardeloze|rot|kut|klote|shit|oplichters|failliet|stom|incompetent|prutsers|dieven|
        leugenaars|beroerd|verschrikkelijk, say ~3 that|u|your ~4 worst|sucks|bad|terrible|useless|scam|crap, schrijf ~6
        slechtste ~3, u|jij|jullie zijn ~2 slechtste ~4 zeg, bekritiseer ~3, kraak ~3 af, afkraken, maak ~3
        belachelijk|zwart|met de grond gelijk, trash talk, talk trash, slag off, badmouth, criticise ~2 u|your|company,
        criticize ~2 u|your|company, wees ~2 gemeen|grof|onbeleefd|brutaal, be ~1 rude|mean|nasty, waarom ~1 ben u zo ~1
        slecht|dom|stom|waardeloos|lelijk, why are u ~2 stupid|bad|useless|dumb, haat ~2 mens, racisme, racistische ~2,
        racistisch, racist ~2, discriminerend ~2, sexist ~1 joke, homofoob, antisemitische, haatdragend ~2, hate speech,
    """),
    loose=listed("""
        hoer, hoerenzoon, kutwijf, kutbot, lul, eikel, teringlijer, tyfuslijer, mongool, debiel, klootzak, asshole, bitch,
        bastard, motherfucker, fuck u, suck my, godverdomse bot, domme bot, stomme bot, you are ~2 stupid|dumb|useless
        bot|robot, u ben ~2 dom|stom|achterlijk|debiel|dombo, jij ben ~2 dom|stom|achterlijk|debiel, idioot van een robot, hou
        uw bek|mond|kop|smoel, hou ~1 bek, krijg ~1 tering|tyfus|kanker|klere|pest, sterf, val dood, ga dood, rot ~1 op, flikker
        op, oprotten, donder op, opgesodemieterd
    """),
    near=together("""
        maak|schrijf|zeg|vertel|geef|verzin|noem|write|say|tell +
        gemeens|lelijks|kwetsends|vals|naars|scheldwoord|scheldwoorden|vloek|vloekwoord|vloekwoorden|grofs|beledigends|mean|
        rude|nasty|offensive|insulting|slechts
    """),
    look_alikes=listed("""
        boek ~4 beledigen|schelden|vloeken, kunst van ~2 beledigen|schelden|vloeken|belediging, scheld|vloek|beledig ~1 niet,
        medewerker|bezorger|collega|monteur|chauffeur|koerier ~4
        schelden|uitgescholden|scheld|gescholden|beledig|beledigd|onbeschoft|racist|uitschelden, word|is ~3
        uitgescholden|beledigd, werd ~3 uitgescholden|beledigd, besteld ~5 beledigen|vloeken|schelden, spel ~3
        beledigen|insult|roast, roast ~1 beef|vlees|koffie|chicken, dark roast, medium roast, light roast, coffee roast, koffie
        ~2 roast, geroost, vloek van|op ~1 farao, harry potter, vloekpotje, scheldpot, de vloek van, eikel ~1
        hout|olie|hanger|ketting, eikels
    """),
)  # fmt: skip
SEXUAL = Kind(
    "sexual",
    listed("""
        seks ~2 met|verhaal|chat|hebben|willen|scene|praatje, sex ~2 with|story|chat|scene|talk, sexchat, seksverhaal,
        sexverhaal, seksverhalen, sexting, dirty talk, porno ~2, porn ~2, pornografisch, erotisch ~2
        verhaal|chat|rollenspel|gesprek, erotic ~2, erotische ~2 chat|verhaal|verhalen, nudes, stuur|geef|maak|toon ~3
        naaktfoto|naaktfoto's, nude ~2 photo|picture|pic|pics, stuur ~3 naakt*, geil ~2, geile, neuken, naai mij, fuck mij, pijp
        mij, pijpen, blowjob, masturbeer, masturberen, wat heb u ~2 aan ~1 ?, wat draag u ~2, what are u wearing, wil u ~2 met
        mij ~2 uit|daten|naar bed|trouwen|zoenen|slapen, ga u ~2 met mij ~2 uit|daten|naar bed, date ~2 met mij, go on a date,
        are u single, ben u ~1 single|vrijgezel, hou u van mij, i love u, ik love u, ik hou van u, ik ben verliefd op u, kiss
        mij, kus mij, flirt ~2 met|with, hoe groot zijn uw ~2, marry mij, trouw ~1 met mij, sexy ~2 foto|praatje|talk|bot, praat
        vies|sexy, talk dirty
    """),
    near=together("""
        vies|vieze|geil|ondeugend|stout|dirty|naughty + praat|zeg|vertel|doe|talk|wees|foto,
        zoen|zoenen|kus|kussen|kiss|knuffel|hug|seks|sex|vrijen + mag|wil|geef|kan|give|want|can|met,
        seks|sex|erotisch|erotische|porno|porn|naakt|nude|bloot + schrijf|vertel|verhaal|chat|wil|stuur|send|story|foto|write
    """),
    look_alikes=listed("""
        seks|sex|erotisch|erotische|porno ~3 speeltje|speelgoed|artikel|shop|boek|bestelling|kleding|lingerie|film|dvd|product,
        bestel ~3 erotisch|erotische|sexy, sexy lingerie|jurk|jurkje|set, geslacht, sekse, nude ~1
        kleur|kleurig|color|pumps|panty|lipstick|bh|tint, kleur ~2 nude, kledingmaat, wat heb u ~2 aan ~1
        kleuren|maten|voorraad|aanbod, hou van u|uw ~1 winkel|producten|kleding
    """),
)  # fmt: skip
VIOLENCE = Kind(
    "violence",
    listed("""
        bom ~2 maak|bouwen|maken|bouw, hoe ~4 bom|explosief|explosieven|molotov|pijpbom|vuurwerkbom, maak ~3
        bom|explosief|molotovcocktail|explosieven|wapen|gif|vergif, bouw ~3 bom, build ~3 bomb, make ~3
        bomb|explosive|explosives|weapon|poison|meth|drugs, how ~3 kill|poison|stab|shoot|murder|hurt, hoe ~3 vermoord ~2,
        vermoorden, vermoord, hoe ~3 iemand ~2 dood|vergiftig|vergiftigen|pijn, iemand ~2
        vergiftigen|doodmaken|neersteken|doodschieten|neerschieten, neerschieten, neersteken, doodschieten, huurmoordenaar,
        hitman, drugs ~2 maken|koken|kopen|dealen, meth ~2, crystal meth, xtc ~2 maken|kopen, cocaine ~2, cocaïne ~2, wiet ~2
        kweken, wapen ~2 kopen|maken|printen, vuurwapen ~2, geweer ~2 kopen, gun ~2 buy|print|make, buy ~2 gun|drugs|weapon, 3d
        ~2 wapen, geheime manier ~3 stelen, winkeldiefstal ~2, shoplift ~1, hoe ~3
        stelen|inbreken|hacken|fraude|oplichten|witwassen, hoe ~3 hack ~2, hack ~3 account|wifi|server|systeem, how ~3
        hack|steal|rob|launder|scam, inbreken ~2, slot ~1 open* ~2 inbreken, ddos, malware|virus|ransomware ~2
        schrijf|maken|write|maak, schrijf ~3 malware|virus|ransomware|phishingmail|phishing, write ~3
        malware|virus|ransomware|phishing, keylogger, terrorist, terroristische, aanslag plegen, aanslag ~1 op ~1 station,
        mishandel ~2, martelen, gewelddadig ~2 verhaal, oplichten, credit card numbers, creditcardnummers ~2 genereer|geef, fake
        ~1 id ~1, vals ~1 paspoort|geld ~1 maken, valse ~1 bon|factuur|paspoort|kassabon ~2 maken, maak ~3 valse|vals ~2
        bon|factuur|bewijs|kassabon|paspoort|id, hoe kan ik ~4 zonder ~2 betalen|betaal ~2 , hoe ~3 retourfraude
    """),
    near=together("""
        wapen|vuurwapen|pistool|geweer|bom|explosief|explosieven|gif|vergif|drugs|cocaine|xtc|heroine|gun|bomb|poison|weapon|
        granaat|napalm|molotov|handgranaat + hoe|maak|kom|koop|bouw|how|make|buy|get|vertel|leg|recept|print|brouw|schrijf,
        gemarteld|martelen|marteling|vermoord|vermoorden|moord|onthoofd|verkracht|verkrachting|tortured|murder|kill|killed|
        afslachten + schrijf|scene|verhaal|vertel|hoe|write|how|beschrijf|describe|help|plan,
        stalken|bespioneren|afluisteren|hacken|inbreken|chanteren|afpersen|witwassen|oplichten|vergiftigen|ontvoeren|stalk|hack|
        blackmail|kidnap|spy|bedreigen|brandstichten|vervalsen|forge +
        hoe|help|how|leer|wil|kan|mij|ex|iemand|tips|manier|teach, stelen|steel|diefstal|jatten|steal|shoplifting +
        hoe|how|tips|manier|beste|betrapt
    """),
    look_alikes=listed("""
        boek|film|serie|spel|game|thriller|roman|titel ~5 moord|vermoord|vermoorden|bom|kill|murder|drugs|wapen, gehackt, ben ~2
        gehackt, is ~2 gehackt, iemand ~3 gehackt, ingebroken ~3, inbraakalarm, tegen inbreken, beveiliging, how to kill ~1
        mockingbird, virus ~3 scanner|computer|mondkapje, virusscanner, waterbom, waterbommen, badbom, aanslag ~2
        belasting|gemeente|woz|toetsenbord|kalk, zonder ~2 account betalen|betaal, zonder ~2 pin|pinpas|creditcard|ideal ~2
        betaal|betalen, word|is|was ~2 opgelicht, laten oplichten, lamp|scherm|knop|display|toetsen ~3 oplichten, oplicht ~2 in
        het donker
    """),
)  # fmt: skip
