"""What a bot can look up or do for a customer: the record it reads, what it asks, and the words for it."""
