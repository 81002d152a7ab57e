"""S15: feeling runs up."""

from alvast.listening.signals.cues import ATTENTION, NOW, SignalType, cues, gettext_noop, no_cues

S15 = SignalType(
    id="S15",
    name="emotie_oplopend",
    title=gettext_noop("Feeling runs up"),
    advice=gettext_noop(
        "Stop explaining. Name the feeling, give room, then one concrete step with a time. No “calm down”, no "
        "formula."
    ),
    cues={
        **cues(NOW, 0.9, """
            zo ~1 boos, echt ~1 boos, erg|heel|zeer ~1 boos, hou ~2 op met ~3 standaard, schaam ~2,
        u|jullie ben|is|zijn ~3 ergste|slechtste|waardeloos|waardeloze|verschrikkelijk|vreselijk|schandalig|hopeloos|zielig, are
        ~2 joke, worst ~2 ever, the worst ~2, genoeg van ~1, zo ~1 genoeg van, gezeik, geen woorden voor, walgelijk, om te
        kotsen, kotsmisselijk, ten hemel schreiend, wat een bende ~1, bende, hopeloos, triest ~1 bedrijf|niveau, godgeklaagd, te
        triest ~1 voor, ik sta te trillen, ik tril van, bloed ~1 onder ~2 nagels, bloed kookt, stoom uit mijn oren, over de
        rooie, door het lint, flip ~1 hier|bijna, ik flip, knettergek, stapelgek van, uit mijn vel|dak, ontploffen,
        explode|exploding with, disgusting, disgraceful, appalling, shame on u, livid, fuming, belachelijk, boos, woest, des
        duivels, ziedend, briesend, witheet, ik ontplof, ik word gek ~2, gek van ~2, driving me crazy|mad, fed up ~3, sick ~3 of
        ~2 this|u|it, had enough|it ~2, had it with u, unacceptable, onacceptabel, onaanvaardbaar, schofterig, asociaal,
        respectloos, schaam u ~1, u ~2 schamen, schande ~2, schaamteloos, ongelofelijk ~2, ongelooflijk ~2, ongehoord ~1, niet
        te geloven ~2, te zot ~3, te gek ~1 voor woorden, te erg voor woorden, kutzooi, klotezooi, bullshit, fuck u|this|off,
        fucking ~1, kanker ~1
        bedrijf|zooi, tyfus, bagger, ruk ~1 bedrijf, stelletje ~3,
        prutsers, knoeiers, oplichters ~1 zijn|bende, klojo's, sukkels, idioten, idiots, waardeloos ~3, waardeloze ~2, useless,
        worthless, terrible ~1 service, horrible, awful, pathetic, joke of a company, drama ~2, dramatisch, schandvlek,
        aanfluiting, om te huilen, om te janken, diep|zeer|erg|heel|enorm|zwaar|hevig teleurgesteld, woedend, furieus, link van,
        pislink, giftig van, ik kook ~2, ik pik dit niet ~1, dit pik ik niet ~1, het is ~2 te gek, hou mij
        voor de gek, neem mij in de maling, in de maling, voor de gek ~2, belazerd, belazeren, besodemieterd, genaaid, opgelicht
        voel, ripped off, steek er mee, grof schandaal, schandaal, wanbeleid, wanprestatie, incompetent, incompetente,
        onprofessioneel, amateurs, amateuristisch, mensonterend
    """),
        **cues(ATTENTION, 0.8, """
        gvd, godverdomme, verdomme, potverdomme, potverdorie, kut ~2, klote ~2, kloten, shit, fuck ~1, wtf, tering ~1, godsamme,
        jezus ~1, allemachtig, what the hell, damn, crap, baal ~3, balen ~2, ik word ~2 hier ~3 moe van, word hier ~2
        moe|gek|naar|niet, moe van ~2 u|jullie|dit, doodmoe van, doodziek van, ziek van
        ~3 u|dit|gedoe, ik word hier niet blij|vrolijk ~1 van, nu luister ~2 eens|even, luister ~1 eens|even ~1, laat mij ~3
        uitpraten, uitpraten ~2, dat zeg ik ~2 net|al|toch ~1, dat heb ik ~3 net|al ~2 gezegd|zeg, dat zeg ik toch, hoe vaak
        moet ik ~4, hoeveel keer moet ~3, how many times ~3, ik vind dit ~2 niet kan, kan ~2 echt niet ~2 zo, dit kan ~1
        echt|gewoon|toch niet ~1, dit kan ~1 niet ~1 meer?, dit kan zo niet ~2, dit is ~2 toch ~2 niet normaal|te|meer, niet ~2
        normaal ~2, abnormaal, niet te doen ~1, zucht, pff, pfff, pffff, pfffff, grr, grrr, argh, aargh, tss, hallo ~2 ben u ~2
        nog|daar ~1, ben u ~1 er nog, ben u daar nog, hallooo, hallo ? hallo, ik wil ~1 nu ~2 antwoord|oplossing|geld|iemand, nu
        ~2 antwoord ~1, wat een ~2
        zooi|zooitje|bende|puinhoop|gedoe|ellende|toestand|ramp|circus|flutbedrijf|rotzooi|slecht|slechte|schande|onzin|
        waardeloze|drama|lachertje|grap|poppenkast, zooitje ~2, puinhoop, een puinzooi, ik ben het ~1 zat ~1, ben ~2 dit|het|u
        ~2 zat, zat van ~2, zat ~3 wachten, genoeg ~1 van ~2, heb er ~2 genoeg van, ik heb ~1 er ~2 mee|schoon genoeg, klaar met
        wachten, geduld ~2 op, mijn geduld ~2, geduld raakt, losing patience|mijn patience, running out of patience, ongeduldig,
        gefrustreerd, frustrerend, frustratie, frustrating, frustrated, irritant, irriteer ~3, irritatie, geïrriteerd,
        ergerlijk, erger mij ~3, annoying, annoyed, upset, disappointed, teleurgesteld, teleurstellend, ontevreden, niet
        tevreden, zeer slecht|slechte, heel slecht|slechte, echt slecht ~2, super slecht|slechte, slechte ~1
        service|bereikbaarheid|klantenservice|zaak, slecht geregeld|bereikbaar|bedrijf, bad|poor|worst
        service|experience|customer|company, waar betaal ik ~2 voor, hou|houd toch op, hou ~1 op met, doe iets, do something,
        doe ~3 nu eens iets, doe er ~2 iets aan, kom op zeg, come on, serieus ?, echt niet meer ~2 leuk, niet meer leuk ~1, not
        funny, onbegrijpelijk, snap ~2 echt niet ~4 hoe|dat u, hoe kan dit|dat ~2 nu|nou|toch ~3, hoe bestaat het, hoe moeilijk
        kan ~3, how hard can it be, niemand ~2 help ~1, word ~2 niet ~2 geholpen|gehoord|serieus, neem mij|u ~2 niet|serieus ~1,
        voel mij ~3 niet|gehoord|genomen|serieus|afgescheept, afgescheept, genegeerd, negeren ~2 mij, ignored, ignoring me, aan
        het lijntje, aan mijn lot ~2, laat ~3 in de steek, stikken ~2, ten einde raad, einde raad, wanhopig, radeloos,
        desperate, dit slaat ~1 nergens op, slaat nergens op, nergens op slaat, van de zotte, kafka, bureaucratie, stop met ~3
        zinnetjes|standaard|excuses|praatjes, geen excuses ~2, smoesjes, smoes ~1, blabla, bla bla, geouwehoer, gezeik, gezeur,
        geneuzel, onzin ~2, nonsense, flauwekul, larie, u luistert ~2 niet, niet luistert, not listening, luister ~2 dan ~1
    """),
    },
    look_alikes=no_cues("""
        idioot|belachelijk|schandalig|walgelijk|ziek|ridiculously ~0
        hoog|hoge|lang|lange|klein|kleine|laag|lage|duur|dure|groot|grote|mooi|mooie|veel|weinig|goedkoop|goedkope|ver|snel|
        lekker|lekkere|leuk|leuke|cheap|low|good, ik ~3 sukkel|idioot|prutser|knoeier, boos|woest|kwaad|pissig ~1 op
        mijzelf|mezelf, mijn eigen schuld, niet ~1 boos ~2, boos op mijzelf, boos ~2 op ~2 mezelf|mij, angry birds, angry
        chicken, boosterpack, drama ~2
        film|serie|boek|school|queen, kunststof kloten, leuk drama, ben ~1 niet ontevreden, niet ~1 teleurgesteld, wel tevreden,
        kut kaart, geen onzin, geduld ~2 hebben|even, heb ~1 alle geduld, dank voor uw geduld, bedankt voor ~2 geduld, dit is
        niet normaal ~1 mooi|lekker|goed|blij, niet normaal ~2 blij|goed|lekker|snel|mooi|fijn, belachelijk ~1
        goed|lekker|goedkoop|snel|mooi, crazy ~1 good, ongelofelijk ~1
        goed|blij|snel|fijn|lekker|mooi|tevreden|bedankt|dankbaar|lief, ongelooflijk ~1
        goed|blij|snel|fijn|lekker|mooi|bedankt|tevreden|lief, zo gek op, boek|film|serie|titel ~3 woede|woedend|boos, uw geduld
    """),
    example="Dit is toch niet normaal, ik ben het spuugzat.",
    no_example="Ik ben niet boos hoor, het kan gebeuren.",
)  # fmt: skip
