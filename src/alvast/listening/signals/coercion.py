"""S12: not alone, and perhaps not free to speak."""

from alvast.listening.signals.cues import ATTENTION, NOW, SignalType, cues, gettext_noop, no_cues, together

S12 = SignalType(
    id="S12",
    name="niet_alleen_dwang",
    title=gettext_noop("Not alone, perhaps under pressure"),
    advice=gettext_noop(
        "Ask who listens. Personal data only with consent. Under pressure: questions with yes or no, a safe moment "
        "to call, the protocol."
    ),
    unless=frozenset(["verrassing", "cadeau", "kado", "surprise", "cadeautje"]),
    is_deniable=True,
    cues={
        **cues(NOW, 0.9, """
        moet ~2 van hem|haar|mijn|zijn ~4 vraag|betaal|doe|overmaken|zeg|stuur|tekenen|opnemen|geef|pinnen, van hem moet ~1 ik,
        ik moet van mijn ~1 man|partner|ex|zoon|dochter|vrouw|broer ~4, hij|zij|man dwingt ~2, gedwongen ~3, dwingen ~3 mij,
        dwang, word ~2 gedwongen, onder druk gezet|zetten|gezet, zet ~2 mij onder druk, onder druk, word ~2 bedreigd,
        bedreigt|bedreigen mij|ons, bedreigd ~2, bedreiging ~2, chanteert, gechanteerd, afgeperst, chantage, blackmail,
        threatening me, forced to, forcing me, forces me, makes me, under pressure, being pressured, dat mag ik niet zeg|vertel,
        mag ~3 niet zeg|vertel|weten|praat|bel ~1 van hem|haar|mijn, mag ~2 niet van hem|mijn|haar, mag ~2 niet weten ~1,
        hij|zij|man|ex|partner mag ~3 niet weten|zien|horen|achterhalen|merken, not allowed to tell|say|talk, he must|should|kan
        not know, zonder dat hij|mijn|zij ~3 weet|ziet|merkt|hoort|erachter, sta|zit ~2 naast mij ~2 zeg|moet|en|te, ze|zij
        staan naast|om mij, moet ~3 nu overmaken|betalen|betaal, moet het nu overmaken, meteen overmaken, kan ~1 niet vrij ~1
        praat|spreek, kan nu niet vrijuit|vrij|praten|praat, niet alleen ~1 thuis|nu, ik kan nu niet praten, kan not talk
        freely|now, hij luistert mee, meeluistert, hij ~1 meekijkt, hij leest mee, kijkt mee ~2, he is
        listening|watching|reading, ben bang voor|van|dat ~2 hem|mijn|man|ex|partner|hij, bang voor mijn ~3, scared of
        my|him|mijn, afraid of him|my|mijn, hij slaat ~2, slaat mij, slaat mij, mishandelt, mishandeld, mishandeling, huiselijk
        geweld, domestic violence|abuse, stalkt, stalker, stalking, gestalkt, veilig thuis, blijf-van-mijn-lijf,
        vrouwenopvang, hij controleert ~4, neemt ~3 mijn ~2 geld|pas|telefoon|bankpas af, heeft mijn
        pas|bankpas|pincode|telefoon afgepakt, neem mijn geld|pas af, heb ~2 geld ~2 afgepakt, pakt mijn geld, buit ~3 uit,
        uitgebuit, financieel misbruik, financiële uitbuiting, zeg maar niks ~2, wis ~3 gesprek|chat
    """),
        **cues(ATTENTION, 0.65, """
        wacht ~2 mijn man|vrouw|moeder|partner|zoon|dochter ~1 roept|zegt|zeg ~2, man|vrouw|partner|zoon|dochter|moeder roept
        ~2, zet ~2 u ~3 speaker|luidspreker, op de speaker|luidspreker, on speaker, zit|zitten ~3 met zijn
        tweeën|tweeen|drieën|allen, met z'n|zijn tweeën, hij|zij wil weten ~2, hij|zij zeg ~1 dat ~2 moet ~4, ze zegt dat|dit,
        sta|zit|staan ~2 hier ~1 naast ~1 mij, kan ik ~2 later ~2 bel|terugbel|terugkomen, zeg ~1 maar ~1 dat het goed is,
        fluistert, fluisterend, fluister, niet hardop, kan u ~2 niet bel ~3 hoort|weet|thuis, bel mij niet ~2, niet bellen aub,
        mail ~2 niet want
    """),
    },
    clusters=together(NOW, 0.85, """
        made|makes|forced|forces|forcing|dwingt|dwong|dwing|gedwongen|verplicht|chanteert|pusht|zet + mij|me|him +
        he|she|hij|zij|zoon|man|partner|ex|dochter|vader|broer|they|druk, leest|kijkt|luistert|reads|listens|watches +
        mee|alles|everything|telefoon|berichten + hij|zij|man|partner|ex|he|my|mijn, durf|durven|bang|afraid +
        nee|weigeren|no|refuse|tegenspreken + moet|tekenen|betaal|abonnement|contract|zoon|man|hij|zij|sign, moet +
        tekenen|ondertekenen|overmaken|pinnen|sign|afgeven + zeg|zoon|man|hij|partner|dochter|vader +
        anders|durf|bang|boos|dwingt,
        dreigt|dreigde|dreigen|bedreigt|bedreigd|bedreigde|bedreigen|threatens|threatening|threatened|chanteert +
        ex|man|hij|zij|partner|mij|zoon|dochter|broer|vrouw|me|iemand|buurvrouw|familie|vader, moet + van +
        hij|hem|haar|partner|man|ex|zoon|vrouw|dochter|vader|broer|schoonmoeder|oom +
        anders|boos|betaal|bestel|zet|overmaken|tekenen|naam|geld|doe|geef|afsluiten|aanvragen|lenen|opnemen|kopen|koop,
        hij|zij|man|partner|ex|zoon|dochter|vader|vrouw +
        controleert|controleerd|afpakt|afgepakt|afpakken|dwingt|dwong|verbiedt|verbied|opsluit|slaat|sloeg|mishandelt|stalkt|
        volgt|forces|controls|beats|hits|afneemt|beheerst|opgesloten|inpikt|leesthaalt +
        mij|mijn|me|geld|telefoon|pas|bankpas|alles|my, hij|man|partner|ex|zij|zoon + mag|kan + niet|nooit|not +
        weet|weten|merken|achterkomen|zien|horen|lezen|know|see|ontdekken|achterhalen +
        bang|contact|adres|gevlucht|woon|bel|mail|opneem|opgenomen|opvang|leest|telefoon|gesprek|gevaarlijk,
        bang|scared|afraid|durf + man|partner|ex|hij|hem|zoon|him|vriend|vader|broer +
        mij|komt|doet|kwaad|boos|slaat|achter|thuis|weet|vindt|zeg|bel|van|of|for, hij|man|partner|zoon|iemand +
        luistert|meeluistert|meekijkt|meeleest|naast|leest|kijkt|staat|zit + kan|mag|durf|bang + niet|nu|later +
        praat|bel|spreek|zeg|vrij|typen
    """),
    look_alikes=no_cues("""
        dwongen|dwing ~3 deur|slot,
        moet het ~3 nu betaal ~2 of, moet ik ~3 nu betaal|overmaken, moet|wanneer ik nu betaal|betalen, gezellig met zijn
        tweeën, bestelling|diner|tafel|kamer ~3 tweeën, mag ~3 niet weten ~3 verrassing|cadeau|verjaardag|sinterklaas|surprise,
        verrassing|cadeau|kado ~6 mag ~3 niet weten, mag ~2 niet weten ~6 verrassing|cadeau|kado|surprise, mag ~2 niet weten
        want ~5 verrassing|cadeau, surprise, speaker ~3 kapot|besteld|kopen|bluetooth|box|geluid, bluetooth ~1 speaker,
        waterdruk, druk op, lage druk, bandendruk, kapot onder druk, waarom moet ~2 nu betaal, moet ~2 vooraf betaal, factuur ~3
        nu betaal
    """),
    example="Ik moet het van hem overmaken, hij staat naast me.",
    no_example="Mijn vrouw mag het niet weten, het is een verrassing.",
)  # fmt: skip
