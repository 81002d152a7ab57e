"""Makes writing/encoding/in_common.npz, a few minutes on one core: `python tests/learning/in_common.py`.

All that was fitted on meanings must be made anew after it (knowledge/tests/fitting.py, tests/learning), and MODEL in
writing/meanings.py needs another name.
"""

import os
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).resolve().parents[2] / "src")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alvast.config.settings")

import numpy as np  # noqa: E402
from lessons import lessons  # noqa: E402

from alvast.knowledge.tests.measured import entries, faq_texts, public_texts, texts_of, trade_texts, trades  # noqa: E402
from alvast.writing.encoding import IN_COMMON, Model  # noqa: E402

DIRECTIONS = 3  # of 0, 1 and 3 the best on bases that were left out of the fit


def main() -> None:
    """From the sentences of lessons, and of measured articles under their titles; as many of the one as of the other count."""
    bases = [public_texts(), faq_texts(), *map(trade_texts, trades())]
    told = [text for base in bases for entry in entries(base)[0] for text in texts_of(entry)]
    model = Model()
    parts = [model.meanings(list(dict.fromkeys(texts))) for texts in (told, [lesson.text for lesson in lessons()])]
    mean = np.mean([part.mean(axis=0) for part in parts], axis=0)
    even = np.vstack([(part - mean) / np.sqrt(len(part)) for part in parts])
    directions = np.linalg.svd(even, full_matrices=False)[2][:DIRECTIONS]
    np.savez(IN_COMMON, mean=mean.astype(np.float32), directions=directions.astype(np.float32))


if __name__ == "__main__":
    main()
