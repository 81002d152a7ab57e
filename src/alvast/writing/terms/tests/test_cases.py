"""Every labelled sentence is read as its label says; of those kept apart nearly every one."""

import pytest

from alvast.writing.terms import find_terms
from alvast.writing.terms.tests.labelled import AMSTERDAM, Case, cases

CASES = cases()


def found(case: Case) -> tuple[str, ...]:
    return tuple(f"{term.due.astimezone(AMSTERDAM):%Y-%m-%d %H:%M}" for term in find_terms(case.text, case.at))


@pytest.mark.parametrize("case", [case for case in CASES if not case.is_apart], ids=lambda case: case.text)
def test_a_sentence_says_by_when(case: Case) -> None:
    assert found(case) == case.due


def test_sentences_kept_apart_are_read_as_well() -> None:
    apart = [case for case in CASES if case.is_apart]
    right = sum(found(case) == case.due for case in apart)
    assert len(CASES) >= 250
    assert len(apart) >= 60
    assert right / len(apart) >= 0.95
