"""Pure decisions of the room: how an order stands, what is wrong with it, when to look again, what to do about it."""
