"""Dutch-like text from one seed.

Word frequencies follow Zipf's law, as real text does, so that the commonest word stands in most conversations and most
words in a few.
"""

import random
from itertools import accumulate

COMMON = """de het een ik van en in is niet dat op te voor met mijn heb bestelling maar u graag pakket om er wel nog kan
boek aan als naar retour dan bij ook dit ben levering hallo vraag geen uur betaling factuur adres goed al wat
zijn dag ontvangen bezorgd morgen vandaag klant hoe waar nummer terug wanneer geld rekening bericht verzonden
besteld boeken mail account wachtwoord cadeaubon kapot verkeerd verzendkosten beste groet alvast bedankt
postcode huisnummer straat ruilen garantie korting abonnement opzeggen wijzigen annuleren bevestiging winkel
voorraad levertijd track code bezorger buren ophalen"""
STARTS = "be ver ge ont aan af bij door in na om op over uit voor her"
MIDDLES = "ber dan der gel hand kop lan lep mol ner pan rek sten tak vel wer zin bak dool fluit grim"
ENDS = "en er ing heid lijk je sel aar te schap ig el kamp dijk veld"
FIRST = "Anna Bram Chantal Daan Emma Fatima Gijs Hanna Ilse Joost Karin Lars Meike Noor Omar Pieter Roos Sanne Tim Yara"
LAST = "Bakker Dijkstra Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Jansen Kuiper Prins Veenstra"


class Writer:
    """Makes Dutch-like words, sentences and names from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        starts, middles, ends = STARTS.split(), MIDDLES.split(), ENDS.split()
        made = {a + b + c for a in [*starts, *middles, ""] for b in middles for c in ends}
        rare = sorted(made - set(COMMON.split()))
        self.random.shuffle(rare)
        self.words = [*COMMON.split(), *rare]
        self.weights = list(accumulate(1 / (place + 2.7) ** 1.05 for place in range(len(self.words))))
        self.first = FIRST.split()
        self.families = [*LAST.split(), *(w.capitalize() for w in rare[:3000] if w.endswith(("kamp", "dijk", "veld", "aar")))]

    def text(self, length: int) -> str:
        return " ".join(self.random.choices(self.words, cum_weights=self.weights, k=length))

    def name(self) -> str:
        between = self.random.choice(("", "", "", "van ", "de "))
        return f"{self.random.choice(self.first)} {between}{self.random.choice(self.families)}"
