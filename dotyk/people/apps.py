from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "dotyk.people"
    label = "people"

    def ready(self) -> None:
        from dotyk.people.definitions import define_people
        from dotyk.people.messages import MESSAGES
        from dotyk.platform.messages import register_messages

        define_people()
        register_messages(MESSAGES)
