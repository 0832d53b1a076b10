"""The choices that fields of people offer."""

from __future__ import annotations

from dotyk.kernel.objects.fields import Option, words

SOURCES = (
    Option("phone", words("Phone call", "Телефонний дзвінок", "Телефонный звонок"), "blue"),
    Option("email", words("E-mail", "Ел. пошта", "Эл. почта"), "cyan"),
    Option("website", words("Website", "Сайт", "Сайт"), "indigo"),
    Option("telegram", words("Telegram", "Telegram", "Telegram"), "blue"),
    Option("whatsapp", words("WhatsApp", "WhatsApp", "WhatsApp"), "green"),
    Option("viber", words("Viber", "Viber", "Viber"), "violet"),
    Option("instagram", words("Instagram", "Instagram", "Instagram"), "pink"),
    Option("facebook", words("Facebook", "Facebook", "Facebook"), "blue"),
    Option("shop", words("Shop", "Магазин", "Магазин"), "teal"),
    Option("marketplace", words("Marketplace", "Маркетплейс", "Маркетплейс"), "teal"),
    Option("referral", words("Recommendation", "Рекомендація", "Рекомендация"), "lime"),
    Option("advertising", words("Advertising", "Реклама", "Реклама"), "orange"),
    Option("search", words("Search engine", "Пошукова система", "Поисковая система"), "yellow"),
    Option("exhibition", words("Exhibition", "Виставка", "Выставка"), "grape"),
    Option("event", words("Event or webinar", "Подія чи вебінар", "Мероприятие или вебинар"), "grape"),
    Option("cold_call", words("Cold outreach", "Холодний контакт", "Холодный контакт"), "gray"),
    Option("partner", words("Partner", "Партнер", "Партнёр"), "lime"),
    Option("other", words("Other", "Інше", "Другое"), "gray"),
)

MESSENGERS = (
    Option("telegram", words("Telegram", "Telegram", "Telegram")),
    Option("whatsapp", words("WhatsApp", "WhatsApp", "WhatsApp")),
    Option("viber", words("Viber", "Viber", "Viber")),
    Option("instagram", words("Instagram", "Instagram", "Instagram")),
    Option("facebook", words("Facebook", "Facebook", "Facebook")),
)

SPOKEN_LANGUAGES = (
    Option("uk", words("Ukrainian", "Українська", "Украинский")),
    Option("ru", words("Russian", "Російська", "Русский")),
    Option("en", words("English", "Англійська", "Английский")),
    Option("uz", words("Uzbek", "Узбецька", "Узбекский")),
    Option("kk", words("Kazakh", "Казахська", "Казахский")),
    Option("pl", words("Polish", "Польська", "Польский")),
    Option("de", words("German", "Німецька", "Немецкий")),
    Option("fr", words("French", "Французька", "Французский")),
    Option("es", words("Spanish", "Іспанська", "Испанский")),
    Option("it", words("Italian", "Італійська", "Итальянский")),
    Option("ro", words("Romanian", "Румунська", "Румынский")),
    Option("tr", words("Turkish", "Турецька", "Турецкий")),
    Option("other", words("Other", "Інша", "Другой")),
)

LIFECYCLE = (
    Option("subscriber", words("Subscriber", "Підписник", "Подписчик"), "gray"),
    Option("lead", words("Lead", "Лід", "Лид"), "blue"),
    Option("qualified", words("Qualified lead", "Кваліфікований лід", "Квалифицированный лид"), "cyan"),
    Option("opportunity", words("Opportunity", "Потенційна угода", "Потенциальная сделка"), "yellow"),
    Option("customer", words("Customer", "Клієнт", "Клиент"), "green"),
    Option("evangelist", words("Evangelist", "Адвокат бренду", "Адвокат бренда"), "grape"),
    Option("other", words("Other", "Інше", "Другое"), "gray"),
)

LEAD_STATUSES = (
    Option("new", words("New", "Новий", "Новый"), "blue"),
    Option("in_work", words("In work", "У роботі", "В работе"), "yellow"),
    Option("qualified", words("Qualified", "Кваліфікований", "Квалифицирован"), "teal"),
    Option("converted", words("Converted", "Конвертований", "Конвертирован"), "green"),
    Option("disqualified", words("Disqualified", "Відхилений", "Отклонён"), "gray"),
)
