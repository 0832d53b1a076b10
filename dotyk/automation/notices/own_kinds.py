"""The notices of the record engine and of the flows themselves."""

from __future__ import annotations

from dotyk.automation.notices.kinds import Channels, NoticeKind, declare_notice
from dotyk.kernel.objects.fields import words


def declare_own_notices() -> None:
    """Makes them known, in the order in which people choose among them."""
    for kind in OWN:
        declare_notice(kind)


OWN = (
    NoticeKind(
        "mentioned",
        words("Somebody mentions me", "Хтось згадує мене", "Кто-то упоминает меня"),
        words("By @ in a comment.", "Через @ у коментарі.", "Через @ в комментарии."),
        words("calls you in a comment on", "кличе вас у коментарі:", "зовёт вас в комментарии:"),
        endings=("mentioned",),
        always=True,
        usual=Channels(mail="at_once", push=True),
    ),
    NoticeKind(
        "assigned",
        words("Somebody gives me a record", "Хтось передає мені запис", "Кто-то передаёт мне запись"),
        words(
            "A task, a deal or any other record.",
            "Завдання, угоду чи інший запис.",
            "Задачу, сделку или другую запись.",
        ),
        words("gave you", "передає вам", "передаёт вам"),
        endings=("assigned",),
        usual=Channels(mail="hourly", push=True),
    ),
    NoticeKind(
        "shared",
        words("Somebody shares a record with me", "Хтось ділиться зі мною записом", "Кто-то делится со мной записью"),
        words("To read or to edit.", "Для читання чи змін.", "Для чтения или изменений."),
        words("shared with you", "ділиться з вами:", "делится с вами:"),
        endings=("shared",),
        usual=Channels(mail="hourly"),
    ),
    NoticeKind(
        "asked",
        words("A flow asks for my decision", "Сценарій питає мого рішення", "Сценарий спрашивает моего решения"),
        words(
            "A letter about it comes in any case.", "Лист про це надходить завжди.", "Письмо об этом приходит всегда."
        ),
        words("asks you to decide on", "питає вашого рішення:", "спрашивает вашего решения:"),
        endings=("asked",),
        always=True,
        mails=False,
        usual=Channels(push=True),
    ),
    NoticeKind(
        "handed_over",
        words("A talk is handed over to me", "Мені передають розмову", "Мне передают разговор"),
        words(
            "A bot or a colleague; with what was asked and answered.",
            "Бот або колега; з питаннями й відповідями.",
            "Бот или коллега; с вопросами и ответами.",
        ),
        words("hands over to you the talk with", "передає вам розмову:", "передаёт вам разговор:"),
        endings=("handed_over",),
        always=True,
        usual=Channels(mail="at_once", push=True),
    ),
    NoticeKind(
        "commented",
        words("Comments on what I follow", "Коментарі до того, за чим я стежу", "Комментарии к тому, за чем я слежу"),
        words("What colleagues say about it.", "Що кажуть колеги.", "Что говорят коллеги."),
        words("commented on", "коментує", "комментирует"),
        endings=("commented",),
        whom="followers",
        usual=Channels(mail="daily"),
    ),
    NoticeKind(
        "changed",
        words("Changes of what I follow", "Зміни того, за чим я стежу", "Изменения того, за чем я слежу"),
        words(
            "Who changed what, gathered by person.",
            "Хто що змінив, разом за людиною.",
            "Кто что изменил, вместе по человеку.",
        ),
        words("changed", "змінює", "меняет"),
        endings=("updated", "merged"),
        whom="followers",
        gathers=True,
    ),
    NoticeKind(
        "deleted",
        words("What I follow is deleted", "Те, за чим я стежу, видалено", "То, за чем я слежу, удалено"),
        words("It can be brought back for a while.", "Його ще можна повернути.", "Его ещё можно вернуть."),
        words("deleted", "видаляє", "удаляет"),
        endings=("deleted",),
        whom="followers",
    ),
    NoticeKind(
        "restored",
        words("What I follow is brought back", "Те, за чим я стежу, повернуто", "То, за чем я слежу, возвращено"),
        words("After it was deleted.", "Після видалення.", "После удаления."),
        words("brought back", "повертає", "возвращает"),
        endings=("restored",),
        whom="followers",
    ),
    NoticeKind(
        "filed",
        words("Files with what I follow", "Файли до того, за чим я стежу", "Файлы к тому, за чем я слежу"),
        words("A file is added.", "Додано файл.", "Добавлен файл."),
        words("added a file to", "додає файл:", "добавляет файл:"),
        endings=("attached",),
        whom="followers",
    ),
    NoticeKind(
        "flow_stopped",
        words("A flow of mine was stopped", "Мій сценарій зупинено", "Мой сценарий остановлен"),
        words(
            "It speaks of something that is no more.",
            "Він згадує те, чого вже немає.",
            "Он упоминает то, чего уже нет.",
        ),
        words(
            "was stopped: this flow cannot work any more",
            "зупинено: цей сценарій більше не може працювати",
            "остановлен: этот сценарий больше не может работать",
        ),
        endings=("told",),
        having="flow",
        about="nothing",
        path="/automation/{flow}",
        usual=Channels(mail="at_once", push=True),
    ),
    NoticeKind(
        "webhook_stopped",
        words("A webhook of mine was stopped", "Мій вебхук зупинено", "Мой вебхук остановлен"),
        words(
            "Its receiver takes nothing any more.",
            "Отримувач більше нічого не приймає.",
            "Получатель больше ничего не принимает.",
        ),
        words("stopped the webhook", "зупиняє вебхук", "останавливает вебхук"),
        endings=("told",),
        having="webhook",
        about="name",
        path="/settings/webhooks",
        usual=Channels(mail="at_once", push=True),
    ),
    NoticeKind(
        "repeat_failed",
        words(
            "A scheduled import of mine failed",
            "Мій імпорт за розкладом не вдався",
            "Мой импорт по расписанию не удался",
        ),
        words("Or was paused for that.", "Або його через це призупинено.", "Или его из-за этого приостановили."),
        words(
            "could not do the scheduled import",
            "не зміг виконати імпорт за розкладом",
            "не смог выполнить импорт по расписанию",
        ),
        endings=("told",),
        having="repeat",
        about="name",
        path="/imports",
        usual=Channels(mail="at_once", push=True),
        words_by={
            "paused": words(
                "paused the scheduled import, it failed three times:",
                "призупиняє імпорт за розкладом, тричі не вдалося:",
                "приостанавливает импорт по расписанию, трижды не удалось:",
            ),
            "ownerless": words(
                "paused a scheduled import whose owner left:",
                "призупиняє імпорт за розкладом, чий власник пішов:",
                "приостанавливает импорт по расписанию, чей владелец ушёл:",
            ),
        },
    ),
)
