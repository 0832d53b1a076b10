"""What is said of flows."""

from __future__ import annotations

from dotyk.platform.messages import Message


def _m(en: str, uk: str, ru: str) -> Message:
    return {"en": en, "uk": uk, "ru": ru}


MESSAGES: dict[str, Message] = {
    "flow_malformed": _m(
        "This does not fit here ({reason}).", "Тут це не підходить ({reason}).", "Здесь это не подходит ({reason})."
    ),
    "flow_empty": _m("It does nothing yet.", "Тут ще немає жодного кроку.", "Здесь ещё нет ни одного шага."),
    "flow_path_empty": _m(
        "The path «{name}» does nothing yet.",
        "Шлях «{name}» ще нічого не робить.",
        "Путь «{name}» ещё ничего не делает.",
    ),
    "flow_path_twice": _m(
        "Another path has this name.", "Таку назву має інший шлях.", "Такое название есть у другого пути."
    ),
    "flow_no_field": _m(
        "There is no field «{field}» that could be used here.",
        "Немає поля «{field}», яке можна тут використати.",
        "Нет поля «{field}», которое можно здесь использовать.",
    ),
    "flow_wrong_field": _m(
        "The field «{field}» does not fit here.",
        "Поле «{field}» тут не підходить.",
        "Поле «{field}» здесь не подходит.",
    ),
    "flow_no_stages": _m(
        "Records of this object have no stages.",
        "Записи цього об’єкта не мають етапів.",
        "У записей этого объекта нет этапов.",
    ),
    "flow_no_action": _m(
        "There is no action «{action}» here.", "Дії «{action}» тут немає.", "Действия «{action}» здесь нет."
    ),
    "flow_no_person": _m(
        "This person is not active any more, or was not chosen.",
        "Ця людина вже не працює або її не вибрано.",
        "Этот человек уже не работает или не выбран.",
    ),
    "flow_no_group": _m(
        "There is no such role or team any more.", "Такої ролі чи команди вже немає.", "Такой роли или команды уже нет."
    ),
    "flow_nobody": _m("There is nobody to turn to.", "Немає до кого звернутися.", "Не к кому обратиться."),
    "flow_owner_gone": _m(
        "Whoever answered for the flow is not active any more; switch it on to answer for it.",
        "Хто відповідав за сценарій, уже не працює; увімкніть його, щоб відповідати за нього.",
        "Кто отвечал за сценарий, уже не работает; включите его, чтобы отвечать за него.",
    ),
    "flow_step_refused": _m(
        "The database refused what this step made of its values.",
        "База даних не прийняла того, що вийшло зі значень цього кроку.",
        "База данных не приняла того, что получилось из значений этого шага.",
    ),
    "flow_gave_up": _m("It was tried many times in vain.", "Багато спроб не вдалося.", "Много попыток не удалось."),
    "flow_no_backtest": _m(
        "Nothing in the history tells when this flow would have begun.",
        "З історії не видно, коли цей сценарій почався б.",
        "Из истории не видно, когда этот сценарий начался бы.",
    ),
    "flow_not_on": _m("The flow is not on.", "Сценарій не ввімкнено.", "Сценарий не включён."),
    "flow_run_undone": _m("This run is undone already.", "Цей прохід уже скасовано.", "Этот проход уже отменён."),
    "flow_run_over": _m("This run is over.", "Цей прохід завершено.", "Этот проход завершён."),
    "flow_run_not_failed": _m(
        "This run did not fail.", "Цей прохід не зазнав невдачі.", "Этот проход не потерпел неудачи."
    ),
    "no_such_object": _m("There is no such object.", "Такого об’єкта немає.", "Такого объекта нет."),
    "flow_no_webhook": _m("There is no such webhook any more.", "Такого вебхука вже немає.", "Такого вебхука уже нет."),
    "webhook_no_kind": _m(
        "«{kind}» is no kind of event: write deals.updated or deals.*",
        "«{kind}» — не вид події: пишіть deals.updated або deals.*",
        "«{kind}» — не вид события: пишите deals.updated или deals.*",
    ),
    "webhook_no_account": _m(
        "The account through whose eyes it looks is not active any more.",
        "Обліковий запис, очима якого він дивиться, вже не діє.",
        "Учётная запись, глазами которой он смотрит, уже не действует.",
    ),
    "webhook_broken_filter": _m(
        "Its condition speaks of something that is no more.",
        "Його умова говорить про те, чого вже немає.",
        "Его условие говорит о том, чего уже нет.",
    ),
    "webhook_failing": _m(
        "For three days nothing it was sent was taken.",
        "Три дні він не приймав нічого з надісланого.",
        "Три дня он не принимал ничего из отправленного.",
    ),
    "webhook_gone": _m(
        "It answered that it is gone for good (410).",
        "Він відповів, що його більше немає (410).",
        "Он ответил, что его больше нет (410).",
    ),
    "webhook_lost_secret": _m(
        "Its secret belongs to another home: change it.",
        "Його секрет з іншої домівки: змініть його.",
        "Его секрет из другого дома: смените его.",
    ),
    "webhook_not_on": _m("The webhook is not on.", "Вебхук не ввімкнено.", "Вебхук не включён."),
    "webhook_being_sent": _m(
        "This message is being sent already.", "Це повідомлення вже надсилається.", "Это сообщение уже отправляется."
    ),
    "webhook_empty_range": _m(
        "The end must come after the beginning.", "Кінець має бути після початку.", "Конец должен быть после начала."
    ),
    "approval_decided": _m(
        "Somebody has answered this already.", "На це вже хтось відповів.", "На это уже кто-то ответил."
    ),
    "approval_over": _m(
        "This question is over: its time is out, or the flow has gone on.",
        "Це питання вже неактуальне: час вийшов або сценарій пішов далі.",
        "Этот вопрос уже неактуален: время вышло или сценарий пошёл дальше.",
    ),
    "approval_subject": _m("Your decision: {text}", "Ваше рішення: {text}", "Ваше решение: {text}"),
    "approval_letter": _m(
        "{text}\n\nAnswer here: {link}\n",
        "{text}\n\nВідповісти тут: {link}\n",
        "{text}\n\nОтветить здесь: {link}\n",
    ),
    "flow_match_unmapped": _m(
        "The field to find the record by must be mapped too.",
        "Поле, за яким шукати запис, теж має бути зіставлене.",
        "Поле, по которому искать запись, тоже должно быть сопоставлено.",
    ),
    "message_too_large": _m(
        "At most {most} KB are taken in one message.",
        "В одному повідомленні приймається не більше {most} КБ.",
        "В одном сообщении принимается не больше {most} КБ.",
    ),
    "message_empty": _m(
        "Nothing of what is mapped stands in the message.",
        "У повідомленні немає нічого із зіставленого.",
        "В сообщении нет ничего из сопоставленного.",
    ),
    "message_no_trigger": _m(
        "The flow does not begin by messages any more.",
        "Сценарій більше не починається з повідомлень.",
        "Сценарий больше не начинается с сообщений.",
    ),
    "message_taken": _m(
        "This message was taken already, or waits to be.",
        "Це повідомлення вже взято або чекає своєї черги.",
        "Это сообщение уже взято или ждёт своей очереди.",
    ),
    "rate_read_by_flows": _m(
        "This is the last rate, and flows read amounts in your own currency: {name}. Change them first.",
        "Це останній курс, а суми у вашій валюті читають сценарії: {name}. Спершу змініть їх.",
        "Это последний курс, а суммы в вашей валюте читают сценарии: {name}. Сначала измените их.",
    ),
    "rate_read_by_webhooks": _m(
        "This is the last rate, and webhooks read amounts in your own currency: {name}. Change them first.",
        "Це останній курс, а суми у вашій валюті читають вебхуки: {name}. Спершу змініть їх.",
        "Это последний курс, а суммы в вашей валюте читают вебхуки: {name}. Сначала измените их.",
    ),
}
