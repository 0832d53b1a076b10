from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "dotyk.kernel"
    label = "kernel"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from dotyk.accounts.capabilities import register_capabilities
        from dotyk.kernel.bulk.messages import MESSAGES as BULK_MESSAGES
        from dotyk.kernel.duplicates.messages import MESSAGES as DUPLICATE_MESSAGES
        from dotyk.kernel.erasing.messages import MESSAGES as ERASING_MESSAGES
        from dotyk.kernel.filters.messages import MESSAGES as FILTER_MESSAGES
        from dotyk.kernel.formulas import RECKONER
        from dotyk.kernel.formulas.messages import MESSAGES as FORMULA_MESSAGES
        from dotyk.kernel.history.messages import MESSAGES as HISTORY_MESSAGES
        from dotyk.kernel.merging.messages import MESSAGES as MERGE_MESSAGES
        from dotyk.kernel.messages import MESSAGES
        from dotyk.kernel.objects.base_readers import read_base_amounts_in_fields
        from dotyk.kernel.objects.computed import reckon_with
        from dotyk.kernel.objects.custom_objects import custom_shape
        from dotyk.kernel.objects.messages import MESSAGES as FIELD_MESSAGES
        from dotyk.kernel.objects.registry import read_custom_shape_with
        from dotyk.kernel.objects.system_objects import define_system_objects
        from dotyk.kernel.personal.messages import MESSAGES as COPY_MESSAGES
        from dotyk.kernel.records.shares_held import hand_over_shares
        from dotyk.kernel.search.functions import make_search_functions
        from dotyk.kernel.shaping.layouts.messages import MESSAGES as LAYOUT_MESSAGES
        from dotyk.kernel.tags.messages import MESSAGES as TAG_MESSAGES
        from dotyk.kernel.transfer.messages import MESSAGES as TRANSFER_MESSAGES
        from dotyk.kernel.transfer.repeating.handing import hand_over_repeats
        from dotyk.kernel.transfer.repeating.messages import MESSAGES as REPEAT_MESSAGES
        from dotyk.kernel.views.base_amounts import read_base_amounts_in_views
        from dotyk.kernel.views.held import hand_over_views
        from dotyk.kernel.views.messages import MESSAGES as VIEW_MESSAGES
        from dotyk.platform.files import hold_files
        from dotyk.platform.messages import register_messages

        register_messages(MESSAGES)
        register_messages(BULK_MESSAGES)
        register_messages(DUPLICATE_MESSAGES)
        register_messages(COPY_MESSAGES)
        register_messages(ERASING_MESSAGES)
        register_messages(FILTER_MESSAGES)
        register_messages(FIELD_MESSAGES)
        register_messages(FORMULA_MESSAGES)
        register_messages(HISTORY_MESSAGES)
        register_messages(LAYOUT_MESSAGES)
        register_messages(MERGE_MESSAGES)
        register_messages(TAG_MESSAGES)
        register_messages(TRANSFER_MESSAGES)
        register_messages(REPEAT_MESSAGES)
        register_messages(VIEW_MESSAGES)
        register_capabilities({"manage_tags": {"en": "Manage tags", "uk": "Керувати тегами", "ru": "Управлять тегами"}})
        register_capabilities(
            {"erase": {"en": "Erase people for good", "uk": "Стирати людей назавжди", "ru": "Стирать людей навсегда"}}
        )
        hold_files("attachment", "digest")
        hold_files("import_run", "file_key")
        define_system_objects()
        hand_over_shares()
        hand_over_repeats()
        hand_over_views()
        read_base_amounts_in_fields()
        read_base_amounts_in_views()
        read_custom_shape_with(custom_shape)
        reckon_with(RECKONER)
        post_migrate.connect(make_search_functions, sender=self)
