"""What can be done with people."""

from dotyk.people.actions.consents import note_consent, wipe_consents
from dotyk.people.actions.conversion import AUTO, convert_lead
from dotyk.people.actions.distribution_rules import (
    add_distribution_rule,
    change_distribution_rule,
    remove_distribution_rule,
)
from dotyk.people.actions.qualification import disqualify_lead, note_answers

__all__ = [
    "AUTO",
    "add_distribution_rule",
    "change_distribution_rule",
    "convert_lead",
    "disqualify_lead",
    "note_answers",
    "note_consent",
    "remove_distribution_rule",
    "wipe_consents",
]
