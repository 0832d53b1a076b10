"""What happens to people, by the kinds of its events; beside ``created``, ``updated``, ``deleted`` of every record."""

LEAD_ANSWERED = "leads.answered"
LEAD_CONVERTED = "leads.converted"
LEAD_DISQUALIFIED = "leads.disqualified"
LEAD_DISTRIBUTED = "leads.distributed"
