"""What talking is to a flow: its parts, what keeps them from working, and whom one can talk with."""
