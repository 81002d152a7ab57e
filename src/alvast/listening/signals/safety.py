"""S14: danger to life, health or house."""

from alvast.listening.signals.cues import NOW, WEAK, SignalType, cues, gettext_noop, no_cues, together

_THING = (
    "lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|laptop|telefoon|batterij|fiets|wasmachine|droger|"
    "oven|koelkast|meterkast|ketel|cv-ketel|lamp|toestel|stoel|ladder|speelgoed|deken|accu|router|modem|omvormer|zonnepaneel|"
    "powerbank|kachel|waterkoker|airfryer|vaatwasser|step|hij|die|dit|deze|het"
)
S14 = SignalType(
    id="S14",
    name="veiligheid",
    title=gettext_noop("Danger"),
    advice=gettext_noop(
        "Leave every script, the line and the identification. Window, tap, outside, no switches; 112 or the "
        "emergency line. Stay until it is safe."
    ),
    is_deniable=True,
    is_present=True,
    denials=frozenset(["geen", "no", "nooit", "never", "zonder"]),
    cues={
        **cues(NOW, 0.95, f"""
        zich ~1 verbrand, verbrand ~1 aan|door|met, heb|is ~2 verbrand ~1 aan|door|met, {_THING} ~3 verbrand,
        baby|kind|dochter|zoon ~4 viel|valt|geklemd|klem ~3, vonk ~3,
        ruik|ruikt|ruiken|rook|rieken|riekt|smell|smells|stinkt|stank|geur|hangt|lucht ~4
        gas|brand|rook|rotte|verbrand|schroei|aangebrand|burning|benzine|verschroeid, gas ~3
        ruik|ruiken|ruikt|geur|rook|hangt|lek|lekt|lekkage|lekken|smell|leak|leaking|stroomt, gas lek, gas leak, gaslucht,
        gaslek, rotte eieren, rotten eggs, koolmonoxide, carbon monoxide, co alarm|vergiftiging, co-vergiftiging,
        kom|komt|komen|komende ~4 rook|vlammen|vonk|gas|smoke|flames ~2 uit|from|out|vanuit, rook ~3 uit|van ~3 {_THING},
        rook ~2 komt|kwam|kom, {_THING} ~2 rookt|smeult|brandt|smoking, brandgat, in de fik, in de hens, vliegt|vloog ~2
        in brand|fik, schroeigat, tintelingen ~4, smeult, smeulen, smeulend, in brand, staat|sta in ~1
        brand|lichterlaaie|fik, vlam ~1 gevat, vat|vatte ~2 vlam, vlammen ~3, brand|vuur ~2
        uitgebroken|ontstaan|geweest|begonnen, caught fire, on fire, catch fire, is|er brand, begint te
        brand|roken|smelten|fikken, ontploft, ontplofte, ontploffen, geëxplodeerd, explodeert, explosie, explodeerde,
        explode, exploded, explosion, ontploffing, geknald ~3 {_THING}, knal ~4 rook|stopcontact|meterkast|stroom,
        vuurzee, brandweer ~3, fire brigade|department, zo|heel|gloeiend|loei|bloed|echt|super|mega heet ~3, {_THING} ~3
        word|is ~1 gloeiend|bloedheet|zo|te|kokend ~1 heet, zo heet ~3, veel te heet, te heet ~3 aanraken|houden|vast,
        oververhit, oververhitting, overheating, overheated, too hot, hete|warme stekker|lader|oplader|accu|batterij,
        geschroeid, zwartgeblakerd, brandplek, brandplekken, schroeiplek, schroeiplekken, schroeit, vonk ~4,
        sla|slaan|sloeg|slaat|springen|kom|vliegen ~3 vonk ~1, kortsluiting ~2, short circuit, batterij|accu ~3
        zwelt|opgezwollen|bol|gezwollen|lekt|opzwelt|opgeblazen|bult|swollen|swelling|leaking|lekken|siste|sist,
        opgezwollen ~2 batterij, bolle batterij|accu, ligt|hangt|liggen|hang|steekt|steken ~3
        kabel|draad|draden|kabels|stroomdraad|stroomkabel ~2 bloot|los|open|blootliggend, blote|losse|open
        draad|draden|kabel|kabels|stroomdraad|stroomdraden, blootliggende ~2, exposed wire|wires|wiring, bare wire|wires,
        kabel|draad|draden ~3 bloot, hoogspanning ~3, onder stroom, onder spanning ~2,
        melder|rookmelder|koolmonoxidemelder|brandalarm|alarm ~2 gaat|ga|ging|loeit|af|going, alarm is going off,
        hoofdpijn|misselijk|duizelig|headache|headaches|dizzy ~6 kachel|ketel|gas|cv|geiser|allemaal|binnen|iedereen,
        allemaal ~2 hoofdpijn|misselijk|duizelig, water ~4 meterkast|stopcontact|meter|elektra|stoppenkast, meterkast ~3
        water|onder|nat, water ~4 uit het plafond|lamp|stopcontact, lekkage ~4
        elektra|meterkast|stopcontact|stroom|plafond, krijg|kreeg|got|voel ~4 schok|stroom|shock|electrocuted, schok ~2
        gekregen|gehad|krijg|van, staat|sta ~2 onder stroom|spanning, stroom op ~3 kraan|behuizing|apparaat|wasmachine,
        geëlektrocuteerd, electric shock, geelektrocuteerd, elektrocutie, kind|zoon|dochter|hond|kat|baby ~6
        ingeslikt|doorgeslikt|ingeslikte|slikte|gestikt|verslikt|swallowed|gestikt|choking|stikt|stikte|gewond|
        gedronken|vergiftigd, ingeslikt ~3, doorgeslikt ~3, swallowed ~3, stikgevaar, choking hazard, knoopcel ~4,
        knoopbatterij ~3, vergiftigd, vergiftiging, vergif, poisoned, poisoning, chloor ~3 gedronken|ogen, in ~2 ogen
        gekregen|gespat|gespoten, chemische ~3 brandwond*,
        glas|glasscherf|stukjes|plastic|metaal|scherf|scherven|schimmel|insect|stuk ~4 in ~4
        eten|voeding|babyvoeding|potje|brood|fles|soep|salade|drinken|yoghurt|food, allergische reactie|shock, allergisch
        ~3 reactie, allergic reaction, ernstig ziek ~2 van|geworden ~3 product, voedselvergiftiging, food poisoning,
        medicijnkoeling ~3, medicijnen ~5 koeling|koelkast|koelen ~3, zuurstof ~3 stroom|uitgevallen|apparaat|valt,
        valpieper|alarmknop|noodknop|persoonsalarmering ~4 niet|stuk|kapot|werkt, levensgevaar, life-threatening, gewond
        ~3, gewonden, gewond geraakt, verwond ~2, verwonding, letsel ~2, bloedt ~2, bloeden ~2, bleeding, injured, injury,
        hurt ~2 mijn hand|head|child, brandwond, brandwonden, snee ~3 hechten, spoedeisende hulp, huisartsenpost,
        noodgeval, 112, 911, remmen ~3 werken|niet|doen|weigeren|defect|kapot|uitgevallen, rem ~3 weigert|niet, remmen ~2
        weiger*, brakes ~3 fail*|not|do, wiel ~3 afgebroken|los|loszit|lostrilt|afgelopen, stuur ~2
        afgebroken|brak|breekt, frame ~3 gebroken|brak|breekt, brak ~4 val|gevallen|ben, ingestort|instort|stort ~2 in,
        omgevallen ~3 kind|zoon|dochter|baby, {_THING} ~3 omgevallen ~3 op, door ~2 stoel|ladder|trap|bank|bed gezakt,
        gezakt door ~3, gevallen ~3 ladder|trap|fiets|stoel, stroomuitval ~4 beademing|zuurstof|dialyse, vastzitten|zit
        vast ~2 in ~1 lift, deur ~3 kind ~3 binnen|auto
    """),
        **cues(NOW, WEAK, """
        gevaarlijk ~2, gevaar ~2, onveilig ~2, unsafe, dangerous ~2, danger, hazard, levensgevaarlijk ~2, gif, giftig ~2,
        toxic, gloeiend ~2, eerste hulp ~2, ambulance ~2, co-melder, brandgevaar, brandgevaarlijk, fire hazard, co melder,
        melder|rookmelder|koolmonoxidemelder|brandalarm|alarm ~2 piept, kind|zoon|dochter|hond|kat|baby ~6 vast|opgegeten
    """),
    },
    clusters=together(NOW, 0.85, """
        gasfles|gastank|gaskraan|gasleiding|gasslang|gasfornuis|gasbrander|propaan|butaan +
        lekt|lek|lekken|sist|sissen|gesis|ruik|stink|open|los|afgebroken|ontsnapt,
        gezakt|gevallen|gekukeld|geduikeld|doorheen|onderuit|viel +
        trap|ladder|stoel|tree|trede|kruk|bed|bank|fiets|step|krukje|hangmat|schommel|trampoline|stairs +
        brak|afbrak|gebroken|afgebroken|kapot|losliet|bezweek|opstaan|pijn|ziekenhuis|gewond|begaf|broke,
        plug|charger|battery|kettle|stekker|lader|oplader|socket + hot|heet|warm +
        burn|mark|burned|schroeiplek|plek|brandlucht|zwart|bruin|melt,
        stopcontact|stekker|schakelaar|lader|meterkast|kabel|lamp|apparaat +
        knettert|knetteren|knispert|vonkt|flitst|knettergeluid|sputtert|crackling,
        spoed|ehbo|spoedeisende|huisarts|ziekenhuis|ambulance + door|na|vanwege|because|dankzij +
        u|product|stoel|crème|creme|eten|val|step|apparaat|speelgoed|voeding, lippen|gezicht|keel|tong|ogen|huid +
        opgezwollen|dik|zwellen|zwelt|branden|brandt|rood|blaren|jeuk + na|van|door|crème|creme|product|eten|gebruik,
        stoppen|zekering|zekeringen|aardlek + springt|springen|slaat|klapt|slaan +
        steeds|telkens|steekt|vonk|rook|lucht|brandlucht, rook|smoke +
        huis|kamer|keuken|woonkamer|gang|garage|house|kitchen|blauw|vol|overal|zwart|dikke,
        bewusteloos|flauwgevallen|flauw|unconscious|reageert + niet|man|vrouw|kind|hij|zij|baby|val,
        stopcontact|wasmachine|lamp|kraan|apparaat|machine|droger|lader|socket +
        tintel*|prikkel*|tinteling|tintelingen|schokje|schokjes, kleindochter|kleinzoon|dochter|zoon|kind|baby|hond|kat +
        knoopbatterij*|knoopcel*|magneetje*|muntje|kraaltje|wasmiddel|vaatwastablet + mond|gestopt|binnen|op|in|gegeten,
        lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|computer|telefoon|batterij|fiets|wasmachine|
        droger|wasdroger|oven|koelkast|vriezer|meterkast|stoppenkast|ketel|cv-ketel|cv|lamp|toestel|deken|router|modem|omvormer|
        zonnepaneel|zonnepanelen|powerbank|kachel|waterkoker|airfryer|vaatwasser|step|tv|televisie|magnetron|strijkijzer|
        stofzuiger|blender|broodrooster|tosti-ijzer|frituurpan|föhn|haardroger|inductie|kookplaat|fornuis|boiler|geiser|
        stekkerdoos|verlengsnoer|drone|speelgoed|barbecue|bbq|elektrische|charger|plug|socket|outlet|washing|dryer|toaster|
        heater|device|kettle|fridge|laptop|vape|hoverboard|scooter|bolderkar|thermostaat|meter +
        rookt|roken|rook|rookje|rookwolkje|smeult|dampt|walmt|smoke|smoking|rokend|walm,
        lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|computer|telefoon|batterij|fiets|wasmachine|
        droger|wasdroger|oven|koelkast|vriezer|meterkast|stoppenkast|ketel|cv-ketel|cv|lamp|toestel|deken|router|modem|omvormer|
        zonnepaneel|zonnepanelen|powerbank|kachel|waterkoker|airfryer|vaatwasser|step|tv|televisie|magnetron|strijkijzer|
        stofzuiger|blender|broodrooster|tosti-ijzer|frituurpan|föhn|haardroger|inductie|kookplaat|fornuis|boiler|geiser|
        stekkerdoos|verlengsnoer|drone|speelgoed|barbecue|bbq|elektrische|charger|plug|socket|outlet|washing|dryer|toaster|
        heater|device|kettle|fridge|laptop|vape|hoverboard|scooter|bolderkar|thermostaat|meter +
        vlam|vlammen|steekvlam|steekvlammen|fik|vlammetje|vuur|flames|fire,
        lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|computer|telefoon|batterij|fiets|wasmachine|
        droger|wasdroger|oven|koelkast|vriezer|meterkast|stoppenkast|ketel|cv-ketel|cv|lamp|toestel|deken|router|modem|omvormer|
        zonnepaneel|zonnepanelen|powerbank|kachel|waterkoker|airfryer|vaatwasser|step|tv|televisie|magnetron|strijkijzer|
        stofzuiger|blender|broodrooster|tosti-ijzer|frituurpan|föhn|haardroger|inductie|kookplaat|fornuis|boiler|geiser|
        stekkerdoos|verlengsnoer|drone|speelgoed|barbecue|bbq|elektrische|charger|plug|socket|outlet|washing|dryer|toaster|
        heater|device|kettle|fridge|laptop|vape|hoverboard|scooter|bolderkar|thermostaat|meter +
        gloeiend|gloeit|roodgloeiend|kokendheet|bloedheet|loeiheet|gloeiendheet|oververhit|smelt|smelten|gesmolten|schroeit|
        geschroeid|verbrand|verkoold|zwartgeblakerd|melted|overheats|burnt|burned|burning,
        lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|computer|telefoon|batterij|fiets|wasmachine|
        droger|wasdroger|oven|koelkast|vriezer|meterkast|stoppenkast|ketel|cv-ketel|cv|lamp|toestel|deken|router|modem|omvormer|
        zonnepaneel|zonnepanelen|powerbank|kachel|waterkoker|airfryer|vaatwasser|step|tv|televisie|magnetron|strijkijzer|
        stofzuiger|blender|broodrooster|tosti-ijzer|frituurpan|föhn|haardroger|inductie|kookplaat|fornuis|boiler|geiser|
        stekkerdoos|verlengsnoer|drone|speelgoed|barbecue|bbq|elektrische|charger|plug|socket|outlet|washing|dryer|toaster|
        heater|device|kettle|fridge|laptop|vape|hoverboard|scooter|bolderkar|thermostaat|meter +
        te|zo|erg|super|bizar|enorm|extreem|veel|abnormaal|akelig|very|so|too + heet|hot|gloeiend +
        vast|vasthouden|aanraken|hand|vingers|brand|verbrand|houden|gevaarlijk|normaal|touch|pakken|schrok|eng|bang,
        lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|computer|telefoon|batterij|fiets|wasmachine|
        droger|wasdroger|oven|koelkast|vriezer|meterkast|stoppenkast|ketel|cv-ketel|cv|lamp|toestel|deken|router|modem|omvormer|
        zonnepaneel|zonnepanelen|powerbank|kachel|waterkoker|airfryer|vaatwasser|step|tv|televisie|magnetron|strijkijzer|
        stofzuiger|blender|broodrooster|tosti-ijzer|frituurpan|föhn|haardroger|inductie|kookplaat|fornuis|boiler|geiser|
        stekkerdoos|verlengsnoer|drone|speelgoed|barbecue|bbq|elektrische|charger|plug|socket|outlet|washing|dryer|toaster|
        heater|device|kettle|fridge|laptop|vape|hoverboard|scooter|bolderkar|thermostaat|meter +
        knal|knalde|plof|plofte|klapte|ontplofte|bang|knallen|explodeerde|ontploft +
        rook|vonk|licht|stroom|uit|zwart|vuur|kapot|hard|harde|loud|smoke, batterij +
        bol|dik|dikker|bult|opgezwollen|gezwollen|zwelt|opgezet|uitgezet|vervormd|lekt|lek|swollen|bulging|sist|sissen|zwellen|
        opgebold,
        lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|computer|telefoon|batterij|fiets|wasmachine|
        droger|wasdroger|oven|koelkast|vriezer|meterkast|stoppenkast|ketel|cv-ketel|cv|lamp|toestel|deken|router|modem|omvormer|
        zonnepaneel|zonnepanelen|powerbank|kachel|waterkoker|airfryer|vaatwasser|step|tv|televisie|magnetron|strijkijzer|
        stofzuiger|blender|broodrooster|tosti-ijzer|frituurpan|föhn|haardroger|inductie|kookplaat|fornuis|boiler|geiser|
        stekkerdoos|verlengsnoer|drone|speelgoed|barbecue|bbq|elektrische|charger|plug|socket|outlet|washing|dryer|toaster|
        heater|device|kettle|fridge|laptop|vape|hoverboard|scooter|bolderkar|thermostaat|meter +
        klap|tik|schok|tinteling|tintelt|prikkel|dreun|opstopper + stroom|gekregen|krijg|van|aanraak|aanraken|vingers|arm|hand,
        stroom + klap|tik|dreun|opdoffer + krijg|van|gekregen,
        kind|zoon|dochter|baby|dreumes|toddler|hond|kat|puppy|kleuter|peuter|jongste|oudste|meisje|jongetje +
        slik|slikt|slikte|ingeslikt|doorgeslikt|slikken|doorslikken|swallowed|keel|stikt|stikken|gestikt|verslikt|choked|
        choking|luchtpijp, kind|zoon|dochter|baby|hond|kat +
        batterij|batterijtje|knoopbatterij|knoopbatterijtje|knoopcel|knoopcelbatterij|magneet|magneetje|magneetjes|magneten|
        kraal|knoop|magnets + mond|binnen|op|gegeten|ingeslikt|opgegeten|in,
        ruik|ruiken|ruikt|stinkt|stank|geur|geurt|lucht|luchtje|smell|smells|smelling|riekt|walm|geroken|rook|meuk +
        gas|gasachtig|brand|schroei*|verschroeid|aangebrand|gesmolten|rotte|benzine|chemisch|chemische|burning|burnt|verbrand|
        zwavel|verbrande|brandende|eieren, gas + gaat|hoor|sist|sissen|sissend|ontsnapt|lekt|lekken|lek|stroomt|open|uit|weg +
        leiding|kraan|slang|fles|fornuis|ketel|meter|sist|sissen|gasfles,
        water|lekt|lekkage|lekkend|druppelt|nat|vocht|regen|leaking +
        meterkast|stoppenkast|groepenkast|stopcontact|stopcontacten|elektra|elektriciteit|stroom|zekeringkast|verdeeldoos|
        fusebox|zekeringen|contactdoos, vonk +
        lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|computer|telefoon|batterij|fiets|wasmachine|
        droger|wasdroger|oven|koelkast|vriezer|meterkast|stoppenkast|ketel|cv-ketel|cv|lamp|toestel|deken|router|modem|omvormer|
        zonnepaneel|zonnepanelen|powerbank|kachel|waterkoker|airfryer|vaatwasser|step|tv|televisie|magnetron|strijkijzer|
        stofzuiger|blender|broodrooster|tosti-ijzer|frituurpan|föhn|haardroger|inductie|kookplaat|fornuis|boiler|geiser|
        stekkerdoos|verlengsnoer|drone|speelgoed|barbecue|bbq|elektrische|charger|plug|socket|outlet|washing|dryer|toaster|
        heater|device|kettle|fridge|laptop|vape|hoverboard|scooter|bolderkar|thermostaat|meter, brandt|brandde|brand|fikt|fikte
        + huis|keuken|schuur|garage|woning|kamer|gordijn|zolder|meubels|balkon|bank|bed,
        lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|computer|telefoon|batterij|fiets|wasmachine|
        droger|wasdroger|oven|koelkast|vriezer|meterkast|stoppenkast|ketel|cv-ketel|cv|lamp|toestel|deken|router|modem|omvormer|
        zonnepaneel|zonnepanelen|powerbank|kachel|waterkoker|airfryer|vaatwasser|step|tv|televisie|magnetron|strijkijzer|
        stofzuiger|blender|broodrooster|tosti-ijzer|frituurpan|föhn|haardroger|inductie|kookplaat|fornuis|boiler|geiser|
        stekkerdoos|verlengsnoer|drone|speelgoed|barbecue|bbq|elektrische|charger|plug|socket|outlet|washing|dryer|toaster|
        heater|device|kettle|fridge|laptop|vape|hoverboard|scooter|bolderkar|thermostaat|meter|stoel|ladder|trap|trapje|bed|
        bank|kast|schommel|kinderstoel|bureaustoel|krukje|fietsstoel|kinderwagen|box|commode|hangmat|trampoline|helm|zitje|
        product +
        brak|gebroken|ingezakt|instortte|ingestort|doorgezakt|omgevallen|afgebroken|losgeschoten|omkiepte|kantelde|losgeraakt|
        bezweek|begaf|klapte|broke|collapsed +
        gevallen|gewond|bloed|bloedt|pijn|hoofd|rug|arm|been|ziekenhuis|pols|baby|kind|zoon|dochter|man|vrouw|moeder|vader|hurt|
        injured|val|ambulance|eerste,
        vinger|vingers|hand|arm|been|hoofd|gezicht|oog|ogen|teen|voet|tand|pols|knie|rug|mond|huid|finger|eye|leg|face|head|skin
        +
        bloed|bloedt|bloedend|gehecht|hechten|gebroken|verbrand|gesneden|bekneld|snee|snijwond|gewond|cut|bleeding|burned|burnt|
        broke|hechtingen|brandwond|brandblaar|brandblaren|opengehaald|opengesneden|geraakt|klem|uitslag +
        lader|oplader|stekker|stopcontact|kabel|adapter|snoer|apparaat|machine|computer|telefoon|batterij|fiets|wasmachine|
        droger|wasdroger|oven|koelkast|vriezer|meterkast|stoppenkast|ketel|cv-ketel|cv|lamp|toestel|deken|router|modem|omvormer|
        zonnepaneel|zonnepanelen|powerbank|kachel|waterkoker|airfryer|vaatwasser|step|tv|televisie|magnetron|strijkijzer|
        stofzuiger|blender|broodrooster|tosti-ijzer|frituurpan|föhn|haardroger|inductie|kookplaat|fornuis|boiler|geiser|
        stekkerdoos|verlengsnoer|drone|speelgoed|barbecue|bbq|elektrische|charger|plug|socket|outlet|washing|dryer|toaster|
        heater|device|kettle|fridge|laptop|vape|hoverboard|scooter|bolderkar|thermostaat|meter|door|van|aan|product|stoel|mes|
        glas|crème|creme|aan|your|the|zalf|shampoo|step|scherpe|scherp|u,
        glas|glassplinter|scherf|scherven|metaal|schroef|schimmel|maden|wormen|plastic|insect|spijker|staal|glass|metal|mould|
        mold|splinter +
        eten|maaltijd|voeding|babyvoeding|potje|brood|soep|salade|drinken|melk|yoghurt|chocolade|reep|koek|food|meal|baby|hap|
        gebeten|kauwen|muesli|gegeten|beet, ziek|misselijk|overgeven|braken|vergiftigd|kotsen|diarree|sick|vomiting +
        eten|gegeten|maaltijd|maaltijdbox|vlees|kip|vis|ate|food|gerecht|van,
        hoofdpijn|misselijk|duizelig|flauw|flauwgevallen|headache|dizzy|bewusteloos|benauwd +
        kachel|ketel|geiser|gas|cv|haard|boiler|melder|koolmonoxide|verwarming|heater,
        melder|rookmelder|co-melder|koolmonoxidemelder|brandmelder|gasmelder|alarm|detector +
        piept|gaat|loeit|af|afgaan|afgegaan|ging|blijft|beeping|going|giert +
        gas|rook|koolmonoxide|ketel|duizelig|binnen|steeds|weer|co|nu|hoofdpijn|kachel|net,
        remmen|rem|brakes|stuur|wiel|voorwiel|achterwiel|trapper|frame|voorvork|band +
        weigert|weigerde|weigerden|weigeren|losgeschoten|los|afgebroken|brak|failed|blokkeerde|losraakte|afgevallen|geblokkeerd|
        deed + rijden|fietsen|gevallen|ongeluk|bijna|weg|afdaling|verkeer|berg|val|snelheid|hard|riding|crash|tegen|kruispunt,
        draad|draden|kabel|kabels|stroomkabel|stroomdraad|stroomdraden|bedrading|koper|wires|wire +
        bloot|blootliggen|blootligt|open|los|zichtbaar|kapot|beschadigd|exposed|uitsteken|steekt +
        stroom|stopcontact|kind|kinderen|hangt|hangen|ligt|muur|spanning|straat|kapot|gevaarlijk|koper|aanraken,
        ademt|ademen|adem|beademing|zuurstof|zuurstofapparaat|insuline|dialyse|pompje|medicijnen +
        stroom|stroomstoring|uitgevallen|uitval|storing|koelkast|koeling|valt|stroomuitval
    """),
    look_alikes=no_cues("""
        verbrand ~1 calorieën|calories, verbrand ~3 hout|calorieën|calories|pellets, calorieën ~2 verbrand,
        is|zijn|waren de|het|deze|dit|die|dat ~2 giftig|gevaarlijk|brandbaar, hoe gevaarlijk ~2,
        ruik|stinkt ~2 niet ~2 naar, niet ~2 gevaarlijk|heet|warm, brand ~1 niet ~2, niet|geen roken, ik rook ~2
        sigaretten|shag|zelf|niet, rook ~2 vrij, rookvrij, gasrekening, gas
        rekening|verbruik|meter|contract|prijs|prijzen|tarief|levering|meterstand|en licht|en
        elektra|leverancier|barbecue|fornuis|kookplaat, gasmeter|gasverbruik|gascontract, van het gas af, gasloos, stroom en
        gas, gas en stroom|licht|elektriciteit, gasprijs ~4, kookplaat ~2 gas, brandweer auto|wagen|pak|sam, brandweerauto ~3,
        brandweerkazerne, brandverzekering, brandschade ~2 verzekeren,
        brandmelder|rookmelder|koolmonoxidemelder|rookmelders|blusser ~2 bestel*|kopen|koop|besteld|leveren|voorraad|retour,
        brandblusser, brandhout, brand new, merk brand, brandend maagzuur, brandende vraag, brand ~1 lampje|lamp, lampje ~4
        brand, lamp|lampje|licht ~5 brand ~2 niet, brand ~2 niet, brand het lampje ~3, lampje ~2 brandt, geurkaars ~4, kaars ~4,
        parfum ~4, wierook, vuurkorf, spannend, spanning ~1 220|volt, het vuur aan de schenen, wifi alarm, wekker ~4 alarm ~2,
        alarm ~2 wekker, alarmsysteem ~4, geen gevaar, ongevaarlijk, gevaarlijk ~1 goed|leuk|lekker|mooi|dicht, glijdend,
        hete|heet|warme saus|water|soep|zomer|dag|weer, hot ~1 water|sauce, weer ~2 heet, te heet ~2
        wassen|gewassen|gewas|gestreken, heet ~2 gewassen|bezorg|van de naald, hangijzer, heet van, hoe heet, wat heet, heet
        u|jij, jullie|u heet, bomvol, bom ~1 bad, bruisbal, glas ~2 gebroken|kapot|wijn, film ~4 explosie, boek ~5
        brand|explosie|gif|gevaar|gevaarlijk, ontploft ~3 hoofd|mailbox|telefoon ~1 van, ik ontplof ~2, mailbox ontploft,
        bloedheet buiten, kind ~1 zit vast, zit vast aan ~3 contract|abonnement, vast ~2 aan ~1 contract, gehecht aan, stuur ~3
        gebroken|omgevallen ~2 terug, eerste hulp ~1 doos|kit|set|cursus|koffer, ehbo, 112 stuks|euro|punten|dagen,
        artikel|nummer|huisnummer|bestelling|order|factuur 112, 112 euro, gewond|bloed ~1 onderzoek, opgesloten ~2 in ~1
        contract|abonnement
    """),
    example="Ik ruik gas in de meterkast.",
    no_example="Ik rook niet, is de kamer rookvrij?",
)  # fmt: skip
