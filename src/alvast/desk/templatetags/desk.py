"""What templates need beyond Django's own: icons, assets, shortcuts; times, sizes and names as people read them."""

import json
from datetime import datetime, timedelta
from functools import cache

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html, urlize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from alvast.conversations.queries import ShownMessage
from alvast.desk import assets, shortcuts, times
from alvast.kernel.clock import now

register = template.Library()


@register.simple_tag
def asset(name: str) -> str:
    return assets.asset_url(name)


@register.simple_tag
@cache
def import_map() -> SafeString:
    """The body of the import map; our own names and hashes only."""
    return mark_safe(json.dumps({"imports": assets.modules()}))  # noqa: S308


@register.simple_tag
@cache
def icon(name: str, size: str = "") -> SafeString:
    """An icon from icons.svg; always decoration, the words beside it carry the meaning."""
    extra = f" icon-{size}" if size else ""
    return format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="{}#{}"/></svg>', extra, assets.asset_url("icons.svg"), name
    )


@register.simple_tag
def hotkey(name: str) -> SafeString:
    """Attributes that bind a link, button or field to its shortcut in the registry, and name it in the palette."""
    return _hotkey(name, get_language())


@cache
def _hotkey(name: str, _language: str | None) -> SafeString:
    shortcut = shortcuts.shortcut_named(name)
    return format_html(
        'data-hotkey="{}" aria-keyshortcuts="{}" data-command="{}"',
        shortcut.keys,
        shortcut.keys.replace(" ", "+"),
        shortcut.label,
    )


@register.simple_tag
def shortcut_keys(name: str) -> str:
    """For data-presses: a link that stands for what carries this shortcut."""
    return shortcuts.shortcut_named(name).keys


@register.simple_tag
def standing() -> SafeString:
    """The strips that say how a page stands: offline, signed out. Hidden until a script shows them."""
    return _standing(get_language())


@cache
def _standing(_language: str | None) -> SafeString:
    return render_to_string("desk/parts/standing.html")


@register.simple_tag
def over_every_page(shortcuts: str) -> SafeString:
    """The palette, the `?` sheet and the like; `shortcuts` says whether single keys are on or off for this agent."""
    return _over_every_page(shortcuts, get_language())


@cache
def _over_every_page(shortcuts: str, _language: str | None) -> SafeString:
    return render_to_string("desk/parts/over_every_page.html", {"shortcuts": shortcuts})


for shown in (times.moment, times.instant, times.written, times.field_time):
    register.filter(shown)


@register.filter
def file_size(size: int) -> str:
    """1 kB is 1000 bytes; a decimal comma in Dutch."""
    for unit, step in (("MB", 1_000_000), ("kB", 1_000)):
        if size >= step:
            number = f"{size / step:.1f}" if size < 10 * step else str(round(size / step))
            return f"{number.removesuffix('.0').replace('.', _decimal_mark())} {unit}"
    return gettext("{size} bytes").format(size=size)


def _decimal_mark() -> str:
    return "," if (get_language() or "").startswith("nl") else "."


@register.filter
def initials(name: str) -> str:
    """Two letters at most: of the first and the last word."""
    words = [word for word in name.replace(".", " ").split() if word[0].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:])) or "?"


@register.filter
def author_shown(message: ShownMessage) -> str:
    """Who wrote it; what Alvast sent by itself has no person behind it."""
    if message.author.name or message.author.address:
        return message.author.name or message.author.address
    return unnamed(message.channel) if message.kind == "inbound" else "Alvast"


@register.filter
def unnamed(channel: str) -> str:
    """Who wrote without a name: one name, wherever the desk speaks of them."""
    return gettext("Visitor") if channel == "webchat" else gettext("Unknown sender")


@register.filter
def first_name(name: str) -> str:
    return name.split(" ")[0]


@register.filter
def status_name(status: str) -> str:
    return {
        "open": gettext("Open"),
        "waiting": gettext("Waiting for customer"),
        "snoozed": gettext("Snoozed"),
        "closed": gettext("Closed"),
    }.get(status, status)


@register.filter
def priority_name(priority: int) -> str:
    return {0: gettext("Low"), 1: gettext("Normal"), 2: gettext("High"), 3: gettext("Urgent")}.get(priority, "")


register.simple_tag(shortcuts.shortcuts_by_place)


UNDO_SHOWN = timedelta(minutes=1)


@register.filter
def is_soon(at: datetime | None) -> bool:
    """Within the minute: then seconds are counted, else the moment is named."""
    return at is not None and at - now() < UNDO_SHOWN


@register.filter
def seconds_left(at: datetime) -> int:
    return max(0, round((at - now()).total_seconds()))


@register.filter
def is_picture(media_type: str) -> bool:
    """May be shown in the page; SVG is not, it can hold script."""
    return media_type in ("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif")


@register.filter
def file_kind(media_type: str) -> str:
    """A word for people: PDF, PNG, DOCX rather than a media type."""
    known = {
        "vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
        "plain": "TXT",
        "octet-stream": gettext("file"),
    }
    known["vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "XLSX"
    subtype = media_type.partition("/")[2]
    return known.get(subtype) or subtype.split(".")[-1].split("+")[0].upper()[:12]


@register.filter
def urlize_safely(text: str) -> SafeString:
    """Plain text with its web addresses as links that tell the other side nothing and open apart."""
    linked = urlize(text, nofollow=True, autoescape=True)
    return mark_safe(linked.replace('rel="nofollow"', 'rel="nofollow noopener noreferrer" target="_blank"'))  # noqa: S308
