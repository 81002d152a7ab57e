"""On what ground someone may act for another. Dutch law's own words, see the glossary. Pure."""

MANDATES = (
    "machtiging", "volmacht", "bewindvoering", "curatele", "mentorschap", "ouderlijk_gezag", "levenstestament", "nabestaande",
)  # fmt: skip
