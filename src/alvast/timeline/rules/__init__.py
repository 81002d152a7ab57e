"""Pure decisions of the room: periods, addresses, and what an event means."""
