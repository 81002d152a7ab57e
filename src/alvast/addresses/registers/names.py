"""The registers there are, by the names that settings keep."""

OFFLINE, PDOK = "offline", "pdok"
REGISTERS = (OFFLINE, PDOK)
