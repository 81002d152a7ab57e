"""The catalogue of signals, S1 to S24: by which words each is known, and what to do with it."""
