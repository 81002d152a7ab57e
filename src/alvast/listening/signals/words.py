"""Groups of words that several types of signal share, as parts of a phrase."""

KIN = (
    "moeder|vader|ouders|oma|opa|man|vrouw|partner|zoon|dochter|broer|zus|tante|oom|buurvrouw|schoonmoeder|kind|client|neef"
    "|nicht|familielid|ex|vriendje|huisgenoot|werkgever|overgrootmoeder"
)
WHOSE = "mijn|mij|onze|ons|een|de|haar|zijn|her|his|our"
CONTACTS = (
    "bel|mail|schrijf|chat|app|appen|whatsapp|contacteer|contact|terugbel|klop|aanklop|calling|writing|write|call|bericht|vraag"
)
PURCHASE = "bestelling|contract|rekening|telefoon|toestel|internet|energie|polis|verzekering|zorgpas|account|paspoort|uitkering"
SOON = (
    "vandaag|morgen|overmorgen|vanavond|vanmiddag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|weekend|today"
    "|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|volgende"
)
FEAST = (
    "verjaardag|jarig|bruiloft|trouwerij|trouwdag|trouw|huwelijk|trouwen|feest|feestje|begrafenis|vakantie|sinterklaas"
    "|pakjesavond|kerst|kerstmis|moederdag|vaderdag|valentijnsdag|communie|doop|jubileum|examen|diploma-uitreiking|wedding"
    "|birthday|christmas|funeral|kraamfeest|babyshower|pasen|carnaval|verhuizing|reis|vlucht|holiday|afstuderen"
)
