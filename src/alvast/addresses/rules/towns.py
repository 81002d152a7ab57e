"""Towns that go by several names. Data: extend it when a customer's right address is called wrong.

The national register (BAG) and the carriers' list (PostNL) do not name every place alike.
"""

# Names that mean one town anywhere; the first is the register's.
SAME_TOWN = (
    ("'s-Gravenhage", "Den Haag", "The Hague"),
    ("'s-Hertogenbosch", "Den Bosch"),
    ("Hoek van Holland", "Hoek v Holland"),
    ("Amsterdam", "Amsterdam Zuidoost", "Amsterdam-Duivendrecht"),
    ("Rotterdam", "Rotterdam-Albrandswaard"),
    ("Leeuwarden", "Ljouwert"),
    ("Sneek", "Snits"),
    ("Bolsward", "Boalsert"),
    ("IJlst", "Drylts"),
    ("Franeker", "Frjentsjer"),
    ("Harlingen", "Harns"),
    ("Workum", "Warkum"),
    ("Hindeloopen", "Hylpen"),
    ("Stavoren", "Starum"),
    ("Sloten", "Sleat"),
    ("Burgum", "Bergum"),
    ("Alphen aan den Rijn", "Alphen"),
)

# Names that mean one town only within these postcodes (first four digits).
SAME_TOWN_AT = {
    "1521": ("Westknollendam", "Wormerveer"),
    "1541": ("Zaandijk", "Koog aan de Zaan"),
    "3471": ("Zegveld", "Kamerik"),
}

# Behind a name, to tell towns of one name apart: `Hengelo OV`, `Beek (Gem Montferland)`, `Hengelo (Gld)`.
PROVINCES = {
    "gld", "ge", "ov", "lb", "lim", "nb", "nbr", "nh", "zh", "ut", "ze", "zld", "fr", "frl", "gn", "gr", "dr", "fl", "fle",
}  # fmt: skip
