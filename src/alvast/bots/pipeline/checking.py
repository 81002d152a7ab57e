"""Check: every sentence against its source, then the words against the rules of writing. What fails is not said."""

from alvast.bots.checker import check
from alvast.bots.composers import Composed, Sentence
from alvast.bots.pipeline.thinking import Part, Thinking
from alvast.writing.queries import blocking


def check_answers(thinking: Thinking) -> str:
    dropped = [code for part in thinking.parts for code in _checked(part)]
    return "dropped." + ".".join(dict.fromkeys(dropped)) if dropped else "kept"


def _checked(part: Part) -> list[str]:
    """Leaves in the part what may be said; answers why the rest was dropped."""
    if not part.sentences:
        return []
    checked = check(Composed(part.sentences), part.sources)
    fit = tuple(sentence for sentence in checked.sentences if _may_leave(sentence))
    codes = [dropped.because for dropped in checked.dropped] + ["writing"] * (len(checked.sentences) - len(fit))
    part.sentences = fit if checked.holds else ()
    if not part.sentences:
        part.because = codes[0] if codes else "nothing_composed"
    return codes


def _may_leave(sentence: Sentence) -> bool:
    """A term without a day ("zo snel mogelijk") and a knock-out of writing stop a sentence, as they stop a colleague's."""
    return not blocking(sentence.text)
