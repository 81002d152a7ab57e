"""Is the intent open to the bot, on this channel? What was not measured to be good enough goes to a person."""

from alvast.bots.pipeline.thinking import HANDOVER, Thinking
from alvast.bots.quality.queries import gate_of


def is_open(thinking: Thinking) -> str:
    asking = thinking.asking
    for intent in dict.fromkeys(part.intent for part in thinking.parts if part.sources or part.reply):
        gate = gate_of(intent=intent, channel=asking.channel, bot=asking.bot)
        if not gate.is_open:
            return thinking.end(HANDOVER, f"gate.{gate.state}", gate.fallback)
    return "answers"
