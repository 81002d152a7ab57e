"""A decision in plain words, for the person it is about: what, from which data, by which rule, and how to object."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _

from alvast.decisions.queries.records import DecisionRecord, FactUsed, decision
from alvast.decisions.wording import attribute_words, moment_words, value_words


@dataclass(frozen=True, slots=True)
class Told:
    """What a room says of its own kind of decision, in the active language.

    `what` is what was done or left, `because` the reasons, `others` what else was possible and why it was not chosen;
    `rule` is what people call the rule.
    """

    what: str
    because: Sequence[str] = ()
    others: Sequence[str] = ()
    rule: str = ""


Explainer = Callable[[DecisionRecord], Told]

_explainers: dict[str, Explainer] = {}


@dataclass(frozen=True, slots=True)
class Explanation:
    """The whole explanation as sentences, in one language; `facts` are (what, value, source and moment)."""

    language: str
    what: str
    because: Sequence[str]
    facts: Sequence[tuple[str, str, str]]
    others: Sequence[str]
    rule: str
    people: str
    objecting: str

    @property
    def text(self) -> str:
        """One running text."""
        known = "; ".join(f"{name}: {value} ({origin})" for name, value, origin in self.facts)
        with translation.override(self.language):
            data = [_("We know that from: {facts}.").format(facts=known), _("We used no other data.")] if known else []
        return " ".join([self.what, *self.because, *data, *self.others, self.rule, self.people, self.objecting])


def wire_explainers(explainers: Mapping[str, Explainer]) -> None:
    """Sets who explains which kind of decision; called once, by config."""
    _explainers.clear()
    _explainers.update(explainers)


def explanation(id_: UUID, *, language: str, for_staff: bool = False) -> Explanation:
    """In Dutch (nl) or English (en), from the facts as they were then known. `for_staff`: told to whoever may change it, not to
    the person it is about. Raises NotFound."""
    return explanation_of(decision(id_), language=language, for_staff=for_staff)


def explanation_of(record: DecisionRecord, *, language: str, for_staff: bool = False) -> Explanation:
    """As `explanation`, of a record already read."""
    with translation.override(language):
        told = _explainers[record.kind](record)
        return Explanation(
            language=language, what=told.what, because=tuple(told.because), others=tuple(told.others),
            facts=tuple(_fact(fact) for fact in record.facts if not fact.is_result),
            rule=_rule(record, told.rule or record.rule), people=_people(record, for_staff=for_staff),
            objecting=_objecting(record, for_staff=for_staff),
        )  # fmt: skip


def _fact(fact: FactUsed) -> tuple[str, str, str]:
    value = _("erased since") if fact.erased_at else value_words(fact.attribute, fact.value)
    origin = _("from {source}, {moment}").format(source=fact.source, moment=moment_words(fact.valid_from))
    return attribute_words(fact.attribute), value, origin


def _rule(record: DecisionRecord, name: str) -> str:
    return _("A computer chose this on {moment} with the rule “{rule}”, version {version}.").format(
        moment=moment_words(record.made_at), rule=name, version=record.rule_version
    )


def _people(record: DecisionRecord, *, for_staff: bool) -> str:
    if record.may_overrule == "agent":
        if for_staff:
            return _("You and each of your colleagues can change this.")
        return _("Each of our staff can check this and change it.")
    return _("A team lead can check this and change it.")


def _objecting(record: DecisionRecord, *, for_staff: bool) -> str:
    if record.objection is None and for_staff:
        return _("The customer can object on their own page; then a case opens for your team.")
    if record.objection is None:
        return _("Is this not right, or do you not want this? Tell us, and a person will look at it.")
    return _("An objection was made on {moment}. A person looks at it.").format(moment=moment_words(record.objection.at))
