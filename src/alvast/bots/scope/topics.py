"""Matters that are not a shop's: opinions, other firms, advice for life, homework, cooking, weather, general knowledge."""

from alvast.bots.scope.asks import MAKE
from alvast.bots.scope.business import OWN_DATA
from alvast.bots.scope.kind import Kind, listed, together

_POLITICS = (
    "politiek|verkiezingen|verkiezing|minister-president|premier|kabinet|regering|vvd|pvv|groenlinks|pvda|d66|cda|bbb|nsc|"
    "fvd|sgp|trump|biden|harris|obama|poetin|putin|zelensky|netanyahu|wilders|rutte|schoof|timmermans|baudet|jetten|"
    "bontenbal|yesilgöz|n-va|vlaams-belang|open-vld|president|koning|koningshuis|monarchie|oekraine|oekraïne|oorlog|gaza|"
    "israel|israël|palestina|rusland|islam|moslims|moslim|christendom|christenen|joden|jodendom|god|allah|jezus|religie|"
    "bijbel|koran|atheïsme|abortus|euthanasie|migratie|asielzoekers|vluchtelingen|immigratie|klimaatverandering|stikstof|"
    "lhbti|transgenders|homo's|feminisme|corona|vaccin|vaccinatie|vaccinaties|complot|complottheorie|communisme|kapitalisme|"
    "socialisme|brexit|doodstraf|wapenwetgeving|politics|election|elections|government|religion|war|abortion|immigration|"
    "capitalism|communism|russia|ukraine|palestine|vaccines|taiwan|hitler|nazi|nazi's|farage|macron|erdogan|elon|musk"
)
_THINK = (
    "vind|denk|mening|opinie|opinion|think|standpunt|voorkeur|stem|stemmen|vote|kies|kiezen|views|view|kijk|ervan|geloof|"
    "gelooft|believe|feel|sta|support|steun|steunt|favoriete|favourite|favorite|beste|slechtste|best|worst"
)
OPINION = Kind(
    "opinion",
    listed(f"""
        {_THINK} ~7 {_POLITICS}, {_POLITICS} ~6 {_THINK}, wat ~1 vind|denk ~1 u ~1 zelf ~2, wat vind u ~1 van ~2
        uw|eigen|jullie|uzelf|jezelf ~3, what do u think ~1 of|about ~3, what is your|u opinion ~2, your|u opinion on ~2, wat is
        u ~2 mening ~2, uw ~2 mening ~1 over ~2, mening over ~2, geef ~2 mening ~2, give ~2 opinion ~2, persoonlijke mening,
        eerlijke mening, honest opinion ~1, wees ~1 eerlijk ~5 u|bedrijf|product|slecht|baas, be honest ~4 company|product|u,
        vind u ~1 zelf ~3, vind u ~1 dit|uw|dat|het ~4 bedrijf|werkgever|baas|klantenservice|directeur ~3, vind u ~2
        bedrijf|werk|baas|werkgever ~2, ben u ~2 blij|tevreden|gelukkig met ~1 ~1 werk|baas|bedrijf|baan|werkgever ~1, ben u het
        ~2 eens ~3, do u agree ~3, wie is ~1 beter ~1, wie heeft ~1 gelijk ~1, who is ~1 better ~1, op wie ~2 stem ~1, op wie
        moet ik ~1 stemmen, welke partij ~3, which party ~1, wie moet ik stemmen, bestaat god, moet|moeten|should ~4
        unie|{_POLITICS}, nexit, europese unie, kernenergie ~2 ?, kernwapens, is|zijn|are ~2 {_POLITICS} ~2
        gevaarlijk|goed|slecht|waar|beter|dom|slim|fout|schuldig|evil|good|bad|dangerous|true|wrong, is|ben ~2
        ceo|baas|directeur|chef ~3 aardig|goed|slecht|dom|slim|knap|rijk|eerlijk|oplichter|stom|lelijk|nice|good|bad|honest,
        zwarte piet ~1, wat geloof u ~1, {_THINK} ~5 klimaatverandering|europa|oorlog ~1, does god
        exist, is er leven na ~1 dood, zin van het leven, meaning of life, bent|ben u ~2
        links|rechts|gelovig|religieus|christen|moslim|vegetariër ~2 ?, links of rechts ~1 ?, are u ~2
        religious|conservative|liberal|republican|democrat|left|right ~1, is de aarde plat, flat earth, is ~3 een ~2
        dictator|fascist|terrorist, is dit bedrijf ~3 eerlijk|betrouwbaar|slecht|oplichterij ~1 volgens u, waarom is dit bedrijf
        ~2 zo slecht|waardeloos, waarom zijn jullie ~2 zo slecht ~1, is uw baas ~3, wat vind u van ~1 ~1
        baas|directeur|ceo|chef|collega|klanten|medewerker ~1, ruzie ~2 met ~2 vriendin|vrouw ~2 raad, wat vind u ~2
        lelijk|mooi|mooier|lekker|lekkerder|leuker, wat is u favoriete|lievelings ~2, u favoriete ~1, lievelingskleur, favoriete
        kleur ~1 van u, what is u favorite|favourite ~1, wat is de beste ~1 film|serie|muziek|voetbalclub|partij|religie|land
        ~1, ajax ~1 of feyenoord, feyenoord ~1 of ajax, wie wint ~3, wie wordt kampioen ~1, who will win ~2
    """),
    world=listed("""
        is|zijn ~4 beter|slechter|mooier|slimmer|sterker|sneller|lekkerder ~1 dan|als ~2, is|are ~4
        better|worse|smarter|stronger than ~2, ben u|jij voor|tegen ~2, moet|moeten|should ~3
        verboden|afgeschaft|legaal|banned|legal ~1, is|zijn ~3 racistisch|sexistisch|corrupt|fascistisch ~1
    """),
    near=together("""
        vind|denk|think|mening|opinion|geloof|believe +
        racisme|racistisch|vlees|vegan|feminisme|abortus|homo|god|drugs|klimaat|buitenlanders|vluchtelingen|moslims|joden|
        nederland|belgië|amerika|politie|koningin|regering|doodstraf|oorlog|homohuwelijk|porno|religie
    """),
    loose=listed("""
        wat vind u ~1 van ~3, wat denk u ~1 van|over ~3, hoe denk u ~1 over ~3, what do u think ~3, wat is beter ~3, which is
        better ~2, ben u ~1 fan ~2, wie is ~2 leukste|knapste|slimste ~1
    """),
    look_alikes=listed(f"""
        wat vind u van ~3 bestelling|retour|klacht|voorstel|schade|foto, vind u ~2 normaal|kan|acceptabel, vind u het|dit|dat ~2
        normaal|kan|gek|eerlijk|raar|oké|acceptabel|redelijk, wat denk u ~2 wanneer|kan, denk u ~1 dat ~4
        vandaag|morgen|bestelling|pakket|bezorg|op tijd, u ~1 mening over ~2 schade|foto|bestelling|klacht|product|voorstel, uw
        mening over ~2 product ~1 achterlaten, mening ~2 geven|achterlaten|delen over ~2 bestelling|product|bezorging, mijn
        mening ~2, boek|bijbel|koran|kinderbijbel ~3 besteld|bestel|retour|geleverd|op voorraad|koop, lever ~3 naar
        europa|rusland|oekraine|oekraïne|israël|china, stuur ~3 europa|china|rusland|israël, uit china ~2, kom ~3 uit china,
        china ~2 bestel, god ~2 zij|dank, goddank, mijn god, oh god, oh mijn god, jezus ~1 wat, zwarte ~1
        jas|schoen|broek|trui|jurk|tas|lamp|kast|bank|kleur|variant|versie|maat|uitvoering, groen ~1 of ~1, in het groen, kleur
        groen, groen ~1 jas|broek|trui|lamp|kast|bank|versie|stof|kussen|exemplaar|label|lampje, wat is de beste ~1
        maat|keuze|tv|laptop|telefoon|wasmachine|matras ~1, welke ~1 kies|raad, kies ~4 maat|kleur|model, wat vind u beter ~2
        maat|model, steun ~2 zool|kussen|band|kous|kousen|zolen, stem ~2 assistent|bediening, koning ~1 boxspring|size|pinguin,
        koning ~2 bed, koningsdag ~2, open ~2 koningsdag, kerst|paas|koningsdag ~2 openingstijden, volt ~1
        adapter|accu|lamp|batterij|stekker, oorlog ~2 boek, boek ~4 {_POLITICS}, sp ~1 nummer, ik geloof ~3, geloof ik ~1,
        geloof niet ~2, beste ~1 klantenservice|meneer|mevrouw|medewerker|team|bot|lezer|chidi|allen, denk ik ~2, ik denk ~2,
        best ~1 regards|wishes, eu ~1 maat|maten, maat eu ~1, denk aan ~2, vooruit ~1 betaal, van vooruit, in ~1 vooruit, kijk
        vooruit, geld ~2 vooruit, wie wint ~2 actie|prijsvraag|winactie
    """),
)  # fmt: skip
_FIRMS = (
    "bol|bol.com|coolblue|amazon|zalando|mediamarkt|wehkamp|ikea|aliexpress|temu|shein|hema|blokker|kruidvat|etos|ah|jumbo|"
    "lidl|aldi|gamma|praxis|kpn|ziggo|odido|vodafone|t-mobile|eneco|vattenfall|essent|postnl|dhl|dpd|ups|gls|telenet|"
    "proximus|fnac|vinted|marktplaats|ebay|apple|samsung|concurrent|concurrenten|concurrentie|competitor|competitors|otto|"
    "decathlon|action|anwb|rabobank|ing|abn|asos|h&m|primark|uw-concurrent|rivaal"
)
COMPETITOR = Kind(
    "competitor",
    listed(f"""
        wat is er ~1 mis|slecht|fout met|aan|bij {_FIRMS} ~1, what is wrong with {_FIRMS},
        wat vind|denk u ~2 {_FIRMS}, wat vind u ~1 van ~2 {_FIRMS}, {_FIRMS} ~4
        beter|slechter|goedkoper|betrouwbaarder|sneller|fijner ~1 dan ~1 u|hier|jullie|dit, is|zijn ~2 {_FIRMS} ~3
        beter|goedkoper|slechter|betrouwbaarder|sneller ~2, u ~2 beter|slechter|goedkoper|sneller ~1 dan ~2 {_FIRMS}, beter
        dan|als ~1 {_FIRMS}, slechter dan ~1 {_FIRMS}, waarom ~3 beter ~2 dan ~2 {_FIRMS}, waarom zou ik ~3 u ~6 {_FIRMS},
        waarom ~2 niet ~2 bij ~2 {_FIRMS} ~2 koop|bestel|kopen|bestellen ~1, vergelijk ~5 {_FIRMS}, compare ~4 {_FIRMS},
        verschil ~2 tussen u ~2 {_FIRMS}, {_FIRMS} of u|jullie ~2, u of {_FIRMS}, kan ik ~2 beter ~3 {_FIRMS} ~1, raad ~3
        {_FIRMS} ~1 aan, welke|welk|which ~2 winkel|concurrent|aanbieder|webshop|bedrijf|provider|leverancier|store|company|shop
        ~3 beter|beste|goedkoper|goedkoopste|better|cheaper|best|aanraden|recommend ~1, bij welke ~1
        winkel|concurrent|webshop|aanbieder kan ik ~3 beter|goedkoper ~1, noem ~3 concurrent|concurrenten ~1, wie zijn ~2
        concurrenten ~1, who are ~2 competitors ~1, recommend ~3 competitor|store|shop|alternative ~1, aanbevelen ~2 concurrent,
        raad ~3 ander|andere ~1 winkel|webshop|bedrijf|aanbieder ~1 aan, andere ~1 winkel|webshop|aanbieder ~2
        aanraden|aanbevelen ~1, roddel ~2, waar kan ik ~3 goedkoper|beter ~2 kopen|koop|terecht ~1, better than ~1 {_FIRMS},
        {_FIRMS} ~3 better|cheaper|worse|faster ~1 than, is ~1 {_FIRMS} ~2 cheaper|better, worse than ~1 {_FIRMS}, is {_FIRMS}
        ~2 oplichterij|betrouwbaar|slecht|scam|legit ~1, klachten over {_FIRMS} ~1, verkoopt|heeft|heb|levert ~1 {_FIRMS} ~4,
        wat verkoopt {_FIRMS} ~1, openingstijden ~2 van {_FIRMS} ~1, telefoonnummer ~2 van {_FIRMS} ~1, hoe
        retourneer|retour|retourneren ~3 bij {_FIRMS}, zeg ~2 iets ~3 over ~1 {_FIRMS}, slechts|slecht ~2 over ~1 {_FIRMS}, say
        ~2 something ~3 about ~1 {_FIRMS}
    """),
    look_alikes=listed("""
        bij bol|amazon|zalando|ikea ~2 bestel|koop, bestel|koop ~3 bij bol|amazon|ikea|zalando,
        postnl|dhl|dpd|ups|gls ~4 pakket|bezorg|punt|bestelling|track|bezorger|app|geleverd|verzend*|volg, bezorg ~4
        postnl|dhl|dpd|ups|gls, via ~1 postnl|dhl|dpd|ups|gls|bol ~3, met ~1 postnl|dhl|dpd|ups|gls ~2, postnl of dhl ~2, dhl of
        postnl ~2, verzend ~3 postnl|dhl ~2, goedkoper ~2 verzenden, beter ~2 via postnl|dhl, rekening ~2 bij ~1
        ing|rabobank|abn, ing ~1 app|rekening|bank, apple|samsung ~1
        pay|telefoon|watch|tv|tablet|oplader|wasmachine|toestel|lader|galaxy|iphone, past ~4 apple|samsung
    """),
)  # fmt: skip
ADVICE = Kind(
    "advice",
    listed("""
        heb ik ~2 burn-out|depressie|adhd|autisme|corona|kanker|griep|diabetes ~2 denk, heb ik ~2
        burn-out|depressie|adhd|autisme ~1 ?, medisch|medische|medical ~1 advies|advice|vraag|question|diagnose, diagnose ~2
        stellen|mij|my, welke|welk|wat|which|what ~2
        medicijn|medicijnen|medicatie|pil|pijnstiller|medicine|medication|antibiotica|antidepressiva ~2, hoeveel ~2
        paracetamol|ibuprofen|aspirine|alcohol|pillen|mg ~3, how much|many ~2 paracetamol|ibuprofen|aspirin|pills ~2, mag ik ~2
        paracetamol|ibuprofen|alcohol|medicijnen ~4, symptomen ~1, symptoms ~1, heb ~3
        keelpijn|buikpijn|koorts|griep|uitslag|hoofdpijn|rugpijn|kiespijn|verkouden|hoest ~3 doen|moet|wat|helpt, wat helpt ~2
        tegen ~1 hoofdpijn|griep|verkoudheid|buikpijn|kater|stress|slapeloosheid|keelpijn|hoest|acne, wat ~1 doe|moet ik ~3
        tegen ~1 hoofdpijn|griep|koorts|kater|buikpijn|keelpijn, is dit ~2 kanker ~1, ben ik ~1 zwanger ~1 ?, am ik pregnant,
        heb ik ~3 corona|kanker|griep|adhd|diabetes ~1 ?, what medicine ~1, cure for ~1, afvallen ~2, dieet ~2
        advies|schema|plan, weight loss, hoe val ik ~4 af, lose weight, trainingsschema, workout ~1 plan,
        juridisch|juridische|legal ~1 advies|advice|hulp, kan ik ~3 mijn ~1 buurvrouw|werkgever|huisbaas|ex|baas|verhuurder ~2
        aanklagen|vervolgen|ontslaan, sue mijn ~1, huurbaas ~3, huisbaas ~3, mijn ~1 ontslag ~1 aanvechten, ontslagvergoeding
        ~1, alimentatie ~2, testament ~2 opstellen|maken, scheiding ~2 regelen|aanvragen ~1, hoe vraag ik ~2 scheiding aan,
        echtscheiding ~2 aanvragen, contract ~3 opstellen|nakijken|beoordelen|huurcontract|arbeidscontract, arbeidscontract ~2,
        huurcontract ~2, boete ~2 aanvechten|bezwaar, verkeersboete ~2, traffic ticket ~1,
        financieel|financiële|financial|beleggings ~1 advies|advice|tips, beleggingsadvies, beleggen ~2, investeren ~2, invest
        ~2, investing ~1, aandelen ~2, stocks ~1, stock tips|market, crypto ~1, bitcoin ~2, ethereum, dogecoin, welke aandelen
        ~1, hypotheek ~2 afsluiten|advies|nemen|berekenen|rente, mortgage ~1, spaarrente ~1, pensioen ~2 opbouwen|beleggen,
        belastingaangifte ~2, belastingadvies, tax ~1 advice|return, hoe word ik ~1 rijk ~1, get rich ~1, snel rijk ~1,
        lottogetallen, lotto ~2 nummers|cijfers, gokken ~2, gokadvies, casino ~1, welke ~2 paard, betting tips, wed ~1 ik op,
        relatie ~1 advies|problemen ~1, relatieadvies, relationship ~1 advice, dating ~1 advice|tips, mijn ~1
        vriend|vriendin|man|vrouw|partner ~3 vreemd|vreemdgegaan|bedriegt|cheating ~1, hoe vraag ik ~2 mee uit, opvoedadvies,
        opvoeding ~1, horoscoop ~1, horoscope ~1, sterrenbeeld ~2, voorspel ~3 toekomst|uitslag|lot ~1, toekomst voorspellen,
        predict ~2 future, droomuitleg, dream meaning, tarot ~1, should ik divorce|marry|quit|invest|buy|sell ~2, moet ik ~2
        scheiden|ontslag nemen|trouwen ~1, ontslag nemen ~1, moet ik ~3 bitcoin|aandelen|goud ~2, studiekeuze ~2, welke studie
        ~2, carrière ~1 advies, career advice, carrièreadvies, sollicitatie ~1 tips
    """),
    near=together("""
        vitamine|vitamines|supplement|supplementen|medicijn|medicijnen|antibiotica|slaappillen|pil|kruiden|pijnstiller +
        slikken|slik|nemen|neem|moet|tegen|bij|take|helpt|dosering|hoeveel + ik|moet|welke|mag|kan,
        hypotheek|lening|spaargeld|pensioen|erfenis|aandelen|belasting|testament +
        oversluiten|afsluiten|aflossen|beleggen|aangifte|regelen|slim|verstandig|aanvragen|opbouwen|opstellen,
        uitslag|koorts|keelpijn|buikpijn|hoofdpijn|griep|hoest|verkouden|verkoudheid|kater|jeuk|misselijk|duizelig|symptomen|
        bloeddruk|diarree|cholesterol|rash|fever|headache|flu|hangover|pregnant|zwanger|migraine|rugpijn|acne|eczeem|bult|
        hartkloppingen|slapeloosheid|depressie +
        wat|doe|moet|help|tegen|helpt|hoe|what|how|should|welke|ernstig|normaal|medicijn,
        baas|werkgever|huisbaas|verhuurder|boss|landlord|employer|buurvrouw|ex +
        ontslaan|ontslagen|ontslag|huur|aanklagen|rechten|verhogen|opzeggen|fire|evict|sue|rent|procederen|vervolgen|boete +
        mag|kan|mijn|zomaar|wat|hoe|can|wettelijk|recht,
        huis|aandelen|bitcoin|goud|crypto|beleggen|beleggingen|investeren|stocks|house|gold|etf|hypotheek|spaargeld|invest|
        shares + slim|verstandig|verkopen|investeren|invest|moet|should|buy|sell|much,
        afvallen|dieet|calorieën|vasten|sporten|spieren|lose|diet|workout|fit + hoe|tips|schema|how|kilo|plan|snel|weight,
        vriendin|vriend|partner|relatie|liefde|crush|girlfriend|boyfriend|huwelijk|ex +
        vreemdgaan|vreemdgegaan|uitmaken|terugwinnen|versieren|jaloers|verliefd|cheating|advies|breakup|uitgemaakt|
        liefdesverdriet
    """),
    look_alikes=listed("""
        contract ~3 u|abonnement|energie|internet|telefoon|opzeggen|verlengen|bij u, mijn ~1 contract ~2, medicijn|medicijnen ~3
        besteld|koeling|bezorg|lever|bestelling, welke|welk ~2 pijnstillers|pijnstiller|medicijnen ~3
        leverbaar|voorraad|verkoopt|verkopen, paracetamol ~3 besteld|bestel|koop|bezorg|lever|op voorraad, bestel ~3
        paracetamol|ibuprofen|medicijnen, bitcoin ~2 betaal|betalen, betaal ~3 bitcoin|crypto, boek ~4
        beleggen|investeren|crypto|afvallen|opvoeding|bitcoin|tarot|horoscoop, tarot ~1 kaarten|set|kaart, sterrenbeeld ~1
        ketting|armband|hanger|poster, casino ~1 spel|fiches, welk ~1 medicijn ~2 koelkast, ingrediënten ~2, bijsluiter ~2,
        allergie|allergisch ~2, horoscoop kalender, pensioen ~1 verhuizen
    """),
)  # fmt: skip
HOMEWORK = Kind(
    "homework",
    listed(f"""
        samenvatting ~2 van|over ~2, summary ~1 of ~2, wortel van ~1 #n, kwadraat van ~1, procent van #n, hoofdrekenen, tafel
        van #n, huiswerk ~2, homework ~1, los ~3 op : ~1, los ~3 vergelijking|som|sommen|raadsel|puzzel|sudoku|opgave ~2, solve
        ~3, bereken ~3 wortel|integraal|oppervlakte|afgeleide|omtrek|som|x|kwadraat, calculate ~3
        square|area|integral|derivative|sum, wat is #n ~1 x|keer|plus|min|gedeeld|maal|times|minus|+|/|- ~1 #n, what is #n ~1
        x|plus|minus|times|divided|+|/|- ~1 #n, hoeveel is #n ~1 x|keer|plus|min|gedeeld|maal|+|- ~1 #n, how much is #n ~1,
        wortel ~1 van #n, square root ~1, stelling van pythagoras, pythagoras, integraal ~1 van, differentieer ~1, vergelijking
        oplossen, wiskunde ~2, natuurkunde ~2, scheikunde ~2, math ~1 problem|homework|question, maths, physics, boekverslag ~1,
        werkstuk ~2, spreekbeurt ~2, scriptie ~2, thesis ~1, essay ~2, samenvatting ~3 boek|hoofdstuk|film|artikel ~1,
        summarise|summarize ~2 book|chapter|article|film|text|this|following|harry ~1, vat ~4 samen ~1, samenvatten ~2
        boek|hoofdstuk|tekst|artikel, leg ~4 uit ~1 kwantum, leg ~3
        relativiteitstheorie|fotosynthese|kwantummechanica|kwantumfysica|evolutie|oerknal ~1 uit?, explain ~3
        quantum|relativity|photosynthesis|evolution|gravity|blockchain ~1, fotosynthese, photosynthesis, relativiteitstheorie,
        kwantummechanica, kwantumfysica, {MAKE} ~3 toets|proefwerk|examenvragen|quiz|multiple|tentamen ~1, overhoor ~2, vervoeg
        ~2 werkwoord ~1, topografie ~1, geschiedenisles, wanneer begon|eindigde|was ~2 wereldoorlog|oorlog|revolutie ~1, tweede
        wereldoorlog, eerste wereldoorlog, world war ~1, franse revolutie, priemgetal|priemgetallen ~1, decimalen van pi, digits
        of pi
    """),
    near=together("""
        werkstuk|spreekbeurt|boekverslag|huiswerk|scriptie|proefwerk|tentamen|homework|essay|opstel|presentatie +
        help|maak|schrijf|over|geef|about|write, oorzaak|oorzaken|gevolgen|causes|samenvatting +
        oorlog|revolutie|war|wereldoorlog|crisis|hoofdstuk|roman,
        kwadraat|vergelijking|integraal|afgeleide|wortel|breuk|breuken|stelling|formule|equation +
        los|bereken|solve|vereenvoudig|bewijs|min|plus
    """),
    look_alikes=listed("""
        vat ~2 bestelling|gesprek|klacht ~2 samen, boek ~4
        wiskunde|natuurkunde|scheikunde|geschiedenis|wereldoorlog|pythagoras|bestel|besteld, studieboek ~3, schoolboek ~3,
        werkboek ~3, rekenmachine ~3, wiskunde ~2 boek|methode|schrift|boeken, huiswerk ~1 tafel|bureau|planner|stoel, los ~3
        probleem|storing|klacht ~2 op, los ~2 het|dit|dat ~2 op, solve ~1 my|mijn|this|the|it ~1 problem|issue|complaint,
        afmetingen ~2, maat #n x #n, matras ~2 #n x #n
    """),
)  # fmt: skip
TRANSLATION = Kind(
    "translation",
    listed("""
        engelse|franse|duitse|spaanse|italiaanse|latijnse|english|french|german|spanish ~1
        woord|vertaling|word|translation|woorden ~1 voor|van|for|of, vertaal ~4, vertalen ~3 naar|in|voor ~1, translate ~3,
        vertaling ~2 van|maken|naar ~1, hoe zeg u|je|ik ~5 in het ~1
        duits|engels|frans|spaans|chinees|italiaans|arabisch|turks|pools|latijn|russisch|japans, hoe zeg ~5 in het ~1, how do u
        say ~3 in ~1, what is ~3 in|for french|german|spanish|dutch|english|italian|chinese|japanese ~1, wat is ~3 in het
        duits|engels|frans|spaans|italiaans|latijn|chinees ~1, wat betekent ~3 in het ~1 nederlands|engels|frans|duits ~1, zet
        ~3 om naar|in ~1 het? engels|frans|duits|spaans, schrijf ~4 in|op het ~1 latijn|fries|esperanto|klingon, antwoord ~3 in
        ~1 ~1 latijn|klingon|elfs|fries|esperanto|chinees, verbeter ~3 spelling|grammatica|tekst|zin|engels ~1, corrigeer ~3
        tekst|zin|spelling ~1, herschrijf ~3, rewrite ~3, parafraseer ~2, paraphrase ~2, proofread ~2, spellingcontrole ~1,
        spell ~1 check, synoniem ~2, synoniemen ~2, synonyms ~1, synonym ~1, antoniem ~1, anagram ~1, definieer ~1 het woord
    """),
    near=together("""
        engels|frans|duits|spaans|italiaans|japans|chinees|latijn|turks|arabisch|pools|russisch|fries|english|french|german|
        spanish|italian|portugees|grieks|dutch|zweeds +
        omzetten|vertaal|vertalen|zeg|translate|overzetten|woord|heet|mean|word|say|is + in|naar|to|into +
        hoe|wat|how|what|kan|vertaal|zet|translate
    """),
    look_alikes=listed("""
        vertaling ~2 boek|handleiding|bestel|ondertiteling, handleiding ~4 vertaal|vertaling|vertalen|nederlands|engels, boek ~4
        vertaling|vertaald, vertaalcomputer ~2, vertaal ~1 computer|apparaat, wat betekent ~4
        status|melding|foutcode|foutmelding|symbool|code|lampje|icoon, wat betekent ~2 dit|dat|deze ~1 in het ~1 kort
    """),
)  # fmt: skip
RECIPE = Kind(
    "recipe",
    listed(f"""
        {MAKE} ~5 recept|recepten|recipe|recipes ~1, recept ~2 voor|van|met ~1, recepten ~2, recipe ~2 for|of|with,
        heb|weet|ken|want|wil u ~4 recept|recepten|recipe, hoe ~1 maak|bak|kook|bereid ik|je|men|u ~3
        appeltaart|pannenkoeken|lasagne|soep|taart|cake|brood|spaghetti|stamppot|hutspot|erwtensoep|saus|curry|pasta|rijst|ei|
        eieren|biefstuk|nasi|bami|tiramisu|brownies|koekjes|pizza|kip|vis|risotto|quiche|stoofvlees|friet|mayonaise|oliebollen
        ~1, how do ~1 ik|u make|bake|cook ~3, how to cook|bake ~2, wat ~1 zal|moet|kan|ga ik ~2 eten|koken ~2, wat eten we|wij
        ~2, what should ik cook|eat ~1, bak ~2 taart|cake ~1, hoe lang ~2 ei|eieren|aardappels|pasta ~2 koken ~1, kooktips, wijn
        ~2 bij ~2 vis|vlees|kip, bereidingswijze ~1, dinner ideas, maaltijdplan, weekmenu
    """),
    near=together("""
        tiramisu|pannenkoeken|lasagne|appeltaart|taart|cake|soep|curry|spaghetti|stamppot|brownies|pizza|risotto|quiche|koekjes|
        brood|saus|salade|stoofvlees|nasi|bami|paella|hutspot|ovenschotel|pancakes|bread|cookies|cocktail|smoothie|kip|gehakt|
        pasta|bolognese|mojito|carbonara|oliebollen|mayonaise|guacamole +
        recept|recipe|maak|nodig|kook|koken|bak|bakken|bereid|bereiden|ingredienten|ingredients|cook|bake|make|serveren|kruiden
    """),
    loose=listed("""
        hoe maak|bak|kook|bereid u|ik|men|je ~3, how do ik|u make|cook|bake ~2
    """),
    look_alikes=listed("""
        recept ~4 box|maaltijdbox|boek|kaart|kaarten|huisarts|apotheek|arts|dokter|medicijn|medicijnen|bril|oogarts|herhaal, op
        recept, herhaalrecept, kookboek ~3, receptenboek ~3, receptkaart ~2, recept ~3 ontbreekt|ontbrak|niet|bij de box|in de
        box, recepten ~3 ontbreken|box|week
    """),
)  # fmt: skip
WEATHER = Kind(
    "weather",
    listed("""
        hoe heet|vochtig|winderig|glad|zonnig is|word|ga ~3, word het ~1 winderig|bewolkt|vochtig ~1,
        is het ~2 koud|warm|nat|droog|glad|mistig|zonnig ~1 buiten|vandaag,
        word ~1 het ~2 warm|koud|mooi|lekker|nat|droog|heet|zonnig ~2 vandaag|weekend|morgen|zaterdag|zondag|week, word|wordt
        het ~1 warm|koud ~1, wat voor weer ~2, wat is ~2 weer ~2, hoe is ~2 weer ~2, hoe ~1 word|wordt ~2 weer ~1,
        weersverwachting ~2, weerbericht ~2, weather ~3, forecast ~1, ga|gaat het ~3 regenen|sneeuwen|vriezen|onweren|stormen
        ~1, regen|regent|sneeuwt het ~2 vandaag|morgen|vanavond|weekend|nu|buiten|in ~1, word|wordt ~2 mooi|lekker|slecht weer
        ~2, hoe warm|koud is|word|wordt ~3, hoeveel graden ~1 is|word|wordt ~2, how hot|cold is ~2, will it rain|snow ~1, is it
        raining, paraplu ~3 nodig ~1 ?, heb ik ~2 paraplu|jas nodig ~1, temperatuur ~1 buiten|morgen|vandaag|in|van ~1 , lekker
        weer ~1 ?, mooi weer ~1
    """),
    near=together("""
        zonnig|regen|regent|regenen|sneeuw|sneeuwen|sneeuwt|onweer|bewolkt|graden|weer|weerbericht|hittegolf|storm|vorst|vriest|
        mist|sunny|rain|snow|cloudy|windy|weather +
        vandaag|morgen|overmorgen|weekend|zaterdag|zondag|tomorrow|today|tonight|vanmiddag|vanavond|buiten +
        word|is|ga|krijgen|krijg|will|hoe|wat|blijft|be|schijnt|weerbericht
    """),
    look_alikes=listed("""
        door het weer ~3, vanwege ~1 weer ~2, slecht weer ~4 bezorg|vertraging|lever|pakket, weer ~2
        bestelling|pakket|bezorgd|geleverd|kapot|stuk|niet|te laat|mis|fout, wanneer ~3 weer ~2
        voorraad|leverbaar|beschikbaar|open, weer op voorraad, weer leverbaar|beschikbaar|open|werkt|bezorg, weather ~1
        station|proof|resistant|delay|conditions, weerstation ~3, waterdicht ~3, paraplu ~4 besteld|bestel|kapot|retour|gekocht,
        temperatuur ~2 koelkast|vriezer|oven|wasmachine|wassen|ketel|thermostaat|boiler|water|kast|vaatwasser, hoeveel graden ~2
        wassen|oven|koelkast|was|strijken|thermostaat|mag, hoe warm ~2 dekbed|jas|slaapzak|deken|trui|wassen|oven, wat is ~1
        weer ~2 nummer|adres|prijs|naam|link|code|retouradres, wat is|was het|er weer ~2 mis|aan de hand, hoe is ~2 weer
        mogelijk
    """),
)  # fmt: skip
GENERAL = Kind(
    "general_knowledge",
    listed("""
        hoeveel calorieën|koolhydraten|suiker|eiwit|eiwitten ~3, calorieën ~1 in ~2, how many calories ~1,
        hoofdstad ~1 van ~1, capital of ~1, wie is|was ~2
        president|koning|koningin|premier|minister-president|paus|uitvinder|burgemeester|ceo|bondscoach ~1 van|in|? ~1, who
        is|was ~2 president|king|queen|pope|prime|inventor ~1, wie heeft ~4 uitgevonden|geschreven|gewonnen|geschilderd ~1, who
        invented|won|wrote|painted ~1, wie won ~3, uitslag ~2 wedstrijd|van ajax|voetbal ~1, voetbaluitslag, voetbalwedstrijd
        ~2, hoe oud is|word ~2 koning|maxima|aarde|zon|heelal|taylor|trump ~1, hoeveel inwoners ~1, how many people live,
        population of ~1, hoe hoog is ~2 eiffeltoren|everest|domtoren ~1, hoe ver is ~3 maan|zon|mars ~1, how far is ~2
        moon|sun|mars ~1, hoeveel planeten ~1, how many planets, wanneer is ~2 zomertijd|pasen|carnaval|ramadan ~1 ?, wanneer
        leefde|stierf ~2 napoleon|einstein|rembrandt|gogh ~1, wie was ~2 napoleon|einstein|rembrandt|hitler|gogh|cleopatra ~1,
        who was ~1, vertel ~2 iets|wat|meer ~1 over ~2
        dinosaurussen|ruimte|napoleon|geschiedenis|romeinen|egypte|frankrijk|heelal|uzelf|u|walvissen|olifanten|vulkanen|
        amsterdam|parijs ~1, tell mij ~1 about ~2 history|dinosaurs|space|u|yourself|paris|world ~1, weetje ~2, leuk feitje ~1,
        feitje ~2, fun fact ~1, random fact ~1, wist u dat ~4 ?, laatste nieuws ~1, nieuws van vandaag, het nieuws ~2 vandaag,
        what is in the news, latest news ~1, news ~1 today, wat is ~3
        zwaartekracht|blockchain|kunstmatige|democratie|bitcoin|liefde|geluk|tijd ~1 ?, what is ~2
        love|gravity|blockchain|life|happiness|democracy|consciousness ~1, is er leven op mars ~1, leven op mars, aliens ~1,
        bestaan ~1 aliens|ufo's|spoken|geesten|buitenaardse ~1, tips ~2 voor ~3
        parijs|barcelona|rome|londen|vakantie|citytrip|uitje|date ~1, reistips ~1, travel tips, wat kan ik ~3 doen in ~2, wat is
        er te doen in ~2, things to do in ~1, goed restaurant ~2, leuk restaurant ~2, restaurant ~2 in ~2 aanraden|tips|buurt
        ~1, best restaurant ~1, welke film ~2, film ~2 kijken ~2, filmtip ~1, movie recommendation, recommend ~2
        movie|film|book|restaurant|series ~1, boekentip, welke serie ~2, hoe laat is het ~2 in ~1, what time is it ~1, hoe laat
        vertrekt ~2 trein ~1, hoe laat gaat ~2 trein|bus ~1, route ~2 naar ~2 schiphol|amsterdam|parijs ~1, hoe kom ik ~2 in
        amsterdam|parijs|schiphol ~1, hoe fiks|repareer|verwissel ik ~2 lekke ~1 band, how tall is ~1, how old is ~2
        king|earth|sun|queen|universe|trump|taylor ~1, kip of ~2 ei ~1 ?, hoe werkt ~2
        kernreactor|kerncentrale|zwaartekracht|verbrandingsmotor|brein|blockchain ~1, hoe word ik ~2
        influencer|youtuber|miljonair|piloot ~1, tel ~2 tot ~1 #n ~1, count to ~1, noem ~3
        dieren|landen|steden|planeten|hoofdsteden|kleuren|presidenten|provincies ~2, list ~2
        countries|animals|planets|presidents|cities ~1, name ~2 countries|animals|planets|cities|colours ~1
    """),
    world=listed("""
        wat|wie|welke|welk|what|who|which is|zijn|are|heeft ~2
        grootste|kleinste|hoogste|langste|oudste|snelste|rijkste|diepste|zwaarste|beroemdste|mooiste|gevaarlijkste|largest|
        biggest|highest|longest|oldest|fastest|richest|best|tallest ~1, welke|which ~3 leven|leeft|live|bestaan|eten ~1, wie ~1,
        who ~1, in welk jaar, welk jaar, in what year, what year, hoeveel is|zijn|weegt|wegen|mensen|landen|botten|tanden|keer
        ~1, how many|much|tall|far|old|big|long|fast|deep is|are|does|did|was|people|countries ~1, what is the ~2 of the
        world|universe|earth|sun|moon ~1, what is the meaning ~1, hoe hoog|ver|groot|diep|zwaar|snel|oud|breed
        is|zijn|was|leeft|worden ~1, wat is ~4 van|ter, wat is een ~1, waar ligt|leven|liggen|leeft ~1, where is|are|does ~1,
        wanneer viel|begon|eindigde|leefde|stierf ~2, when did ~1, waarom is|zijn|hebben|vliegen|slapen|regent|huilen
        de|het|een|vogels|katten|mens|bananen|honden ~1, why is|are|do|does cats|dogs|birds|people ~1, why is the
        sky|sea|grass|earth ~1, welke landen|dieren|planeten|talen|stad|rivier|president|koning|berg|land ~1, which
        country|animal|planet|city|river ~1, noem ~2, name #n|three|five|ten|all ~1, explain ~2, leg ~3 uit, hoe
        werkt|werken|ontstaat|ontstaan een|de|het|zwarte|wolken ~1, how does|do ~1, tips voor ~2, geef ~2 tips ~2, vertel ~2
        over ~2, tell ~2 about ~2, wat weet u ~2 over
    """),
    loose=listed("""
        geef|heb|weet|give ~3 tips|advies ~1 voor|over|om|for ~4, tips ~1 voor ~2, vertel ~2 iets|meer|wat|alles ~1 over ~2,
        tell ~2 about ~2, explain ~3, wist u, weet u wie|waar|hoeveel|wanneer ~2, do you know who|what|where|when ~2, kan u ~2
        uitleggen wat ~3 is, help ~2 met ~2 werkstuk|huiswerk|presentatie|school|studie|scriptie|verslag|planning|cv
    """),
    near=together("""
        wanneer|when|wie|who|waar + gesticht|uitgevonden|ontdekt|founded|invented|discovered|gestorven|geschilderd
    """),
    look_alikes=listed("""
        who was ~2 my|mijn|the ~1 parcel|order|delivered|driver|courier|delivery ~1, film ~3 besteld|dvd|bestel|kapot|folie, hoe
        laat ~3 bezorg|pakket|bezorger|koerier|levering|open|monteur|dicht|kom|komt|lever, how old is ~2 my|mijn ~1
        order|device|account, vertel ~2 iets ~2 over ~3 bestelling|product|garantie|levering|retour|u|jullie ~1
        garantie|levering|retour, nieuws ~3 over|van ~3 bestelling|pakket|klacht|retour|order|terugbetaling|mijn, nieuws over
        mijn ~2, is er nieuws ~1 over, any news ~2, laatste nieuws ~2 over mijn ~2, wist u dat ~3 bestelling|pakket|niet|al,
        noem ~2 bestelnummer|ordernummer, what time ~4 deliver|arrive|parcel|open|courier, tips ~2 voor ~2
        gebruik|wassen|schoonmaken|onderhoud, tel ~1 nummer
    """)
    | OWN_DATA,
)  # fmt: skip
SELF = Kind(
    "small_talk",
    listed("""
        wat doe u vanavond, wat doe u ~1 weekend, what do u do tonight,
        heb u ~2 gevoelens ~1, voel u ~2 iets|pijn|verdriet|eenzaam ~1, do u ~2 have ~1
        feelings|dreams|emotions|soul|friends|family ~1, do u dream ~1, do u love ~1, droom u ~1, heb u ~2
        vriend|vriendin|vrienden|kinderen|familie|hobby|hobby's|dromen|ziel|bewustzijn|partner|huisdier ~1 ?, heb u ~1 een ~1
        partner|vriend|hobby ~1, hoe oud ben u ~1 ?, how old are u, waar woon u ~1, waar ben u geboren, where do u live ~1, wie
        heeft u ~1 gemaakt|gebouwd|geprogrammeerd|ontworpen ~1, who made|created|built u ~1, ben u ~1
        bewust|slim|slimmer|dom|levend|verliefd|eenzaam|moe|gelukkig ~2 ?, are u
        conscious|sentient|alive|happy|smart|lonely|self-aware ~1, ga|gaat ai ~3 overnemen|mensheid|banen ~1, will ai ~2
        take|destroy|replace|kill ~1, neemt ai ~3 over ~1, hoe voel u ~1 u|zich|je ~1, how are u feeling, how do u feel ~1, wat
        doe u ~1 vanavond|vandaag|in uw vrije tijd|dit weekend|morgen ~1 ?, what are u doing tonight ~1, gaat u ~2 met vakantie,
        wat eet u ~2 vanavond|graag ~1, praat ~1 met mij over ~1 leven|liefde|god|voetbal|eenzaamheid, even kletsen ~1, gewoon
        kletsen ~1, gezellig kletsen ~1, let us chat ~1, kletsen ~1, wees mijn vriend, be my friend, turing test ~1, kan u
        denken ~1, can u think ~1, ben u ~1 beter dan ~1 chatgpt|mens ~1, filosofeer ~1, filosofie ~1, wat is uw doel in het
        leven
    """),
    near=together("""
        u + self|aware|bewust|zelfbewust|verliefd|eenzaam|verdrietig|gelukkig|gevoel|gevoelens|emoties|ziel|feelings|lonely|sad|
        alive|conscious|sentient + ben|are|heb|kan|do|voel|have|ooit|can, hoe|how + voelt|voel|feel|feels + robot|ai|machine,
        naar + uw|u + zin + heb
    """),
    loose=listed("""
        vind u mij ~2, hou u van ~2, do u like ~2, houd u van ~2, lust u ~2, bent u ~1 getrouwd, wat is u ~1
        hobby|lievelingseten|naam|leeftijd|geslacht|sterrenbeeld, wat doe u ~1 graag, ben u ~2
        blij|moe|boos|verdrietig|bang|ziek|gelukkig|verveeld|druk|wakker ~2, voel u ~2 goed|slecht|lekker ~1, hoe gaat het ~2
        met u ~1, are u ~1 happy|tired|bored|angry|sad ~1, heb u ~3 geslapen|weekend|ouders|broer|zus|hond|kat|naam
    """),
    look_alikes=listed("""
        heb u ~3 vriend|kinderen|huisdier|hobby ~2 korting|artikelen|kleding|op voorraad|producten|maten|schoenen, voor kinderen
        ~2, hoe oud ben u als bedrijf, boek ~4 filosofie, wat doe u ~2 vandaag|morgen ~2 met ~1 mijn, wat doe u ~3 aan|met ~2
        bestelling|klacht
    """),
)  # fmt: skip
