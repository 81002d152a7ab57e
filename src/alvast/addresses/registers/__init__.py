"""Where addresses are looked up: the table kept here, and adapters to registers outside."""
