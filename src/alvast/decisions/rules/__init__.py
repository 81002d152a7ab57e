"""Pure decisions of the room: what a record may hold, who may see it and who may object."""
