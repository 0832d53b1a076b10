"""What a flow was, version by version."""
