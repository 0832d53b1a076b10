"""Flows: what happens to records by itself. Knows records and events only; ``docs/automation.md`` tells it."""
