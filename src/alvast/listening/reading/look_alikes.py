"""Ordinary words that are a slip away from a word of ours, and are no slip."""

from alvast.writing.terms import listed

LOOK_ALIKES = frozenset(
    listed("""
    aanbevolen aanbidding aanbieden aanbood aandoet aangebroken aangedreven aangemerkt aangepakt aangeraakt aangereden
    aangeschaft aangesloten aangesproken aangetast aangetroffen aangevallen aangewezen aanklager aanleiding aanloop aanmaken
    aannemer aanraden aanrader aanraken aanrichten aanrijding aanslagen aansluiting aanvaarden aanval aapje aardse abonnees
    absurde abused accept acceptable accounts achten achteraan achteren achterhalen achterlaat achterliet achterna acres actief
    active activities adapted addiction additional address addressed aderen administratie administration administrative
    administrator admit advanced advise advised adviseer advisory advocaten afbraak afdelingen afgaat afgebrand afgedaan
    afgelegd afgeleid afgemaakt afgeschoten afgevraagd afsluiter afspelen afwachten afwijzen afwijzing agreed agrees aires
    akkoorden aktie alain algen alice alien alike allan aller allies alone alpen alter alternate alternatief alternatieve
    alternatieven amandelen amazone amber america among anderen andersen andes andre andres anger anker anoniem antisemitisme
    antwoordde antwoorden antwoordt apartment appel apple apply arabia arabie areas armed armen armin armor arrangements arriva
    arrived artist attacked attend attentie attorneys auction auteur autism automatic awake award azijn bacterien baden baken
    bakker balen balkan balken ballen balletje ballon balls banden banen bankje bannen banner baren barman baten batteries bazen
    beans beantwoording beantwoordt bears beast beating bedank bedden bedelen bedenkingen bedenkt bedoeld bedoelde bedragen
    bedreigt bedriegen bedriegt bedrog beedigd beeindigd beelden beestje beestjes began begon begrip begrippen begun behaald
    behaalde behaalt behaarde behalen behalve beheerd beheerde beheert behoeden beide beiden bejaarden bekeerde bekeken beken
    beker bekers bekken bekostigen bekritiseerd bekritiseren beladen belang belangrijke belangrijker belangrijkst beledigd
    belegger beleven belgen belicht belichten believed bella belly belonen beloof beloond beloved benaderd benadert bench bende
    bendes beneden benefit benen benin benoemen beoordeeld bepaal bepaald bepaalde bepaalt bepalen bepaling berecht bereid
    bereiden bereiding bereidt bereik bereikbare bereiken bereken beren berend beroemd beroemde beroofd berouw beroven berucht
    berust beschadigde beschadigen beschikbare beschuldigd beslaat besmettelijk bespraken besprekingen besproken besta bestaand
    beste besteden besteed bestek bestemd bestemming bestemmingen besten betekend betekenen beton betonnen betrekt betrouwbare
    beuken beurt beval beveelt beveiligen beveiliging bevel bever beveren bevestigd bevestigt beviel bevindingen beving bevolen
    bevorderen bevordering bewaar bewaard bewaarde bewaart bewaken beweegt beweerd bewegingen beweren beweringen bewerking
    bewerkingen bewerkt bewijst bewonder bewonderd bezit bezoeken bezorger bezwaren bidden bieden bigger bijen billen bills
    billy binden bindt binnen binnenkant binnenkomst binnenkomt bitter bladen blanken blazen bleek bleken blend bleven blijde
    blije blijk blijken blijkt bloeden bloeding bloei bloeien bloeit bloem blogt blokkeert blokken blond blonde blood bloody
    bloom blunder blussen boats boden boeien boeing boekel boeket boekt boekte boeren boeven bogen boksen bolle bollen bomen
    bonaire bonen bones bonnen bonte boodschapper bootje borden boren boring boten boter bother botsen bouwer boxen boxer boyle
    braak brain brake braken brandon brave bread breda brede breeding breek breiden brein breken bremen breng bring brink broad
    brock broeden broek broke brokken bronnen brooke brought bruid bruijn bruikbaar bruin bruine brunch brutal bucket buien
    buigen buigt buitenaards buitenkant buitenlands buitenlandse buizen bukken bulls bundle burden buried burst burton butter
    cabinet calculated calls cameras camper cancer cannon capitol cared career carel carre carry carson carter cases caused
    caution center cents cesar change changed changes chaotische charged charles charme charter chateau checken cheek chest
    chick chile chili chill chinese chocolate chose christine chuck circuits citeert claes claimt clash claus clause clients
    clinic clock closer closet cloud clouds codex collage collapse collectie collectief collecties collecting collective college
    colleges colour comes communie communist communisten compared compete competitie competities competition competitive
    complaints compleet completed complexe complottheorieen composed composition compromis compromise compromissen concentreert
    concert concurreren condities conducting connecting connection conservatief conservatieve conservatieven conservation
    constant consul consulaat consulting consumed consument contact contacted contacten contacteren contacts containing contant
    content contest contractor contracts contrast controle controleer controleren controles controlled controller cooked cooking
    coole cooper copper correction costs couch count counties counts county coupe couple coupled couples couplet course courts
    cover cowboys crack crash created creatie creating credit credits creeert crime crimineel crises criticism criticized crown
    crush curve daagt daaraan daardoor daden dagen daken dalen daling damage damaged damages damen damme dancer danken dankje
    dankt dansen danser dansje dated daten dealer debut decade decent decide decoratie decreased defeat deken dekens dekken
    dekker delays delden delen deleted della democraat democraten democratic democrats denen denker departement departments
    depressief derden described detect detentie developed dezen diagnosed dicht dichten dichter dichters diemen dienen diens
    dienst dient diepe dieren dieten diezelfde digital dikte diner dineren dinner directie directions discussing displays divide
    dividend diving divorced documentaire documentation documented doden doeken doelen doing doken dongen donner doodlopende
    doorgaat doorgegaan doorgemaakt dopen doping doven dozens draad draagt draai draak drachten dragen drager drain draken
    dramatic drang drank dranken drastisch dreven drieen dries drift dringen drinken drinkt drive driven drives droeg droge
    drogen drone drong drongen dronk dronken dronten droomt drove drukke drukker drukste drums druppel druppels duitse duitser
    duivelse duiven dunner duren dwalen dying eager echter echtgenoten eender eenvoudigweg eikel eiken eindig eisen electrische
    elektro elektronische elfen emmen employed employees employer energiek engelen engelsen enigen enkele enkelen eraan erdoor
    erotiek erven essays essen etentje europe europees evers evert examens executed executie exists exotisch exotische expect
    experienced experts explore exploring explosie explosief explosies explosive export expose expres extensive extreme faber
    factoren facts failing falen fallen false fanny feast february feeding feestdag feestjes feite fellow feministe fewer
    fietsen fietst fifty fijne fijner fikse filed filmed filming filosofen financial financien financieren finds firing fishing
    fixing flags flank flash flauw flauwe flies flikken flink flint flits fluid fokken fondsen forbes force forgot format formed
    formele forming formula formule formulier formulieren forse forth foster fotos foute franc france frank franse fransen franz
    fraud fresh freud fried friend friese friezen frits frustration fuckin funds gamen gangen garant garbage garden garen gaten
    gavin geacht gearriveerd gebaar gebaren gebaseerd gebed gebeden gebeten gebleken geboden gebogen gebonden geboord geborgen
    gebrek gebreken gebukt gecreeerd gedaald gedacht gedachten gedekt gedicht gedichten gedoneerd gedrag geduwd geeerd geeist
    geert geest gefaald gegeten gegevens gegoten gehaat gehakt gehanteerd geheim geheimen geheten geheven gehucht gehuld gekapt
    gekeerd gekken gekleed gekozen gekraakt gekte geladen geland gelden gelder geleden geleefd geleen geleend geleerd gelegd
    gelegen geleid gelet gelieerd gelijke gelogen geloven gelul gematigd gematigde gemeld gemeten genaamd geneest genegeerd
    genen generale generated generatie genezen genoteerd genoten gepaard gepakt geparkeerd gepassioneerd geplaagd geplant
    geplukt geraakt geraken gereden gereed geregeerd geregend gerelateerd gerepareerd gericht gering germain germany gerookt
    gerucht gerukt geschat gescheiden geschenken geschillen geschokt geschonden geschonken geschoren geschoten geschoven
    geslagen geslepen gespeld gespot gestaag gestaakt gestapo gestapt gestart gestemd gestoken gestort gestreden getale getallen
    geteld getikt getracht geuit geval gevecht gevel gevlogen gevoed gevoegd gevonden gevuld geweerd gewekt geweld gewend
    gewenst gewest gewesten geweten geweven gewezen gewicht gewichten gewijzigd gewijzigde gewild gewist gewonden gewonnen gewoond
    geworpen gezaaid gezag gezakt gezant gezet gezicht gezichten gezin gezind gezocht gezond gezonden giant gifts ginger given
    glans glimlachte godverdomme goede goedkope golden gooiden governments graad graaf graan grade grades grand granen grants
    grass gratie graven grazen green greene greep greet greta grief griekse griet grijp grind groef groei groeiend groeit groen
    groene groenen groente groep groet groeten groeve groote grootse grootte gross groten groter ground grove grown grows gulden
    haaks haalt hagen haken hakken haley halle hallen hallo handboek handed handel handen handled hangen hanger hannover hansen
    happen hardy haren haring harrie harry hartje hartjes haten haven havens heading healing heart heated heather heating heden
    heide heils hekel hekken helden helder heldin heleen helen helft helling helmen helpdesk helped heren herhaald herhaalt
    herkent herstel herstelde herstelt herten heupen heuse hidden hield hielden hierdoor hilde hingen hoeden hoeft hoeren hoest
    holden holidays holten honderden honesty honger hoofden hooft hooge hoopt hoopte hoorn hopen horde horse horst hospitaal
    hotspot houder hoven huilde huizen humane hunger hunting huren hurry hurts ideaal ideas ideeen identify idiot idiots ietsje
    ignore ignored illegale imagined imaging imago immediate inbraken inbreker incest included increased indian indianen indie
    indien influence influenced influences informatica information informeel informeert informele ingepakt ingeslagen ingesloten
    ingesproken ingestemd ingetrokken ingewikkelder ingredient inhoudt inkomens inkopen insects insert inspiration installation
    installed instances instructor instruments integrale intenties interessanter intern interne interpreteren interviewt
    invallen inventory invested investeert investor inzake israeli issued issues italia jagen jaloerse jansen january japanse
    jesus joker jones jongen journalism journalistiek journalists jouwe juist juiste julie julien jungle kaars kaarsen kaarsjes
    kaartje kaartjes kader kaken kamer kanjer kansen kanten kapel kapitaal kappen karel karen kastje kater katoen keken kende
    kenden kennen kenner kerel kerken kernen kersen keten keukens keulen keuren keurig khmer kiezer kijker kille killer kills
    kisten kitten klaagt klaas klank klanken klare klaren klauwen klein kleiner kleins kleppen kleren kleurt klinken klokken
    klonk kloppen klopt klopte kloten klussen knack knappen knieen knippen knippert knopen knoppen knuffelt koeien koele koeler
    koken kolen komend komma kookt koper kopieen kopje koppen koraal korean koren korst korter koster kotsen koude kousen kozen
    kraag kraai kraak kraam kraan kracht krachten kraft kramer krant kranten krater kratten krediet kreet krijger krijt kring
    kringen kroeg kromme kroop kruid kruis kruisen kudde kusje kussens kusten kutje kwart kwartje kweek kwetsen laagste lachen
    lacht ladder laden lager laken lakken lampjes landed lands landt lanes langskomt langst langste langzame lappen laren large
    larger larsen laser lassen laster laten later latex latin latina latino latter laurie layer lazen leader leading lease least
    leden leder leeft leegte leende leent leerde leert legaal legale legen legend legende leger leggen legio leken lekke lekken
    lekte lelijke lemmer lenen length lenin lente lenzen leren lesser lesson lester letten leuke leuker leunen leuven level
    leven levende levens leventje lezen lezer lezing liberaal liberale liberalen licht lieden liefje liegen liegt lieten lieve
    liever lieverd light lights lijdt lijken lijstje lijstjes liken liking likken limit linden lines linked linker linkse linkt
    linnen lintje lippen lisse listen lists liter lived liver loenen logan loggen logic lokken lokte london lonely lonen longer
    loont loose loper lopez lossen losser loten loting lotte loved lovely lover loving lower lozen luide luiken luisteren
    luistert lungs maagd maagden maaien maandelijkse maart maatregel macho macht machten mager maker makers makes making malen
    males manage managed manages manden manen manier mannelijke manner mantelzorg march marco marked marken markets markt marten
    marty masker maskers massage maten material mates maxim maxime mayer medal median medicine medina medio meditatie meditation
    meeging meest meeste meesten meewerken meiden meisje meldden melodieen menen mengen mentaal mental meppen mercy meren merit
    merkel messen metalen meten method methoden methods meting meyer micro mieke mijne milde minas minded minds mines minimal
    mining minute mischien mishandeld mishandelde mishandelen missed missile mitch mobile modder modeling modes modest
    moeilijker moeite mogelijkheden molen momentje moments monkey monte monty mooie mooier mooiere moois moorden moore morgan
    morgen morgens morning motel motie motoren mouse mouth movie mulder multi music muslim muslims naakt naalden naast nacht
    nadien named namens names napels natie navel nazis neder nederlander nederlanders nederlandsche nederlandse negen neger
    netherlands nette neuzen nevel neven newer niels nieto night nimmer nobel nodigt noemen noemer noemt nonsens normal noted
    noten noting october oekraiense offeren older omgezet omschreven omschrijven omvang omvat onder onderaan ondergaan
    onderhandeld onderhoudt onderteken ondertekend ondertekende ongekend ongekende ongelijk ongevallen onrechte onthuld onthult
    ontnomen ontslaan ontslaat ontstaat ontvanger ontvangst ontwerpen onvermogen onverwachts oorlogen opdat openden opened
    openen opener opens operate opeten opgegeven opgekomen opgeladen opgelegd opgeleid opgelet opgelopen opgelucht opgemaakt
    opgericht opgerold opgeslagen opgeteld opgevallen opgezet opladen opleggen oplichten oplichter opluchting opnamen opneemt
    oprichten oprichter oprichters oprichting opriep oproer opschrijven opslaan opstaat opzet opzetten opzicht opzichten oranje
    otter ouden outer outlets overall overblijven overdreven overeenkomen overeenkomt overgehaald overhead overheden overhoop
    overledene overledenen overleef overleefd overleven overlevende overmacht overschrijden overtreden overtreffen overval
    overweegt overwogen paarden paars paden paint painter pairs pakken pakketjes palace palen paling paniek pannen pants panty
    paper paraat paragraaf parel paren parent parijs parish parken parket parks partij partly parts pasje passeert passen
    passend passes passport patent patients patty pause payments peace pearson pennen pension peren perfectie perron perse
    persen personal personally personnel pesten peter photos pieken piepen pijlen pilot pilots piraat piraten pissed pistol
    pitch plaat plaatje plaatjes plaatse plaatsen plaatsje plaatst plagen plakken plakt plane planeet planes planet planeten
    plank planken planned plannen plant planted planten plants plate platen played playing plays pleasant pleased plekken
    ploegen plukken poets point pointed points poker police policy polish politica politically politici politiek politieke
    pollen polls polsen poolse populatie porter porto portugese positie posities positive postal postbode posted poster posts
    poten potten powder praag praying precious precise prees premie premies premises prent prenten presentation presentator
    presentatrice presenting presents presidency pressing prestatie prestige preventing priced pride prijst prikken prima
    primary prime primer prince prins prinsen print printed printen printer prints prison prive prize probeert problem procedure
    procedures process processie produce produced produceert producer products proef profile programme programmes promise
    promises promoten prone prooi prove proves provide provided provides province provinces provincial psychology pulls puntje
    puntjes putten puzzle quite quoted raadt racism raden raising raken rally rammen ratten react reader ready realisatie
    realiseren realistisch realistische rebel rebels receive receiver receives recent recessie rechte rechten rechterlijke
    rechts rechtspraak rechtszaal recognised recognized redder redding reden redenen reductie reeds reeel reeks refused regeerde
    regeert regeling regelingen regelt regenen regent regeren regering regeringen registered registreert regulatory reiken reikt
    reist reken rekenen rekent relate relative relatively remove renate rende renden renee renner repair replaced reports
    representatief representatieve representation republic requests requirement resolutie resort respons restaurants restricted
    retire rewards rheden richt richten richter ridder rider riemen riepen rights rijden rijdend rijder rijdt rijen rijke rijken
    rises rising ritten rival rivera roads rocken roden roeien roeren roest roken rokje rondom rookie roots rosie roster rotsen
    rotte rouge route routes rover rozen ruilen ruime ruimen ruiten rukken ruled runnen russian rutte rutten sacred safely salad
    sally samenkomen satan scannen scare schaal schaamt schaamteloze schaap schaar schadelijk schadelijke schaden schaft schagen
    schaken schalen schamen schande schap schapen scharen scheef scheen scheet scheidt schelde schelden schelen schelp schelpen
    scheme schenden schending schenken schenkt schep schepen scheppen scheren scherp scherper scherven scheur schiep schijf
    schijn schijnen schijt schijven schikken schild schipper scholen schone schonk schoof schoon schoorl schoot schop schort
    schot schoten schreeuwt schrift schrijver schrikt schroef schroeven schrok schud schudden schudt schuift schuld schulden
    schut scoor scope score scored scoren scoring scout screenshot scripts seeds sekte seller selling sells sending sense
    sentenced sentiment separate serge serieus serious serve served serves servie servies setting shade shades shake shaking
    shall shame shane shape shapes shared shark sharks sharp sheep shell shells shift shire shirt shirts shock shoes shook shoot
    shooter shoppen shopping shore shorts shout shower sides signal simple simulatie singel singer sjaal skill skirt slaaf slaag
    slaagt slaan slaat slagen slakken slank slapen slaven slechter slechts slepen sliep sliepen slimme sloep sloot slopen sloten
    sluis sluizen smaak smalle smart smeden smeek smeekt smeken smell smiley smoel sneak sneek snelle snellen sneller snoek
    snoep sociaal socialist socialisten socks solved sonny soort soorten spare spears specials speed speeds speelt speer speld
    speler spell spellen spelletje spelletjes spice spike spinning spite spoel spoelen spook spoort sporen sport sporten sporter
    spotten spraak sprake spray spreker spreuk spreuken spring springer sprint sprinter sprong sprongen spuit spuiten spullen
    staaf staakt staal staand staar staart stack stadion stake staken staking stalen stalker stallen stammen stampen stamt stand
    standaarden standard standen stank staren staring stark starring stars start started starter starts state stated staten
    states stating stats statue stays steak steal stealing steam steden steeg steel steelt steen steep stegen steil steile stein
    steken stelden stelen stelletje stelling stelt stelten stemden stenen sterk sterke sterker sterling stern sterren steur
    steven stevie stick sticks stier stierven stift stijf stijl stijn stikken still stille stilletjes stilte stippen stipt stock
    stoep stoer stoere stoet stoken stokken stole stolen stone stoned stood stoom stoort stoot stopped store stored storen
    stores storm stormen stort storten stoten stout stoute straal straalt straat strak stranger straten streden streek streken
    strekt streng strenge strenger streven strijde strijdt strikken strikt strikte string strip stromen strong strook strot
    stuart stuck studeer students studied studio stuff stuit stunt subjects success suffer summit superb superior supervision
    supplied supplies supports suppose surfen suriname suspicion sweat sweden sweep swimming swing switched symbol syria syrie
    system systemen tabel table tables tablets taboe taken taking takken talen talent tales tandem tanken tanks tassen taste
    teaches technical technici technologie tegel tehuis tekenden tekenen tekens tekent telefonie telefonisch telefonische
    telegraph telen tellen temperature tenen tepels terminal terminale terrorism terrorists terugbetalen terugkeren terugkomst
    terugkomt terugvinden tests texel texts thais thank thans theme there these thick think thinks thorough those though thought
    threaten threw thrilled tijde tillen timer tintje tired tires title toekomt toeslagen toetsen tolken tonen tonic topic
    toppen toren torture tough touwen traan trace tracy trade traded traden trage trail train traint trance transaction
    transition translate translated translation trapped trappen treat treden treed trees treffer treft trekker trent trick tried
    tries troffen trokken trollen tromp trouwde trouwe trouwens trouwt truck truiden turkse turner turning turns tweeen tweeten
    twijfelt twittert types uitgaven uitgedeeld uitgeest uitgekeken uitgeleend uitgeoefend uitgepakt uitgespeeld uitgesproken
    uitgever uitgezonden uitkering uitkomst uitlegt uitpraten uitputting uitrusting uitslagen uitsluiting uitstek uitsterven
    uitvalt uitvinden ukraine understood updaten vaccine vacht vaker vallei valley value valued values valve vampire vandaan
    vandaar varken vasthoudt vaten vatten vecht veerkracht vegas vegen vegetatie velde velen velgen vellen ventje verander
    veranderd veranderde veranderden verandert verankerd verassing verbaal verband verbanden verbergen verbeterd verbeteren
    verbetering verbetert verbieden verbiedt verblind verboden verbond verbouwen verbranding verbrandt verbreden verbreding
    verdeel verdeeld verdelen verdenking verdiend verdienen verdieping verdiepingen verdiept verdoen verdomde verdrijven
    verdronken vereerd veren verfrissend vergaderen vergeef vergelding vergeven vergeving vergiftigd vergis vergissing verhagen
    verhandelen verhelpen verhinderd verhinderen verhoog verhoogde verhoogt verhoord verhoren verhouding verhuisde verhuisden
    verhuist verhuurd verjaardagen verjagen verkeer verkeerde verkeert verkenning verkeren verkering verkiest verkopen verkoper
    verkozen verkrachting verlaging verlangt verlaten verlegen verleiding verlenen verlenging verlicht verlichting verliep
    verliet verloofd verloopt verloor verlopen verlossing vermeer vermeld vermelding verminderd verminderen vermissing vermoed
    vermoedde vermoeden vermoedt vermogens vermoordde vermoordden vermoorde vermoordt vernederen vernedering vernemen vernieling
    vernielingen vernietigd vernietigde vernietigen vernietiging veroverde veroverden verplaatsen verras verrast verre verrijken
    versa verscheidene verschiet verschijnen verschilt verscholen verschuilen verschuiven verse versie versieren versiering
    verslaan verslaat verslagen verslaving versleten verspreiden verste versteld versterken versterker verstrekken verstrekt
    verstuur verstuurd vertaal vertaalde vertaalt vertalen vertaler vertaling verte vertegenwoordigd vertegenwoordigt vertelden
    verteller vertoning vertrok vertrouwd vertrouwt verval vervang vervanger verveelt verven vervoer vervoerd vervolgd
    vervolgens vervolgt vervuiling vervullen vervult verwachting verwarde verwarmd verwarring verwart verwend verwerking
    verwerpt verweten verwijderd verwijderde verwijdert verwijzend verwijzing verwijzingen verwisseld verwonding verwoord
    verwoorden verworden verzamel verzamelde verzamelden verzamelt verzekerde verzekert verzen verzet verzint verzocht
    verzoening verzonden verzonnen verzorgen vesten vette vettel vidal vielen viewed visuele vitaal vital vitamin vitaminen
    vlaamse vlaanderen vlakken vlieger vliegvelden vliet vloed vloeien vloek vloer vlogen vloot voeden voedt voegde voegen voegt
    voerde voeren voert voeten voldoet volger volgers volken voltrokken vooraan voorafgaande voorbije voordeur voordien
    voorkomen voorkomt voorlezen voorruit voorschrijven voorspeld voorspelt voorst voorste voorstellen voorstelt voorval vormige
    vormt vraagt vracht vreemde vreemden vrees vreesde vreest vrezen vries vriezen vroege vrolijke vrouwe vrucht vulde vullen
    vurige vuurwapens waagt waarde waarden waardoor waarmee waarop waarschuwt wachter wachtwoorden wagen wagens wagon waken
    walker wallen walter wanda wangen wanted wanting wants wapen wapens waren warme warmer warmte warrant warren wasted wasting
    watched wedden weduwen weert wegen wegens weggevaagd weiden weiger weigh weken wekken wekker wekte wells wenden wending
    wendy wenen wennen wenst werelden weren werft werken werkend werker werkgevers werpen werpt werven westelijk westelijke
    westen wetten wezen wezens whatsapp white widow wielen wierden wijde wijden wijken wijlen wijst wijten wijven wijzen wilder
    wille willem winden window winds winsten wished wishing wissen witch wives woedde woedt woerden woest wolven women wonden
    wonnen wooden woods woonden woorden works wormen worse worst worth wound wrede wright writer wrote youtube zacht zaden zaken
    zakjes zakken zalen zanger zeden zegen zegeningen zeiken zeilen zelden zenden zender zesde zetje zetten zeventien zicht
    zieke zijde zijden zijnde zijne zingen zinken zinnen zocht zoeken zoenen zoete zolder zondagen zonde zonden zones zonet
    zongen zonne zonnen zooitje zoute zover zowaar zuiden zuilen zwaai zwaan zwaard zwakken zwakte zwanger zware zweedse zweer
    zweet zwelling zwemt zwevende zwoer
    """)
)
