"""Ordinary words that are a slip away from a word of ours, and are no slip."""

from alvast.writing.terms import listed

LOOK_ALIKES = frozenset(
    listed("""
    aanbevolen aanbidding aanbieden aanbood aandoet aangebroken aangedreven aangemerkt aangepakt aangeraakt aangereden
    aangesloten aangesproken aangetast aangetroffen aangevallen aangewezen aanklager aankopen aanleiding aanloop aanmaken
    aannemer aanraden aanrader aanraken aanrichten aanrijding aanslagen aansluiting aanvaarden aanval aapje aardse abonnees
    absurde abused accept acceptable accounts achten achteraan achterhalen achterlaat achterliet achterna acres actief active
    activities adapted addiction additional address addressed aderen administratie administration administrative administrator
    admit advanced advise advised adviseer advisory advocaten afdelingen afgaat afgebrand afgedaan afgelegd afgeleid afgemaakt
    afgeschoten afgevraagd afsluiter afspelen afwachten afwijzen afwijzing agreed agrees aires aktie alain algen alice alien
    alike allan aller allies alone alpen alter alternate alternatief alternatieve alternatieven amandelen amazone amber among
    anderen andersen andes andre andres anger anker anoniem antisemitisme antwoordde antwoordt apartment appel apple apply
    arabia arabie armed armen armin armor arrangements arriva arrived artist attacked attend attentie attorneys auction auteur
    automatic awake award azijn bacterien baden baken bakker balen balkan balken ballen balletje ballon balls banden banen
    bankje bannen baren barman baten batteries bazen beans beantwoording beantwoordt bears beast beating bedank bedden bedelen
    bedenkingen bedenkt bedoeld bedoelde bedragen bedreigt bedriegen bedriegt bedrog beedigd beeindigd beelden beestje beestjes
    began begeleiden begon begrip begrippen begun behaald behaalde behaalt behaarde behalen behalve beheerd beheerde beheert
    behoeden beide beiden being bekeerde bekeken beken beker bekers bekken bekostigen bekritiseerd bekritiseren beladen belang
    belangrijke belangrijker belangrijkst beledigd belegger beleven belgen belicht belichten believed bella belly belonen beloof
    beloond beloved benaderd benadert bench bende bendes beneden benefit benen benin benoemen beoordeeld bepaal bepaald bepaalde
    bepaalt bepalen bepaling berecht bereid bereiden bereiding bereidt bereik bereikbare bereiken bereken beren berend beroemd
    beroofd berouw beroven berucht berust beschadigde beschadigen beschikbare beschuldigd beslaat besmettelijk besprekingen
    besta bestaand beste besteden besteed bestek bestemd bestemming bestemmingen besten betalingen betekend betekenen beton
    betonnen betrekt betrouwbare beuken beurt beval beveelt beveiligen beveiliging bevel bever beveren bevestigd bevestigt
    beviel bevindingen beving bevolen bevorderen bevordering bewaar bewaard bewaarde beweegt beweerd bewegingen beweringen
    bewerking bewerkingen bewerkt bewijst bewonder bewonderd bezit bezorger bidden bieden bigger bijen billen billy binden bindt
    binnen binnenkant binnenkomst binnenkomt bitter blanken blauw bleek bleken blend bleven blijde blije blijk blijken blijkt
    bloeden bloeding bloei bloeien bloeit bloem blogt blokkeert blokken blond blonde blood bloody bloom blunder blussen boats
    boden boeien boeing boekel boeken boeket boekte boeren boeven bogen boksen bolle bollen bolletje bomen bonaire bonden bonen
    bones bonnen bonte boodschapper bootje boren boring boten boter bother botsen bouwer boxen boxer boyle braak brain brake
    braken brandon brave breda brede breeding breiden breien breken bremen breng brink broad brock broeden broek broeken broke
    brokken bronnen brooke brought bruikbaar bruin brunch brutal buien buigen buigt buitenaards buitenkant buitenlandse buizen
    bukken bulls bundle burden buried burns burst burton butter cabinet calculated cameras camper cancer cannon capitol cared
    career carel cares carre carry carson carter cases caused caution center cesar change changed changes chaotische charged
    charles charme charter chateau checken cheek chest chick chile chili chill chinese chocolate chose christine chuck circuits
    citeert claes claimt clash claus clause clients clinic closed closer closet cloud clouds codex collage collapse collectie
    collectief collecties collecting collective college colleges colour comes communie communist communisten compared compete
    competitie competities competition competitive complaints compleet completed complexe complottheorieen composed composition
    compromis compromise compromissen concentreert concert concurreren condities conducting connecting connection conservatief
    conservatieve conservatieven conservation constant consul consulaat consulting consumed consument contact contacted
    contacten contacteren contacts containing contant content contest contractor contracts contrast controle controleer
    controleren controles controlled controller cooked cooking cooper copper correction couch count counties counts county coupe
    couple coupled couples couplet course courts cover cowboys crack crash created creatie creating credits creeert crime
    crimineel crises criticism criticized crown crush curve daagt daaraan daardoor daden dagen daken dalen daling damage damaged
    damages damen damme dancer danken dankt danser dated daten dates dealer debut decade decent decide decoratie decreased
    defeat deken dekens dekken dekker delays delden delen deleted della democraat democraten democratic democrats denen denker
    departement departments depressief derden described detect detentie developed dezen diagnosed dicht dichten dichter dichters
    diemen dienen diens dienst dient dieren dieten diezelfde digital dikte diner dineren dinner directie directions disabled
    displays divide dividend diving divorced docenten documentaire documentation documented doden doeken doelen doing doken
    dongen donner doodlopende doorgaat doorgegaan doorgemaakt doping draad draagt draai draak drachten dragen drager drain
    draken dramatic drang drank dranken drastisch dreven drift dringen drinken drinkt drive driven drives droeg droge drogen
    drone drong drongen dronk dronken dronten droog droomt drove drukke drukker drukste drums druppel druppels duitse duivelse
    duiven dunner duren dwalen dying eager echter echtgenoten eender eenvoudigweg eikel eiken eindig eisen electrische elektro
    elektronische elfen emmen employed employees employer energiek engelse enigen enkele enkels eraan erdoor erotiek erven
    essays essen europe europees evers evert examens executed executie exists exotisch exotische expect experienced experts
    explore explosie explosief explosies explosive export expose expres extensive extreme faber factoren failing falen fallen
    false fanny feast february feeding feestdag feite fellow feministe fewer fietst fifty fijne fijner fikse filed filmed
    filming filosofen financial financien financieren finds fires firing fishing fixing flags flank flash flats flauw flauwe
    flies flikken flink flint fluid fokken foods forbes force forgot format formed formele forming formula formule formulier
    formulieren forse forth foster foute frames franc france frank franse franz fraud fresh freud fried friend friese friezen
    frits frustration fuckin funds gamen gangen garant garbage garden garen gaten gavin geacht gearriveerd gebaar gebaren
    gebaseerd gebed gebeden gebeten gebleken geboden gebogen gebonden geboord geborgen gebrek gebreken gebruiken gebukt
    gecreeerd gedaald gedacht gedachten gedachtes gedekt gedicht gedoneerd gedrag geduwd geeerd geeist geert geest gefaald
    gegeten gegevens gegoten gehaat gehakt gehanteerd geheim geheimen geheten geheven gehucht gehuld gekapt gekeerd gekken
    gekozen gekraakt gekte geladen geland gelder geleden geleefd geleen geleend geleerd gelegd gelegen geleid gelet gelieerd
    gelijke gelogen geloven gelul gematigd gematigde gemeld gemeten genaamd geneest genegeerd genen generale generated generatie
    genezen genoteerd genoten gepaard gepakt geparkeerd gepassioneerd geplaagd geplant geplukt geraakt geraken gereed geregeerd
    geregend gerelateerd gerepareerd gericht gering germain germany gerookt gerucht gerukt geschat gescheiden geschenken
    geschillen geschokt geschonden geschonken geschoren geschoten geschoven gespeld gespot gestaag gestaakt gestapo gestapt
    gestart gestemd gestoken gestort gestreden getale getallen geteld getikt getracht geuit geval gevecht gevel gevlogen gevoed
    gevoegd gevonden gevuld geweerd gewekt geweld gewend gewenst gewest gewesten geweten geweven gewezen gewicht gewichten
    gewijzigd gewijzigde gewild gewist gewonden gewoond geworpen gezaaid gezag gezakt gezant gezet gezicht gezichten gezin
    gezind gezocht gezond gezonden giant ginger given gives glans glimlachte godverdomme goeden goedkope goeds golden gooiden
    governments graad graaf graan grade grades grand granen grants grass gratie graven grazen green greene greep greet greta
    grief griekse griet grijp grind groef groei groeiend groeit groen groene groenen groente groep groet groeten groeve groote
    grootte gross groten groter ground grove grown grows gulden haaks haalt hacken hagen haken hakken haley halle hallen hallo
    handed handel handen handje handled hangen hanger hannover hansen happen hardy haren haring harrie harry harte haten haven
    havens heading healing heart heated heather heating heden heide heils hekken helden helder heldin heleen helen helft helling
    helmen helpdesk helped helps heren herhaald herhaalt herkent herstel herstelde herstelt herten heupen heuse hidden hield
    hielden hielpen hierdoor hilde hingen hoeden hoeft hoeren hoest holden holidays holten honden honesty honger hooft hoopt
    hoorn hopen horde horse horst hospitaal hotspot houden houder hoven huilde huizen humane hunger hunting huren hurry ideaal
    ideas identify idiot idiots ignore ignored illegale imagined imaging imago immediate inbraken inbreker incest included
    increased indian indianen indie indien influence influenced influences informatica information informeel informeert
    informele ingepakt ingeslagen ingesloten ingesproken ingestemd ingetrokken ingewikkelder ingredient inhoudt inkomens inkopen
    insects insert inspiration installation installed instances instructor instruments integrale intenties interessanter intern
    interne interpreteren interviewt invallen inventory invested investeert investor inzake israeli issued issues italia
    italiaanse jagen jaloerse jansen january japanse jesus joker jones jongen journalism journalistiek journalists juist juiste
    julie jungle kaars kaarsen kader kaken kamer kanjer kanten kapel kapitaal kappen karel karen kasten kater katoen keken kende
    kenden kennen kenner kerel kerken kernen kersen keten keukens keulen keuren keurig khmer kiezer kijker kille killer kisten
    kitten klaagt klaas klank klanken klare klaren klauwen klein kleiner kleins kleppen kleren kleurt klinken klokken klonk
    kloppen klopt klopte kloten klussen knack knappen knippen knopen knoppen knuffelt koeien koele koeler koken kolen komend
    komma koningen kookt koopje koper kopieen kopje koppen koraal korean koren korst korter koste kosten koster kotsen kousen
    kozen kraag kraai kraak kraam kraan kracht krachten kraft kramer krans krant kranten krater kratten krediet kreet krijger
    krijt kring kringen kroeg kromme kroop kruid kruipen kruis kruisen kudde kusje kussens kusten kutje kwart kwartje kweek
    kwetsen laagste lachen lacht ladder laden lager laken lakken landed lands landt lanes lange langere langskomt langst langste
    langzame lappen laren large larger larsen laser lassen lasten laster laten later latere latex latin latina latino latter
    laurie layer lazen leader leading lease least leden leder leeft leende leent leerde leert legaal legale legen legend legende
    leger leggen legio leken lekke lekken lekte lelijke lemmer lenen lenin lenzen leren lesser lesson lester letten leuke leuker
    leuks leunen leuven level leven levende levens lezen lezer lezing liberaal liberale licht lieden liefje liegen liegt lieten
    lieve liever lieverd light lights lijdt lijken lijstje liken liking likken limit linden lines linked linker linkse linkt
    linnen lintje lippen lisse listen liter liver loenen logan loggen logic lokken lokte london lonely lonen longen longer loont
    loose loper lopez loses lossen losser loste loten loting lotte loved lovely lover loving lower lozen luiken luistert lungs
    maagd maagden maaien maandelijkse maart maatregel macho macht machten mager maker makers makes making malen males manage
    managed manages manden manen manier mannelijke manner mantelzorg march marco marked marken markets markt marten marty masker
    maskers massage maten mates maxim maxime mayer medal median medicine medina medio meditatie meditation meeging meest meesten
    meewerken meiden meisje meldden menen mengen mentaal mental meppen mercy meren merit merkel messen meten method methoden
    methods meting meyer micro mieke mijnen milde minas minded minds mines minimal mining minute mischien mishandeld mishandelde
    mishandelen missed missile miste misten mitch mobile modder modes modest moeilijker moeite mogelijkheden molen moments
    monkey monte monty mooie mooier mooiere moois moore morgan morgen morgens morning motel motie mouse movie mulder multi music
    muslim muslims naakt naast nacht nadien named namens names natie navel neder nederlander nederlanders nederlandsche
    nederlandse negen neger netherlands nette neuzen nevel neven newer niels nieto night nimmer nobel nodigt noemen noemer noemt
    nonsens normal noted noten noting october oekraiense older omgezet omschreven omschrijven omvang omvat onder onderaan
    ondergaan onderhandeld onderhoudt onderteken ondertekend ondertekende ongekend ongekende ongelijk ongevallen onrechte
    onthuld onthult ontnomen ontslaan ontslaat ontstaat ontvanger ontvangst ontvingen ontwerpen onvermogen onverwachts opdat
    openden opened opener opens operate opeten opgeheven opgekomen opgeladen opgelegd opgeleid opgelet opgelopen opgelucht
    opgemaakt opgericht opgerold opgeslagen opgeteld opgevallen opgezet opladen opleggen oplichten oplichter opluchting opnamen
    opneemt oprichten oprichter oprichters oprichting opriep oproer opschrijven opvangen opzet opzetten opzicht opzichten oranje
    otter ouden outer outlets overblijven overdreven overeenkomen overeenkomt overgehaald overhead overheden overhoop overledene
    overleef overleefd overleven overlevende overmacht overschrijden overtreden overtreffen overweegt overwogen paars paden
    paint painter pairs pakken palace palen paling paniek pannen pants panty paper paraat paragraaf parel paren parent parijs
    parish parken parket parks partij partly parts pasje passeert passen passend passes passport paste pasten patent patients
    patty pause payments peace pearson pennen pension peren perfectie perron perse persen personal personally personnel pesten
    peter photos pieken piepen pijlen pilot pilots piraat piraten pissed pistol pitch plaat plaatje plaatjes plaatse plaatsje
    plaatst plaatsten plagen plakken plakt plane planeet planes planet planeten plank planken planned plannen plans plant
    planted planten plants plate platen played playing pleasant pleased plekken ploegen plukken poets point pointed points poker
    police policy polish politica politically politici politie politiek politieke pollen polls polsen poolse populatie porter
    porto portugese positie posities positive postal postbode posted posten poster poten potten powder praag praying precious
    precise prees premie premies premises prent prenten presentation presentator presentatrice presenting presents presidency
    pressing prestatie prestige preventing priced pride prijst prikken prima primary prime primer prince prins print printed
    printen printer prints prison prive prize probeert problem procedure procedures process processie produce produced
    produceert producer products proef profile programme programmes promise promises promoten prone prooi prove proves provide
    provided provides province provinces provincial psychology pulls putten puzzle quite quoted raadt racism raden raising raken
    rally rammen ratten react reader ready realisatie realiseren realistisch realistische rebel rebels receive receiver receives
    recent recessie rechte rechten rechterlijke rechts rechtspraak rechtszaal recognised recognized redder redding reden redenen
    reductie reeds reeel reeks refused regeerde regeert regeling regelingen regelt regenen regent regeren regering regeringen
    registered registreert regulatory reiken reikt reist reken rekenen rekent relate relative relatively remove renate rende
    renden renee renner repair replaced reports representatief representatieve representation republic requests requirement
    resolutie resort respons restaurants restricted retire rewards rheden richt richten richter ridder rider riemen riepen
    rights rijden rijdend rijder rijdt rijen rijken rises rising ritten rival rivera roads rocken roden roeien roeren roest
    roken rokje roles rondom rookie roots roster rotsen rotte rouge route routes rover rozen ruiken ruilen ruime ruimen ruiten
    rukken ruled runnen russian rutte rutten sacred safely salad sally samenkomen satan scannen scare schaal schaamt
    schaamteloze schaap schaar schadelijk schadelijke schaden schaft schagen schaken schalen schamen schande schap schapen
    scharen scheef scheen scheet scheidt schelde schelden schelen schelp schelpen scheme schenden schending schenken schenkt
    schep schepen scheren schermen scherp scherper scherven scheur schiep schijf schijn schijnen schijt schijven schikken schild
    scholen schone schonk schoof schoon schoorl schoot schop schort schot schoten schrift schrijver schrikt schroef schroeven
    schrok schud schudden schudt schuift schuld schulden schut scoor scope score scored scoren scoring scout screenshot scripts
    seeds sekte seller selling sells sending sends sense sentenced sentiment separate serge serieus serious serve served serves
    servie servies setting shade shades shake shaking shall shame shane shape shapes shared shark sharks sharp sheep shell
    shells shift shire shirt shirts shock shoes shook shoot shooter shoppen shopping shore shorts shout shower sides signal
    simple simulatie singel singer sizes sjaal skill skirt slaaf slaag slaagt slaan slaat slagen slakken slank slapen slaven
    slechter slechts slepen sliep sliepen slimme sloep sloot slopen sluis sluizen smalle smart smeden smeek smeekt smeken smell
    smiley smoel sneak sneek snelle snellen sneller snoek snoep sociaal socialist socialisten socks solved sonny soort soorten
    spaanse spare spears specials speed speeds speelt speer speld speler spell spellen spelletje spice spike spinning spoel
    spoelen spook spoort sporen sport sporten sporter spotten spraak sprake spray spreker spreuk spreuken spring springer
    springt sprint sprinter sprong sprongen spuit spuiten spullen staaf staakt staal staand staar staart stack stadion stads
    stairs staken staking stalen stalker stallen stammen stampen stamt stand standard standen stank staren staring stark
    starring stars start starten starts state stated states stating stats statue stays steak steal stealing steam steden steeg
    steel steelt steen steep stegen steil steile stein steken stelden stelen stelletje stelling stelt stelten stemden stenen
    sterk sterker sterling stern sterren steur steven stevie stick sticks stier stierven stift stijf stijl stijn still stille
    stilte stinken stippen stipt stock stoelen stoep stoer stoere stoet stoken stokken stole stolen stone stoned stood stoom
    stoort stoot stopped stops store stored storen stores storm stormen stort storten stoten stout stoute straal straalt straat
    strak stranger streden streek streken strekt streng strenge streven strijde strijden strijdt strikken strikt strikte string
    strip stromen strong strook strot stuart stuck studeer students studied studio stuff stuit stunt subjects success suffer
    summit superb superior supervision supplied supplies supports suppose surfen suriname suspicion sweat sweden sweep swimming
    swing switched symbol syria syrie system tabel table tables tablets taboe taken takes taking takken talen talent tales
    tandem tanken tanks tassen taste teaches technical technici technieken technologie tegel tehuis tekenden tekens tekent
    telefonie telefonisch telefonische telegraph telen temperature tenen terminal terminale terrorism terrorists terugbetalen
    terugkeren terugkomst terugkomt terugvinden thais thank thans theme there these thick think thinks thorough those though
    threaten threw thrilled tijde timer tired tires title toekomt tolken tonen tonic topic toppen toren torture tough touwen
    traan trace tracy trade traded traden trage trail train trainen traint trance transition translate translated translation
    trapped trappen treat treed treffer treft trekker trent trick tried tries troffen trokken tromp trouwde trouwe trouwens
    trouwt truck truiden turkse turnen turner turning turns tweeten twijfelt twittert types uitgaven uitgedeeld uitgekeken
    uitgeleend uitgeoefend uitgepakt uitgespeeld uitgesproken uitgezonden uitkering uitkomst uitlegt uitpraten uitputting
    uitrusting uitsluiting uitstek uitsterven uitvalt uitvinden ukraine understood updaten vaccine vacht vaker vallei valley
    value valued values valve vampire vandaan vandaar varken vasthoudt vaten vatten vecht veerkracht vegetatie velde velen
    velgen vellen verander veranderd veranderde verandert verankerd verassing verbaal verband verbanden verbergen verbeterd
    verbeteren verbetering verbetert verbieden verbiedt verblind verboden verbond verbouwen verbranding verbrandt verbreden
    verbreding verdeel verdelen verdenking verdiend verdienen verdieping verdiepingen verdiept verdoen verdomde verdrijven
    verdronken vereerd veren verfrissend vergaderen vergeef vergelding vergeven vergeving vergiftigd vergis vergissing verhagen
    verhandelen verhelpen verhinderd verhinderen verhoog verhoogde verhoogt verhoord verhoren verhouding verhuisde verhuisden
    verhuist verhuurd verjaardagen verjagen verkeer verkeerde verkeert verkenning verkeren verkering verkiest verkopen verkoper
    verkozen verkrachting verlaging verlangen verlangt verlaten verlegen verleiding verlenen verlenging verlicht verlichting
    verliep verliet verloofd verloopt verloor verlopen verlossing vermeer vermeld vermelding verminderd verminderen vermissing
    vermoed vermoeden vermogens vermoordde vermoordden vermoorde vermoordt vernederen vernedering vernemen vernieling
    vernielingen vernietigd vernietigde vernietigen vernietiging veroverde veroverden verplaatsen verras verrast verre verrijken
    versa verscheidene verschiet verschijnen verschilt verscholen verschuilen verschuiven verse versie versiering versies
    verslaan verslaat verslagen verslaving versleten verspreiden verste versteld versterken versterker verstrekken verstrekt
    verstuur verstuurd vertaal vertaalde vertaalt vertalen vertaler vertaling verte vertegenwoordigd vertegenwoordigt verteller
    vertoning vertrok vertrouwd vertrouwt verval vervang vervanger verveeld verveelt verven vervoer vervoerd vervolgd vervolgens
    vervolgt vervuiling vervullen vervult verwachte verwachting verwarde verwarmd verwarring verwart verwend verwerking verwerpt
    verweten verwijderd verwijderde verwijdert verwijzend verwijzing verwijzingen verwisseld verwonding verwoord verwoorden
    verworden verzamel verzamelde verzamelt verzekerde verzekert verzen verzet verzint verzocht verzoening verzonden verzonnen
    verzorgen vesten vette vettel vidal vielen viewed visuele vitaal vital vlaamse vlaanderen vlakken vlieger vliet vloed
    vloeien vloek vloer vloeren vlogen vloot voeden voedt voegde voegen voegt voerde voeren voert voeten voldoet volgen volger
    volgers volken voltrokken vooraan voorafgaande voorbije voordeur voordoen voorkomt voorlezen voorruit voorschrijven
    voorspeld voorspelt voorst voorste voorstellen voorstelt voorval vormige vormt vraagt vracht vreemde vrees vreesde vreest
    vrezen vrienden vries vriezen vrijen vroege vrolijke vrouwe vrucht vulde vullen vurige vuurwapens waagt waarde waardoor
    waarmee waarop waarschuwt wachter wachtwoorden wagen wagens wages wagon waken walker wallen walter wanda wangen wanted
    wanting wapen wapens waren warme warmen warmer warmte warrant warren wasted wasting watched wedden weduwen weekje weert
    wegen wegens weggevaagd weiden weiger weigh weken wekken wekte wenden wending wendy wenen wennen wenst weren werft werken
    werkend werker werkgevers werpen werpt werven westelijk westelijke westen wetten wezen wezens whatsapp white wielen wierden
    wijde wijden wijken wijlen wijnen wijst wijten wijven wijzen wilder willem winden window winds winsten wished wishing wissen
    witch wives woedde woedt woerden woest wolven women wonden wonnen wooden woods woonden woorden words works worlds wormen
    worse worst worth wound wrede wright writer wrote youtube zacht zaden zaken zakjes zakken zalen zanger zeden zegen
    zegeningen zeiken zeilen zelden zenden zender zesde zetje zetten zeventien zicht zieke zieken zijde zijden zijnde zijne
    zingen zinken zinnen zocht zoeken zoenen zoete zolder zonde zonden zones zonet zongen zonne zonnen zooitje zoute zover
    zowaar zuiden zuilen zwaai zwaan zwaard zwakken zwakte zwanger zware zweedse zweer zweet zwelling zwemt zwevende zwoer
    """)
)
