"""What people are told: kinds of notices, who follows what, how each wants to hear of it, letters and pushes."""
