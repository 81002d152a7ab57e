"""The thirty writing rules, W1 to W30: pure, one module a rule; `table.RULES` lists them, `linting.lint` asks them all."""
