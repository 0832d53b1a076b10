"""What the engine says to people."""

from __future__ import annotations

from dotyk.platform.messages import Message


def _m(en: str, uk: str, ru: str) -> Message:
    return {"en": en, "uk": uk, "ru": ru}


MESSAGES: dict[str, Message] = {
    "as_of_future": {
        "en": "Nothing is known of the future; name a moment that was.",
        "uk": "Про майбутнє нічого не відомо; вкажіть момент, що минув.",
        "ru": "О будущем ничего не известно; укажите момент, который прошёл.",
    },
    "as_of_too_long_ago": {
        "en": "More than {most} changes lie between; choose a later day.",
        "uk": "Відтоді сталося понад {most} змін; оберіть пізніший день.",
        "ru": "С тех пор произошло больше {most} изменений; выберите более поздний день.",
    },
    "undo_unknown": _m(
        "This can no longer be undone: a day has passed, or somebody else did it.",
        "Це вже не скасувати: минула доба або це зробив хтось інший.",
        "Это уже не отменить: прошли сутки или это сделал кто-то другой.",
    ),
    "required": _m("This is needed.", "Це поле обов’язкове.", "Это поле обязательно."),
    "read_only": _m("This cannot be changed.", "Це не можна змінювати.", "Это нельзя менять."),
    "cannot_be_set": _m("This is set by Dotyk.", "Це заповнює Dotyk.", "Это заполняет Dotyk."),
    "unknown_field": _m("There is no such field.", "Такого поля немає.", "Такого поля нет."),
    "not_text": _m("This must be text.", "Тут має бути текст.", "Здесь должен быть текст."),
    "too_long": _m("At most {longest} characters.", "Не більше {longest} символів.", "Не больше {longest} символов."),
    "too_many": _m("At most {most} items.", "Не більше {most} елементів.", "Не больше {most} элементов."),
    "not_list": _m("This must be a list.", "Тут має бути список.", "Здесь должен быть список."),
    "not_number": _m("This must be a number.", "Тут має бути число.", "Здесь должно быть число."),
    "not_whole": _m("This must be a whole number.", "Тут має бути ціле число.", "Здесь должно быть целое число."),
    "number_out_of_range": _m(
        "The number is out of range.", "Число поза допустимими межами.", "Число вне допустимых границ."
    ),
    "out_of_range": _m("Between {lowest} and {highest}.", "Від {lowest} до {highest}.", "От {lowest} до {highest}."),
    "not_currency": _m(
        "This is not a currency code such as UAH.",
        "Це не код валюти на зразок UAH.",
        "Это не код валюты вроде UAH.",
    ),
    "no_rate": _m(
        "There is no exchange rate for {currency}; add one in the settings.",
        "Немає курсу для {currency}; додайте його в налаштуваннях.",
        "Нет курса для {currency}; добавьте его в настройках.",
    ),
    "not_date": _m(
        "This must be a date such as 2026-03-31.",
        "Тут має бути дата на зразок 2026-03-31.",
        "Здесь должна быть дата вроде 2026-03-31.",
    ),
    "not_datetime": _m(
        "This must be a date and time such as 2026-03-31T10:00:00+03:00.",
        "Тут мають бути дата й час на зразок 2026-03-31T10:00:00+03:00.",
        "Здесь должны быть дата и время вроде 2026-03-31T10:00:00+03:00.",
    ),
    "not_boolean": _m("This must be yes or no.", "Тут має бути так або ні.", "Здесь должно быть да или нет."),
    "not_an_option": _m(
        "«{value}» is not one of the choices.", "«{value}» немає серед варіантів.", "«{value}» нет среди вариантов."
    ),
    "not_url": _m("This is not an address of a page.", "Це не адреса сторінки.", "Это не адрес страницы."),
    "not_phone": _m(
        "This is not a phone number; write it with the country code.",
        "Це не номер телефону; вкажіть його з кодом країни.",
        "Это не номер телефона; укажите его с кодом страны.",
    ),
    "not_email": _m(
        "This is not an e-mail address.", "Це не адреса електронної пошти.", "Это не адрес электронной почты."
    ),
    "not_address": _m(
        "An address has country, region, city, street and postcode.",
        "Адреса складається з країни, області, міста, вулиці та індексу.",
        "Адрес состоит из страны, области, города, улицы и индекса.",
    ),
    "not_handles": _m(
        "Give messenger names as a list by messenger.",
        "Вкажіть імена в месенджерах за назвою месенджера.",
        "Укажите имена в мессенджерах по названию мессенджера.",
    ),
    "not_reference": _m(
        "This must name a record by its id.",
        "Тут має бути ідентифікатор запису.",
        "Здесь должен быть идентификатор записи.",
    ),
    "no_such_record": _m("There is no such record.", "Такого запису немає.", "Такой записи нет."),
    "out_of_reach": _m(
        "You cannot give records to this person.",
        "Ви не можете передати запис цій людині.",
        "Вы не можете передать запись этому человеку.",
    ),
    "role_never_reads": _m(
        "The roles of {name} let them see no records of this kind at all.",
        "За своїми ролями {name} взагалі не бачить таких записів.",
        "По своим ролям {name} вообще не видит таких записей.",
    ),
    "role_never_changes": _m(
        "The roles of {name} let them change no records of this kind: they may only see it.",
        "За своїми ролями {name} не змінює таких записів: можна відкрити лише перегляд.",
        "По своим ролям {name} не изменяет таких записей: можно открыть только просмотр.",
    ),
    "not_unique": _m(
        "«{value}» is taken by another record.",
        "«{value}» вже є в іншому записі.",
        "«{value}» уже есть в другой записи.",
    ),
    "twice_in_batch": _m(
        "The same record stands twice in this request.",
        "Той самий запис двічі у цьому запиті.",
        "Одна и та же запись дважды в этом запросе.",
    ),
    "matches_several": _m(
        "{count} records match; name one of them by id.",
        "Підходить записів: {count}; вкажіть один за ідентифікатором.",
        "Подходит записей: {count}; укажите одну по идентификатору.",
    ),
    "cannot_sort_by": _m(
        "Records cannot be sorted by «{name}».",
        "За «{name}» сортувати не можна.",
        "По «{name}» сортировать нельзя.",
    ),
    "cannot_group_by": _m(
        "Records cannot be grouped by «{name}».",
        "За «{name}» групувати не можна.",
        "По «{name}» группировать нельзя.",
    ),
    "cannot_aggregate": _m(
        "This figure cannot be made of «{name}».",
        "Цей показник не можна порахувати за «{name}».",
        "Этот показатель нельзя посчитать по «{name}».",
    ),
    "bad_cursor": _m(
        "The cursor does not belong to this list; begin with the first page.",
        "Курсор не від цього списку; почніть з першої сторінки.",
        "Курсор не от этого списка; начните с первой страницы.",
    ),
    "bad_version": _m(
        "If-Match takes the version from ETag.", "If-Match приймає версію з ETag.", "If-Match принимает версию из ETag."
    ),
    "bad_json": _m("This is not valid JSON.", "Це не правильний JSON.", "Это не правильный JSON."),
    "currency_in_use": _m(
        "Records already hold money, so the base currency stays.",
        "У записах уже є суми, тож базова валюта лишається.",
        "В записях уже есть суммы, поэтому базовая валюта остаётся.",
    ),
    "does_not_fit": _m("This value does not fit.", "Це значення не підходить.", "Это значение не подходит."),
    "not_object": _m("A JSON object is expected.", "Очікується об’єкт JSON.", "Ожидается объект JSON."),
    "idempotency_key_reused": _m(
        "This Idempotency-Key came before with another request.",
        "Цей Idempotency-Key уже був з іншим запитом.",
        "Этот Idempotency-Key уже был с другим запросом.",
    ),
}
