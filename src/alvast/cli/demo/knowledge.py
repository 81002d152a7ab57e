"""What the sample shop knows: its articles, one that waits for approval, and what customers asked in vain."""

from datetime import timedelta
from pathlib import Path

from alvast.cli.demo.talking import Shop
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now, pinned_at
from alvast.knowledge import actions as knowledge

ARTICLES = Path(__file__).parent / "articles"
WAITING = (
    "Kan ik een boek laten signeren?",
    "Ja, bij een lezing in de winkel. Op de agenda ziet u wanneer een schrijver komt.\n\n"
    "Kunt u er niet bij zijn? Bestel het boek uiterlijk de dag ervoor en vul bij de opmerkingen de naam in.",
)
ASKED_IN_VAIN = (
    (9, "Verkopen jullie ook e-readers?"), (6, "verkoopt u e-readers"), (2, "Hebben jullie een e-reader te koop?"),
    (5, "Kan ik een abonnement op boeken nemen?"), (3, "Leveren jullie ook op Curaçao?"), (1, "leveren jullie naar curacao"),
)  # fmt: skip


def load_articles(shop: Shop) -> None:
    """As of now: articles, a draft of Milan's that Noor may approve."""
    knowledge.import_folder(actor=SYSTEM, folder=ARTICLES)
    title, body = WAITING
    draft = knowledge.start_article(
        actor=shop.actor("Milan"), text=knowledge.Text(title, body), audience="public", topics=["winkel"]
    )  # fmt: skip
    knowledge.submit(actor=shop.actor("Milan"), version=draft)


def ask_in_vain(shop: Shop) -> None:
    """Searches of the last days that found nothing."""
    for days, question in sorted(ASKED_IN_VAIN, reverse=True):
        at = shop.start - timedelta(days=days)
        with pinned_at(at):
            knowledge.note_unanswered(question=question, at=now())
