"""THE registry of keyboard shortcuts: it binds them, draws the `?` sheet and fills the page in the docs.

Single keys can be switched off by every agent (WCAG 2.1.4, preference `shortcuts`); those with Control always work.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Where(StrEnum):
    """On which pages a shortcut does something."""

    EVERYWHERE = "everywhere"
    LIST = "list"
    CONVERSATION = "conversation"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """`keys` as the browser names them; a space parts keys pressed one after the other."""

    name: str
    keys: str
    label: Promise
    where: Where

    @property
    def is_single_key(self) -> bool:
        return not self.keys.startswith("Control+")

    @property
    def shown(self) -> tuple[str, ...]:
        """The keys as printed on a keyboard, one text a key."""
        return tuple(_PRINTED.get(key, key) for part in self.keys.split(" ") for key in part.split("+"))


_PRINTED = {"Control": "Ctrl", "Enter": "↵", "Escape": "Esc"}

WHERE_NAMES = {
    Where.EVERYWHERE: _("Everywhere"),
    Where.LIST: _("In a list"),
    Where.CONVERSATION: _("In a conversation"),
    Where.WRITING: _("While writing"),
}

SHORTCUTS = (
    Shortcut("palette", "Control+k", _("Go to anything"), Where.EVERYWHERE),
    Shortcut("search", "/", _("Search"), Where.EVERYWHERE),
    Shortcut("keys", "?", _("Show these shortcuts"), Where.EVERYWHERE),
    Shortcut("go_mine", "g i", _("Go to my conversations"), Where.EVERYWHERE),
    Shortcut("go_unassigned", "g u", _("Go to unassigned"), Where.EVERYWHERE),
    Shortcut("go_all", "g a", _("Go to all conversations"), Where.EVERYWHERE),
    Shortcut("go_mentions", "g m", _("Go to mentions"), Where.EVERYWHERE),
    Shortcut("go_waiting", "g w", _("Go to the waiting line"), Where.EVERYWHERE),
    Shortcut("take_next", "w", _("Take the next customer in line"), Where.EVERYWHERE),
    Shortcut("go_ahead", "g v", _("Go to orders that are stuck"), Where.EVERYWHERE),
    Shortcut("go_promises", "g b", _("Go to promises"), Where.EVERYWHERE),
    Shortcut("go_knowledge", "g k", _("Go to the knowledge"), Where.EVERYWHERE),
    Shortcut("next", "j", _("Next conversation"), Where.LIST),
    Shortcut("previous", "k", _("Previous conversation"), Where.LIST),
    Shortcut("open", "Enter", _("Open the conversation"), Where.LIST),
    Shortcut("select", "x", _("Select for a bulk action"), Where.LIST),
    Shortcut("reply", "r", _("Reply"), Where.CONVERSATION),
    Shortcut("note", "n", _("Write a private note"), Where.CONVERSATION),
    Shortcut("forward", "f", _("Forward"), Where.CONVERSATION),
    Shortcut("assign", "a", _("Assign"), Where.CONVERSATION),
    Shortcut("take", "t", _("Take it yourself"), Where.CONVERSATION),
    Shortcut("bot", "b", _("Give it to the bot, or silence the bot"), Where.CONVERSATION),
    Shortcut("close", "e", _("Close"), Where.CONVERSATION),
    Shortcut("wrap_up", "Shift+e", _("Close with an outcome"), Where.CONVERSATION),
    Shortcut("snooze", "s", _("Snooze"), Where.CONVERSATION),
    Shortcut("label", "l", _("Label"), Where.CONVERSATION),
    Shortcut("transfer", "Shift+t", _("Transfer to another team"), Where.CONVERSATION),
    Shortcut("merge", "Shift+m", _("Merge into another conversation"), Where.CONVERSATION),
    Shortcut("split", "Shift+s", _("Split off messages"), Where.CONVERSATION),
    Shortcut("card", "c", _("Show or hide the customer"), Where.CONVERSATION),
    Shortcut("back", "u", _("Back to the list"), Where.CONVERSATION),
    Shortcut("send", "Control+Enter", _("Send"), Where.WRITING),
    Shortcut("send_later", "Control+Shift+Enter", _("Send later"), Where.WRITING),
    Shortcut("canned", "/", _("Insert a canned reply, at the start of a word"), Where.WRITING),
    Shortcut("mention", "@", _("Mention a colleague, in a note"), Where.WRITING),
    Shortcut("leave", "Escape", _("Leave the text; your draft stays"), Where.WRITING),
)
_BY_NAME = {shortcut.name: shortcut for shortcut in SHORTCUTS}


def shortcut_named(name: str) -> Shortcut:
    return _BY_NAME[name]


def shortcuts_by_place() -> list[tuple[Promise, list[Shortcut]]]:
    """For the sheet and the docs: title and shortcuts, in the order of the registry."""
    return [(title, [s for s in SHORTCUTS if s.where is where]) for where, title in WHERE_NAMES.items()]


def shortcuts_page() -> str:
    """docs/reference/shortcuts.md, in the language that is active."""
    lines = [
        "# Keyboard shortcuts",
        "",
        "Made from [the registry](../../src/alvast/desk/shortcuts.py); a test compares. Press `?` on the desk for the same list.",
        "Single keys can be switched off in your preferences; those with Ctrl always work.",
        "",
    ]
    for title, shortcuts in shortcuts_by_place():
        lines += [f"## {title}", "", "| keys | what it does |", "|---|---|"]
        lines += [f"| {' '.join(f'`{key}`' for key in shortcut.shown)} | {shortcut.label} |" for shortcut in shortcuts]
        lines.append("")
    return "\n".join(lines)
