"""`./alvast timeline standing SUBJECT` and `timeline scenarios`: how a purchase stands on a day, under which rules."""

import argparse
import json
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from alvast.cli.start import Refused, instant, put_json

if TYPE_CHECKING:
    from alvast.timeline.queries import Standing

QUESTIONS = ("state", "withdraw", "defect", "delivery", "invoice")
SCENARIOS = Path(__file__).with_name("time_scenarios.toml")


def add_standing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--question", choices=QUESTIONS, default="state", metavar="|".join(QUESTIONS), help="what is asked")
    parser.add_argument("--on", metavar="DATE", help="how it stands on that day, past or to come; else today")
    parser.add_argument("--known-at", metavar="T", help="as far as we knew then; else now")
    parser.add_argument("--json", action="store_true")


def add_scenarios(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help="some of them; else all")
    parser.add_argument("--json", action="store_true")


def show_standing(arguments: argparse.Namespace, subject: UUID) -> int:
    from django.utils import timezone

    from alvast.kernel.clock import now
    from alvast.timeline.queries import Question, standing_of

    on = _date(arguments.on) if arguments.on else timezone.localdate(now())
    known_at = instant(arguments.known_at) if arguments.known_at else None
    found = standing_of(subject, question=Question(arguments.question), on=on, known_at=known_at)
    if arguments.json:
        put_json({"subject": arguments.subject, "question": arguments.question, **document(found)})
    else:
        print("\n".join(_lines(found)))
    return 0


def run_scenarios(arguments: argparse.Namespace) -> int:
    """Each in a transaction of its own that is undone; 1 when one of them comes out otherwise than it says."""
    told = tomllib.loads(SCENARIOS.read_text("utf-8"))["scenario"]
    unknown = set(arguments.names) - {scenario["name"] for scenario in told}
    if unknown:
        raise Refused(f"no scenario {', '.join(sorted(unknown))}; there are {', '.join(s['name'] for s in told)}")
    results = [_run(scenario) for scenario in told if not arguments.names or scenario["name"] in arguments.names]
    if arguments.json:
        put_json(results)
    else:
        print("\n".join(line for result in results for line in _told(result)))
    return int(any(not answer["as_expected"] for result in results for answer in result["answers"]))


def document(found: "Standing") -> dict[str, Any]:
    """The answer as JSON."""
    finding = found.finding
    return {
        "on": found.on.isoformat(), "known_at": found.known_at, "outcome": finding.outcome, "needs_person": found.needs_person,
        "values": dict(finding.values),
        "state": found.state, "own_age_days": found.own_age_days,
        "clocks": [
            {"rule": c.rule.version, "begins": c.begins.isoformat(), "ends": c.ends.isoformat(), "counted": c.counted.isoformat(),
             "runs": c.runs_on(found.on)} for c in finding.clocks
        ],
        "rules": [
            {"name": r.name, "version": r.version, "valid_from": r.valid_from.isoformat(),
             "valid_to": r.valid_to.isoformat() if r.valid_to else None, "source": r.source} for r in finding.rules
        ],
        "contradictions": [
            {"code": c.code, "first": c.first.isoformat(), "second": c.second.isoformat()} for c in finding.contradictions
        ],
        "explanation": dict(found.explanation),
    }  # fmt: skip


def _run(scenario: dict[str, Any]) -> dict[str, Any]:
    from django.db import transaction

    with transaction.atomic():
        name = f"order/scenario-{scenario['name']}"
        for number, step in enumerate(scenario["steps"]):
            _take(step, name, number)
        present = max(step["learned"] for step in scenario["steps"]) + timedelta(minutes=1)
        answers = [_answer(ask, name, present) for ask in scenario["ask"]]
        transaction.set_rollback(True)
    return {"name": scenario["name"], "title": scenario["title"], "answers": answers}


def _take(step: dict[str, Any], name: str, number: int) -> None:
    """Tells the timeline one thing at the moment at which we learned it."""
    from alvast.kernel.actor import SYSTEM
    from alvast.kernel.clock import pinned_at
    from alvast.timeline.actions import correct_fact, event_from, record_business_event, record_fact
    from alvast.timeline.queries import subject_named

    with pinned_at(step["learned"]):
        if "event" in step:
            document = {
                "specversion": "1.0", "id": f"{name}-{number}", "source": "scenarios", "type": step["event"], "subject": name,
                "time": step["at"].isoformat(), "data": step.get("data", {}),
            }  # fmt: skip
            record_business_event(event=event_from(document))
        else:
            act = correct_fact if step.get("correct") else record_fact
            act(actor=SYSTEM, subject=subject_named(name), attribute=step["fact"], value=step["value"], valid_from=step["from"],
                source="scenarios")  # fmt: skip


def _answer(ask: dict[str, Any], name: str, present: datetime) -> dict[str, Any]:
    from alvast.kernel.clock import pinned_at
    from alvast.timeline.queries import Question, standing_of, subject_named

    with pinned_at(present):
        found = standing_of(subject_named(name), question=Question(ask["question"]), on=ask["on"], known_at=ask.get("known"))
    shown = {"question": ask["question"], **document(found), "known_at": ask.get("known", "now")}
    return shown | {"as_expected": not list(_differences(ask, found))}


def _differences(ask: dict[str, Any], found: "Standing") -> Iterator[str]:
    """Where the answer is not what the scenario says."""
    ends = {clock.ends for clock in found.finding.clocks}
    checks = {
        "outcome": found.finding.outcome == ask["outcome"],
        "ends": ask.get("ends") in ends or "ends" not in ask,
        "counted": ask.get("counted") in {clock.counted for clock in found.finding.clocks} or "counted" not in ask,
        "rule": ask.get("rule") in {rule.version for rule in found.finding.rules} or "rule" not in ask,
        "own_age_days": ask.get("own_age_days", found.own_age_days) == found.own_age_days,
        "contradictions": ask.get("contradictions", []) == [c.code for c in found.finding.contradictions],
        "values": ask.get("values", {}).items() <= dict(found.finding.values).items(),
        "state": ask.get("state", {}).items() <= dict(found.state).items(),
    }
    return (name for name, holds in checks.items() if not holds)


def _told(result: dict[str, Any]) -> Iterator[str]:
    yield result["title"]
    for answer in result["answers"]:
        known = "" if answer["known_at"] == "now" else f", known at {answer['known_at']:%Y-%m-%d}"
        mark = "" if answer["as_expected"] else "  NOT AS EXPECTED"
        yield f"  {answer['question']} on {answer['on']}{known}: {answer['outcome']}{mark}"
        yield f"    {answer['explanation']['en']}"


def _lines(found: "Standing") -> Iterator[str]:
    from django.utils import translation

    yield found.explanation.get(translation.get_language() or "nl", found.explanation["en"])
    for clock in found.finding.clocks:
        moved = "" if clock.ends == clock.counted else f" (counted {clock.counted})"
        yield f"  {clock.rule.version:28} {clock.begins} until {clock.ends}{moved}  {clock.rule.source}"
    for name, value in found.state.items():
        yield f"  {name:28} {json.dumps(value, ensure_ascii=False)}"


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused(f"“{text}” is not a date, such as 2026-11-21") from error
