"""What is said of notices."""

from __future__ import annotations

from dotyk.platform.messages import Message


def _m(en: str, uk: str, ru: str) -> Message:
    return {"en": en, "uk": uk, "ru": ru}


MESSAGES: dict[str, Message] = {
    "notice_no_kind": _m(
        "There is no such kind of notifications.", "Такого виду сповіщень немає.", "Такого вида уведомлений нет."
    ),
    "notice_snooze_range": _m(
        "Choose a moment within the coming year.",
        "Виберіть момент у межах наступного року.",
        "Выберите момент в пределах следующего года.",
    ),
    "notice_quiet_all_day": _m(
        "Quiet hours cannot take the whole day.",
        "Тихі години не можуть тривати цілу добу.",
        "Тихие часы не могут длиться целые сутки.",
    ),
    "push_no_https": _m(
        "Pushes go to addresses by https only.",
        "Push-сповіщення надходять лише на адреси https.",
        "Push-уведомления отправляются только на адреса https.",
    ),
    "push_bad_keys": _m(
        "These are not the keys of a browser.", "Це не ключі браузера.", "Это не ключи браузера."
    ),
    "push_too_many": _m(
        "Twenty browsers take pushes already; take one away first.",
        "Push-сповіщення вже отримують двадцять браузерів; спершу приберіть один.",
        "Push-уведомления уже получают двадцать браузеров; сначала уберите один.",
    ),
    "push_lost_key": _m(
        "The company's key of pushes can be read no more; take pushes in this browser anew.",
        "Ключ push-сповіщень компанії більше не читається; увімкніть push у цьому браузері заново.",
        "Ключ push-уведомлений компании больше не читается; включите push в этом браузере заново.",
    ),
    "push_tried": _m(
        "The push service took it. It shows in a moment, unless the system hides what this browser tells.",
        "Служба push прийняла його. За мить воно з'явиться, якщо система не приховує сповіщень браузера.",
        "Служба push приняла его. Через миг оно появится, если система не скрывает уведомлений браузера.",
    ),
    "push_gone": _m(
        "That browser takes no pushes any more, so it was taken off the list. Take pushes in it anew.",
        "Той браузер більше не отримує push, тож його прибрано зі списку. Увімкніть push у ньому заново.",
        "Тот браузер больше не получает push, поэтому он убран из списка. Включите push в нём заново.",
    ),
    "push_answered": _m(
        "The push service refused it with {status}. Nothing shows; real pushes are tried again.",
        "Служба push відмовила з кодом {status}. Нічого не з'явиться; справжні push надсилаються повторно.",
        "Служба push отказала с кодом {status}. Ничего не появится; настоящие push отправляются повторно.",
    ),
    "push_trial_title": _m("Dotyk: a test push", "Дотик: пробний push", "Дотык: пробный push"),
    "push_trial_body": _m(
        "It came: this browser tells you of what you chose.",
        "Дійшло: цей браузер повідомлятиме про те, що ви вибрали.",
        "Дошло: этот браузер будет сообщать о том, что вы выбрали.",
    ),
    "notice_trial_subject": _m("Dotyk: a test letter", "Дотик: пробний лист", "Дотык: пробное письмо"),
    "notice_trial_body": _m(
        "It came: letters from Dotyk reach you.",
        "Дійшло: листи від Дотику до вас доходять.",
        "Дошло: письма от Дотыка до вас доходят.",
    ),
    "notice_letter_tried": _m(
        "The mail server took it for {address}. Look among unwanted mail too.",
        "Поштовий сервер прийняв лист для {address}. Перевірте й небажану пошту.",
        "Почтовый сервер принял письмо для {address}. Проверьте и нежелательную почту.",
    ),
    "notice_no_mail": _m(
        "No mail server is set up.", "Поштовий сервер не налаштовано.", "Почтовый сервер не настроен."
    ),
    "notice_no_address": _m("You have no e-mail address.", "У вас немає адреси пошти.", "У вас нет адреса почты."),
    "notice_mail_failed": _m(
        "The mail server cannot be reached, or refused the letter.",
        "Поштовий сервер недоступний або відмовився прийняти лист.",
        "Почтовый сервер недоступен или отказался принять письмо.",
    ),
    "notice_address_refused": _m(
        "The mail server refuses your address.",
        "Поштовий сервер не приймає вашу адресу.",
        "Почтовый сервер не принимает ваш адрес.",
    ),
    "notice_nobody": _m("Somebody", "Хтось", "Кто-то"),
    "notice_times": {
        "en": {"one": "({count} change)", "other": "({count} changes)"},
        "uk": {"one": "({count} зміна)", "few": "({count} зміни)", "many": "({count} змін)", "other": "({count} зміни)"},
        "ru": {
            "one": "({count} изменение)", "few": "({count} изменения)", "many": "({count} изменений)",
            "other": "({count} изменения)",
        },
    },
    "notice_letter_subject": {
        "en": {"one": "{count} notification", "other": "{count} notifications"},
        "uk": {
            "one": "{count} сповіщення", "few": "{count} сповіщення", "many": "{count} сповіщень",
            "other": "{count} сповіщення",
        },
        "ru": {
            "one": "{count} уведомление", "few": "{count} уведомления", "many": "{count} уведомлений",
            "other": "{count} уведомления",
        },
    },
    "notice_letter_more": _m("And {count} more:", "І ще {count}:", "И ещё {count}:"),
    "notice_letter_foot": _m(
        "What you hear of, where and when, you choose here: {link}",
        "Про що вам повідомляти, де й коли, ви обираєте тут: {link}",
        "О чём вам сообщать, где и когда, вы выбираете здесь: {link}",
    ),
}  # fmt: skip
