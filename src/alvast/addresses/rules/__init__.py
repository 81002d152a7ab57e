"""Dutch addresses: reading what people write, comparing names, judging against a register. Pure."""
