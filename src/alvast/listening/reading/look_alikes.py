"""Ordinary words that are a slip away from a word of ours, and are no slip: gathered from the texts of this repository."""

from alvast.writing.terms import listed

LOOK_ALIKES = frozenset(
    listed("""
    aanbevolen aanbieden aangeschaft aangesloten aanleiding aanmaken aannemer aanraden aanrader aanraken aansluiting accept
    accord accounts achten achteraan achterhalen achterlaat actief activate active additional address addressed administratie
    administrator admit advanced advise advised adviseer advisory afdelingen agreed alike allan allergic alone alter alternate
    alternatief america among anderen anger anoniem antwoordde antwoorden antwoordt appie apple apply arrived attach autism
    automatic awake babel bakker balen banen banner batch beantwoording beantwoordt bears bedank bedden bedoeld bedoelde
    bedragen bedreigt bedriegt beeindigd began begon begrip begun behalve beheert behulpzame beide beiden bekeken belang
    belangrijke belangrijker beledigd belgen believed beller beloof beloofden benaderd bench bende beneden benefit beoordeeld
    bepaalde bepaalt bepalen bereid bereiden bereik bereiken bereken beroofd beschadigde besmettelijk bespraken besproken
    beste bestemd bestemmingen besten betekenen beton beurt beveel beveiliging bevel bevestigd bevestigt bewaar bewaard
    bewaart bewijst bezoeken bezorger bieden bills binnen binnenkomt bleek bleken bleven blijkt bloeden bloeien bloem blokkeer
    blokkeert blood blunder boden boeket boekt boekte boeven bogen boiled bolle bomen bonaire bonen bonnen booking boter
    bother bouwer braak braken bread breda brede breek brein breken breng bring broek broke broker bronnen brought bruikbaar
    bruin bucket buitenlands buitenlandse bundle calls camper canceled cancer career carry cases catalogue caused center cents
    change changed changes charged chinese chose circuits clause clients clock clone closer cloud clouds collapse collectie
    collector college colleges colour comes communie compared compares competition complaints compleet completed composed
    composer concert connecting connection connects constant consument contact contacted contacten contacts contant content
    contracts contrast controle controleer controleerde controleren controles controller cooking correction costs count counts
    couple couplet course cover crash created credit crush daardoor dagen dalen damage damaged damages danken dansje dated
    daten dealen decide defects deken dekken delen deleted departments depressief derden described dicht dichten dichter
    dienen dienst dient dieren diezelfde digit digital diner dinner directie directions directive discover discovery divorced
    documentaire documentation documented doende doing doorgaat doormaken draad draagt draai draak dragen drank drieen drinken
    drive droeg droge drone dronken drukker duitse duitser dunner duren echter eikel eindig eisen emmen employed employer
    enkele envelope eraan escalatie europe europees exchanged exists expect experts expired explore explosie explosief
    explosive export facts failing fallen false feast february feestdag fewer fietsen fifty fijne fijner financial finds
    fishing flags flauw flauwe flush force forge forged forgot format formed formele formula formule formulier forse foute
    framed france franse fraud fresh friend frits frustration garbage gaten gebeten gebleken geboden gebonden gebrek gedacht
    gedachten gedicht gedichten geduwd gegeten gegevens gehakt geheim geheimen gekozen gelden geleden geleerd gelegd gelet
    gelijke geloven gemeld gemeten genegeerd generated generatie genoteerd geparkeerd geraakt gereed gerepareerd gericht
    germany gescheiden gespeld gestaakt gestapt gestart gestort getallen geteld getikt getracht geval gevonden gevuld geweld
    gewenst gewicht gewijzigd gewijzigde gewist gewonden gewonnen gezag gezakt gezet gezicht gezin gezocht gezond gifts given
    glass godverdomme goede goedkope golden graan grams grants grass green greene greet grijp groeit groen groene groente
    groep groet groeten gross groter ground grove grown grows haakt haalt hallo handboek handed handen handled hangen hanger
    hangmat happen harry hartje haven header heading heart heden helden helder heleen helft helpdesk helped helper herhaald
    herhaalt herkent herstel herstelde hidden hield hielden hierdoor hoeft hoest holidays honger hoopt hoopte hopen horde
    houder huizen huren hurry ideaal ideas ideeen identify identities idiot idiots ignore ignored immediate included indien
    information ingepakt ingesproken ingetrokken insert installation installed intern interne interpreted interval invalid
    invalide inzake issued issues jansen january jongen juist juiste julie kaars kaarsen kaarsje kaartje kaartjes kamer kastje
    kater kennen kerel keuren keurig kills klaagt klapt klein kleiner kleren kloppen klopt klopte kloten knippert knopen
    knoppen koeien koken komend komma kookt koper korter kotsen kousen kraak kraan krachten krant kranten krediet kroeg kwart
    laagste lachen ladder laden lager landed lands landt langst langste large larger lasts laten later latin latter layer
    lazen leading lease least leden leeft legaal legend leggen legitimatie lekke lekken lending lenen length lente leren
    lesser letten leuke leuker level leven levende lezen lezer lezing licht liegen lieten lieve liever lifts light lijken
    lijstje limit lines lining linked lippen listen lists literal lived loggen logic london lonely longer loont loose lossen
    loting lotte lovely lovend lower luisteren luistert maandelijkse maart maden mailing maker makers makes making manage
    manages manier march marked marker markt maten material median medicine medio meest meeste meisje meldden messen meten
    method methods meting mijne milder minute mishandeld missed mobile modes modest moeilijker moeite mogelijkheden moments
    mooie mooier moois morgen morgens morning movie mulder multi naakt naast nacht named namens names nederlanders nederlandse
    negen netherlands newer nieuwer night nimmer nodes noemen noemt normal noted october older omschrijven onder onderaan
    ondergaan onderteken ondertekend ondertekent onmiddelijk onrechte ontslaan ontstaat ontvanger ontvangst onverwachts opened
    openen opener opens opgang opgegeven opgelegd opgelet opgemaakt opgeslagen opgezet opladen oplichten oplichter opneemt
    opschrijven opslaan opzet oranje outer overheden overledene overtreden paarden paars pairs pakken pakketjes paniek panty
    paper parent parijs parks partij partly parts pasje passen passes passport patent patents pause payments pension perron
    persona personal personally photos pinned piraat plaatje plaatsen plaatst plakken planet planeten planned plannen plant
    planted planten plants played playing plays plekken point pointed points police policy polish polite politiek polls porto
    postal postbode posted poster posts premie pressing prima primary prime prins print printed printen printer prints prive
    privileged probeert problem procedure process produce produced products proef profile promise promises promoten proto
    prove proves provide provided provides province provinces puntje quite quoted raadt raast raden raising react reader ready
    receipt receive receiver recent rechten rechts recognised redder reden redenen reeds refused regeling regelt regenen
    regent regering registered reist reken rekenen rekent relative remove renate render renee repair replaced replay reports
    representation requests requirement restricted retire reversed ridder rights rijden rijdt rijmen rises rising roken rondom
    roots rotte route rozen ruilen ruime ruler rutte safely salad scannen scanning scenarios schaken schamen schande schelden
    scheme schenen scherp scherven scheur schijven schoenmaker scholen schoof schoon schrift schrijver schroef schroeven
    schrok schud schuift schuld schulden scoor scope score screenshot scripts seeds selling sending sense serieus serve served
    serves setting shall shame shape shapes shared sharp shell shift shirt shock shoes shoot shopping shorts sides signal
    simple singel slaan slaat slapen slechter slechts slepen slimme sloot sloten slowed smart smell smiley smoel sneek snelle
    sneller sociaal solved soort soorten spare speed speeds speelt spell spelled spellen spelletje spelletjes sporen sport
    sporten sprake spring spullen staal stack staged staken stalken stalker stall stallen stand standard standen stank stars
    start started starter starts state stated staten states stating stats stays steal steden steeg steel steer steken stelen
    stelletje stelling stelt sterk sterke sterker sterren steven stiff stijl stikken stikt still stimulate stock stoep stolen
    stood stoom stoot stopped store stored storen stores storm stormen stort storten stout straat straatnaam stranger straten
    strenge streven strikte string strip strong stuck studied stuff subjects success suffer sundays supplied supplies supports
    suriname sweep swelling switched switches symbol system systemen tabel table tables tablets taken taking talen teaches
    technical tegel tekenen tekens tekent telefonie telefonisch telefonische tellen temperature terminaal terminal terminale
    terugbetalen terugvinden tests texel texts thank thans theme there these think thinks those though thought threaten tijde
    tiles tillen timer tired title toetsen token tonen topic torch trace traced trade trage train transaction translate
    translated translates translation translator treat treft tribunal tried tries trouwe trouwens tuned tuning turning turns
    tweeen twijfelt types uitgepakt uitgever uitkering uitkomst uitpraten uitslagen uitvalt ukraine understood updaten vague
    vaker value values vandaan verander veranderd veranderde veranderden verandert verband verbergen verbeterd verbeteren
    verbetering verbied verbiedt verboden verbrandt verdeeld verdelen verdieping vergiftigd vergiftigen vergissing verhoogt
    verhouding verhuisde verhuist verification verkeer verkeerde verkopen verkrachting verlangt verlaten verlenging verlicht
    verlichting verliep verloopt verlopen vermeer vermeld vermoed vermoeden vernemen verplaats verplaatsen verras verrast
    verschijnen verschilt verse versie versieren versleuteld versterker verstrekken verstrekt verstuur verstuurd verstuurde
    verstuurt vertaal vertalen vertaler vertaling vertelden vertrok vertrouwd vertrouwt vervalst vervang vervolgens
    verwachting verwarring verwen verwijderd verwonding verwoorden verzeker verzen verzet verzint verzocht verzonden verzonnen
    verzorgen viewed vlaamse vlaanderen vliet vloek vloer voegde voegen voegt voert voeten voldoet volgers voorkomen voorkomt
    voorlezen voorstellen voorval vraagt vreemde vries vriezen vrijer vrolijke vullen waarde waardoor waarmee waarop
    waarschuwt wachtwoorden wagen walker wallen wanted wanting wants wapen waren warme watched weaker wegen wegens weiger
    weigh weighs weights weken wekker wenst werken werking wetten wezen whatsapp white widow wijlen wijten window wired wished
    wissen woest woorden wording works wormen worse worst worth writer wrote youtube zaken zakken zanger zelden zender zesde
    zetten zeventien zicht zijde zingen zinnen zocht zoeken zoenen zolder zolen zones zooitje zover zwanger
    """)
)
