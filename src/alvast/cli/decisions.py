"""`./alvast decisions show ID`: one automated choice, its facts as then known, and its explanation in plain words."""

import argparse
from typing import TYPE_CHECKING, Any
from uuid import UUID

from alvast.cli.start import Refused, database, put_json

if TYPE_CHECKING:
    from alvast.decisions.queries import DecisionRecord, FactUsed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="show", required=True)
    showing = verbs.add_parser("show", help="the whole record and why")
    showing.add_argument("id", metavar="ID", help="as `watches run` prints it")
    showing.add_argument("--language", choices=["nl", "en"], default="nl", help="of the explanation (default nl)")
    showing.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    with database():
        from alvast.decisions.errors import NotFound
        from alvast.decisions.queries import decision, explanation_of

        try:
            record = decision(UUID(arguments.id))
        except (ValueError, NotFound) as error:
            raise Refused(f"there is no decision {arguments.id}; `watches run` prints the ids") from error
        explanation = explanation_of(record, language=arguments.language).text
    if arguments.json:
        put_json(_document(record, explanation))
    else:
        print(explanation)
    return 0


def _document(record: "DecisionRecord", explanation: str) -> dict[str, Any]:
    return {
        "id": record.id, "kind": record.kind, "subject": record.subject_name, "made_at": record.made_at,
        "known_at": record.known_at, "outcome": record.outcome, "facts": [_fact(fact) for fact in record.facts],
        "rule": {"name": record.rule, "version": record.rule_version},
        "alternatives": [{"code": code, "because": because} for code, because in record.alternatives],
        "confidence": float(record.confidence), "may_overrule": record.may_overrule, "parameters": record.parameters,
        "conversation": record.conversation, "explanation": explanation, "objection": _objection(record),
    }  # fmt: skip


def _fact(fact: "FactUsed") -> dict[str, Any]:
    return {
        "id": fact.id, "attribute": fact.attribute, "value": fact.value, "valid_from": fact.valid_from,
        "recorded_at": fact.recorded_at, "source": fact.source, "result": fact.is_result, "erased_at": fact.erased_at,
    }  # fmt: skip


def _objection(record: "DecisionRecord") -> dict[str, Any] | None:
    made = record.objection
    return {"at": made.at, "by": made.by_kind, "case": made.case} if made else None
