"""Pure decisions: turns, waiting times, slots, what a handover says."""
