"""Pure decisions of the room: languages, questions, moments, intents, evidence. No database, no clock."""
