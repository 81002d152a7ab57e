"""What a person reads of what we hold has a word for every field that a room gives."""

import ast
from pathlib import Path

from alvast.timeline.queries.access import access_export_text
from alvast.timeline.queries.access_words import CODES, WORDS

SOURCE = Path(__file__).resolve().parents[2] / "src" / "alvast"
STORES = [path for pattern in ("personal_store.py", "*_store.py") for path in sorted(SOURCE.glob(f"**/{pattern}"))]
NOT_SHOWN = {"kind", "addresses", "blob", "erased_at", "gone", "numbers", "own"}  # the heading, and what erasing is told with


def fields_of(store: Path) -> set[str]:
    """Keys of the dictionaries in a store, and the kinds they are called."""
    pairs = [
        pair for node in ast.walk(ast.parse(store.read_text())) if isinstance(node, ast.Dict)
        for pair in zip(node.keys, node.values, strict=True)
    ]  # fmt: skip
    keys = {key.value for key, _ in pairs if isinstance(key, ast.Constant) and isinstance(key.value, str)}
    kinds = {
        value.value for key, value in pairs
        if isinstance(key, ast.Constant) and key.value == "kind" and isinstance(value, ast.Constant)
    }  # fmt: skip
    return (keys | kinds) - NOT_SHOWN


def test_every_field_of_every_room_has_a_word():
    assert len(STORES) > 8
    unknown = {store.relative_to(SOURCE).as_posix(): fields_of(store) - WORDS.keys() - CODES.keys() for store in STORES}
    assert {store: names for store, names in unknown.items() if names} == {}


def test_a_dutch_letter_has_no_english_in_it():
    finding = {"kind": "finding", "about": "order/48213", "cause": "address_incomplete", "remedy": "repair"}
    address = {"straat": "Lindelaan", "woonplaats": "Utrecht"}
    fact = {"kind": "fact", "attribute": "delivery_address", "value": address, "source": "shop"}
    event = {"kind": "event", "type": "order.placed", "source": "shop", "data": {"lines": [{"title": "open", "quantity": 2}]}}
    export = {"made_at": "2026-05-18T09:12:00+00:00", "held": {"proactive": [finding], "timeline": [fact, event]}}
    text = access_export_text(export, language="nl")
    for line in ("- Oorzaak: adres klopt niet", "- Wat wij deden: adres aangevuld", "- Wat: Bezorgadres", "  - Straat: Lindelaan",
                 "- Bron: de winkel", "- Soort: Bestelling geplaatst", "    - Aantal: 2", "    - Titel: open"):  # fmt: skip
        assert line in text
    assert "completed" in access_export_text(export, language="en")
