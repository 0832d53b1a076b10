from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    name = "dotyk.activities"
    label = "activities"

    def ready(self) -> None:
        from dotyk.activities.actions.next_steps import refresh_next_steps
        from dotyk.activities.definitions import define_activities
        from dotyk.activities.messages import MESSAGES
        from dotyk.kernel.merging import after_moving
        from dotyk.platform.messages import register_messages

        register_messages(MESSAGES)
        define_activities()
        after_moving(refresh_next_steps)
