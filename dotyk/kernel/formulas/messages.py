"""What is said of formulas and roll-ups."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "formula_empty": {
        "en": "Write a formula.",
        "uk": "Напишіть формулу.",
        "ru": "Напишите формулу.",
    },
    "formula_too_long": {
        "en": "A formula has at most {most} letters.",
        "uk": "Формула має щонайбільше {most} символів.",
        "ru": "В формуле не больше {most} символов.",
    },
    "formula_too_deep": {
        "en": "Too many brackets inside each other (at most {most}).",
        "uk": "Забагато вкладених дужок (щонайбільше {most}).",
        "ru": "Слишком много вложенных скобок (не больше {most}).",
    },
    "formula_letter": {
        "en": "«{letter}» means nothing here (letter {place}).",
        "uk": "«{letter}» тут нічого не означає (символ {place}).",
        "ru": "«{letter}» здесь ничего не значит (символ {place}).",
    },
    "formula_text_open": {
        "en": "The text that begins at letter {place} does not end: close its quotation mark.",
        "uk": "Текст, що починається на символі {place}, не закінчується: закрийте лапки.",
        "ru": "Текст, который начинается на символе {place}, не заканчивается: закройте кавычки.",
    },
    "formula_ends_early": {
        "en": "The formula ends too early: a value or a bracket is missing.",
        "uk": "Формула обривається: бракує значення або дужки.",
        "ru": "Формула обрывается: не хватает значения или скобки.",
    },
    "formula_unexpected": {
        "en": "«{text}» does not fit here (letter {place}).",
        "uk": "«{text}» тут недоречне (символ {place}).",
        "ru": "«{text}» здесь не подходит (символ {place}).",
    },
    "formula_unknown_name": {
        "en": "There is no field «{name}» (letter {place}).",
        "uk": "Поля «{name}» немає (символ {place}).",
        "ru": "Поля «{name}» нет (символ {place}).",
    },
    "formula_unknown_step": {
        "en": "There is no field «{name}» there: {object} (letter {place}).",
        "uk": "Поля «{name}» там немає: {object} (символ {place}).",
        "ru": "Поля «{name}» там нет: {object} (символ {place}).",
    },
    "formula_no_way": {
        "en": "«{name}» does not lead to one record (letter {place}).",
        "uk": "«{name}» не веде до одного запису (символ {place}).",
        "ru": "«{name}» не ведёт к одной записи (символ {place}).",
    },
    "formula_no_value": {
        "en": "«{name}» cannot stand in a formula (letter {place}).",
        "uk": "«{name}» не може бути у формулі (символ {place}).",
        "ru": "«{name}» не может стоять в формуле (символ {place}).",
    },
    "formula_unknown_function": {
        "en": "There is no function «{name}» (letter {place}).",
        "uk": "Функції «{name}» немає (символ {place}).",
        "ru": "Функции «{name}» нет (символ {place}).",
    },
    "formula_arguments": {
        "en": "«{name}» takes {count} values (letter {place}).",
        "uk": "«{name}» приймає значень: {count} (символ {place}).",
        "ru": "«{name}» принимает значений: {count} (символ {place}).",
    },
    "formula_wants_number": {
        "en": "A number is wanted (letter {place}).",
        "uk": "Тут потрібне число (символ {place}).",
        "ru": "Здесь нужно число (символ {place}).",
    },
    "formula_wants_text": {
        "en": "A text is wanted (letter {place}).",
        "uk": "Тут потрібен текст (символ {place}).",
        "ru": "Здесь нужен текст (символ {place}).",
    },
    "formula_wants_day": {
        "en": "A date is wanted (letter {place}).",
        "uk": "Тут потрібна дата (символ {place}).",
        "ru": "Здесь нужна дата (символ {place}).",
    },
    "formula_wants_moment": {
        "en": "A date with time is wanted (letter {place}).",
        "uk": "Тут потрібні дата й час (символ {place}).",
        "ru": "Здесь нужны дата и время (символ {place}).",
    },
    "formula_wants_condition": {
        "en": "A condition is wanted: yes or no (letter {place}).",
        "uk": "Тут потрібна умова: так чи ні (символ {place}).",
        "ru": "Здесь нужно условие: да или нет (символ {place}).",
    },
    "formula_wants_value": {
        "en": "A list or another record is no value here (letter {place}).",
        "uk": "Список чи інший запис тут не є значенням (символ {place}).",
        "ru": "Список или другая запись здесь не значение (символ {place}).",
    },
    "formula_kinds_differ": {
        "en": "Values of different kinds do not meet here (letter {place}).",
        "uk": "Тут не поєднуються значення різних видів (символ {place}).",
        "ru": "Здесь не сочетаются значения разных видов (символ {place}).",
    },
    "formula_sign_kinds": {
        "en": "«{sign}» does not fit these values (letter {place}).",
        "uk": "«{sign}» не підходить до цих значень (символ {place}).",
        "ru": "«{sign}» не подходит к этим значениям (символ {place}).",
    },
    "formula_no_option": {
        "en": "«{value}» is none of the options: {options} (letter {place}).",
        "uk": "«{value}» немає серед варіантів: {options} (символ {place}).",
        "ru": "«{value}» нет среди вариантов: {options} (символ {place}).",
    },
    "formula_no_result": {
        "en": "A formula gives a number, a text, a date or yes and no.",
        "uk": "Формула дає число, текст, дату або так чи ні.",
        "ru": "Формула даёт число, текст, дату или да и нет.",
    },
    "computed_circle": {
        "en": "The value would follow from itself: {path}.",
        "uk": "Значення залежало б саме від себе: {path}.",
        "ru": "Значение зависело бы само от себя: {path}.",
    },
    "computed_too_deep": {
        "en": "Too many computed fields stand on each other (at most {most}).",
        "uk": "Забагато обчислюваних полів спираються одне на одне (щонайбільше {most}).",
        "ru": "Слишком много вычисляемых полей опираются друг на друга (не больше {most}).",
    },
    "computed_too_large": {
        "en": "With the fields it reads this becomes too large; make it simpler.",
        "uk": "Разом із полями, які він читає, вираз завеликий; спростіть його.",
        "ru": "Вместе с полями, которые оно читает, выражение слишком велико; упростите его.",
    },
    "computed_result_used": {
        "en": "Other fields read this one, so its kind of value stays: {name}.",
        "uk": "Це поле читають інші, тож вид його значень змінити не можна: {name}.",
        "ru": "Это поле читают другие, поэтому вид его значений изменить нельзя: {name}.",
    },
    "field_in_computed": {
        "en": "Computed fields read this one: {name}. Change them first.",
        "uk": "Це поле читають обчислювані поля: {name}. Спершу змініть їх.",
        "ru": "Это поле читают вычисляемые поля: {name}. Сначала измените их.",
    },
    "field_fills_itself": {
        "en": "Dotyk fills this field in by itself.",
        "uk": "Це поле Дотик заповнює сам.",
        "ru": "Это поле Дотык заполняет сам.",
    },
    "duration_of_no_number": {
        "en": "Only a plain number can be a length of time; wrap the formula in number(…) or leave this empty.",
        "uk": "Тривалістю може бути лише звичайне число; візьміть формулу в number(…) або залиште це порожнім.",
        "ru": "Длительностью может быть только обычное число; возьмите формулу в number(…) или оставьте это пустым.",
    },
    "rollup_relation": {
        "en": "Choose which records are added up.",
        "uk": "Виберіть, які записи підсумовувати.",
        "ru": "Выберите, какие записи сводить.",
    },
    "rollup_field": {
        "en": "Choose a field that fits this figure.",
        "uk": "Виберіть поле, яке підходить до цього підсумку.",
        "ru": "Выберите поле, которое подходит к этой сводке.",
    },
    "rollup_person": {
        "en": "The figure is the same for everybody: «me» and «my team» do not fit here.",
        "uk": "Підсумок однаковий для всіх: «я» та «моя команда» тут недоречні.",
        "ru": "Сводка одна для всех: «я» и «моя команда» здесь не подходят.",
    },
}
