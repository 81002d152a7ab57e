"""What the model was taught beside what it knew: of each step of each layer a small change (Hu et al. 2021, LoRA).

Taught on questions of customers and the sentences that answer them (tests/corpus/teaching, tests/learning/teaching.py), with the
mean of such meanings. Only what the file holds is used; nothing of it is run.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from alvast.writing.encoding.stored import Numbers

FILE: Final = Path(__file__).with_name("taught.npz")
STEPS: Final = {"looking": ("q", "k", "v"), "told": ("ao",), "inward": ("fi",), "outward": ("fo",)}
Change = tuple[Numbers, Numbers]  # a state times the first, times the second, is added to what the step makes of it
Changes = tuple[Mapping[str, Change], ...]  # by layer, and by step as `network.Layer` names it


@dataclass(frozen=True, slots=True)
class Taught:
    """Changes, and the mean of what texts mean with them."""

    changes: Changes
    mean: Numbers


def read_taught(heads: int) -> Taught:
    """`heads`: see `changes_in`."""
    tables = read_tables(FILE)
    return Taught(changes_in(tables, heads), tables["mean"])


def read_tables(file: Path) -> dict[str, Numbers]:
    with np.load(file, allow_pickle=False) as found:
        return {name: found[name].astype(np.float32) for name in found.files}


def changes_in(tables: Mapping[str, Numbers], heads: int) -> Changes:
    """`heads`: of the network, since what it asks for is made smaller by them there."""
    count = 1 + max(int(name[1 : name.index(".")]) for name in tables if name.startswith("l"))
    return tuple({step: _change(tables, f"l{place}.", parts, heads) for step, parts in STEPS.items()} for place in range(count))


def _change(tables: Mapping[str, Numbers], layer: str, parts: tuple[str, ...], heads: int) -> Change:
    """Of the three that lie beside each other in the network, the changes beside each other as well."""
    inward = [tables[f"{layer}{part}.a"].T for part in parts]
    outward = [tables[f"{layer}{part}.b"].T * _scale(part, tables[f"{layer}{part}.b"], heads) for part in parts]
    beside = np.zeros((sum(map(len, outward)), sum(each.shape[1] for each in outward)), dtype=np.float32)
    row = column = 0
    for each in outward:
        beside[row : row + len(each), column : column + each.shape[1]] = each
        row, column = row + len(each), column + each.shape[1]
    return np.ascontiguousarray(np.hstack(inward)), beside


def _scale(part: str, outward: Numbers, heads: int) -> np.float32:
    return np.float32((len(outward) // heads) ** -0.5 if part == "q" else 1)
