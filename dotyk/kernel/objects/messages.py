"""What is said of fields that people add."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "field_in_condition": {
        "en": "Conditions of other fields ask for it: {places}. Change them first.",
        "uk": "Про нього питають умови інших полів: {places}. Спершу змініть їх.",
        "ru": "О нём спрашивают условия других полей: {places}. Сначала измените их.",
    },
    "field_option_in_condition": {
        "en": "Conditions of fields ask for an option you are removing: {places}. Change them first.",
        "uk": "Про варіант, який ви прибираєте, питають умови полів: {places}. Спершу змініть їх.",
        "ru": "О варианте, который вы убираете, спрашивают условия полей: {places}. Сначала измените их.",
    },
    "condition_not_own": {
        "en": "Such a condition may only speak of the record’s own fields, alike for everybody: no fields of other "
        "records, formulas, roll-ups, events, “me” or “my team”.",
        "uk": "Така умова говорить лише про власні поля запису, однаково для всіх: без полів інших записів, формул, "
        "підсумків, подій, «я» чи «моя команда».",
        "ru": "Такое условие говорит только о собственных полях записи, одинаково для всех: без полей других записей, "
        "формул, сводок, событий, «я» или «моя команда».",
    },
    "condition_on_itself": {
        "en": "A field cannot be shown or required by its own value.",
        "uk": "Поле не може показуватися чи вимагатися за власним значенням.",
        "ru": "Поле не может показываться или требоваться по собственному значению.",
    },
    "condition_always_there": {
        "en": "The product always needs this field, so it is always shown.",
        "uk": "Це поле потрібне продукту завжди, тому воно завжди видиме.",
        "ru": "Это поле нужно продукту всегда, поэтому оно всегда видно.",
    },
    "condition_fills_itself": {
        "en": "Dotyk fills this field in by itself: nobody is asked for it, and nobody changes it.",
        "uk": "Dotyk заповнює це поле сам: його ні в кого не питають і ніхто його не змінює.",
        "ru": "Dotyk заполняет это поле сам: его ни у кого не спрашивают и никто его не меняет.",
    },
    "required_when": {
        "en": "Fill this in: it is required when {condition}.",
        "uk": "Заповніть: це обов’язково, коли {condition}.",
        "ru": "Заполните: это обязательно, когда {condition}.",
    },
    "read_only_when": {
        "en": "This cannot be changed when {condition}.",
        "uk": "Це не можна змінити, коли {condition}.",
        "ru": "Это нельзя изменить, когда {condition}.",
    },
    "field_name_form": {
        "en": "A name begins with a small Latin letter and has small letters, digits and _ only, at most 60.",
        "uk": "Назва починається з малої латинської літери й містить лише малі літери, цифри та _, не більше 60.",
        "ru": "Имя начинается с малой латинской буквы и содержит только малые буквы, цифры и _, не больше 60.",
    },
    "field_name_reserved": {
        "en": "«{name}» has a meaning of its own here; choose another name.",
        "uk": "«{name}» тут має власне значення; виберіть іншу назву.",
        "ru": "«{name}» здесь имеет собственное значение; выберите другое имя.",
    },
    "field_name_taken": {
        "en": "«{name}» is taken by another field or object.",
        "uk": "«{name}» вже зайнято іншим полем або об’єктом.",
        "ru": "«{name}» уже занято другим полем или объектом.",
    },
    "field_name_fixed": {
        "en": "The name of a field cannot be changed: the API and filters speak of it by this name. Change its label.",
        "uk": "Назву поля змінити не можна: за нею його знають API та фільтри. Змініть підпис.",
        "ru": "Имя поля изменить нельзя: по нему его знают API и фильтры. Измените подпись.",
    },
    "field_type_fixed": {
        "en": "The type of a field cannot be changed, as its values would no longer fit. Add another field.",
        "uk": "Тип поля змінити не можна: його значення перестали б підходити. Додайте інше поле.",
        "ru": "Тип поля изменить нельзя: его значения перестали бы подходить. Добавьте другое поле.",
    },
    "field_target_fixed": {
        "en": "What a reference leads to cannot be changed. Add another field.",
        "uk": "Куди веде посилання, змінити не можна. Додайте інше поле.",
        "ru": "Куда ведёт ссылка, изменить нельзя. Добавьте другое поле.",
    },
    "field_type_unknown": {
        "en": "Choose one of the types: {types}.",
        "uk": "Виберіть один із типів: {types}.",
        "ru": "Выберите один из типов: {types}.",
    },
    "field_target_unknown": {
        "en": "A reference leads to one of: {targets}.",
        "uk": "Посилання веде до одного з: {targets}.",
        "ru": "Ссылка ведёт к одному из: {targets}.",
    },
    "field_target_not_wanted": {
        "en": "Only a reference leads to an object.",
        "uk": "До об’єкта веде лише посилання.",
        "ru": "К объекту ведёт только ссылка.",
    },
    "field_label_languages": {
        "en": "Give the words by language: {languages}.",
        "uk": "Дайте слова за мовами: {languages}.",
        "ru": "Дайте слова по языкам: {languages}.",
    },
    "field_options_not_wanted": {
        "en": "Only a choice has options.",
        "uk": "Варіанти має лише вибір.",
        "ru": "Варианты есть только у выбора.",
    },
    "field_option_value": {
        "en": "An option needs a value of at most 100 characters.",
        "uk": "Варіантові потрібне значення, не довше за 100 символів.",
        "ru": "Варианту нужно значение, не длиннее 100 символов.",
    },
    "field_option_twice": {
        "en": "«{value}» stands twice.",
        "uk": "«{value}» є двічі.",
        "ru": "«{value}» стоит дважды.",
    },
    "field_option_color": {
        "en": "A colour is a word such as green or #40c057.",
        "uk": "Колір — слово на зразок green або #40c057.",
        "ru": "Цвет — слово вроде green или #40c057.",
    },
    "field_option_in_use": {
        "en": "Records hold {values} (records: {count}); change them first.",
        "uk": "Записи мають {values} (записів: {count}); спершу змініть їх.",
        "ru": "В записях есть {values} (записей: {count}); сначала измените их.",
    },
    "field_cannot_be_unique": {
        "en": "Only these types can be unique: {types}.",
        "uk": "Унікальними бувають лише типи: {types}.",
        "ru": "Уникальными бывают только типы: {types}.",
    },
    "field_many_indexes": {
        "en": "{most} fields of this object are indexed already; take an index away that is not needed.",
        "uk": "Індексів у цього обʼєкта вже {most}; приберіть непотрібний.",
        "ru": "Индексов у этого объекта уже {most}; уберите ненужный.",
    },
    "field_cannot_be_indexed": {
        "en": "Fields of this type cannot be indexed.",
        "uk": "Поля цього типу не індексуються.",
        "ru": "Поля этого типа не индексируются.",
    },
    "field_values_shared": {
        "en": "Records already share the value «{value}» (records: {count}).",
        "uk": "Записи вже мають спільне значення «{value}» (записів: {count}).",
        "ru": "У записей уже есть общее значение «{value}» (записей: {count}).",
    },
    "field_settings": {
        "en": "The settings of this type are: {allowed}.",
        "uk": "Налаштування цього типу: {allowed}.",
        "ru": "Настройки этого типа: {allowed}.",
    },
    "field_is_standard": {
        "en": "This field came with the product and cannot be changed.",
        "uk": "Це поле входить до продукту, його не можна змінювати.",
        "ru": "Это поле входит в продукт, его нельзя менять.",
    },
    "field_in_title": {
        "en": "Titles are made of this field; change the rule of titles first.",
        "uk": "З цього поля складаються назви записів; спершу змініть правило назв.",
        "ru": "Из этого поля складываются названия записей; сначала измените правило названий.",
    },
    "object_name_form": {
        "en": "A name begins with a small Latin letter and has small letters, digits and _ only, at most 40.",
        "uk": "Назва починається з малої латинської літери й містить лише малі літери, цифри та _, не більше 40.",
        "ru": "Имя начинается с малой латинской буквы и содержит только малые буквы, цифры и _, не больше 40.",
    },
    "object_name_fixed": {
        "en": "The name of an object cannot be changed: the API and filters speak of it by this name. Change its words.",
        "uk": "Назву об’єкта змінити не можна: за нею його знають API та фільтри. Змініть підписи.",
        "ru": "Имя объекта изменить нельзя: по нему его знают API и фильтры. Измените подписи.",
    },
    "object_icon": {
        "en": "An icon is a word such as car or building-store.",
        "uk": "Значок — слово на зразок car або building-store.",
        "ru": "Значок — слово вроде car или building-store.",
    },
    "object_stage_field": {
        "en": "Stages are the options of a choice.",
        "uk": "Етапи — це варіанти поля вибору.",
        "ru": "Этапы — это варианты поля выбора.",
    },
    "object_is_standard": {
        "en": "This object came with the product and cannot be changed so.",
        "uk": "Цей об’єкт входить до продукту, його так не змінити.",
        "ru": "Этот объект входит в продукт, его так не изменить.",
    },
    "object_not_archived": {
        "en": "Archive the object first; then it can be deleted for good.",
        "uk": "Спершу архівуйте об’єкт; тоді його можна видалити назавжди.",
        "ru": "Сначала архивируйте объект; затем его можно удалить навсегда.",
    },
    "title_rule_form": {
        "en": "A title names fields in braces, at most ten, such as {{brand}} {{model}}.",
        "uk": "Назва складається з полів у фігурних дужках, не більше десяти: {{brand}} {{model}}.",
        "ru": "Название складывается из полей в фигурных скобках, не больше десяти: {{brand}} {{model}}.",
    },
    "title_rule_type": {
        "en": "«{name}» cannot stand in a title: choose a text, number, date, contact detail or choice.",
        "uk": "«{name}» не може бути в назві: виберіть текст, число, дату, контакт або вибір.",
        "ru": "«{name}» не может стоять в названии: выберите текст, число, дату, контакт или выбор.",
    },
    "field_no_default": {
        "en": "A file belongs to its own record, so there is none to begin with.",
        "uk": "Файл належить своєму запису, тож початкового значення не буває.",
        "ru": "Файл принадлежит своей записи, поэтому начального значения не бывает.",
    },
    "file_kinds_unknown": {
        "en": "The kinds of files are: {kinds}.",
        "uk": "Види файлів: {kinds}.",
        "ru": "Виды файлов: {kinds}.",
    },
    "file_kind_refused": {
        "en": "This field takes other files: {kinds}.",
        "uk": "Це поле приймає інші файли: {kinds}.",
        "ru": "Это поле принимает другие файлы: {kinds}.",
    },
    "file_not_for_import": {
        "en": "Files cannot be imported from a table; add them on the records.",
        "uk": "Файли не імпортуються з таблиці; додайте їх у записах.",
        "ru": "Файлы не импортируются из таблицы; добавьте их в записях.",
    },
    "no_such_file": {
        "en": "There is no such file for this field; send it again.",
        "uk": "Такого файлу для цього поля немає; надішліть його ще раз.",
        "ru": "Такого файла для этого поля нет; отправьте его ещё раз.",
    },
    "table_is_busy": {
        "en": "The records are being written to just now; try again in a minute.",
        "uk": "Записи саме зараз змінюються; спробуйте за хвилину.",
        "ru": "Записи как раз сейчас изменяются; попробуйте через минуту.",
    },
    "rate_read_by_fields": {
        "en": "This is the last rate, and computed fields read amounts in your own currency: {name}. Change them first.",
        "uk": "Це останній курс, а суми у вашій валюті читають обчислювані поля: {name}. Спершу змініть їх.",
        "ru": "Это последний курс, а суммы в вашей валюте читают вычисляемые поля: {name}. Сначала измените их.",
    },
    "rate_read_by_conditions": {
        "en": "This is the last rate, and conditions of fields read amounts in your own currency: {name}. Change them first.",
        "uk": "Це останній курс, а суми у вашій валюті читають умови полів: {name}. Спершу змініть їх.",
        "ru": "Это последний курс, а суммы в вашей валюте читают условия полей: {name}. Сначала измените их.",
    },
}
