"""From which chance something counts: as low as false alarms among sentences that were not learnt from allow."""

import numpy as np
from fitting import Rows, fitted

from alvast.listening.learnt.kinds import COLUMNS, OFF_SCOPE, OFF_SCOPE_KINDS, PERSON, PRESSING, PRESSING_KINDS

FOLDS = 3
# The share of sentences of other sorts that may be called so. A danger missed costs more than a question handed over.
ALLOWED = {PRESSING: 0.06, PERSON: 0.02, OFF_SCOPE: 0.02}
ALLOWED_OF_A_KIND = 0.01
LOWEST, LOWEST_OF_A_PERSON = 0.2, 0.25  # a chance under these counts for nothing, however few it would call falsely


def out_of_fold(shown: Rows, meant: Rows) -> Rows:
    """The chance of each label for each sentence, from numbers made without it."""
    chances = np.zeros_like(meant)
    fold = np.random.default_rng(4).permutation(len(shown)) % FOLDS
    for number in range(FOLDS):
        kept = fold == number
        chances[kept] = fitted(shown[~kept], meant[~kept]).of_rows(shown[kept])
    return chances


def lines_of(chances: Rows, meant: Rows) -> dict[str, float]:
    """A line for each column. For a kind, another kind of its group is no false alarm: then the group is right."""
    return {column: _line(chances[:, i], _others(column, meant), column) for i, column in enumerate(COLUMNS)}


def _others(column: str, meant: Rows) -> Rows:
    group = PRESSING if column in PRESSING_KINDS else OFF_SCOPE if column in OFF_SCOPE_KINDS else column
    others: Rows = meant[:, COLUMNS.index(group)] == 0
    return others


def _line(chances: Rows, others: Rows, column: str) -> float:
    falsely = np.sort(chances[others])[::-1]
    most = int(len(falsely) * ALLOWED.get(column, ALLOWED_OF_A_KIND))
    return round(float(max(LOWEST_OF_A_PERSON if column == PERSON else LOWEST, falsely[most] + 1e-3)), 3)


def figures(chances: Rows, meant: Rows, lines: dict[str, float]) -> dict[str, dict[str, float]]:
    """Per group, of sentences not learnt from: how many, which part was found, which part of the found was right."""
    return {group: _figure(chances, meant, lines, group) for group in ALLOWED}


def _figure(chances: Rows, meant: Rows, lines: dict[str, float], group: str) -> dict[str, float]:
    kinds = {PRESSING: PRESSING_KINDS, OFF_SCOPE: OFF_SCOPE_KINDS}.get(group, ())
    columns = [COLUMNS.index(kind) for kind in (group, *kinds)]
    called = (chances[:, columns] >= np.array([lines[COLUMNS[i]] for i in columns])).any(axis=1)
    true = meant[:, columns[0]] > 0
    right = int((called & true).sum())
    found, precision = round(right / int(true.sum()), 3), round(right / max(1, int(called.sum())), 3)
    return {"n": int(true.sum()), "recall": found, "precision": precision}
