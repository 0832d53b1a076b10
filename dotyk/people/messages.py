"""What this floor says to people."""

from dotyk.kernel.objects.fields import words

MESSAGES = {
    "contact_needs_name": words(
        "Give a name, an e-mail, a phone or a messenger.",
        "Вкажіть ім’я, ел. пошту, телефон або месенджер.",
        "Укажите имя, эл. почту, телефон или мессенджер.",
    ),
    "consent_in_future": words(
        "This cannot have been said yet.", "Цього ще не могли сказати.", "Этого ещё не могли сказать."
    ),
    "lead_needs_name": words(
        "Give a name, a company, an e-mail, a phone or a message.",
        "Вкажіть ім’я, компанію, ел. пошту, телефон або повідомлення.",
        "Укажите имя, компанию, эл. почту, телефон или сообщение.",
    ),
    "lead_needs_outcome": words(
        "Convert the lead, or name the contact, company or deal it became.",
        "Конвертуйте лід або вкажіть контакт, компанію чи угоду, якими він став.",
        "Конвертируйте лид или укажите контакт, компанию или сделку, которыми он стал.",
    ),
    "lead_is_converted": words(
        "This lead has already been converted.",
        "Цей лід уже конвертовано.",
        "Этот лид уже конвертирован.",
    ),
    "lead_is_disqualified": words(
        "This lead has already been disqualified.",
        "Цей лід уже відхилено.",
        "Этот лид уже отклонён.",
    ),
    "nothing_to_convert": words(
        "Nothing would be made of the lead: keep the contact, the company or the deal.",
        "З ліда нічого не вийде: залиште контакт, компанію або угоду.",
        "Из лида ничего не получится: оставьте контакт, компанию или сделку.",
    ),
    "parent_circle": words(
        "A company cannot be above itself.",
        "Компанія не може стояти над собою.",
        "Компания не может стоять над собой.",
    ),
    "not_domain": words(
        "This is no domain; write it like example.com.",
        "Це не домен; напишіть, як-от example.com.",
        "Это не домен; напишите, например, example.com.",
    ),
    "tax_id_wrong": words(
        "A tax number has 2 to 20 letters and digits.",
        "Податковий номер має від 2 до 20 літер і цифр.",
        "Налоговый номер содержит от 2 до 20 букв и цифр.",
    ),
    "tax_id_ua": words(
        "A Ukrainian ЄДРПОУ code has 8 digits and a РНОКПП 10; check them, the last one does not fit.",
        "Код ЄДРПОУ має 8 цифр, РНОКПП — 10; перевірте їх: контрольна цифра не збігається.",
        "Код ЕГРПОУ содержит 8 цифр, РНУКПН — 10; проверьте их: контрольная цифра не совпадает.",
    ),
    "tax_id_ru": words(
        "A Russian ИНН has 10 or 12 digits; check them, the last ones do not fit.",
        "Російський ІНН має 10 або 12 цифр; перевірте їх: контрольні цифри не збігаються.",
        "ИНН содержит 10 или 12 цифр; проверьте их: контрольные цифры не совпадают.",
    ),
    "tax_id_uz": words(
        "An Uzbek ИНН has 9 digits, the ПИНФЛ of a sole trader 14.",
        "Узбецький ІНН має 9 цифр, ПІНФЛ підприємця — 14.",
        "ИНН Узбекистана содержит 9 цифр, ПИНФЛ предпринимателя — 14.",
    ),
    "tax_id_eu": words(
        "This is no VAT number of the company's country; write it with the country's letters, like DE136695976.",
        "Це не номер ПДВ країни компанії; пишіть його з літерами країни, як-от DE136695976.",
        "Это не номер НДС страны компании; пишите его с буквами страны, например DE136695976.",
    ),
    "no_such_user": words(
        "There is no such active person.",
        "Такої активної особи немає.",
        "Такого активного сотрудника нет.",
    ),
    "not_distribution_way": words(
        "Leads are given in turn (round_robin) or to the least loaded (least_loaded).",
        "Ліди розподіляють по черзі (round_robin) або найменш завантаженому (least_loaded).",
        "Лиды распределяют по очереди (round_robin) или наименее загруженному (least_loaded).",
    ),
    "rate_read_by_distribution": words(
        "This is the last rate, and rules of distribution read amounts in your own currency: {name}. Change them first.",
        "Це останній курс, а суми у вашій валюті читають правила розподілу: {name}. Спершу змініть їх.",
        "Это последний курс, а суммы в вашей валюте читают правила распределения: {name}. Сначала измените их.",
    ),
}
