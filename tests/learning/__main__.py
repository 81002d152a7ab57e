"""Makes the numbers of the second look of listening anew: `python -m tests.learning`, some minutes on one core.

Writes src/alvast/listening/learnt/weights.npz and made_of.json. A test holds that they are of these lessons and these sources.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).resolve().parents[2] / "src")]

import numpy as np  # noqa: E402
from fitting import Rows, fitted  # noqa: E402
from lessons import ALARMS, CORPUS, SOURCES, TAUGHT, TRADES, WAVES, Lesson, lessons  # noqa: E402
from lines import figures, lines_of, out_of_fold  # noqa: E402

from alvast.listening.learnt.kinds import COLUMNS, OFF_SCOPE, OFF_SCOPE_KINDS, PRESSING, PRESSING_KINDS  # noqa: E402
from alvast.listening.learnt.network import Network, store, weigh  # noqa: E402
from alvast.listening.learnt.traits import MEANING_WEIGHS, PLACES, places_of, plain  # noqa: E402
from alvast.writing.meanings import MODEL, encoder  # noqa: E402

LEARNT = Path(__file__).resolve().parents[2] / "src" / "alvast" / "listening" / "learnt"
WEIGHTS, MADE_OF = LEARNT / "weights.npz", LEARNT / "made_of.json"
MADE_WITH = [Path(__file__).parent / name for name in ("fitting.py", "lessons.py", "lines.py")] + [
    LEARNT / name for name in ("kinds.py", "network.py", "traits.py")
]


def main() -> None:
    """Learns with meanings and without, chooses the lines on what was kept out, and writes both files."""
    learnt_from = lessons()
    meant, words = labels_of(learnt_from), words_of(learnt_from)
    both = np.hstack([words, MEANING_WEIGHS * encoder.meanings([plain(lesson.text) for lesson in learnt_from])])
    made: dict[str, object] = {"encoder": MODEL, "sentences": len(learnt_from)}
    networks: dict[str, Network] = {}
    for name, shown in (("", both), ("_alone", words)):
        chances = out_of_fold(shown, meant)
        lines = lines_of(chances, meant)
        made |= {f"lines{name}": lines, f"figures{name}": figures(chances, meant, lines)}
        networks[name] = fitted(shown, meant)
    store(WEIGHTS, networks)
    MADE_OF.write_text(json.dumps({**made, "made_of": sums()}, indent=1) + "\n")


def labels_of(learnt_from: list[Lesson]) -> Rows:
    """A row a sentence, a column a kind or group of kinds."""
    groups = dict.fromkeys(PRESSING_KINDS, PRESSING) | dict.fromkeys(OFF_SCOPE_KINDS, OFF_SCOPE)
    named = [{*lesson.labels, *(groups[label] for label in lesson.labels if label in groups)} for lesson in learnt_from]
    return np.array([[column in names for column in COLUMNS] for names in named], dtype=np.float32)


def words_of(learnt_from: list[Lesson]) -> Rows:
    """What stands there, as `Network.of_sentences` reads it."""
    rows = np.zeros((len(learnt_from), PLACES), np.float32)
    for row, lesson in zip(rows, learnt_from, strict=True):
        places = places_of(lesson.text)
        row[places] = weigh(len(places))
    return rows


def sums() -> dict[str, str]:
    """What the numbers are made of, and the numbers, by their checksums."""
    files = [*(CORPUS / source for source in (*SOURCES, *WAVES, *TRADES, ALARMS, *TAUGHT)), *MADE_WITH, WEIGHTS]
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in files}


if __name__ == "__main__":
    main()
