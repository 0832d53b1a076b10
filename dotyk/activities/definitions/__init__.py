"""What people do with customers, as objects."""

from dotyk.activities.definitions.calls import define_calls
from dotyk.activities.definitions.flows import define_activity_flows
from dotyk.activities.definitions.meetings import define_meetings
from dotyk.activities.definitions.notes import define_notes
from dotyk.activities.definitions.tasks import define_tasks


def define_activities() -> None:
    """Registers tasks, calls, meetings and notes, and what flows can do with them."""
    define_tasks()
    define_calls()
    define_meetings()
    define_notes()
    define_activity_flows()


__all__ = ["define_activities"]
