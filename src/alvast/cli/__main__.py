"""`./alvast COMMAND …`: finds the command, runs it, turns refusals into one clear sentence and exit code 2."""

import argparse
import importlib
import os
import signal
import sys
from types import ModuleType

# Each name is a module in this package with add_arguments(parser) and run(arguments) -> exit code.
COMMANDS = {
    "demo": "a sample shop, web and worker in one go",
    "serve": "the web process",
    "worker": "the worker process",
    "health": "is everything well?",
    "mail": "read or take in raw mails",
    "conversations": "list or show conversations",
    "timeline": "the record of a customer, an order, …, as it was",
    "events": "take in business events",
    "addresses": "fill or ask the address register",
    "promises": "what customers were promised, and how it stands",
    "watches": "judge every open order and act on what is stuck",
    "ask": "one turn of the bot, said to nobody",
    "decisions": "an automated choice, whole and explained",
    "insight": "the figures: who was first, what was promised, what slow answers cost",
    "knowledge": "articles in and out, as Markdown files",
    "writing": "what the writing rules find in a text",
    "agents": "make the first administrator",
    "backup": "dump or restore the database",
    "test": "prepare everything and run all tests",
    "check": "format, lint, types, imports, templates, translations, links",
    "bench": "the project's own benchmarks",
    "lock": "renew the lock files",
}


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./alvast", description="Customer service that gets there first.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    chosen: ModuleType | None = None
    for name, purpose in COMMANDS.items():
        own = commands.add_parser(name, help=purpose, description=purpose)
        if name in argv[:1]:
            chosen = importlib.import_module(f"alvast.cli.{name}")
            chosen.add_arguments(own)
    arguments, rest = parser.parse_known_args(argv)
    assert chosen is not None
    if rest and arguments.command != "test":
        parser.error(f"unknown: {' '.join(rest)}")
    arguments.rest = rest
    return _run(chosen, arguments)


def _run(command: ModuleType, arguments: argparse.Namespace) -> int:
    from alvast.cli.embedded import CannotStart
    from alvast.cli.start import Refused

    try:
        code: int = command.run(arguments)
        return code
    except (CannotStart, Refused) as refusal:
        print(f"alvast: {refusal}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + signal.SIGPIPE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
