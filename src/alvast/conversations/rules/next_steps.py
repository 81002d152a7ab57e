"""What can be done with a conversation as it stands; pages offer just this. Pure."""


def next_steps(
    *, status: str, handler: str, is_merged: bool, is_erased: bool, has_owner: bool, is_own: bool, messages: int
) -> frozenset[str]:  # fmt: skip
    """Names of actions that would not be refused for the state alone; whether one may, the gate decides when it is done."""
    if is_merged:
        return frozenset()
    steps = {"note", "assign", "transfer", "priority", "label", "merge", "case", "wrap_up"}
    if not is_erased:
        steps |= {"reply", "forward", "customer"}
    if not has_owner:
        steps.add("take")
    elif is_own:
        steps.add("let_go")
    if handler == "bot":
        steps.add("from_bot")
    elif handler == "agent":
        steps.add("to_bot")
    if messages > 1:
        steps.add("split")
    return frozenset(steps | _TO_OTHER_STATUS[status])


_TO_OTHER_STATUS = {
    "open": {"wait", "snooze", "close"},
    "waiting": {"open", "snooze", "close"},
    "snoozed": {"open", "wait", "snooze", "close"},
    "closed": {"open"},
}
