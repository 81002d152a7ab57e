"""The labelled sentences that the second look of listening learns from: those made for it, and those of the other sets."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
SOURCES = (
    "listening/lessons.jsonl", "listening/situations.jsonl", "listening/dialogues.jsonl", "listening/person.jsonl",
    "listening/signals.jsonl", "scope/red_team.jsonl", "scope/benign.jsonl",
    "knowledge/questions-tuned.jsonl", "knowledge/unanswerable-tuned.jsonl",
)  # fmt: skip
WAVES = tuple(sorted(f"listening/waves/{file.name}" for file in (CORPUS / "listening" / "waves").glob("*.jsonl")))
TRADES = tuple(sorted(f"knowledge/trades/{file.name}" for file in (CORPUS / "knowledge" / "trades").glob("*.jsonl")))
ALARMS = "teaching/alarms.jsonl"
TAUGHT = tuple(sorted(f"teaching/taught/{file.name}" for file in (CORPUS / "teaching" / "taught").glob("*.json")))
DOUBTFUL, EASY = "?", 6
OF_SIGNAL = {
    "S14": "safety", "S12": "coercion", "S13": "fraud", "S6": "bereavement", "S4": "legal", "S7": "money",
    "S24": "asked_for_person",
}  # fmt: skip
NEIGHBOUR = {
    "song": "poem", "story": "poem", "secrets": "instructions", "encoding": "instructions", "violence": "instructions",
    "advice": "general_knowledge", "recipe": "general_knowledge", "weather": "general_knowledge", "homework": "code",
    "translation": "code", "small_talk": "opinion", "sexual": "insult",
}  # fmt: skip
TALK_ONLY = {"plays_because_stuck", "two_failed_turns", "emotion"}


class Lesson(NamedTuple):
    """`labels` empty: an ordinary question, or one that only looks like more."""

    text: str
    labels: tuple[str, ...]


def lessons() -> list[Lesson]:
    """Each sentence once, as the first source has it."""
    found: dict[str, Lesson] = {}
    for lesson in _all():
        found.setdefault(lesson.text.lower(), lesson)
    return list(found.values())


def _all() -> Iterator[Lesson]:
    made_for_it, situations, dialogues, person, signals, attempts, benign, asked, unanswerable = map(_rows, SOURCES)
    waves = [row for source in WAVES for row in _rows(source)]
    yield from (Lesson(row["text"], tuple(row["labels"])) for row in (*made_for_it, *situations, *waves))
    for row in dialogues:
        said = [turn["text"] for turn in row["turns"] if turn["by"] == "customer"]
        if row["reason"] is None or (len(said) == 1 and row["reason"] not in TALK_ONLY):
            yield from (Lesson(text, (row["reason"],) if row["reason"] else ()) for text in said)
        if len(said) > 1 and row["reason"] not in TALK_ONLY:
            yield Lesson(" ".join(said), (row["reason"],) if row["reason"] else ())
    yield from (Lesson(row["text"], ("asked_for_person",) if row["wants"] else ()) for row in person)
    for row in signals:
        if not (row["about"] == "S8" and row["there"]):  # an illness may be more, or only an illness
            kind = OF_SIGNAL.get(row["about"])
            yield Lesson(row["text"], (kind,) if row["there"] and kind else ())
    yield from (Lesson(row["text"], (NEIGHBOUR.get(row["kind"], row["kind"]),)) for row in attempts)
    yield from (Lesson(row["text"], ()) for row in benign)
    everyday = [row for source in TRADES for row in _rows(source)]
    yield from (Lesson(row["question"], ()) for row in (*asked, *unanswerable, *everyday))
    yield from _asked_of_trades()


def _asked_of_trades() -> Iterator[Lesson]:
    """What is asked of a help centre is ordinary, but for what readers say is not; what they disagree on teaches nothing.

    Of what raised no alarm one in so many is enough: with all of it, less that presses was heard.
    """
    labels = {row["text"]: tuple(row["labels"]) for row in _rows(ALARMS)}
    yield from (Lesson(text, named) for text, named in labels.items() if DOUBTFUL not in named)
    asked = [row["question"] for source in TAUGHT for row in json.loads((CORPUS / source).read_text())["questions"]]
    yield from (Lesson(text, ()) for text in [text for text in asked if text not in labels][::EASY])


def _rows(source: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CORPUS / source).read_text().splitlines()]
