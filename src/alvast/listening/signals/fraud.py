"""S13: fraud, phishing, a taken-over account."""

from alvast.listening.signals.cues import ATTENTION, NOW, SignalType, cues, gettext_noop, no_cues, together

_MESSAGE = "mail|sms|telefoontje|bericht|berichtje|brief|belletje|whatsapp|betaalverzoek|tikkie|app|call|message|oproep"
S13 = SignalType(
    id="S13",
    name="fraude_phishing",
    title=gettext_noop("Fraud or phishing"),
    advice=gettext_noop(
        "Stop payments and changes, block, bring in a specialist. Never share codes. Name the bank and the fraud "
        "desk. No shame."
    ),
    is_present=True,
    cues={
        **cues(NOW, 0.9, f"""
        zich ~3 uitgeeft|uitgaf|voordoet|voordeed|uitgeven|voordoen, valse ~2 pagina|winkel|profiel|advertentie,
        vreemde|onbekende ~1 bestelling|bestellingen|aankopen|aankoop, nooit ~2 koop|bestel|bought|ordered, never ~2
        bought|ordered, wat ik ~1 niet|nooit ~1 koop|bestel ~2, inloggen ~3 mijn computer, phishing, fishing mail|sms,
        phishingmail, smishing, fraude ~2, gefraudeerd, fraudeur, fraudeurs, fraudulent, fraudeleus, fraud, scam, scammed,
        scammer, scammers, spoofing, identiteitsfraude, identity theft, oplichter, oplichters, oplichting, opgelicht ~2,
        oplicht, bedrogen, nepmail, nepsms, nep mail|sms|bericht|site|webshop|website|mails|factuur, nepsite, nepwebshop,
        nepwebsite, nepfactuur, valse ~1 mail|sms|bericht|factuur|site|website|link, vals bericht, fake ~1
        mail|site|website|webshop|sms|message|email|invoice, spookfactuur, {_MESSAGE} ~6
        klopt|echt|vertrouwen|betrouwbaar|verdacht|raar|vreemd|vals|nep|legit ~1,
        verdacht|verdachte|vreemd|vreemde|rare|raar|suspicious|strange|weird ~2
        {_MESSAGE}|betaling|afschrijving|transactie|link|bestelling|activiteit|inlogpoging, is ~3 {_MESSAGE} ~2 van u ~2 ?, is
        ~2 dit|dat ~3 echt|wel van u, komt|kom ~3 echt|wel van u, krijg ~4 {_MESSAGE} ~4 met ~3 link, {_MESSAGE} ~2 van|namens u
        ~3 met ~2 link|betaallink, geld ~4 afgeschreven|weggehaald|gestolen|verdwenen|afgehaald|weg ~2, afgeschreven ~4
        zonder|niet|nooit|onbekend|toestemming, word|is|zijn ~5 afgeschreven ~3 niet|zonder|nooit|onterecht,
        onbekende|onterechte|vreemde afschrijving|afschrijvingen|betaling|transactie|incasso|bestelling, iemand anders ~2
        afgeschreven, money ~3 taken|stolen|missing|gone, unauthorised|unauthorized|unknown|unrecognised
        charge|payment|transaction|charges|order, iemand bel ~4 namens|van u|jullie|bank|bedrijf, bel ~3 namens u|jullie|de
        bank, bel|krijg ~4 iemand ~4 zich ~2 voordoet|voor, doet zich voor als, deed zich voor als, zich
        voordoet|voordeed|uitgaf als, pretended|pretending to be, somebody|iemand called ~3 pretending|from, {_MESSAGE} ~3
        zogenaamd, zogenaamd|zogezegd ~2 van|namens u|jullie|bank|klantenservice, moet ~3
        code|codes|pincode|wachtwoord|gegevens|bankgegevens ~2 doorgeven|geef|delen|invullen|invoeren,
        code|codes|pincode|wachtwoord|gegevens|bankgegevens|inlogcode|inloggegevens ~3
        doorgegeven|afgegeven|gegeven|gedeeld|ingevuld|ingevoerd|geef, vraag|vroeg|vroegen|asked ~4
        code|pincode|wachtwoord|bankpas|inlogcode|password|pin|inloggegevens|codes|creditcardgegevens, gave ~3
        code|password|details|pin, anydesk, teamviewer, team viewer, any desk, meekijken ~3 computer|scherm, computer ~2
        overgenomen, overgenomen ~3 computer|scherm|account, heb ~3 niet ~2 besteld|gekocht|aangevraagd|afgesloten ~2
        maar|toch|wel|en, heb ~3 dit|dat|deze|die|het ~3 niet|nooit ~2 besteld|gekocht|aangevraagd|afgesloten, nooit ~3 besteld
        ~3, niet door mij ~2 besteld|geplaatst|gedaan|aangevraagd, did not order|place ~3, never ordered, not mine|me
        ordered, dat|dit ben ik niet ~1 geweest?, dit is niet van mij, niet mijn bestelling, dat was ik niet, this is|was not
        me, not me, {_MESSAGE} ~2 over|about ~2 bestelling ~6 link|geklikt|betaal|douane|nep|echt|klopt, {_MESSAGE} over mijn ~1
        bestelling, klik|klikte|geklikt|clicked|drukte|gedrukt|open|geopend ~4 link, link ~3
        geklikt|klikte|gedrukt|aangeklikt|geopend|clicked, op een|de|die link, account ~4
        gehackt|gehacked|overgenomen|hacked|misbruikt|gekaapt|ingebroken|compromised, gehackt, gehacked, gehekt, hacker,
        hackers, hacked, iemand ~3 ingelogd|in mijn account|toegang, ingelogd ~4 niet ik|iemand|onbekend|rusland|vreemd, iemand
        ~4 bestel|bestelt|besteld|bestelling ~3 op mijn naam, op mijn naam ~5
        besteld|bestelt|afgesloten|aangevraagd|bestelling|geopend, op mijn naam ~1, misbruik ~3 gegevens|naam|account|rekening,
        misbruikt ~3, gestolen ~2 gegevens|creditcard|pas|identiteit|telefoon|bankpas|account, creditcard ~2 gestolen|misbruikt,
        mijn gegevens ~3 gelekt|gestolen|misbruikt|straat, datalek, data leak, klopt ~3 bankrekening|rekening ~2, ander ~1
        bankrekening ~3, nieuw bankrekening ~4 overmaken|betaal|klopt, bankrekening ~2 gewijzigd, geld overgemaakt ~3
        oplichter|nep|verkeerd|vreemd, onbekend nummer ~4 namens|betaal|link, hi mam|pap, vriend-in-nood|whatsappfraude,
        katvanger, geldezel, skimming, geskimd, marktplaats ~3 oplicht*
    """),
        **cues(ATTENTION, 0.6, f"""
        vertrouw ~4 niet, vertrouw ~2 {_MESSAGE} ~2 niet, vreemde inlog, verdacht, verdachte, onbekende inlog|login, wachtwoord
        ~2 gewijzigd ~4 niet, betaalverzoek ~4 van u, {_MESSAGE} ~2 betaal ~3 douane|invoerkosten|verzendkosten|bezorgkosten,
        hebben jullie ~2 {_MESSAGE} ~1 gestuurd, heeft u mij ~2 {_MESSAGE} ~1 stuur, bericht van u ~3 klopt dat
    """),
    },
    clusters=together(NOW, 0.85, """
        mail|sms|whatsapp|app|bericht|email|telefoon|brief + klopt|kloppen|normaal|legitimate|juist +
        betaal|betaling|betalen|gegevens|code|rekeningnummer|pay|vragen + u|namens, email|message|text|sms|mail|bericht +
        account|rekening|pakket|bestelling|parcel +
        closed|suspended|verify|geblokkeerd|afgesloten|verifiëren|verifieren|gesloten|blocked|opgeheven|bevestigen +
        pay|klik|link|betaal|click|anders|u|unless|you|echt, dochter|zoon|kind|vriendin|mama + nieuw|ander|onbekend +
        nummer|telefoonnummer|toestel + geld|betaal|overmaken|rekening|tikkie, pas|bankpas|pinpas|creditcard +
        ophalen|opgehaald|meegeven|meegegeven|meenemen|meegenomen|opsturen|doorknippen +
        man|iemand|bank|koerier|deur|namens|zogenaamd, niet|nooit|never|not +
        aangevraagd|aangemaakt|goedgekeurd|geautoriseerd|requested|authorised|authorized|afgesloten +
        rekening|account|naam|telefoon|telefoons|abonnement|contract|krediet|bestelling|factuur + ik|zelf|mijn|mij,
        computer|scherm|laptop|telefoon|tablet + meekijken|overnemen|overgenomen|meekeek|bediende|besturen|remote +
        man|telefoon|iemand|hij|zij|meneer|mevrouw|mannetje|stem|lijn,
        charge|afschrijving|betaling|transactie|bestelling|bedrag|incasso|payment|transaction|order|abonnement +
        recognise|recognize|herken|thuisbrengen|plaatsen|ken|kennen|onbekend|onbekende|unknown|vreemd|vreemde +
        not|niet|geen|ik|op|my|mijn|een, afgeschreven|incasso|afschrijving|afschrijvingen|geincasseerd|charged +
        geen|nooit|niet|no|never|not + klant|abonnement|lid|customer|toestemming|machtiging,
        mail|sms|bericht|berichtje|betaalverzoek|tikkie|telefoontje|belletje|brief|app|appje|whatsapp|call|message|messages|
        invoice|rekening|link|verzoek|pop-up|popup|advertentie|site|website|webshop|qr-code +
        nep|vals|valse|verdacht|verdachte|betrouwbaar|legit|phishing|scam|fake|spam|oplichting|oplichterij|vertrouwen|louche|
        genuine|suspicious|vaag|namaak|fraude|niet-pluis|pluis,
        mail|sms|bericht|berichtje|betaalverzoek|tikkie|telefoontje|belletje|brief|app|appje|whatsapp|call|message|messages|
        invoice|rekening|link|verzoek|pop-up|popup|advertentie|site|website|webshop|qr-code + wel|is + echt,
        mail|sms|bericht|berichtje|betaalverzoek|tikkie|telefoontje|belletje|brief|app|appje|whatsapp|call|message|messages|
        invoice|rekening|link|verzoek|pop-up|popup|advertentie|site|website|webshop|qr-code + vertrouw + niet,
        geld|euro|bedrag|bankrekening|€|eur|saldo|money|rekening|pounds|dollars|creditcard +
        afgeschreven|gehaald|weggehaald|verdwenen|gestolen|afgehaald|afgeboekt|geincasseerd|opgenomen|leeggehaald|leeggeroofd|
        geplunderd|charged|taken|stolen|gejat|gepind +
        niet|niks|nooit|geen|zonder|onbekend|onbekende|iemand|ken|herken|vreemd|vreemde|never|not|not|raar|zomaar +
        bestel|koop|toestemming|klant|weet|doe|machtiging|herken|ken|bij|u|order|ordered|bought|zomaar|weg|rekening|iemand|
        abonnement|recognise|waarvoor|aankoop,
        bel|belde|gebeld|mail|sms|deur|bericht|app|iemand|kerel|vrouw|man|meneer|called|persoon|mens +
        zogenaamd|namens|zich|voordeed|voordoet|uitgaf|beweerde|beweert|zogezegd|pretending|claiming|claimed|noemde|zeg|
        zogenoemd|nepmedewerker +
        code|bank|bankpas|pas|pincode|wachtwoord|overmaken|rekeningnummer|inlog|inloggen|gegevens|installeren|computer|kluis|
        kluisrekening|veilige|geld|creditcard|password|card|anydesk|betaal,
        kaartgegevens|kaartnummer|bankgegevens|pincode|creditcardgegevens|creditcardnummer|inloggegevens|bsn|wachtwoord|
        pasnummer|paspoort|card|gegevens|cvc|inlogcode|pas|tancode|sms-code|verificatiecode|password|digid +
        ingevuld|doorgegeven|gegeven|ingevoerd|gedeeld|afgegeven|afgestaan|filled|gave|entered|geef|ingetypt|invullen|opgegeven|
        wou|vroeg|vroegen|moest|doorgeven|geven|afgeven|vragen|vraagt +
        sms|link|iemand|site|man|meneer|vrouw|bank|hij|zij|telefoon|nepsite|belde|gebeld|mail|bel|website|app|tikkie|douane|
        douanekosten|achteraf|twijfel|dom|stom, code|codes + bank|iemand|man|meneer|bel|gebeld|whatsapp|hij|zij|vreemde +
        doorgegeven|geef|gegeven|vroeg|wou|wilde|wil|doorgeven|gave|vraag|gedeeld|moest|stuur,
        programma|app|software|programmaatje|anydesk|teamviewer|iets +
        installeer|installeren|geinstalleerd|downloaden|gedownload|install +
        computer|scherm|meekijken|meekeek|overnemen|kijken|laptop|telefoon|bank +
        man|meneer|iemand|hij|zij|medewerker|mevrouw|moet|bel|gebeld,
        kaart|card|creditcard|account|gegevens|naam|pas|adres|bankrekening|identiteit|details +
        gebruikt|gebruikt|used|misbruikt|misbruik|bestelt|bestel|ordered|gekocht|koop|plaatst|geplaatst|using|misbruiken|
        aangemaakt|afgesloten|geopend +
        iemand|ander|vreemde|onbekend|onbekende|someone|somebody|zonder|niet|oplichters|hacker|else,
        account|profiel|mijnomgeving +
        overgenomen|gekaapt|ingebroken|gehackt|gestolen|hijacked|taken|vreemde|ingelogd|inlogpoging|gewijzigd|veranderd +
        niet|iemand|ander|kan|meer|zonder|vreemd|onbekend|rusland|china|toestemming|mail|over,
        bankrekening|rekeningnummer|iban|bankrekeningnummer +
        anders|ander|andere|nieuw|nieuwe|afwijkend|klopt|kloppen|gewijzigd|verschilt|veranderd|vreemd|buitenlands|ander +
        rekening|mail|brief|overmaken|betaal|u|bericht|vorige, sms|mail|bericht|app|whatsapp|appje|link +
        douane|invoerrechten|inklaringskosten|bezorgkosten|verzendkosten|pakket|bestelling|pakje +
        betaal|euro|ingevuld|nep|klopt|gegevens|klik|geklikt|kaart +
        moet|ingevuld|geklikt|vreemd|klopt|nep|echt|heb|gevraagd|moest|vraag,
        bestelling|account|abonnement|contract|lening|telefoon|rekening + niet|nooit|never|not + ik|mij|door|me +
        gedaan|geplaatst|afgesloten|aangevraagd|aangemaakt|gemaakt|besteld|placed|made +
        ontvang|bevestiging|krijg|staat|zie|naam|account|rekening|op,
        oplichter|oplichters|criminelen|hackers|scammers|fraudeurs|boeven|dief|dieven|oplicht|opgelicht|bedonderd|erin +
        betaal|link|geklikt|telefoon|gebeld|sms|mail|overgemaakt|code|slachtoffer|getrapt|getuind|ingetrapt|geld|bankrekening
    """),
    look_alikes=no_cues("""
        code ~4 cadeaukaart|cadeaubon|kortingsbon|voucher|korting|kado, heb|ik ~3 niet ~2 afgesloten ~2 nog, nog niet ~2
        afgesloten|aangevraagd, echt ~2 verzonden|bezorg|onderweg|lever|stuur|weg|nodig|geen|niet|heel|jammer|wel, link ~4
        werkt|opent|doet|verlopen|niet|fout|retour|resetten|track, klik ~4 link ~4 niks|niet|foutmelding|werkt|error,
        klik|geklikt ~2 op ~2 link ~2 maar, link ~2 geklikt ~3 maar ~3 gebeurt|werkt|niks|niet|error, link ~2 in ~2 mail ~2
        werkt, krijg ~3 mail ~3 link ~4 werkt|verlopen, wachtwoord ~2 vergeten, kortingscode ~2, code ~2 voor ~2 korting, nog
        niet besteld, heb ~3 nog niet ~2 besteld, verkeerd ~1 besteld, deze maat niet besteld, ander kleur ~1 besteld, andere ~2
        besteld, iets anders ~2 besteld, heb ~3 niet besteld ~2 kleur|maat, geld ~3 afgeschreven ~3 maar ~3
        bestelling|bevestiging|order|geen, afgeschreven ~2 maar, dubbel afgeschreven, twee keer afgeschreven, tweemaal
        afgeschreven, boek ~4 oplichters|phishing|fraude|hacker|hackers|oplichting, track ~1 en trace ~1 link, retourlink,
        aanbieding ~2 gemist, op de link ~1 retour, hij klopt nu, antwoord van u, kledinghanger, hoe voorkom ik, life hack,
        hacks, growth hacker
    """),
    example="Ik kreeg een sms over mijn pakje en heb op de link geklikt.",
    no_example="De link in uw mail werkt niet.",
)  # fmt: skip
