"""Where we keep the bounds of one mail, so that no sender decides what reading it costs.

Beyond a bound nothing raises: what could be read is kept and `problems` says which bound was met.
"""

MAX_BYTES = 25 * 1024 * 1024
MAX_PARTS = 500
MAX_DEPTH = 20
MAX_HEADERS = 1_000
MAX_HEADER_BYTES = 256 * 1024
MAX_ALL_HEADER_BYTES = 4 * 1024 * 1024
MAX_ADDRESSES = 1_000
MAX_REFERENCES = 200
MAX_TEXT_CHARACTERS = 1024 * 1024
MAX_HTML_CHARACTERS = 2 * 1024 * 1024
MAX_NAME_CHARACTERS = 200
MAX_PARAMETERS = 100
MAX_CALENDAR_ENTRIES = 50

SECONDS_PER_MAIL = 10.0
CHILD_MEMORY_BYTES = 512 * 1024 * 1024
"""Address space of the parsing child. Two copies of the largest mail, decoded, fit in it with room to spare."""
