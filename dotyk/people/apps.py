from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "dotyk.people"
    label = "people"

    def ready(self) -> None:
        from dotyk.kernel.erasing import also_erase
        from dotyk.kernel.merging import moves_with
        from dotyk.people.actions import wipe_consents
        from dotyk.people.actions.handing import hand_over_distribution
        from dotyk.people.definitions import define_people
        from dotyk.people.messages import MESSAGES
        from dotyk.people.rules.base_amounts import read_base_amounts_in_distribution
        from dotyk.platform.messages import register_messages

        define_people()
        register_messages(MESSAGES)
        moves_with("contacts", "consent", "contact_id")
        also_erase(wipe_consents)
        hand_over_distribution()
        read_base_amounts_in_distribution()
