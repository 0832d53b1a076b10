from django.apps import AppConfig


class AutomationConfig(AppConfig):
    name = "dotyk.automation"
    label = "automation"

    def ready(self) -> None:
        from dotyk.accounts.capabilities import register_capabilities
        from dotyk.automation.acting import define_own_actions
        from dotyk.automation.bots.channels import define_console
        from dotyk.automation.bots.erasing import erase_from_conversations
        from dotyk.automation.bots.messages import MESSAGES as OF_BOTS
        from dotyk.automation.bots.steps import let_take_talk_steps
        from dotyk.automation.erasing import erase_from_runs
        from dotyk.automation.handing import hand_over_automation
        from dotyk.automation.messages import MESSAGES
        from dotyk.automation.notices.messages import MESSAGES as OF_NOTICES
        from dotyk.automation.notices.own_kinds import declare_own_notices
        from dotyk.automation.rules.base_amounts import read_base_amounts_in_automation
        from dotyk.automation.webhooks.erasing import erase_from_deliveries
        from dotyk.automation.webhooks.handing import hand_over_webhooks
        from dotyk.kernel.erasing import also_erase
        from dotyk.platform.messages import register_messages

        register_messages(MESSAGES)
        register_messages(OF_NOTICES)
        register_messages(OF_BOTS)
        register_capabilities({"automate": {"en": "Build flows", "uk": "Будувати сценарії", "ru": "Строить сценарии"}})
        define_own_actions()
        define_console()
        let_take_talk_steps()
        hand_over_automation()
        hand_over_webhooks()
        read_base_amounts_in_automation()
        declare_own_notices()
        also_erase(erase_from_runs)
        also_erase(erase_from_deliveries)
        also_erase(erase_from_conversations)
