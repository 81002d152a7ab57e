"""The address field for checkout pages: its script, how that is served, and a page in the sample shop that shows it."""
