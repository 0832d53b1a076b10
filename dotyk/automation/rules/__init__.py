"""What decides, with plain values only."""
