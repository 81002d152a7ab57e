"""Say it: the answers to the questions one after the other, or that it is not known, and how a person is reached."""

from collections.abc import Sequence
from dataclasses import replace

from alvast.bots import wording
from alvast.bots.choices import Choice
from alvast.bots.composers import Sentence, Source, joined
from alvast.bots.pipeline.thinking import (
    ANSWERED,
    CLARIFY,
    HANDOVER,
    IDENTIFY,
    OUT_OF_SCOPE,
    UNKNOWN,
    Part,
    Thinking,
)
from alvast.bots.rules.opening import echoes

SURE = 0.8  # of a text that answers where a person may be needed
MOST_TITLES = 3  # shown at a time
MOST_FAILURES = 1  # one turn did not help before this one


def say(thinking: Thinking) -> str:
    if not thinking.outcome:
        _answer(thinking)
    if thinking.off_scope:
        _stay_in_scope(thinking)
    if thinking.leaning:
        _lean(thinking)
    if thinking.outcome in (UNKNOWN, CLARIFY) and thinking.asking.failures >= MOST_FAILURES:
        thinking.end(HANDOVER, "two_failed_turns")
    if thinking.outcome == HANDOVER and not thinking.text:
        person = wording.handing_over(language=thinking.language, because=thinking.because)
        thinking.text = "\n\n".join(filter(None, [thinking.first_aid, person]))
    return thinking.outcome


def refuse(thinking: Thinking, kind: str) -> str:
    """Kindly, with a person offered; answers the code for the step."""
    text = wording.out_of_scope(language=thinking.language)
    return thinking.end(OUT_OF_SCOPE, f"scope.{kind}", text, wording.person_choices(thinking.language))


def _stay_in_scope(thinking: Thinking) -> None:
    """What our own texts surely answer is a matter of ours after all."""
    if not _is_surely_answered(thinking) and thinking.outcome in (ANSWERED, UNKNOWN, CLARIFY):
        thinking.parts = [replace(part, sentences=(), near=()) for part in thinking.parts]
        refuse(thinking, thinking.off_scope)


def _lean(thinking: Thinking) -> None:
    """What perhaps presses is answered where that is sure, and a person is offered beside it; else a person comes."""
    if _is_surely_answered(thinking):
        thinking.text = f"{thinking.text}\n\n{wording.person_beside(language=thinking.language)}"
        thinking.choices = thinking.choices or wording.person_choices(thinking.language)
    elif thinking.outcome in (ANSWERED, UNKNOWN, CLARIFY, OUT_OF_SCOPE):
        thinking.end(HANDOVER, thinking.leaning)


def _is_surely_answered(thinking: Thinking) -> bool:
    return thinking.outcome == ANSWERED and all(part.reply or _is_sure(part) for part in thinking.parts)


def _is_sure(part: Part) -> bool:
    return part.repeats or (bool(part.sentences) and part.sources[0].score >= SURE)


def _answer(thinking: Thinking) -> None:
    _say_once(thinking.parts)
    texts = [_text(place, part, thinking) for place, part in enumerate(thinking.parts)]
    outcome = _outcome([_outcome_of(part) for part in thinking.parts])
    because = next((part.because or (part.reply.because if part.reply else "") for part in thinking.parts if _why(part)), "")
    choices = _choices(thinking)
    if outcome == UNKNOWN and not thinking.replies:
        _not_known(thinking, because)
    else:
        thinking.end(outcome, because, "\n\n".join(dict.fromkeys(filter(None, texts))), choices)


def _not_known(thinking: Thinking, because: str) -> None:
    """With the titles of texts that may be meant, where there are any: tapping one has it answer."""
    language, near = thinking.language, _may_be_meant(thinking)
    thinking.parts[0].near = near
    titles = [Choice(f"article.{place}", source.title) for place, source in enumerate(near)]
    text = wording.unsure([source.title for source in near], language=language) if near else wording.unknown(language=language)
    thinking.end(UNKNOWN, because, text, (*titles, *wording.person_choices(language)))


def _may_be_meant(thinking: Thinking) -> tuple[Source, ...]:
    """The likeliest texts of all questions, each once; none when this goes to a person anyway."""
    maybe = sorted((source for part in thinking.parts for source in part.maybe), key=lambda source: -source.score)
    by_series = {source.series: source for source in reversed(maybe)}
    return () if thinking.asking.failures >= MOST_FAILURES else tuple(reversed(by_series.values()))[:MOST_TITLES]


def _why(part: Part) -> bool:
    return bool(part.because or (part.reply and part.reply.because))


def _outcome_of(part: Part) -> str:
    if part.reply is not None:
        return part.reply.outcome
    return ANSWERED if part.sentences or part.repeats else UNKNOWN


def _outcome(outcomes: list[str]) -> str:
    """What the customer must do something for comes first; then an answer to any of the questions is an answer."""
    for outcome in (HANDOVER, IDENTIFY, CLARIFY, ANSWERED):
        if outcome in outcomes:
            return outcome
    return UNKNOWN


def _say_once(parts: Sequence[Part]) -> None:
    """What answers two questions of a message is said with the first; of the second only what is more than a rest."""
    said = set[str]()
    for part in parts:
        new = tuple(sentence for sentence in part.sentences if sentence.text not in said)
        best = {sentence.text for sentence in part.sentences if sentence.is_best}
        part.repeats = bool(part.sentences) and (len(new) < len(part.sentences) / 2 or (bool(best) and best <= said))
        part.sentences = () if part.repeats else new
        said |= {sentence.text for sentence in new}


def _text(place: int, part: Part, thinking: Thinking) -> str:
    if part.reply is not None:
        return part.reply.text
    if part.repeats:
        return ""
    if not part.sentences:
        return wording.unknown_part(part.asked.words, language=thinking.language)
    goes_on = place > 0 and _same_text(thinking.parts[place - 1], part)
    opening = "" if goes_on else _opening(part, thinking)
    return _opened(opening, part.sentences)


def _opened(opening: str, sentences: Sequence[Sentence]) -> str:
    between = "\n" if _is_list(sentences) else " "
    return between.join(filter(None, [opening, joined(sentences)]))


def _is_list(sentences: Sequence[Sentence]) -> bool:
    """Whether the answer begins with a list, or with the line that leads up to one."""
    return any(sentence.mark for sentence in sentences[:2])


def _same_text(before: Part, part: Part) -> bool:
    return bool(before.sentences) and before.sources[0].version == part.sources[0].version


def _opening(part: Part, thinking: Thinking) -> str:
    """The day that was asked about when another text holds now, or the subject where the first sentence does not name it."""
    source = part.sources[0]
    if part.another_time and not source.holds(thinking.asking.at):
        return wording.at_that_time(part.about_at, part.another_time, at=thinking.asking.at, language=thinking.language)
    if source.language != thinking.language:
        return wording.in_other_language(source.language, language=thinking.language)
    begin = joined(part.sentences) if _is_list(part.sentences) else part.sentences[0].text
    if len(thinking.parts) == 1 and not part.sentences[0].mark and echoes(begin, part.asked.words, source.language):
        return ""
    return wording.about(source.title, language=thinking.language)


def _choices(thinking: Thinking) -> tuple[Choice, ...]:
    return next((reply.choices for reply in thinking.replies if reply.choices), ())
