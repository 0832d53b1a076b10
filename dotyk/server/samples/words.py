"""The words of the samples in each language: plain ones, of no trade."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """``people`` are (first name, last name); ``deals`` are told by what is sold."""

    companies: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    positions: tuple[str, ...]
    goods: tuple[str, ...]
    requests: tuple[str, ...]
    tasks: tuple[str, ...]
    meeting: str
    note: str
    lost_reason: str


WORDS: Mapping[str, Words] = {
    "en": Words(
        ("Maple Studio", "Northwind Tools", "Harbor Hotel", "Green Clinic", "Bright School", "Corner Bakery"),
        (("Anna", "Miller"), ("James", "Carter"), ("Emma", "Wilson"), ("David", "Brown"), ("Sophie", "Taylor"),
         ("Daniel", "Moore"), ("Laura", "Clark"), ("Peter", "Hughes")),
        ("Owner", "Director", "Head of purchasing", "Office manager"),
        ("Starter package", "Yearly service", "Equipment", "Training"),
        ("Please call me about prices.", "Do you deliver at weekends?", "We are opening a second office."),
        ("Call about the offer", "Send the contract", "Ask about the invoice", "Prepare the presentation",
         "Congratulate on the opening"),
        "First meeting", "They compare us with their present supplier; service matters most.", "Too expensive",
    ),
    "uk": Words(
        ("Студія «Клен»", "ТОВ «Північ»", "Готель «Гавань»", "Клініка «Зелена»", "Школа «Промінь»", "Пекарня «Ріг»"),
        (("Ганна", "Мельник"), ("Ярослав", "Коваль"), ("Оксана", "Бойко"), ("Данило", "Ткаченко"),
         ("Софія", "Марченко"), ("Богдан", "Мороз"), ("Лариса", "Клименко"), ("Петро", "Гончар")),
        ("Власниця", "Директор", "Керівниця закупівель", "Офіс-менеджер"),
        ("Стартовий пакет", "Сервіс на рік", "Обладнання", "Навчання"),
        ("Зателефонуйте щодо цін, будь ласка.", "Чи доставляєте у вихідні?", "Відкриваємо другий офіс."),
        ("Зателефонувати щодо пропозиції", "Надіслати договір", "Запитати про рахунок", "Підготувати презентацію",
         "Привітати з відкриттям"),
        "Перша зустріч", "Порівнюють нас із теперішнім постачальником; головне – сервіс.", "Дорого",
    ),
    "ru": Words(
        ("Студия «Клён»", "ООО «Север»", "Отель «Гавань»", "Клиника «Зелёная»", "Школа «Луч»", "Пекарня «Угол»"),
        (("Анна", "Мельник"), ("Ярослав", "Коваль"), ("Оксана", "Бойко"), ("Даниил", "Ткаченко"),
         ("София", "Марченко"), ("Богдан", "Мороз"), ("Лариса", "Клименко"), ("Пётр", "Гончар")),
        ("Владелица", "Директор", "Руководитель закупок", "Офис-менеджер"),
        ("Стартовый пакет", "Сервис на год", "Оборудование", "Обучение"),
        ("Позвоните насчёт цен, пожалуйста.", "Доставляете ли вы в выходные?", "Открываем второй офис."),
        ("Позвонить насчёт предложения", "Отправить договор", "Спросить о счёте", "Подготовить презентацию",
         "Поздравить с открытием"),
        "Первая встреча", "Сравнивают нас с нынешним поставщиком; главное – сервис.", "Дорого",
    ),
}  # fmt: skip
