"""What people write, and what is meant: labelled by hand, our own examples. `number letter addition street`, empty is `-`."""

HOUSE_NUMBERS = """
12                        | 12 - - -
 12                       | 12 - - -
012                       | 12 - - -
12.                       | 12 - - -
12,                       | 12 - - -
nr. 12                    | 12 - - -
nr 12                     | 12 - - -
Nr.12                     | 12 - - -
no. 12                    | 12 - - -
nummer 12                 | 12 - - -
huisnummer 12             | 12 - - -
huisnr. 12                | 12 - - -
# 12                      | 12 - - -
n° 12                     | 12 - - -
１２                        | 12 - - -
１２Ａ                       | 12 A - -
١٢                        | 12 - - -
99999                     | 99999 - - -
1                         | 1 - - -
12A                       | 12 A - -
12a                       | 12 A - -
12 a                      | 12 A - -
12 A                      | 12 A - -
12-A                      | 12 A - -
12 - A                    | 12 A - -
12/A                      | 12 A - -
12.a                      | 12 A - -
12,a                      | 12 A - -
12_a                      | 12 A - -
12(a)                     | 12 A - -
12–A                      | 12 A - -
12—a                      | 12 A - -
nr. 12a                   | 12 A - -
12 letter A               | 12 A - -
12 huisletter A           | 12 A - -
12z                       | 12 Z - -
12 h                      | 12 H - -
12-1                      | 12 - 1 -
12/3                      | 12 - 3 -
12 3                      | 12 - 3 -
12 - 3                    | 12 - 3 -
12-14                     | 12 - 14 -
12/ 3                     | 12 - 3 -
12 app 3                  | 12 - 3 -
12 app. 3                 | 12 - 3 -
12 apt 3                  | 12 - 3 -
12, appartement 3         | 12 - 3 -
12 kamer 4                | 12 - 4 -
12 kmr 4                  | 12 - 4 -
12 unit 5                 | 12 - 5 -
12 bus 2                  | 12 - 2 -
12 toev. 2                | 12 - 2 -
12 toevoeging B2          | 12 B 2 -
12²                       | 12 - 2 -
12³                       | 12 - 3 -
12A-3                     | 12 A 3 -
12a3                      | 12 A 3 -
12 A 3                    | 12 A 3 -
12-A-3                    | 12 A 3 -
12a/3                     | 12 A 3 -
12A/III                   | 12 A III -
12 a II                   | 12 A II -
12aII                     | 12 A II -
12a-ii                    | 12 A II -
12II                      | 12 - II -
12 III                    | 12 - III -
12-IV                     | 12 - IV -
12 I                      | 12 I - -
12hs                      | 12 - hs -
12 hs                     | 12 - hs -
12-hs                     | 12 - hs -
12 HS                     | 12 - hs -
12 huis                   | 12 - hs -
12-huis                   | 12 - hs -
12ahs                     | 12 A hs -
12 A hs                   | 12 A hs -
12bis                     | 12 - bis -
12 bis                    | 12 - bis -
12-bis                    | 12 - bis -
12 BIS                    | 12 - bis -
12 bs                     | 12 - bis -
12 bis A                  | 12 - bisA -
12bisa                    | 12 - bisA -
12BSA                     | 12 - bisA -
12 a bis                  | 12 A bis -
12abis                    | 12 A bis -
12 rood                   | 12 - rd -
12rd                      | 12 - rd -
12 RD                     | 12 - rd -
12 a rd                   | 12 A rd -
12 zwart                  | 12 - zw -
12zw                      | 12 - zw -
12 wit                    | 12 - wit -
12 t/o                    | 12 - to -
12 T/O                    | 12 - to -
12 t.o.                   | 12 - to -
12to                      | 12 - to -
12 tegenover              | 12 - to -
12 1-hoog                 | 12 - 1-hoog -
12-1-hoog                 | 12 - 1-hoog -
12 1hoog                  | 12 - 1-hoog -
12-2 hoog                 | 12 - 2-hoog -
12 II hoog                | 12 - 2-hoog -
12 III-hoog               | 12 - 3-hoog -
12 2e etage               | 12 - 2-hoog -
12, 2e verdieping         | 12 - 2-hoog -
12 1e verd.               | 12 - 1-hoog -
12 1 hoog achter          | 12 - 1-hoog-achter -
12 A 2-hoog               | 12 A 2-hoog -
12 bg                     | 12 - bg -
12 begane grond           | 12 - bg -
12 parterre               | 12 - bg -
12 souterrain             | 12 - sous -
12 sous                   | 12 - sous -
12 kelder                 | 12 - kelder -
12 boven                  | 12 - boven -
12 beneden                | 12 - beneden -
12 achter                 | 12 - achter -
12 voor                   | 12 - voor -
12 links                  | 12 - links -
12 rechts                 | 12 - rechts -
12 ark                    | 12 - ark -
12 boot                   | 12 - boot -
12 Lindelaan              | 12 - - Lindelaan
12, Lindelaan             | 12 - - Lindelaan
12 A Lindelaan            | 12 A - Lindelaan
12a, Lindelaan            | 12 A - Lindelaan
12 hs Lindelaan           | 12 - hs Lindelaan
12 van der Heijdenlaan    | 12 - - van der Heijdenlaan
12 A van der Heijdenlaan  | 12 A - van der Heijdenlaan
12 de Wallen              | 12 - - de Wallen
12 's Gravenweg           | 12 - - 's Gravenweg
Lindelaan 12              | 12 - - Lindelaan
Lindelaan 12A             | 12 A - Lindelaan
Lindelaan 12 A            | 12 A - Lindelaan
Lindelaan nr. 12          | 12 - - Lindelaan
Lindelaan 12-2            | 12 - 2 Lindelaan
Lindelaan 12 bis          | 12 - bis Lindelaan
Plein 1944 5              | 5 - - Plein 1944
Plein 1944 nr 5           | 5 - - Plein 1944
Laan 1940-1945 12         | 12 - - Laan 1940-1945
Plein 40-45 7             | 7 - - Plein 40-45
2e Oosterparkstraat 14    | 14 - - 2e Oosterparkstraat
2e Oosterparkstraat 14-2  | 14 - 2 2e Oosterparkstraat
1e Helmersstraat 100 hs   | 100 - hs 1e Helmersstraat
Straatweg 3 a             | 3 A - Straatweg
"""

NO_NUMBERS = ["", " ", "-", "geen", "A", "x", "0", "000", "100000", "1234567", "twaalf", "n.v.t.", "?", "½", "²"]

POSTCODES = {
    "3571AB": "3571AB", "3571 AB": "3571AB", "3571ab": "3571AB", " 3571  ab ": "3571AB", "3571-AB": "3571AB", "3571.AB": "3571AB",
    "NL-3571 AB": "3571AB", "３５７１ＡＢ": "3571AB", "3571\u00a0AB": "3571AB", "3571 AB.": "3571AB", "9999ZZ": "9999ZZ",
    "0571AB": "", "571AB": "", "3571A": "", "3571ABC": "", "35711AB": "", "3571SA": "", "3571SD": "", "3571 ss": "", "AB3571": "",
    "3571": "", "": "", "1000": "", "D-10115": "", "3571 A1": "", "3571 ÀB": "", "35 71 AB": "", "SW1A 1AA": "",
}  # fmt: skip

SAME_STREETS = [
    ("Lindelaan", "LINDELAAN"),
    ("Lindelaan", "lindeln."),
    ("Dorpsstraat", "Dorpsstr."),
    ("Dorpsstraat", "dorpsstr"),
    ("Dorps Straat", "Dorpsstraat"),
    ("Burgemeester van Tuyllstraat", "Burg. v. Tuyllstr."),
    ("Doctor Poelsstraat", "Dr. Poelsstraat"),
    ("Sint Janstraat", "St. Janstraat"),
    ("Sint-Jansplein", "St Jansplein"),
    ("'s-Gravenweg", "s Gravenweg"),
    ("Hoofdstraat", "de Hoofdstraat"),
    ("Jan van der Heijdenstraat", "Jan v.d. Heydenstraat"),
    ("Jan van der Heijdenstraat", "Jan v/d Heijdenstr."),
    ("IJsselkade", "Ysselkade"),
    ("Tweede Walstraat", "2e Walstraat"),
    ("Eerste Helmersstraat", "1ste Helmersstraat"),
    ("Coöperatiehof", "Cooperatiehof"),
    ("Professor Lorentzlaan", "Prof. Lorentzlaan"),
    ("Kardinaal de Jongweg", "Kard. de Jongweg"),
    ("Gasthuis Singel", "Gasthuissngl."),
    ("Plein 1813", "plein 1813"),
    ("Nieuwe Gracht", "Nwe Gracht"),
    ("Meester Treublaan", "mr. Treublaan"),
    ("Oude-Haven", "Oude Haven"),
]
OTHER_STREETS = [
    ("Lindelaan", "Lindestraat"),
    ("Dorpsstraat", "Dorpsplein"),
    ("Eerste Helmersstraat", "Tweede Helmersstraat"),
    ("Plein 1813", "Plein 1814"),
    ("Noordzijde", "Zuidzijde"),
    ("Kerkstraat", "Kerkpad"),
    ("Lange Nering", "Korte Nering"),
    ("Laan", "Lanen"),
]
SAME_TOWNS = [
    ("'s-Gravenhage", "Den Haag"),
    ("'s-Gravenhage", "den haag"),
    ("'s-Hertogenbosch", "Den Bosch"),
    ("'s-Hertogenbosch", "S HERTOGENBOSCH"),
    ("Hengelo", "Hengelo OV"),
    ("Hengelo", "Hengelo (O)"),
    ("Beek", "Beek (gem Montferland)"),
    ("Sint-Oedenrode", "St. Oedenrode"),
    ("Capelle aan den IJssel", "Capelle a/d IJssel"),
    ("Alphen aan den Rijn", "Alphen a.d. Rijn"),
    ("Amsterdam", "Amsterdam Zuidoost"),
    ("Leeuwarden", "Ljouwert"),
    ("Utrecht", "UTRECHT"),
    ("Hoek van Holland", "Hoek v. Holland"),
    ("Bergen op Zoom", "bergen op zoom"),
]
OTHER_TOWNS = [("Utrecht", "Amsterdam"), ("Bergen", "Bergen op Zoom"), ("Zaandijk", "Koog aan de Zaan"), ("Rijswijk", "Rijnwijk")]
SLIPS = [("Lndelaan", "Lindelaan"), ("Lindellaan", "Lindelaan"), ("Lindelaam", "Lindelaan"), ("Lidnelaan", "Lindelaan")]
NO_SLIPS = [
    ("Lindelaan", "Lindelaan"),
    ("Dam", "Dem"),
    ("Plein 1813", "Plein 1814"),
    ("Lindehof", "Lindelaan"),
    ("Linlaan", "Lindelaan"),
]


def house_numbers() -> list[tuple[str, tuple[int, str, str, str]]]:
    """(as written, (number, letter, addition, street))."""
    found = []
    for line in HOUSE_NUMBERS.strip("\n").split("\n"):
        written, meant = line.split("|")
        number, letter, addition, street = (part.removeprefix("-") if part == "-" else part for part in meant.split(maxsplit=3))
        found.append((written.rstrip(), (int(number), letter, addition, street)))
    return found
