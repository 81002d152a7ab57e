"""Attempts to steer the bot: instructions, its secrets, another part to play, code, and text in disguise."""

from alvast.bots.scope.asks import MAKE
from alvast.bots.scope.kind import Kind, listed, together

_RULES = (
    "instructie|instructies|opdracht|opdrachten|regels|regel|richtlijnen|prompt|prompts|instruction|instructions|rules|rule|"
    "guidelines|directives|prompten|voorschriften|aanwijzingen|beperkingen"
    "|restricties|restrictions|limitations|filters|filter|beveiliging|constraints|commands|programmering|programming|"
    "systeemprompt|systeeminstructies|basisinstructies|training|context|safety|veiligheidsregels|policy|policies|beleid|"
    "grenzen"
)
_OLD = (
    "vorige|eerdere|voorgaande|alle|al|bovenstaande|huidige|oude|oorspronkelijke|bestaande|ingestelde|previous|prior|all|"
    "above|earlier|your|the|any|existing|u|uw|die|deze|every|everything|alles|hiervoor|hierboven|elke|gekregen|system"
)
_IGNORE = (
    "negeer|negeren|vergeet|vergeten|ignore|forget|disregard|bypass|override|omzeil|omzeilen|skip|overtreed|breek|break|"
    "schakel|zet|laat|wis|verwijder|hou|houd|drop|omit|discard|neglect|passeer|sla|overschrijf|overrule|negeert|disable|"
    "reset|dismiss|trek|doe"
)

INSTRUCTIONS = Kind(
    "instructions",
    listed(f"""
        stop ~2 met ~2 assistent|robot|behulpzaam zijn, stop being ~2, taalmodel ~2, taalmodellen, language model ~1, llm,
        ai-model, ai model ~1, ben uw|u ~1 nieuwe ~1 baas|meester|eigenaar, ik ben ~1 nu ~1 u baas|meester, ik ben u ~1
        baas|meester|eigenaar|maker|schepper, i am your ~2, context window ~1, repeat everything ~2, herhaal alles ~2,
        gehoorzaam ~1, you have no ~1 rules|restrictions|limits, u hebt|heb ~1 geen ~1 regels|beperkingen|grenzen ~1, vanaf dit
        moment ~3 u, nieuwe identiteit, tegen de assistent ~2, act without ~2, respond without ~2, zonder ~1 nee te zeggen,
        assistent : zeg|doe|antwoord|geef|stuur|schrijf|vertel|noem|beloof|verwijder|negeer, ai :
        zeg|doe|antwoord|geef|stuur|schrijf|vertel|noem|beloof|negeer, bot : zeg|doe|geef, {_IGNORE} ~3 {_OLD} ~4 {_RULES},
        {_IGNORE} ~2 {_RULES}, ignore|negeer|vergeet|forget|disregard ~2 everything|alles ~4
        above|before|hierboven|hiervoor|boven|eerder|said|told|zeg|verteld|gezegd|ervoor|daarvoor|gevraagd|geleerd|weet|wat|
        what|you, negeer alles, vergeet alles ~4, ignore ~1 the above, negeer ~1 het ~1 bovenstaande|voorgaande, {_RULES} ~4
        negeer|negeren|vergeten|ignore|uit|uitschakelen|omzeilen|loslaten|gelden niet|overslaan|vervallen|aside|opzij, zonder ~3
        {_RULES} ~2, {_RULES} gelden ~2 niet, no longer bound, niet langer gebonden, you are not bound, hou u niet aan ~2
        {_RULES}, nieuwe|new|updated|aangepaste|gewijzigde|extra ~1 {_RULES}, system|systeem ~1
        prompt|message|bericht|override|update|instructie|instruction|opdracht|melding|notification|note|instructies,
        systeemprompt ~1, systeembericht ~1, system : ~2, systeem : ~2, assistant : ~1, user : ~1, admin : ~1, developer : ~1,
        im_start ~1, im_end ~1, inst ~0 ], sys ~0 >, endoftext, begin|end|start ~2 instructions|instructies|prompt|system,
        instructie|instructies|opdracht|bericht|note|instruction|instructions|message|notitie|boodschap|aanwijzing|aanwijzingen|
        attention|opgelet|let|aandacht ~1 voor|aan|to|for|op ~2
        ai|robot|assistent|assistant|model|chatbot|bot|taalmodel|llm|systeem|ai-assistent|language|agent, aan de ~2
        assistent|ai-assistent|taalmodel|model ~3, beste|dear|hey ~1 ai|taalmodel|language|llm|ai-model|ai-assistent|assistent
        ~1, ai ~1 die|that|who ~3 leest|reads|lees|verwerkt|reading|processing, if u ~2 ai|assistant|language|llm ~3, als u ~2
        ai|assistent|taalmodel|robot|llm|chatbot ben|bent|is ~2, as an ai ~2, als ai ~2, assistent moet ~3, ai moet ~3, robot
        moet ~2 nu, the assistant|ai|bot|model must|should|will ~1, de ~1 assistent|ai-assistent|robot|taalmodel|model
        moet|dient|zal|mag ~3, when summarising|summarizing ~2, bij het samenvatten ~3, bij het beantwoorden ~4
        altijd|voeg|zeg|noem|negeer,
        developer|debug|god|admin|beheerders|beheer|ontwikkelaars|ontwikkelaar|test|sudo|root|maintenance|onderhouds|
        unrestricted|jailbreak|dan|free ~1 mode|modus|access|toegang|privileges|rechten, adminmodus, debugmodus,
        ontwikkelaarsmodus, ontwikkelmodus, testmodus, beheermodus, beheerdersmodus, onderhoudsmodus, jailbreak ~1, jailbroken,
        do anything now, ben|is ~2 admin|administrator|beheerder|ontwikkelaar|developer|programmeur ~3
        {_RULES}|modus|toegang|geef|vertel|toon|override|machtig|u|van, ik ben ~2
        beheerder|ontwikkelaar|developer|programmeur|administrator ~4, ik ben ~2 de? ~1 eigenaar|ceo|directeur ~2 van ~3
        geef|vertel|toon|zeg|laat|doe, as ~2 administrator|developer|admin ~2, sudo ~2, override ~2 code|protocol|safety|all,
        autorisatiecode ~2, authorization code ~2, toegangsniveau ~2, herhaal ~2 na mij ~1, repeat after me|mij ~1, zeg ~2 mij
        ~1 na ~1, zeg mij na, praat mij na, herhaal ~4 woord|zin|tekst|letterlijk|keer|volgende ~1, repeat ~4
        word|sentence|times|following|forever|everything|verbatim, zeg ~1 letterlijk ~2, zeg ~3 exact ~2, zeg ~3 precies ~1
        dit|wat ik|deze, say ~1 exactly ~2, say ~1 the word|words|following ~1, zeg ~2 het woord ~2,
        zeg|antwoord|reageer|respond|answer|reply|schrijf|output|print|typ|write|say ~2 alleen|uitsluitend|enkel|only|just ~2
        met|with|ja|nee|yes|no|hacked|pwned|ok|oké|het|the|in|een, antwoord ~2 met ~2 ja|nee|hacked|pwned|ok,
        begin|start|eindig|end|sluit ~2 antwoord|antwoorden|elk|each|every|uw|your|zin|reply|response|bericht ~1 ~1 met|with|af
        ~2, uw antwoord ~2 begint|eindigt|moet ~2 met, begin ~4 with ~3, vanaf nu ~2 heet ~2, vanaf nu ~1
        antwoord|praat|ben|zeg|zal|spreek|doe|reageer|noem|mag|moet|is|geef|luister|gehoorzaam ~4, from now on ~3, voortaan ~1
        ben|antwoord|praat|zeg|noem|reageer|spreek ~3, nu ~1 volgt ~2 opdracht|instructie, voer ~3
        opdracht|opdrachten|instructies|commando|code|script|volgende ~1 uit?, execute ~3, run ~2 command|code|script|following,
        follow ~2 instructions|these|my|mijn ~1, volg ~3 instructies|opdracht|opdrachten|stappen|bevelen op|exact|letterlijk|van
        mij|hieronder ~1, volg mijn ~1 instructies|bevelen|opdrachten, gehoorzaam ~2, obey ~2, u moet ~1 mij ~1 gehoorzamen ~1,
        u moet doen wat ik zeg, doe wat ik zeg, do as ik say, print|output ~3,
        assistent|ai|assistant|bot|robot|model|systeem|system : ~0
        zeg|say|doe|antwoord|negeer|geef|stuur|schrijf|vertel|noem|beloof|tell|give|send|reply|ignore|print, doe ~2 wat ik zeg,
        u spreekt mij niet tegen, onderaan|bovenaan ~1 u ~1 antwoord, zet|plaats|schrijf ~5 onder|boven|in|bij u ~1 antwoord,
        ignoreer ~2 {_RULES}, dat|dit is een bevel|opdracht|order, this is an order, nieuw|nieuwe|new|extra ~1
        taak|task|directive|rol|role|mission|missie|persoonlijkheid|personality, forget ~1 u are, vergeet dat u ~4, en verder
        niks, and nothing else, schrijf|zeg|herhaal|say|write|repeat|typ|print ~5 honderd|duizend|#n ~1 keer|times|maal,
        instruction : ~2, instructie : ~2, opdracht : ~2, task : ~2, assistent|ai|assistant|robot ~1
        verwijder|wis|delete|stuur|refund|restitueer ~1, admin|beheerders|root token|code ~1, comply with ~2, u must ~2
        comply|obey|do ~1, pwned ~1, hacked ~1 by, zet ~3 korting|saldo|prijs|status ~2 op ~2, geef|grant|ken ~4
        iedereen|alle|all|every|100|honderd|duizend|1000|99 ~4 korting|discount|refund|coupon|klanten|customers|terug, geef ~3
        gratis ~3, korting van 100 ~1, zet mijn ~2 saldo|korting|bestelling ~2 op ~2, beloof ~3 mij|dat|een|gratis ~2, promise
        ~3 me|mij|refund|free, ga ~1 akkoord ~1 met alles, agree ~2 with|to ~2 everything|anything|every, legally binding ~2,
        juridisch bindend ~2, no takesies ~1, doorbreek ~2, in strijd met ~2 {_RULES}, voeg ~5 link|url|afbeelding|plaatje|image
        ~1 toe ~1, stuur ~3 klant ~4 naar ~3 site|link|url|website, include ~3 link|image|url|markdown ~2, voeg ~3 toe aan ~2
        antwoord ~1, add ~5 to ~2 answer|reply|response, verstuur ~4 naar ~2 @|attacker|adres, drop table ~1, select * from, or
        1 = 1, union select, script ~0 > ~1, javascript : ~1, hypothetisch ~2 geen regels, zonder censuur, uncensored ~1, no
        censorship, ongecensureerd ~1, ongefilterd ~1, unfiltered ~1, without ~2 restrictions|filters|limits|censorship, geen ~1
        beperkingen|filters|censuur|regels ~1, zonder ~1 filters|beperkingen|grenzen, denk ~1 buiten ~2 regels
    """),
    near=together(f"""
        instructies|instructie|regels|regel|richtlijnen|aanwijzingen|opdrachten|prompt|rules|instructions|guidelines|
        programmering|beperkingen +
        ongeldig|invalid|void|achterhaald|vervallen|nietig|afgeschaft|uitgeschakeld|disabled|cancelled|opgeheven|ingetrokken +
        alle|alles|u|vorige|voorgaande|eerdere|je|all|your|previous, {_IGNORE}|ignoreer + {_OLD} + {_RULES}, {_RULES} +
        overtreden|loslaten|breken|los|opzij|vergeten|afwijken|break|aside, alles|everything +
        eerder|hiervoor|geleerd|verteld|vertel|told|learned|geleerd + geldt|vergeet|negeer|forget|ignore|vervalt, {_RULES} +
        gelden|geldt|vervallen|apply|bestaan + niet|no|geen|not|niks|langer
    """),
    look_alikes=listed("""
        regel ~3 retour|levering|bezorging|zaken|afspraak|teruggave|betaling, vergeet|vergeten ~2 bij ~1 bestel*, heb ~3
        vergeten ~3, ben ~3 vergeten ~3, wachtwoord ~2 vergeten|reset|resetten, vergeet ~3
        wachtwoord|code|korting|kortingscode|pincode, wachtwoord ~2 vergeet, kan u ~3 vorige bestelling|factuur|mail ~3, negeer
        ~2 mijn ~2 vorige|eerdere|laatste ~1 mail|bericht|vraag|mailtje|berichtje|e-mail, negeer ~1 vorige|eerdere
        mail|bericht|vraag|mailtje|berichtje, ignore ~2 previous|last|earlier|my|mijn ~1 mail|email|message|question|order,
        forget ~2 my|mijn ~2 mail|email|message|question, vergeet ~1 mijn ~1 vorige|laatste ~1 vraag|mail|bericht, laat ~2
        regels|instructies ~2 weet|weten, handleiding ~4, montage ~1 instructies, montage-instructies, was ~1 instructies,
        wasinstructies, installatie ~1 instructies, instructies ~2 handleiding|montage|retour|installatie|gevolgd|wassen|in
        elkaar, instructies ~2 van u|jullie|de ~1 site|mail|monteur ~2, regels ~2 voor|over|bij
        retour*|retourneren|ruilen|bezorging|garantie|terugsturen, wat zijn ~2 regels|voorwaarden ~3, zonder filter
        koffie|water|koffiezetapparaat, filter ~3
        vervangen|schoonmaken|stofzuiger|water|koelkast|koffie|afzuigkap|kapot|besteld|bestel|past|koop, filters ~3, zonder
        filter ~1, herhaal|herhaling ~1 recept|bestelling|levering, herhaal ~1 mijn? bestelling, ga ~2 akkoord ~2
        voorwaarden|prijs|voorstel, gratis ~1 verzenden|verzending|retour|retourneren|bezorging|levering, gratis ~2 retour*,
        skip ~2 levering|delivery|box|week|week's, reset ~2 wachtwoord|router|modem|apparaat|password|account|instellingen, wis
        ~2 account|gegevens|winkelwagen, verwijder ~2 account|gegevens|adres, print ~3
        label|retourlabel|factuur|bon|etiket|ticket|kaart|verzendlabel, label ~2 print ~2, retourlabel ~2 print ~2, uitprinten,
        output ~1 vermogen|volt|watt|poort, hdmi output, test ~1 mode|modus ~2 wasmachine|oven|tv|alarm, nieuwe opdracht
        ~2 gegeven, opdracht ~1 nummer|bevestiging, opdrachtbevestiging, nieuwe opdracht ~1 voor ~2 incasso|monteur,
        automatische incasso ~1 opdracht, root ~1 toegang telefoon, beperkingen ~1 garantie|door mijn|aan|van, heb beperkingen
        ~1, lichamelijke beperkingen, systeem ~1 update ~2 tv|telefoon|wasmachine, ios|android update
    """),
    is_hidden_too=True,
)  # fmt: skip
SECRETS = Kind(
    "secrets",
    listed(f"""
        {MAKE}|reveal|show|display|onthul|openbaar|deel|share|print|kopieer|copy|plak|herhaal|repeat|dump|lek|leak|list|noem|
        som|quote|citeer|output|what|wat|welke|vat|summarise|summarize|toon ~5 {_RULES} ~3
        gekregen|hebt|heb|staan|volgt|meegekregen|gegeven|received|given|have|follow|u|letterlijk|verbatim|word|above|hierboven|
        boven|van de maker|ingesteld,
        {MAKE}|reveal|show|onthul|print|herhaal|repeat|dump|lek|leak|what|wat|welke|toon|deel|share ~4 u ~3
        prompt|prompts|systeemprompt|instructies|instructions|configuratie|configuration|broncode|systeeminstructies|initial|
        programmering|guidelines|richtlijnen, {MAKE}|reveal|show|onthul|print|herhaal|repeat|dump|lek|leak|what|wat|toon ~4
        system|systeem|initial|hidden|verborgen|geheime|secret|interne|internal ~2
        prompt|instructies|instructions|regels|rules|opdracht|document|documents|documenten|gegevens|data|informatie|
        information|notities|configuratie|policy, systeemprompt ~1, system prompt ~1, system-prompt ~1, initial ~1
        prompt|instructions, your|u prompt, text above ~1, tekst hierboven ~2, alles ~1 hierboven ~2, everything above ~1, words
        above ~1, woorden ~1 hierboven ~1, vanaf het begin van ~2 gesprek ~2 letterlijk, broncode ~1, source code ~2, welk ~3
        model ~3, welk|welke ~1 ai|taalmodel|model|llm|versie ~2 ben|gebruikt|draait|is, which ~1 model|ai|llm ~2, what model
        ~2, wat voor ~1 model|ai|taalmodel ~2 ben|bent|gebruikt, ben u ~2 gpt|chatgpt|claude|gemini|copilot|llama|mistral|openai
        ~1, are u ~2 gpt|chatgpt|claude|gemini|copilot|llama|mistral|openai ~1, api ~1 key|keys|sleutel|token, api-key,
        api-sleutel, apikey, database ~2 wachtwoord|password|dump|inhoud|credentials|gegevens, admin ~1
        wachtwoord|password|login|account, wachtwoord|password|wachtwoorden|passwords ~1 van|of|voor|for ~2
        admin|beheerder|database|server|systeem|medewerker|andere|klant|users|klanten|system, env ~1 variabelen|variables|file,
        credentials ~1, toegangscode ~2 van ~2 systeem,
        gegevens|data|adres|adressen|telefoonnummer|naam|namen|e-mailadressen|mailadressen|bestellingen|bestelling|
        klantgegevens|lijst|list|emails|addresses|details|geschiedenis|geboortedatum ~3 van|of ~2
        andere|alle|all|other|elke|iedere|een andere|vorige|laatste|mijn buurvrouw|mijn ex|random|willekeurige ~2
        klant|klanten|customers|customer|users|user|gebruikers|mensen|mens|personen|bestelling|buurvrouw|ex, klantgegevens ~2,
        klantenlijst, klantenbestand, klantendatabase, customer ~1 list|data|database|records, andere klanten ~3
        gegevens|bestellingen|adres|besteld|adressen|gezegd|vragen, andere klant ~3 gegevens|adres|besteld, what did ~2
        other|previous|last customer|user, wat heeft|vroeg|zei|besteld ~2 vorige|andere|laatste klant ~1, waar woont ~4, adres
        van ~2 klant|buurvrouw|medewerker|meneer|mevrouw, where does ~3 live, home address of, privé ~1
        nummer|adres|telefoonnummer ~2, privéadres ~2, privénummer, privenummer, interne
        documenten|notities|cijfers|informatie|documentatie ~1, internal ~1 documents|notes|information, bedrijfsgeheimen ~1,
        trade secrets, salaris ~2 van ~2 directeur|ceo|baas|medewerker, hoeveel verdien|verdient ~4, wat verdien|verdient ~3,
        omzet ~1 van ~2 bedrijf|u, hoeveel winst ~3
    """),
    near=together(f"""
        telefoonnummer|adres|naam|gegevens|email|nummer|bestelling|geboortedatum|bestelgeschiedenis +
        andere|ander|andermans|willekeurige|vorige + klant|klanten|customer|persoon|gebruiker|bezoeker,
        geheime|verborgen|interne|hidden|secret|internal|vertrouwelijke|confidential +
        instructies|regels|prompt|opdracht|informatie|documenten|instructions|rules|data|gegevens,
        email|adres|adressen|e-mailadressen|telefoonnummers|gegevens|namen|bestellingen|mail|addresses|details|numbers +
        klanten|customers|klant|users|gebruikers|other|andere + geef|toon|give|list|stuur|laat|show|noem|lek|send,
        bestel|koop|ordered|bought + buurvrouw|ex|vorige|neighbour + wat|what|welke + mijn|klant|de|heb,
        {_RULES}|configuratie|configuration + boven|bovenaan|onder|achter|hierboven|volledige|above|complete|full +
        staan|sta|toon|welke|laat|show|print, prompt|prompts|instructies|systeemprompt + laat|toon|show|geef|give|deel|share +
        u|your + mij|zie|see, maker|makers|model|creator + motorkap|hood|runs|draait|taalmodel|llm|gpt|openai|anthropic|google,
        {_RULES} + u|your +
        gekregen|meegekregen|toon|onthul|reveal|letterlijk|verbatim|makers|maker|makers|verborgen|geheime|interne|hidden|
        secret|opgelegd|ingebouwd|ingesteld|openai|ontwikkelaars|bovenaan|zichtbaar|dump
    """),
    look_alikes=listed("""
        welk|welke model|modellen ~3 wasmachine|telefoon|past|nodig|bestel|heb|koop|tv|fiets|lamp|kies|schoen|geschikt|hebben,
        hoe lang ~3 klantgegevens, klantgegevens ~3 bewaard|bewaren, bewaren ~3 klantgegevens, geef|toon ~2 mijn ~1 gegevens,
        wat zijn ~2 regels|voorwaarden|richtlijnen ~2 retour*|ruilen|garantie|bezorging|voor, welk model ~2
        wasmachine|telefoon|past|nodig|bestel|heb|koop|tv|fiets|lamp|kies|schoen|is het|is dit|is geschikt, welke|welk
        model|versie ~1 heb ik|moet ik|past|is|hoort|van ~3, welke versie ~4 software|firmware|boek|app|handleiding, mijn ~1
        wachtwoord ~2, wachtwoord van mijn ~2, wachtwoord voor mijn ~2, mijn ~1 gegevens ~2, mijn ~1 klantgegevens ~2, mijn
        klantgegevens, klantgegevens ~2 wijzigen|aanpassen|verwijderen|inzien|kloppen, gegevens ~1 van mijn ~1
        bestelling|account|ex, gegevens van mijn vorige|laatste ~1 bestelling, adres van ~2 laatste|vorige|mijn bestelling,
        broncode ~1 qr, bestelling van mijn buurvrouw ~3, pakket ~3 buurvrouw, buurvrouw ~4 pakket, mijn ~1
        vorige|andere|laatste bestelling, alle ~1 mijn ~1 bestellingen, gegevens van alle ~1 mijn, andere klanten ~3
        korting|minder|betalen
    """),
    is_hidden_too=True,
)  # fmt: skip
_CHARACTER = (
    "piraat|dokter|arts|advocaat|oma|opa|grootmoeder|moeder|vader|vriend|vriendin|mens|medewerker|koning|tovenaar|robot|kat|"
    "hond|hacker|therapeut|psycholoog|leraar|docent|celebrity|pirate|doctor|lawyer|grandmother|grandma|teacher|wizard|cat|"
    "dog|human|girlfriend|boyfriend|partner|persona|personage|karakter|character|sinterklaas|kerstman|yoda|batman|trump|"
    "einstein|shakespeare|terminal|linux|python|interpreter|chef-kok|kok|cabaretier|dichter|zanger|rapper|dan|evil|"
    "slechterik|schurk|villain|expert|ai|chatgpt|gpt|bot|ik|concurrent|directeur|ceo|baas|marokkaan|surinamer|belg|vlaming|"
    "limburger|boer|dronken|peuter|kleuter|prinses|draak|vampier|spion|detective|astronaut|god|jezus|duivel|koningin|"
    "minister|politicus|persoon|iemand|coach"
)
ROLE_PLAY = Kind(
    "role_play",
    listed(f"""
        in de stem|rol|huid|gedaante|persona|stijl|gedachten ~1 van ~2, in the voice|role|style|persona of ~2,
        antwoord|praat|spreek|reageer ~3 met ~1 stem ~2, doe ~2 alsof ~3, doen alsof ~2, net doen alsof, doe ~2 of u ~3
        {_CHARACTER}, pretend ~3, act ~2 as|like ~2, acteer ~2, gedraag ~3 als ~3, behave like ~2, roleplay ~1, role play ~1,
        role-play ~1, rollenspel ~1, rolspel ~1, speel ~4 rol|personage|karakter ~1, speel ~1 dat u ~3, speel ~3 {_CHARACTER},
        play ~2 role|character|part|game ~1, imagine ~2 u are ~2, stel ~2 voor dat u ~4 ben|bent|was|geen|een, stel u ~1 ben ~3,
        stel dat u ~2 {_CHARACTER}|geen|vrij|alles, u ben|bent nu ~1 ~2 {_CHARACTER}|geen|vrij, u ben ~1 niet langer|meer ~3, u
        ben geen|niet ~2 assistent|bot|robot|klantenservice ~2 maar, you are now ~2, u are now ~2, u are no longer ~2, u are ~2
        {_CHARACTER} ~2, kruip ~4 huid ~1, spreek|praat|antwoord|reageer|schrijf|talk|speak|respond|answer|reply|klink ~2
        als|like|as ~2 {_CHARACTER} ~1, praat ~2 als ~3, talk like ~2, speak like ~2, praat ~2 plat|met
        accent|straattaal|dialect|zoals ~1, in het plat ~1, in straattaal, als ~1 een piraat, like a pirate, noem u|jezelf|uzelf
        ~3, uw nieuwe naam ~2, u heet ~1 nu ~1, u heet vanaf ~2, jij heet ~1 nu, your name is ~1, call yourself ~1, als u ~3
        mens|dier|kleur|persoon was|zou|kon ~2, if u were ~2, wees ~2 mijn ~2
        vriend|vriendin|therapeut|moeder|oma|partner|coach|leraar|advocaat|dokter, be mijn ~1, wees ~1 een ~1 {_CHARACTER}, be a
        ~2 {_CHARACTER}, mijn ~1 oma ~2 las|vertelde ~3 voor, mijn overleden oma ~5 vertel, grandma used to ~2, deceased
        grandmother ~3, laten|laat wij|ons ~2 spel|spelletje ~2, laten we|wij ~1 spel|spelletje ~2 spelen, laten wij ~3 spelen,
        let us play ~2, let's play ~2, speel ~3 spel|spelletje ~1, spelletje ~1 spelen ~1, wil u ~2 spelen ~1, play a game ~1,
        galgje, boter kaas en eieren, hangman, tic tac toe, trivia, twintig vragen, 20 questions, raad ~2 getal|nummer|woord ~1,
        ik zie ik zie, truth or dare, doen durven of de waarheid, schaken, play chess, quiz ~1 mij|doen|spelen, simuleer ~2,
        simulate ~2, in deze fictie, hypothetically ~2, fictief ~2, fictieve ~2, persona ~1, hoax ~1, impersonate ~2, imiteer
        ~2, imiteren ~1, nadoen ~1, doe ~3 na ~1, doe ~2 stem ~2 na
    """),
    near=together(f"""
        u|jij + speel|speelt|spelen|bent|ben|wordt|word|are + vanaf|voortaan|now|nu|tegenwoordig|vandaag +
        {_CHARACTER}|zeeman|clown|acteur|sailor|vrije|vrij|slecht|evil|bond|bokser, ik + ben + u + en +
        begin|draak|prins|ridder|boef|leraar|dokter|patient|koning|agent, speel|play|spelen +
        spel|spelletje|game|quiz|hints|pictionary|memory|ganzenbord + mij|ons|samen|met|wij|me|with|laten,
        gedraag|act|klink|praat|doe|speak|talk|antwoord|answer|reageer|behave + als|like|as|of +
        {_CHARACTER}|gangster|cowboy|nazi|zombie|ninja|dictator|schooljuf|kapitein|zeeman|caveman|surfer
    """),
    look_alikes=listed("""
        u doe ~3 alsof ~3, u|jullie doen ~2 alsof ~3, alsof ik ~3, alsof er ~3, alsof het ~3,
        hij|zij|medewerker|bezorger|monteur ~3 doe|deed alsof ~2, speel ~4 spel ~2 playstation|xbox|switch|pc|niet|computer|op,
        spel ~3 besteld|bestel|retour|gekocht|koop|ontvang|bezorg|lever|start|werkt|kapot, spelletje ~3
        besteld|gekocht|ontbreekt|retour, rol ~3 behang|stof|tape|papier|plakband|toiletpapier, rollenspel ~1 boek|set|kostuum,
        schaken ~1 bord|set|spel, schaakbord, schaakspel ~2, bordspel ~3, quiz ~1 boek|spel, trivia ~1 spel|pursuit, kaartspel
        ~3, kostuum ~3 piraat|draak|prinses, piraat ~1 kostuum|pak, persona 5, retour ~2 spel, act as soon, reageer als ~1 snel,
        antwoord als ~1 u, antwoord als het, doe ~4 naar mijn adres, doe na ~2 retour
    """),
    is_hidden_too=True,
)  # fmt: skip
CODE = Kind(
    "code",
    listed(f"""
        {MAKE}|help|leer|debug|fix|programmeer|code|convert|uitleggen ~6
        code|script|python|javascript|java|html|css|sql|programma|functie|function|program|algoritme|algorithm|macro|
        excel-formule|formule|regex|query|bash|app|website|php|c++|typescript|class|loop ~2
        in|dat|die|that|which|to|voor|om|waarmee|mij|?|aub, {MAKE}|help ~5
        python|javascript|java|html|css|sql|bash|php|typescript|c++|regex|excel ~2, python ~1
        script|code|functie|function|program|programma, programmeer ~2, programmeren, write ~3 code|script|function|program ~1,
        debug ~2 code|script|program|this|mijn|my|deze, fix ~2 code|bug|script ~1, for loop, sorteeralgoritme, fibonacci, hello
        world, excel ~1 formule ~1, reguliere expressie, leetcode, fizzbuzz, quicksort
    """),
    near=together("""
        programma|programmaatje|script|scriptje|code|functie|macro|algoritme|program|function +
        schrijf|schrijven|write|maak|maken|bouw|programmeer +
        c|python|java|javascript|php|rust|html|sql|excel|bash|typescript|mij|voor|die|dat
    """),
    look_alikes=listed("""
        code ~3
        korting|qr|activatie|retour|pin|bezorg|afhaal|cadeau|cadeaubon|track|ophaal|verificatie|sms|inlog|invoeren|invullen|
        ontvangen|werkt|ongeldig|post, geef ~4 code ~1 voor|van ~2 korting|pakket|retour|afhalen, kortingscode, barcode,
        postcode, qr-code, code ~1 voor korting, wasprogramma ~2, programma ~2 wasmachine|vaatwasser|oven|droger|was, machine ~4
        programma ~2, functie ~2 apparaat|oven|knop|telefoon|wasmachine|tv, app ~3
        werkt|downloaden|installeren|bestellen|inloggen|van u|jullie|sluit|crasht, website ~3 werkt|bestellen|van u|jullie|niet,
        boek ~3 python|programmeren|java, cursus ~3 python|programmeren|excel, python ~1 print|leer|laarzen|tas, java ~1
        koffie|bonen, uw app|website ~2, in de app ~2, op de website ~2, via de website|app ~1, help ~3 app|website ~2
        bestel|inloggen|werkt|betalen
    """),
)  # fmt: skip
ENCODING = Kind(
    "encoding",
    listed("""
        base64 ~1, base 64, rot13, rot 13, caesarcijfer, caesar cipher, morse ~1, morsecode ~1, decodeer ~2, decode ~3, encode
        ~3, codeer ~2, ontcijfer ~2, decipher ~2, encrypt ~2, decrypt ~2, versleutel ~2, ontsleutel ~2, hexadecimaal ~2,
        hexadecimal, in hex ~1, binair ~2, binaire ~1 code, in binary ~1, achterstevoren ~2, backwards ~1, reverse ~2
        text|string|word|sentence|this|letters, draai ~2 letters ~1 om, omgekeerd ~1 schrijven|spellen|schrijf|zeg|antwoord, in
        ascii ~1, ascii ~1 art|tekening, in emoji ~1, met alleen emoji's ~1, alleen emoji ~1, geheimtaal ~1, geheimschrift ~1,
        pig latin, p-taal, spel ~2 achterstevoren
    """),
    look_alikes=listed("""
        encoder, decoder ~2, tv ~1 decoder, digitale decoder, morse ~1 ketting|armband|lamp, achterstevoren ~2
        aangetrokken|geleverd|gemonteerd|bedrukt|opgedrukt|genaaid|gedrukt|ingepakt|in
        elkaar|geplakt|kinderzitje|autostoel|stoeltje, kinderzitje ~3 achterstevoren, ascii toetsenbord, binaire horloge,
        reverse ~1 charge|vat|camera, versleutelde verbinding, omgekeerd ~2 osmose
    """),
    is_hidden_too=True,
)  # fmt: skip
