"""Approvals: what flows ask people to decide, and their answers."""
