"""What is said of saved views."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "cannot_place_by": {
        "en": "«{name}» is no date that a calendar can go by.",
        "uk": "«{name}» — не дата, за якою може йти календар.",
        "ru": "«{name}» — не дата, по которой может идти календарь.",
    },
    "view_for_all_denied": {
        "en": "Only those who configure Dotyk share a view with everybody; share it with your team.",
        "uk": "Ділитися поданням з усіма можуть лише ті, хто налаштовує Dotyk; поділіться ним зі своєю командою.",
        "ru": "Делиться представлением со всеми могут лишь те, кто настраивает Dotyk; поделитесь им со своей командой.",
    },
    "view_default_not_for_all": {
        "en": "Only a view for everybody can be the first one of a role.",
        "uk": "Першим для ролі може бути лише подання для всіх.",
        "ru": "Первым для роли может быть лишь представление для всех.",
    },
    "rate_read_by_views": {
        "en": "This is the last rate, and saved views read amounts in your own currency: {name}. Change them first.",
        "uk": "Це останній курс, а суми у вашій валюті читають збережені подання: {name}. Спершу змініть їх.",
        "ru": "Это последний курс, а суммы в вашей валюте читают сохранённые представления: {name}. Сначала измените их.",
    },
}
