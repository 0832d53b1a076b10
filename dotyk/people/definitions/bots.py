"""Bots to begin with: for leads that write at night, ask the usual, or want to be called back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dotyk.automation.registry import Template, define_template
from dotyk.kernel.objects.fields import Label, words

HELLO = words(
    "Hello! We are out of the office now. Three short questions, and a colleague writes to you in the morning.",
    "Вітаємо! Зараз ми не в офісі. Три короткі питання, і колега напише вам уранці.",
    "Здравствуйте! Сейчас мы не в офисе. Три коротких вопроса, и коллега напишет вам утром.",
)
NAME = words("What is your name?", "Як вас звати?", "Как вас зовут?")
PHONE = words("Which number shall we call?", "За яким номером вам зателефонувати?", "По какому номеру вам звонить?")
MATTER = words("What is it about?", "Що вас цікавить?", "Что вас интересует?")
THANKS = words(
    "Thank you, {name}! We will be in touch.",
    "Дякуємо, {name}! Ми зв’яжемося з вами.",
    "Спасибо, {name}! Мы свяжемся с вами.",
)
MORNING = words("They wrote at night.", "Написали вночі.", "Написали ночью.")
WHAT = words("What would you like to know?", "Що вам підказати?", "Что вам подсказать?")
HOURS = words("Opening hours", "Години роботи", "Часы работы")
ADDRESS = words("Address", "Адреса", "Адрес")
SOMEBODY = words("Talk to a person", "Поговорити з людиною", "Поговорить с человеком")
WE_ARE_OPEN = words(
    "We work on weekdays from 9 to 18.", "Ми працюємо в будні з 9 до 18.", "Мы работаем в будни с 9 до 18."
)
WE_ARE_AT = words("Our address: put it here.", "Наша адреса: впишіть її тут.", "Наш адрес: впишите его здесь.")
COMES = words("A colleague is coming.", "Зараз підійде колега.", "Сейчас подойдёт коллега.")
WHEN = words("When shall we call?", "Коли вам зателефонувати?", "Когда вам позвонить?")
CALL = words("Call back: {title}", "Передзвонити: {title}", "Перезвонить: {title}")
NO_NUMBER = words(
    "Never mind: a colleague will write to you here.",
    "Нічого страшного: колега напише вам тут.",
    "Ничего страшного: коллега напишет вам здесь.",
)
BACK_WORDS = ["call me", "call back", "передзвоніть", "зателефонуйте", "перезвоните", "позвоните"]
USUAL_WORDS = ["hours", "address", "open", "години", "адреса", "працюєте", "часы", "адрес", "работаете"]


def _say(text: Label) -> dict[str, Any]:
    return {"do": "say", "text": dict(text)}


def _ask(field: str, text: Label, then: list[dict[str, Any]] | None = None, **more: Any) -> dict[str, Any]:
    waits = {"at_most": {"hours": 12}, "tries": 3}
    return {"do": "ask", "field": field, "text": dict(text), **waits, "then": then or [], **more}


def _at_night(language: str) -> Mapping[str, Any]:
    return {
        "trigger": {"on": "talk_started"},
        "steps": [
            _say(HELLO),
            _ask("name", NAME),
            _ask("phone", PHONE),
            _ask("message", MATTER),
            _say(THANKS),
            {"do": "hours"},
            {"do": "hand_over", "people": [], "text": MORNING[language]},
        ],
    }


def _usual(language: str) -> Mapping[str, Any]:
    buttons = [
        {"label": dict(HOURS), "steps": [_say(WE_ARE_OPEN)]},
        {"label": dict(ADDRESS), "steps": [_say(WE_ARE_AT)]},
        {"label": dict(SOMEBODY), "steps": [{"do": "hand_over", "people": [], "reply": dict(COMES)}]},
    ]
    return {
        "trigger": {"on": "said", "words": USUAL_WORDS},
        "steps": [{"do": "offer", "text": dict(WHAT), "buttons": buttons, "at_most": {"hours": 12}}],
    }


def _call_back(language: str) -> Mapping[str, Any]:
    task = {"name": CALL[language], "due": {"hours": 1}, "notes": "{answer}", "priority": "high"}
    then = [
        _ask("", WHEN, kind="text"),
        {"do": "act", "action": "create_task", "given": task},
        _say(THANKS),
    ]
    otherwise = [_say(NO_NUMBER), {"do": "hand_over", "people": []}]
    return {
        "trigger": {"on": "said", "words": BACK_WORDS},
        "steps": [
            {"do": "act", "action": "assign", "given": {"people": [], "how": "in_turn"}},
            _ask("name", NAME),
            _ask("phone", PHONE, then, otherwise=otherwise),
        ],
    }


def define_people_bots() -> None:
    """Offers the bots of leads."""
    define_template(
        Template(
            "bot_night",
            words("Bot: qualify a lead at night", "Бот: розпитати ліда вночі", "Бот: расспросить лида ночью"),
            words("Asks for the name, the phone and the matter, and hands over when the office opens.",
                  "Питає ім’я, телефон і що цікавить; коли офіс відкриється, передає людині.",
                  "Спрашивает имя, телефон и что интересует; когда офис откроется, передаёт человеку."),
            "leads",
            _at_night,
        )
    )  # fmt: skip
    define_template(
        Template(
            "bot_hours",
            words("Bot: opening hours and address", "Бот: години роботи й адреса", "Бот: часы работы и адрес"),
            words("Buttons for what is asked most, and a way to a person.",
                  "Кнопки для найчастіших питань і шлях до людини.",
                  "Кнопки для самых частых вопросов и путь к человеку."),
            "leads",
            _usual,
        )
    )  # fmt: skip
    define_template(
        Template(
            "bot_call_back",
            words("Bot: book a call-back", "Бот: замовити дзвінок", "Бот: заказать звонок"),
            words("Given to people in turn; asks for the phone and the time, and makes a task to call.",
                  "Передає людям по черзі; питає телефон і час, ставить завдання зателефонувати.",
                  "Передаёт людям по очереди; спрашивает телефон и время, ставит задачу позвонить."),
            "leads",
            _call_back,
        )
    )  # fmt: skip
