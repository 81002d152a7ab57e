"""Which thoughts of a text answer a question: by their weight, with what may not be left out beside them."""

from collections.abc import Sequence
from math import inf

from alvast.bots.composers.base import Request, Source
from alvast.bots.composers.rows import asked_rows
from alvast.bots.composers.thoughts import Thought
from alvast.bots.composers.weighing import weights_of
from alvast.bots.rules.leaning import asks_whether_it_may, limits, limits_before, names_nothing
from alvast.bots.rules.likeness import likeness
from alvast.bots.rules.wanted import tells, wanted
from alvast.knowledge.queries import ROW, STEP, TEXT, telling_words

ENOUGH = 55  # words; more is said only to finish a thought, or for a condition
LEAST = 12  # words: an answer shorter than this is said with what stands beside it
UNSURE = 0.35  # under this weight of the best thought nobody knows which one answers
WHOLE = 60  # words: then a passage as short as this is said whole
BESIDE = 0.5  # of the weight of the best: another thought with as much is said too
BESIDE_A_ROW = 0.8  # the same, where the best is a row of a table
CONDITION = 30  # words over ENOUGH that conditions may take
SENTENCES = 5
LISTS = 0.85  # of the weight of the best: two lists are said only when both answer
ROWS_TOO = 0.65  # of the weight of the best: a row with as much is said beside sentences
FEW_ROWS = 2
SAME = 0.7  # from this likeness on two words are of one thing


def chosen(source: Source, thoughts: Sequence[Thought], request: Request) -> tuple[list[int], int]:
    """The places of the thoughts to say, in order, and that of the best."""
    weights = weights_of(source, thoughts, request.question)
    best = max(range(len(thoughts)), key=lambda place: (weights[place], -place))
    return _with(source, thoughts, weights, best, request), best


def _with(source: Source, thoughts: Sequence[Thought], weights: Sequence[float], best: int, request: Request) -> list[int]:
    if weights[best] < UNSURE and (near := _passage(thoughts, source)):
        return near
    if thoughts[best].kind == ROW:
        return sorted(_rows(thoughts, best, request) | (_beside(thoughts, weights, best, BESIDE_A_ROW) - {best}))
    is_list = thoughts[best].kind != TEXT and not wanted(request.question)
    picked = _beside(thoughts, weights, best, LISTS if is_list else BESIDE) | _a_row_too(thoughts, weights, best, request)
    _complete(picked, thoughts, best)
    _add_conditions(picked, thoughts, request.question)
    if not (is_list or request.is_one_of_more or wanted(request.question)):
        _go_on(picked, thoughts, best, is_short=asks_whether_it_may(request.question))
    return sorted(_without_steps(picked, thoughts, best, request.question))


def _without_steps(picked: set[int], thoughts: Sequence[Thought], best: int, question: str) -> set[int]:
    """Who asks whether something may is not told how it is done beside that."""
    if thoughts[best].kind == STEP or not asks_whether_it_may(question):
        return picked
    return {place for place in picked if thoughts[place].kind != STEP}


def _rows(thoughts: Sequence[Thought], best: int, request: Request) -> set[int]:
    """Of the table of the best row, those that are asked."""
    table = [place for place, thought in enumerate(thoughts) if thought.block == thoughts[best].block]
    return {table[place] for place in asked_rows([thoughts[place].cells for place in table], request)}


def _a_row_too(thoughts: Sequence[Thought], weights: Sequence[float], best: int, request: Request) -> set[int]:
    """Rows with what is asked for, of which one weighs nearly as much as the best sentence; a few at most."""
    kinds = wanted(request.question)
    rows = [place for place, one in enumerate(thoughts) if one.kind == ROW and kinds & tells(one.pieces[0].sentence)]
    first = max(rows, key=lambda place: (weights[place], -place), default=best)
    asked = _rows(thoughts, first, request) if first != best and weights[first] >= ROWS_TOO * weights[best] else set()
    return asked if len(asked) <= FEW_ROWS else set()


def _beside(thoughts: Sequence[Thought], weights: Sequence[float], best: int, share: float) -> set[int]:
    """The best and what weighs nearly as much; rows of a table are not mixed with other things."""
    picked = {best}
    for place in sorted(range(len(thoughts)), key=lambda place: (-weights[place], place)):
        if weights[place] >= _needed(thoughts[place], thoughts[best], share) * weights[best] and _fits(
            thoughts, picked | {place}
        ):
            picked.add(place)
    return picked


def _needed(thought: Thought, best: Thought, share: float) -> float:
    """Of the weight of the best; rows are picked by their table, and a list under another heading has to answer as well."""
    if thought.kind == ROW:
        return inf
    return share if thought.kind == TEXT or thought.section == best.section else max(share, LISTS)


def _fits(thoughts: Sequence[Thought], places: set[int]) -> bool:
    told = [thoughts[place] for place in places if thoughts[place].kind == TEXT]
    words = sum(thoughts[place].words for place in places)
    return words <= ENOUGH and sum(len(thought.pieces) for thought in told) <= SENTENCES


def _complete(picked: set[int], thoughts: Sequence[Thought], best: int) -> None:
    """A sentence of a few words is said with the one after it, or else the one before."""
    if sum(thoughts[place].words for place in picked) >= LEAST:
        return
    sides = (best - 1, best + 1) if names_nothing(thoughts[best].pieces[0].sentence) else (best + 1, best - 1)
    for beside in sides:
        if 0 <= beside < len(thoughts) and _is_near(thoughts[beside], thoughts[best]):
            picked.add(beside)
            return


def _add_conditions(picked: set[int], thoughts: Sequence[Thought], question: str) -> None:
    """What limits a thought stands right behind it; who asks whether something may hears what limits it before too."""
    sides = (1, -1) if asks_whether_it_may(question) else (1,)
    for place in sorted(picked):
        for beside in (place + side for side in sides):
            if 0 <= beside < len(thoughts) and _is_condition(thoughts[beside], thoughts[place]):
                more = picked | {beside}
                if sum(thoughts[one].words for one in more) <= ENOUGH + CONDITION:
                    picked.add(beside)


def _is_condition(beside: Thought, thought: Thought) -> bool:
    """A sentence of the same paragraph that limits, and begins as such or is about the same."""
    limit = beside.pieces[0].sentence
    if not _is_near(beside, thought) or beside.block != thought.block or not limits(limit):
        return False
    return limits_before(limit) or _speak_of_one_thing(limit, " ".join(piece.sentence for piece in thought.pieces))


def _speak_of_one_thing(one: str, other: str) -> bool:
    return any(likeness(word, beside) >= SAME for word in telling_words(one) for beside in telling_words(other))


def _go_on(picked: set[int], thoughts: Sequence[Thought], best: int, *, is_short: bool) -> None:
    """Who asks for no price, term or place wants to know how it goes: what follows the best thought is said too; to the end of
    its paragraph, where a short answer will do."""
    for place in range(best + 1, len(thoughts)):
        if not _is_near(thoughts[place], thoughts[best]) or not _fits(thoughts, picked | {place}):
            return
        if is_short and thoughts[place].block != thoughts[best].block:
            return
        picked.add(place)


def _is_near(other: Thought, thought: Thought) -> bool:
    """Of the same section, and no row of a table."""
    return other.section == thought.section and other.kind != ROW


def _passage(thoughts: Sequence[Thought], source: Source) -> list[int]:
    """The passage that the search found, when it is short enough to be said whole."""
    near = source.nearest or set(range(len(source.sentences)))
    places = [place for place, thought in enumerate(thoughts) if near & set(thought.places)]
    return places if sum(thoughts[place].words for place in places) <= WHOLE else []
