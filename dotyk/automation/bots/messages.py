"""What bots say of themselves, and what is said of conversations."""

from __future__ import annotations

from dotyk.platform.messages import Message


def _m(en: str, uk: str, ru: str) -> Message:
    return {"en": en, "uk": uk, "ru": ru}


MESSAGES: dict[str, Message] = {
    "talk_again_text": _m(
        "Sorry, I did not get that. Could you write it once more?",
        "Перепрошую, не вдалося зрозуміти. Напишіть, будь ласка, ще раз.",
        "Извините, не удалось понять. Напишите, пожалуйста, ещё раз.",
    ),
    "talk_again_email": _m(
        "Please write an e-mail address, like name@example.com.",
        "Напишіть, будь ласка, електронну адресу, наприклад name@example.com.",
        "Напишите, пожалуйста, электронный адрес, например name@example.com.",
    ),
    "talk_again_phone": _m(
        "Please write a phone number with its code, like +380 67 123 45 67.",
        "Напишіть, будь ласка, номер телефону з кодом, наприклад +380 67 123 45 67.",
        "Напишите, пожалуйста, номер телефона с кодом, например +380 67 123 45 67.",
    ),
    "talk_again_number": _m(
        "Please answer with one number.",
        "Відповідайте, будь ласка, одним числом.",
        "Ответьте, пожалуйста, одним числом.",
    ),
    "talk_again_money": _m(
        "Please write one amount, like 1500 or 200 USD.",
        "Напишіть, будь ласка, одну суму, наприклад 1500 або 200 USD.",
        "Напишите, пожалуйста, одну сумму, например 1500 или 200 USD.",
    ),
    "talk_again_date": _m(
        "Please write a day, like 25.12.2026 or “tomorrow”.",
        "Напишіть, будь ласка, день, наприклад 25.12.2026 або «завтра».",
        "Напишите, пожалуйста, день, например 25.12.2026 или «завтра».",
    ),
    "talk_again_moment": _m(
        "Please write a day and a time, like 25.12.2026 15:30 or “tomorrow at 10:00”.",
        "Напишіть, будь ласка, день і час, наприклад 25.12.2026 15:30 або «завтра о 10:00».",
        "Напишите, пожалуйста, день и время, например 25.12.2026 15:30 или «завтра в 10:00».",
    ),
    "talk_test_tag": _m("Test", "Тест", "Тест"),
    "talk_again_choice": _m(
        "Please choose one of the answers, or write its number.",
        "Виберіть, будь ласка, одну з відповідей або напишіть її номер.",
        "Выберите, пожалуйста, один из ответов или напишите его номер.",
    ),
    "talk_yes": _m("Yes", "Так", "Да"),
    "talk_no": _m("No", "Ні", "Нет"),
    "talk_visitor": _m("Visitor", "Відвідувач", "Посетитель"),
    "talk_bot": _m("Bot", "Бот", "Бот"),
    "talk_person": _m("Colleague", "Колега", "Коллега"),
    "talk_not_understood": _m("This was not understood.", "Цього не вдалося зрозуміти.", "Это не удалось понять."),
    "talk_in_loop": _m(
        "Nobody can talk within a loop or on parallel paths.",
        "У циклі та на паралельних шляхах розмовляти не можна.",
        "В цикле и на параллельных путях разговаривать нельзя.",
    ),
    "talk_not_with": _m(
        "One cannot talk with records of this object.",
        "Із записами цього об’єкта розмовляти не можна.",
        "С записями этого объекта разговаривать нельзя.",
    ),
    "talk_no_button": _m("There is no such button.", "Такої кнопки немає.", "Такой кнопки нет."),
    "talk_old_button": _m(
        "That button was for an earlier question.",
        "Ця кнопка була до попереднього запитання.",
        "Эта кнопка была к предыдущему вопросу.",
    ),
    "talk_word_unfit": _m(
        "“{word}”: a word has two letters at least, and a phrase {most} words at most.",
        "«{word}»: у слові щонайменше дві літери, а у фразі щонайбільше {most} слів.",
        "«{word}»: в слове не меньше двух букв, а во фразе не больше {most} слов.",
    ),
    "talk_word_twice": _m(
        "“{word}” cannot both call a person and stop the bot.",
        "«{word}» не може і кликати людину, і зупиняти бота.",
        "«{word}» не может и звать человека, и останавливать бота.",
    ),
    "talk_closed": _m("This conversation is closed.", "Цю розмову закрито.", "Этот разговор закрыт."),
    "talk_not_with_person": _m(
        "The bot has this conversation already.", "Цю розмову вже веде бот.", "Этот разговор уже ведёт бот."
    ),
    "talk_is_real": _m(
        "This is a real conversation: only its visitor can say that.",
        "Це справжня розмова: таке може сказати лише відвідувач.",
        "Это настоящий разговор: такое может сказать только посетитель.",
    ),
    "talk_too_long": _m(
        "The talk takes too many steps, or too long, to be tried on paper.",
        "Розмова має забагато кроків або триває задовго, щоб випробувати її на папері.",
        "В разговоре слишком много шагов или он идёт слишком долго, чтобы испытать его на бумаге.",
    ),
    "talk_busy": _m(
        "The conversation is changing just now; try again.",
        "Розмова саме змінюється; спробуйте ще раз.",
        "Разговор как раз меняется; попробуйте ещё раз.",
    ),
}
