"""Ordinary words that are a slip away from a word of ours, and are no slip."""

from alvast.writing.terms import listed

LOOK_ALIKES = frozenset(
    listed("""
    aaaah aanbetaling aanbevolen aanbid aanbidding aanbieden aanbood aandoet aangebroken aangedreven aangekeken aangemerkt
    aangepakt aangeraakt aangerand aangereden aangeschaft aangeschreven aangesloten aangesproken aangetast aangetroffen
    aangevallen aangewezen aanklager aanleiding aanloop aanlopen aanmaken aannemer aanraden aanrader aanraken aanrichten
    aanrijding aanslagen aansluiting aantijgingen aanvaarden aanval aapje aards aardse abnormal abonnees abonneren absurde
    abused accept acceptable accord accounts achten achteraan achteren achterhalen achterlaat achterland achterliet achterna
    achternamen acres actief activate active activities adapted adder addiction additional address addressed aderen aders
    administrateur administratie administration administrative administrator admit advanced advise advised adviseer advisory
    advocaten afbeelden afbraak afdalen afdelingen afgaat afgebrand afgedaan afgehakt afgelegd afgeleid afgemaakt afgeschoten
    afgeslagen afgetrokken afgevraagd afgeweken afghan afhaken afsluiter afspelen afwachten afwijzen afwijzing agreed agrees
    aires akkoorden aktie alain algen alice alien alike allahu allan allee aller allergic allergieen alley allez allies alone
    alpen alter alternate alternatief alternatieve alternatieven alternatively alves amandelen amazone amber america among ample
    andel anderen andersen andes andre andres anger anker anoniem antibiotics antisemitisme antwoordde antwoorden antwoordt
    apartment appel appie apple apply apres arabia arabie areas armand armed armen armin armor aromatische arrangements arriva
    arrived artist assistants attach attacked attend attentie attest attorneys auction audition auteur autism automatic
    autoritair autos awake award azijn babel bacterien baden baken bakker balen balkan balken ballen balletje ballon balls
    banden banen banger banker banket bankje bankjes bannen banner baren barman batch baten batteries batting bavel bazen beads
    beams beans beantwoording beantwoordt bears beast beasts beating bedank bedden bedelen bedenkingen bedenkt bedoeld bedoelde
    bedragen bedreigt bedriegen bedriegt bedrog beedigd beeindigd beeindigt beelden beelen beers beertje beestje beestjes began
    begeerde begeleidde beginner begon begrip begrippen begun behaald behaalde behaalden behaalt behaard behaarde behalen
    behalve beheerd beheerde beheert behoeden behulpzame beide beiden beilen bejaarden bekeerde bekeken beken beker bekers
    bekken bekostigen bekritiseerd bekritiseert bekritiseren beladen belang belangrijke belangrijker belangrijkst beledigd
    beledigde belegd belegger beleven belgen belicht belichten believed believer bella beller belly belonen beloof beloofden
    beloond beloont beloved belts bemoedigend benaderd benadert bench bende bender bendes bending beneden benefit benen benin
    benoemen beoordeeld beoordeelt bepaal bepaald bepaalde bepaalt bepalen bepaling berecht berechten bereden bereid bereiden
    bereiding bereidt bereik bereikbare bereiken bereken berekent beren berend berijden beringen beroemd beroemde beroofd berouw
    beroven berucht berust beschadigde beschadigen beschadigt beschikbare beschuldigd beslaat besmettelijk bespraken
    besprekingen besproken besta bestaand beste besteden besteding besteed bestek bestemd bestemming bestemmingen besten
    betekend betekenen beteren beton betonnen betrekt betrouwbare bette beuken beurt beval beveel beveelt beveiligen beveiliging
    bevel bever beveren bevers bevestigd bevestigt beviel bevindingen beving bevolen bevolkt bevorderen bevordering bevredigend
    bewaar bewaard bewaarde bewaart bewaken beware beweegt beweerd bewegingen beweren beweringen bewerking bewerkingen bewerkt
    bewijst bewonder bewonderd bezit bezoeken bezorger bezwaren bidden bidding bieden bigger bijen bijtelling billen bills billy
    binden bindt binnen binnenkant binnenkomst binnenkomt bitter bladen blanken blazen bleed bleek bleken blend bleven blijde
    blije blijk blijken blijkt bling blink bloeden bloeding bloei bloeien bloeit bloem blogt blokkeer blokkeert blokken blond
    blonde blood bloody bloom blunder blussen boats boden boeien boeing boekel boeket boekt boekte boeren boeten boeven bogen
    boiled boksen bolle bollen bomen bonaire bonding bonen bones bonnen bonte boodschapper booking bootje borden boren boring
    bosje bosma boten boter bother botsen botte bouten bouwer boxen boxer boyle braak braden brain brake brakel braken branded
    brander brandon brave bread breda brede breeding breedste breek breiden brein breken bremen breng bring brink broad brock
    broden broeden broek broke broker brokken bronnen brook brooke broos brought bruid bruijn bruikbaar bruin bruine brunch
    brutal bubbel bucket budel budgets buien buigen buiging buigt buitenaards buitenkant buitenlands buitenlandse buizen bukken
    bulls bundle burden buried burst burton buste butch butter cabinet calculated calle calls cameras camper canceled cancer
    cannon capita capitalist capitol cared career carel carey carnival carre carry carson carter cases catalogue caused caution
    center cents cesar change changed changes chaotische charged charles charme charmes charter chateau cheated checken cheek
    chest chick chickens chile chili chill chinese chocolate choke chose christel christine chronicle chuck circuits citeert
    claes claimt clans clash classy claus clause clients clinic clint clock clone closer closet cloud clouds codex collage
    collapse collectie collectief collecties collecting collective collector college colleges colour comes communie communist
    communisten communists compared compares compete competitie competities competition competitions competitive complaints
    compleet complement completed complexe compliments complottheorieen componeren composed composer composition comprised
    compromis compromise compromissen concentreert concert concurreren condities conducting confuse connecting connection
    connects conservatief conservatieve conservatieven conservation conservatisme constant consul consulaat consultancy
    consultants consulting consume consumed consument contact contacted contacten contacteren contacts containing contant
    content contest contracted contractor contracts contrast controle controleer controleerde controleren controles controlled
    controller controllers convictions cooked cooking coole cooper copper correction corrigeert corry costs couch count counties
    counts county coupe couple coupled couples couplet course courts cover cowboys crack cracking crash created creatie creating
    credit credits creeert crime crimineel crises criticised criticism criticized crown crush crust cursed curve daagt daaraan
    daardoor daden dagen daken dalen daling damage damaged damages damen damme dancer danken dankje dankt dansen danser dansje
    danste daring dated daten dealen dealer debut decade decay decent decide decoratie decreased defeat defects definieert deken
    dekens dekentje dekken dekker delays delden delen deleted della democraat democraten democratic democrats denen denkbaar
    denker dennen departement departments depressief depressing derden described destroys detect detentie developed dezen
    diagnosed dicht dichten dichter dichters diemen dienen diens dienst dienste dient diepe dieren diest dieten diever diezelfde
    digit digital dikte diner dineren dinner dinosaurus directie directions directive disappoint discounts discover discoveries
    discovery discussing displays ditch divide dividend diving divorced documentaire documentation documented documenteren doden
    doeken doelen doende doing doken dommel dommer dongen donkey donner doodlopende doorgaat doorgegaan doorgemaakt doorgereden
    doormaken dopen doping doven downloaded dozens draad draagt draai draaiden draaiend draak drachten dragen drager drain
    draken dramatic drang drank dranken drastisch dreven drieen dries drift dringen drinken drinker drinkt drive driven drives
    droeg droge drogen drone drong drongen dronk dronken dronten droogt droomt drost drove drukke drukker drukste drums drunken
    druppel druppels dubbed duitse duitser duivelse duiven dunner duren duvel dwalen dying eager echter echtgenoten eender
    eenvoudigweg egels eifel eikel eiken eindig eisen ekeren electra electriciteit electrische electron elektro elektronische
    elfen elmer emmen employed employees employer energiek engelen engelsen enigen enkele enkelen envelope enveloppe eraan
    erdoor ergert erotiek erven escalatie essays essen etentje europe europees euros everett evers evert examens exchanged
    executed executie exists exotic exotisch exotische expect experienced experts expired exploderen explore explored exploring
    explosie explosief explosies explosions explosive export expose expres extensive extreme faber factoren facts failing falen
    fallen false fanny fargo farther feast feather february feeding feeds feestdag feestjes feijenoord feite fellow feminism
    feministe fewer fietsen fietst fifty fijne fijner fikse filed filmed filming filosofen financial financien financier
    financieren financiert finds firing fishing fitter fixing flags flank flash flauw flauwe flaws flies flikken flikt flink
    flint flits fluid fluisteren flush fobie fokken fondsen forbes force forge forged forgot forma format formed formele forming
    formula formule formulier formulieren forse forte forten forth foster fotos founder foute framed franc france frank franse
    fransen franz fraud fresh freud fried friend friese friezen fringe frits frustration fuckin fuels funded funds funky galen
    gamen gangen garant garbage garden garen gaten gavin gazet geacht gearriveerd gebaar gebaren gebaseerd gebed gebeden gebeten
    gebleken geboden gebogen gebonden geboord geborgen gebrek gebreken gebukt gecharmeerd gecreeerd gecreeerde gedaald gedacht
    gedachten gedekt gedicht gedichten gedoken gedoneerd gedrag gedrang geduwd geeerd geeist geert geest gefaald gefeest geffen
    geflikt gegeten gegevens gegoten gehaat gehakt gehanteerd gehanteerde geheim geheimen geheten geheven gehucht gehuld gekapt
    gekeerd gekken geklaard gekleed gekozen gekraakt gekte geladen gelakt geland gelden gelder geleden geleefd geleen geleend
    geleerd gelegd gelegen geleid gelet gelieerd gelijke gelikt gelogen gelokt geloven gelul gemaaid gematigd gematigde gemeld
    gemeten gemixt gemma genaamd gendt geneest genegeerd genen generale generated generatie genezen genome genoteerd genoten
    gepaard gepakt geparkeerd gepassioneerd geplaagd geplant geplukt geraakt geraden geraken gereden gereed geregeerd geregend
    gerelateerd gerend gerepareerd gericht gering germain germany gerookt gerucht gerukt geschat gescheiden geschenken
    geschieden geschillen geschokt geschonden geschonken geschoolde geschoren geschoten geschoven geslagen geslepen gesorteerd
    gespeld gespot gestaag gestaakt gestapo gestapt gestart gestemd gestoeld gestoken gestort gestoten gestreden getale getallen
    geteeld geteld getikt getolereerd getracht gettin geuit geval gevecht gevel geveld gevist gevlogen gevoed gevoegd gevonden
    gevuld geweerd gewekt geweld gewend gewenst gewest gewesten geweten geweven gewezen gewicht gewichten gewijzigd gewijzigde
    gewild gewist gewonden gewonnen gewoond geworpen gewricht gezaaid gezag gezakt gezant gezet gezicht gezichten gezichtje
    gezin gezind gezocht gezond gezonden giant gifts ginger given glans glass glimlacht glimlachte godverdomme goede goedkope
    golden gooiden governmental governments graad graaf graal graan grabs grade grades grams grand granen grants grape grapes
    grapjas grasp grass gratie graven grazen greed greeks green greene greep greet greintje greta grief griekse griet grijp
    grind groef groei groeiend groeit groen groene groenen groener groente groep groet groeten groeve groote grootse grootte
    gross groten groter ground grove grown grows gulden haaks haakt haalt hagen hairs hairy haken hakken haley halle hallen
    hallo halls handboek handed handel handen handled handreiking hangen hanger hangmat hannover hansen happen harden hardy
    haren haring harrie harry hartje hartjes haten hating haven havens hawks hayden hazen header heading healing heart heated
    heather heating heden heelt heers heide heiden heils hekel hekje hekken helden helder heldin heleen helen helft heling hella
    helle hellen helling helmen helpdesk helped helper helse hemden hemelen heren herhaald herhaalt herkent heroin herstel
    herstelde herstelt herten hester heter heupen heuse hicks hidden hield hielden hierdoor hilde hingen hoeden hoeft hoeren
    hoest holden holidays holst holten honderden honesty honger hoofden hooft hooge hoopt hoopte hoorn hopen horde horden horse
    horst hospitaal hotspot houder housed hoven huilde huizen humaan humane hunger hunting huren hurry hurts huwde ideaal ideas
    ideeen identify identities idiot idiots ietsje ignore ignored illegale illegalen imagined imaging imago immediate
    improviseren inbraken inbreker inbreuken incest included increased indian indianen indie indien indies influence influenced
    influences informatica information informeel informeert informele ingeblazen ingelegd ingepakt ingeslagen ingesloten
    ingesproken ingestemd ingetrokken ingevroren ingewikkelder ingredient inhoudt injecteren inkomens inkopen inleg insects
    insert inspiration installation installed instances instap instructed instructor instruments insulin insured integrale
    intenties interessanter intern interne interpret interpreted interpreteren interval interviewt invalid invalide invallen
    inventory invested investeert investor inzake inziet irriteert israeli issued issues italia jagen jaloerse jansen january
    japanse jared jesus joker jones jongen journalism journalistiek journalists journals jouwe juist juiste julie julien jungle
    kaars kaarsen kaarsje kaarsjes kaartje kaartjes kabul kader kaders kaken kamer kampioene kanjer kansen kanten kapel kapen
    kapers kapitaal kappen karel karen kassen kastje kater katje katoen kavel kavels keien keken kende kenden kennel kennen
    kenner kerel kerken kernen kersen keten keukens keulen keuren keurig khmer kicken kiezer kijker kille killer kills
    kinderspel kindle kisten kistje kitten klaagt klaas klank klanken klapper klapt klara klare klaren klauwen kledingkast klein
    kleiner kleins kleppen kleren klerk kleurt klinken klokken klompen klonen klonk kloppen klopt klopte kloten klucht klussen
    knack knagen knapen knappen knapt knieen knikken knippen knippert knopen knoppen knuffelt koeien koeken koele koeler koken
    koker kolen komend komma kommen kontakt kookt kooten koper kopieen kopje koppen koppie koraal korean koren korst korter
    koster kotsen koude kousen kozen kraag kraai kraak kraam kraan kracht krachten krachtens kraft kramen kramer kranen krant
    kranten krater kratten krediet kreek kreet kreten krijger krijt krikken kring kringen kroeg kroegen kromme kroning kroop
    kruid kruik kruis kruisen kruit kruizen kudde kusje kussens kusten kutje kwaal kwalen kwart kwartje kweek kwetsen laagste
    lachen lacht ladder laden lager laken lakken lamme lampjes landed lands landt lanes langen langskomt langst langste langzame
    lappen laren large larger larsen laser lasse lassen laster lasts laten later latex latin latina latino latten latter laurie
    layer lazen lazer leader leading leaning lease leasen least leden leder lederen leeft leegte leende leent leerde leert
    legaal legale legen legend legende leger legering leggen legio legitimatie leien leken lekke lekken lekte lelijke lemmer
    lending lenen length lenin lente lenzen leren lesser lesson lester lette letten letteren leuke leuker leukst leunen leuven
    leuze leuzen level leven levende levens leventje lezen lezer lezing liberaal liberale liberalen licht lieden liefje liegen
    liegt lieten lieve lieven liever lieverd lifts light lights lijdt lijken lijstje lijstjes liken liking likken limit linden
    lines lining linke linked linker linkse linkt linnen linten lintje linus lippen lisse listen lists liter literal litter
    lived lively liver loenen logan loggen logic lokken lokte london lonely lonen longer loont loose loper lopez losgemaakt
    lossen losser loten loting lotte loved lovely lovend lover loving lower lozen luide luiken luisteren luistert lungs maagd
    maagden maaien maandelijkse maart maatregel macho macht machten maden mager magier magnet maiden mailing maker makers makes
    making makker malden malen males manage managed managen manages manden manen manier mannelijke manner mantelzorg mappen
    march marco marked marken marker markers markets markt marsen marten marty masker maskers massage masten maten material
    mates matten mauro maxim maxime mayer medal median mediation medicine medicines medina medio meditatie meditation
    meegebracht meeging meenamen meerderen meest meeste meesten meewerken meezingen meiden meisje meldden melodieen meloen
    melting menen mengen mentaal mental mentoren meppen mercy meren merit merkel merry messen messing metalen meten method
    methoden methods meting metre metten meyer micro mieke mijne milde milder minas minded minds mines minimal mining minute
    mischien mishandeld mishandelde mishandelen missed missile mitch mobile modder modeling modes modest moeilijker moeite
    mogelijkheden moist molen momentje moments monet monkey monte monty mooie mooier mooiere moois moorden moore morgan morgen
    morgens morning motel motie motoren motten mouse mouth mouths movie mulder multi music muslim muslims myths naait naakt
    naalden naast nacht nadien named namens names napels natie navel nazis neder nederlander nederlanders nederlandsch
    nederlandsche nederlandse negen neger netherlands nette neuzen nevel neven newer niche niels nieto nieuwer night nimmer
    nobel nodes nodigt noemen noemer noemt nonsens noort normal noted noten nothin noting october oekraiense offeren offert
    older ombouwen omgezet omleiding omschreven omschrijven omvang omvat onder onderaan onderen ondergaan onderhandeld
    onderhandelt onderhoudt onderteken ondertekend ondertekende ondertekenden ondertekent ongekend ongekende ongelijk ongevallen
    onmiddelijk onrechte ontboden onthuld onthult ontnomen ontplooien ontslaan ontslaat ontstaat ontvanger ontvangst ontwerpen
    onvermogen onverwachts oorlogen opdat openden opened openen opener opens operate operative opeten opgang opgaven opgegeven
    opgejaagd opgekomen opgeladen opgelegd opgeleid opgelet opgelopen opgelucht opgemaakt opgericht opgerold opgeslagen
    opgestoken opgeteld opgevallen opgezet opkopen opladen opleggen oplegt oplichten oplichter opluchting opnamen opneemt
    oprichten oprichter oprichters oprichting opriep oproer opschrijven opslaan opstaat opstelt optellen opzet opzetten opzicht
    opzichten opzichter oranje osama otter ouden outer outlets ovaal ovens overall overblijven overdreven overeenkomen
    overeenkomt overgehaald overgekomen overgelopen overhead overheden overhoop overladen overledene overledenen overleef
    overleefd overleven overlevende overmacht overreden overschrijden overstag overtreden overtreders overtreffen overtreft
    overval overweegt overwogen paarden paars packet paden pains paint painter pairs pakken pakketjes palace palen paling paniek
    pannen pants panty paper paperwork papua paraat paragraaf parcs parel paren parent parijs parish parken parket parks partij
    partly parts pasje passeert passen passend passes passport patent patents patiente patients patty pause payments peace
    pearson penguin pennen pension peren perfectie perron perse persen persona personal personally personele personnel pesten
    peter philosopher photos piazza pictured pieken piepen pietje pijlen pijpt pilot pilots pinned piraat piraten pissed pistol
    pitch plaat plaatje plaatjes plaatse plaatsen plaatsje plaatst plagen plakken plakt plane planeet planes planet planeten
    plank planken planned plannen plant plantation planted planten planting plants plast plate platen played playing plays
    pleasant pleased plekken plint ploegen plotse plukken poema poets point pointed points poker pokken poles police policy
    polish polite politica politically politici politiek politieke pollen polls polsen pompt poolse poortje pootje popje poppy
    popster populatie porter porto portugese posing positie posities positiever positive postal postbode posted poster posts
    poten potten pottery powder praag pratt praying preceding precious precise prees premie premies premise premises prent
    prenten presentation presentator presentatrice presenting presents presidency pressing prestatie prestige pretje preventing
    priced pride prijst prikken prikt prima primary prime primer prince princes prins prinsen prinsesje print printed printen
    printer prints prisma prison prive privileged prize probable probeert problem procedure procedures proceeding process
    processie produce produced produceert producer products proef profile programme programmed programmes promise promises
    promoten prompted prone prooi protesting proto prove proves provide provided provides province provinces provincial pruim
    psychology pulls puntje puntjes putten puzzle queer quite quoted raadt raast racism raden raising raken rally rammen ransom
    ratten react reader ready realisatie realiseren realistisch realistische rebel rebels receipt receive receiver receives
    recent recessie rechte rechten rechterlijk rechterlijke rechts rechtsback rechtspraak rechtszaal recognised recognized
    redder redding reden redenen reductie reeds reeel reeks refereren refuge refused regan regeerde regeert regeling regelingen
    regelt regenen regent regeren regering regeringen regisseren registered registreert regulatory reiken reikt reist reken
    rekenen rekent relate relative relatively remove renate rende renden render renee renner rented repair repay repeal repen
    replaced replay reports representatief representatieve representation republic requests requirement resolutie resort respons
    responsive restaurants restricted retire reversed rewards rheden richt richten richter ridder rider riemen riepen rieten
    rights rijden rijdend rijder rijdt rijen rijke rijken rijmen rijpen rijzen rises rising ritten rival rivera riviera roads
    rocken roden roedel roeien roeren roest rohan roken roker rokje rokken romana romano rondom rooien rookie roots ropes rosen
    rosie rosse roster rotsen rotte rouge route routes roven rover rowan rozen ruilen ruime ruimen ruimt ruining ruiten rukken
    rukte ruled ruler rulers runnen russian rutte rutten sacred safely salad salaries sally salto samenkomen sands satan scannen
    scanning scare scares scars scenarios scent schaadt schaak schaal schaamt schaamteloze schaap schaar schadelijk schadelijke
    schaden schaft schagen schaken schalen schamen schande schap schapen scharen scheef scheen scheet scheidt schelde schelden
    schelen schelp schelpen scheme schenden schending schenen schenken schenkt schep schepen scheppen scheren scherp scherper
    scherpte scherven scheten scheur schie schiep schijf schijn schijnen schijt schijten schijven schikken schild schilden
    schipper schoenmaker scholen schone schonk schoof schoolweek schoon schoonmaker schoonmakers schoorl schoot schop schort
    schot schoten schreeuwt schrift schrijver schrikt schril schroef schroeven schrok schud schudden schudt schuift schuld
    schulden schulz schut scoor scope score scored scoren scoring scout screenshot scripts seating seeds seksen seksistisch
    sekte seller selling sells sending sense sentenced sentiment separate serge serieus serious serre serve served serves servet
    servie servies setting shade shades shake shaking shale shall shame shane shape shapes shaping shared shark sharks sharp
    shave sheep shell shells shift shire shirt shirtje shirts shock shoes shook shoot shooter shoppen shopping shore shores
    shorts shout shower sides sieren signal simple simpler simulatie singel singer sings sjaal skill skirt slaaf slaag slaagt
    slaan slaat slacht slagen slakken slank slapen slaven slechter slechts slechtst sleen sleepy slepen sliep sliepen slimme
    slipping sloan sloep sloot slopen sloten slowed sluipen sluipt sluis sluizen smaak smalle smart smashing smeden smeek smeekt
    smeken smell smiled smiley smoel smoked smokey smoren snapped sneak sneek snelle snellen sneller snoek snoep snuit sociaal
    socialism socialist socialisten socks sokkel solved somalia sommer sonny soort soorten spaan spande spare spear spears
    specht specialisme specialists specials speed speeds speelt speer speld speler speling spell spelled spellen spelletje
    spelletjes spells spelt spice spike spill spinning spite spoel spoelen spoelt spook spoon spoort sporen sport sporten
    sporter spotten spraak sprake spray spreker spreuk spreuken spring springer sprint sprinter sprong sprongen spuit spuiten
    spullen staaf staakt staal staand staar staart stack stadion staged stain stake staken staking stalen stalken stalker stall
    stallen stalling stammen stampen stamt stand standaarden standard standen stang stank staple stare staren staring stark
    starring stars start started starter starts starving state stated staten states stating stats statue stays steak steal
    stealing steam stede steden steeg steel steele steelt steen steep steer stegen steil steile stein steken stelden stelen
    stelletje stelling stelt stelten stemden stenen sterk sterke sterken sterker sterling stern sterren steur steven stevie
    stick sticks stier stieren stierven stiff stift stijf stijl stijn stikken stikt still stille stilletjes stilte stimulate
    sting stippen stipt stitch stock stoeien stoep stoer stoere stoet stofzuigen stoke stoken stokjes stokken stole stolen
    stomen stone stoned stood stoom stoort stoot stopped store stored storen stores storm stormen stormt stort storten storting
    stoten stout stoute stove straal straalt straat straatnaam straft strak stranger strap straten streden streek streken strekt
    streng strenge strenger streven strijde strijdt strijen strijk strikken strikt strikte string strip stromen strong strook
    stroop strot stuart stuck studeer students studied studio stuff stuit stuiten stunt sturing subjects success suffer suites
    summit sundays superb superior supermarket supervisie supervision supper supplements supplied supplies supports suppose
    surfen suriname suspicion sussen sweat sweden sweep swelling swimming swing switched switches symbol syria syrie system
    systemen tabel table tables tablets taboe taken taking takken talen talent tales talkin tandem tanken tanks tassen taste
    teaches teamleden tearing technical technici technologie tegel tegelen tehuis tekenden tekenen tekens tekent telefonie
    telefonisch telefonische telegraph telen tellen temperature tenen tentamens tepel tepels terminaal terminal terminale
    terminals terribly terrorism terrorists terugbetalen teruggehaald terugkeren terugkomst terugkomt terugvinden tests teugels
    texel texts thais thanh thank thans theme there these thick think thinks thorough those though thought threaten threw
    thrilled tijde tiles tillen timer tintje tired tires title tochtje toekomt toeslagen toetsen toilets token tolken tonen
    tonic topic topped toppen torch toren torture tough touring touwen traan trace traced tract tracy trade traded traden trader
    trage trail train traint trait trakteert trance transaction transition translate translated translates translation
    translator trapped trappen treat treden treed trees treffer treft trekker trent tribunal trick tried tries trivial troffen
    trokken trollen tromp troubled trout trouwde trouwe trouwens trouwt truck truiden tuned tuning turkse turner turning turns
    tweeen tweeten tweetjes twijfelt twister twittert tying types ugent uitgaven uitgedeeld uitgeest uitgekeken uitgeleend
    uitgeoefend uitgepakt uitgespeeld uitgesproken uitgestoken uitgetrokken uitgever uitgezonden uithoeken uitkering uitkomst
    uitlegt uitpraten uitputting uitroeiing uitrusting uitslagen uitslapen uitsluiting uitspelen uitstek uitsterven uitstralen
    uitvalt uitvinden ukraine understood updaten vaccine vacht vague vaker vallei valley value valued values valve vampire
    vandaan vandaar vanden variants varken vasthoudt vastzetten vaten vatten vecht veerkracht vegas vegen vegetarian vegetatie
    velde velen velgen vellen velzen ventje verademing verander veranderd veranderde veranderden verandert verankerd verassing
    verbaal verband verbanden verbeeld verbergen verbeterd verbeteren verbetering verbetert verbied verbieden verbiedt verblind
    verboden verbond verbouwen verbranding verbrandt verbreden verbreding verdeel verdeeld verdelen verdenking verdiend
    verdienen verdiep verdieping verdiepingen verdiept verdoen verdomde verdrijven verdringen verdrongen verdronken vereerd
    veren verfrissend vergaderen verge vergeef vergeeft vergelding vergen vergeven vergeving vergiftigd vergiftigen vergis
    vergissing verhaalt verhagen verhandelen verhard verharding verhelpen verhinderd verhinderen verhoog verhoogde verhoogt
    verhoord verhoren verhouding verhuisde verhuisden verhuist verhuurd verification verjaardagen verjagen verkeer verkeerde
    verkeert verkend verkenning verkeren verkering verkiest verkoeling verkopen verkoper verkozen verkrachting verlaging
    verlangd verlangt verlaten verlegen verleggen verleiding verlenen verlenging verlicht verlichting verliefde verliep verliet
    verloofd verloopt verloor verlopen verlossing vermeer vermeld vermelde vermelding vermenging verminderd verminderen
    verminking vermissing vermoed vermoedde vermoeden vermoedt vermogens vermoordde vermoordden vermoorde vermoordt vernederen
    vernedering vernemen vernieling vernielingen vernietigd vernietigde vernietigen vernietiging vernoemen veroudering veroverde
    veroverden verplaats verplaatsen verras verrast verre verrijken versa verscheidene verschiet verschijnen verschilt
    verscholen verschonen verschuilen verschuilt verschuiven verse versie versieren versiering versieringen verslaan verslaat
    verslagen verslaving versleten versleuteld verspreiden verst verste versteld versterken versterker verstikt verstond
    verstrekken verstrekt verstuur verstuurd verstuurde verstuurt vertaal vertaalde vertaalt vertalen vertaler vertaling verte
    verteerd vertegenwoordigd vertegenwoordigt vertelden verteller vertoning vertrok vertrouwd vertrouwt vervagen verval
    vervalsing vervalst vervang vervanger verveelde verveelt verven vervlogen vervoer vervoerd vervolgd vervolgens vervolgt
    vervorming vervuiling vervullen vervult verwachting verwarde verwarmd verwarring verwart verweer verwekt verwen verwend
    verwerft verwerking verwerpt verweten verwijderd verwijderde verwijdert verwijzend verwijzing verwijzingen verwisseld
    verwonden verwonderd verwondering verwonding verwoord verwoorden verworden verzacht verzamel verzamelde verzamelden
    verzamelt verzeker verzekerde verzekerden verzekert verzen verzet verzint verzocht verzoening verzonden verzonken verzonnen
    verzorgen veste vesten vette vettel vidal vielen viewed vinnen virale visuele vitaal vital vitamin vitaminen vlaag vlaamse
    vlaanderen vlagen vlakken vlieger vliegvelden vlies vliet vloed vloeien vloek vloer vlogen vloot voedde voeden voedt voegde
    voegen voegt voerde voeren voert voeten voiced voldoet volger volgers volken voltrokken vooraan voorafgaande voorbije
    voordeur voordien voorkomen voorkomt voorlezen voorruit voorschrijven voorspeld voorspelt voorst voorste voorstellen
    voorstelt voorval vorden vormige vormt vraagt vracht vreemde vreemden vrees vreesde vreest vrezen vries vriezen vrijer
    vroege vrolijke vrouwe vrucht vulde vullen vurige vuurwapens waagt waarde waarden waardoor waarmee waarop waarschuwt waart
    wachter wachtwoorden wagen wagens wagon waken walden walker wallen walter wanda wandering wanen wangen wanted wanting wants
    wapen wapenen wapens waren warme warmer warmte warrant warren wasted wasting watched watten watts weaker wedden weduwen
    weeen weent weert wegen wegens weggejaagd weggevaagd weiden weiger weigh weighs weights weken wekken wekker wekte welle
    wells wenden wending wendy wenen wennen wenst werelden weren werft werke werken werkend werker werkgevers werking
    werkwoorden werpen werpt werven westelijk westelijke westen wetten wezel wezen wezens whatsapp white whore widow wieden
    wieken wielen wierden wijde wijden wijken wijlen wijst wijten wijven wijzen wilder wilgen wille willem winden window winds
    windt wines winsten wired wished wishing wissen witch witten wives woedde woedt woerden woest wollen wolven women wonde
    wonden wonnen wooden woods woonden woorden worde wording works wormen worms worse worst worstel worth wound wrede wreken
    wright writer wrote youre youtube zacht zaden zaken zakjes zakken zalen zanger zaterdagen zeden zegde zegen zegeningen
    zeiken zeilen zelden zelfmoorden zenden zender zesde zetje zetten zeventien zicht zieke ziggy zijde zijden zijnde zijne
    zingen zinken zinnen zinnig zocht zoeken zoeker zoenen zoete zolder zolen zondagen zonde zonden zondig zones zonet zongen
    zonne zonnen zooitje zootje zoute zover zowaar zuiden zuilen zuren zwaai zwaan zwaard zwakken zwakte zwanger zware zweedse
    zweer zweet zwelling zwemt zwevende zwoer
    """)
)
