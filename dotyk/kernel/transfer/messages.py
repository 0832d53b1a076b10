"""What imports and exports say to people."""

from __future__ import annotations

from dotyk.platform.messages import Message


def _m(en: str, uk: str, ru: str) -> Message:
    return {"en": en, "uk": uk, "ru": ru}


MESSAGES: dict[str, Message] = {
    "no_cards": {
        "en": "Only people and organisations can be exported as vCards.",
        "uk": "Як vCard можна вивантажити лише людей та організації.",
        "ru": "Как vCard можно выгрузить только людей и организации.",
    },
    "unreadable_file": _m(
        "This file cannot be read as a table.", "Цей файл не вдається прочитати як таблицю.",
        "Этот файл не удаётся прочитать как таблицу.",
    ),
    "empty_file": _m("The file is empty.", "Файл порожній.", "Файл пустой."),
    "not_a_table": _m(
        "This is not a table; give a CSV or XLSX file.", "Це не таблиця; потрібен файл CSV або XLSX.",
        "Это не таблица; нужен файл CSV или XLSX.",
    ),
    "archive_not_table": _m(
        "This is an archive without a workbook; unpack it and give the CSV or XLSX file.",
        "Це архів без книги Excel; розпакуйте його й надайте файл CSV або XLSX.",
        "Это архив без книги Excel; распакуйте его и дайте файл CSV или XLSX.",
    ),
    "old_excel": _m(
        "This is an old or protected Excel file; save it as XLSX or CSV without a password.",
        "Це старий або захищений файл Excel; збережіть його як XLSX або CSV без пароля.",
        "Это старый или защищённый файл Excel; сохраните его как XLSX или CSV без пароля.",
    ),
    "broken_workbook": _m(
        "The workbook is damaged; open and save it in a spreadsheet program, then try again.",
        "Книга пошкоджена; відкрийте й збережіть її в табличному редакторі, тоді спробуйте ще раз.",
        "Книга повреждена; откройте и сохраните её в табличном редакторе, затем попробуйте ещё раз.",
    ),
    "no_such_sheet": _m(
        "There is no sheet «{sheet}».", "Аркуша «{sheet}» немає.", "Листа «{sheet}» нет.",
    ),
    "unpacks_too_large": _m(
        "The workbook unpacks to more than is reasonable; split it or save it as CSV.",
        "Книга розпаковується до надмірного розміру; розділіть її або збережіть як CSV.",
        "Книга распаковывается до чрезмерного размера; разделите её или сохраните как CSV.",
    ),
    "sheet_too_large": _m(
        "The sheet spans more than {most} cells; delete the far empty ones or save it as CSV.",
        "Аркуш охоплює понад {most} комірок; видаліть далекі порожні або збережіть як CSV.",
        "Лист охватывает более {most} ячеек; удалите дальние пустые или сохраните как CSV.",
    ),
    "line_too_long": _m(
        "A line is longer than {longest} characters: this is no table, or its line ends are unusual.",
        "Рядок довший за {longest} символів: це не таблиця або в ній незвичні кінці рядків.",
        "Строка длиннее {longest} символов: это не таблица или в ней необычные концы строк.",
    ),
    "cell_too_long": _m(
        "A cell of row {row} is too long, or a quotation mark opened there is never closed.",
        "Комірка рядка {row} задовга, або відкриті там лапки не закрито.",
        "Ячейка строки {row} слишком длинная, или открытая там кавычка не закрыта.",
    ),
    "too_many_columns": _m(
        "Row {row} has more than {most} cells.", "У рядку {row} понад {most} комірок.",
        "В строке {row} более {most} ячеек.",
    ),
    "wrong_encoding": _m(
        "The file is not in the encoding {encoding}.", "Файл не в кодуванні {encoding}.", "Файл не в кодировке {encoding}.",
    ),
    "has_nul": _m(
        "There are zero bytes here: this is damaged or no text.", "Тут нульові байти: це пошкоджено або не текст.",
        "Здесь нулевые байты: это повреждено или не текст.",
    ),
    "not_decodable": _m(
        "Some characters of this row are broken.", "Деякі символи цього рядка пошкоджено.",
        "Некоторые символы этой строки повреждены.",
    ),
    "ragged_row": _m(
        "The row has {count} cells where {expected} are expected.", "У рядку {count} комірок, а має бути {expected}.",
        "В строке {count} ячеек, а должно быть {expected}.",
    ),
    "samples_are_in": _m(
        "Sample data is in already; take it back first.", "Зразкові дані вже є; спершу приберіть їх.",
        "Образцы данных уже есть; сначала уберите их.",
    ),
    "empty_row": _m("The row is empty.", "Рядок порожній.", "Строка пустая."),
    "already_there": _m(
        "There is such a record already.", "Такий запис уже є.", "Такая запись уже есть.",
    ),
    "nothing_new": _m(
        "The record says the same already.", "Запис уже містить те саме.", "Запись уже содержит то же самое.",
    ),
    "unknown_column": _m(
        "There is no column «{name}».", "Стовпця «{name}» немає.", "Столбца «{name}» нет.",
    ),
    "mapped_twice": _m(
        "The field «{name}» is filled twice.", "Поле «{name}» заповнюється двічі.", "Поле «{name}» заполняется дважды.",
    ),
    "cannot_match_by": _m(
        "Records cannot be matched by «{name}».", "За «{name}» зіставляти записи не можна.",
        "По «{name}» сопоставлять записи нельзя.",
    ),
    "unknown_option": _m("There is no such option.", "Такого параметра немає.", "Такого параметра нет."),
    "import_busy": _m("The import is at work.", "Імпорт виконується.", "Импорт выполняется."),
    "import_over": _m(
        "This import is over; begin a new one with the file.", "Цей імпорт завершено; почніть новий із файлом.",
        "Этот импорт завершён; начните новый с файлом.",
    ),
    "import_not_running": _m("The import does not run.", "Імпорт не виконується.", "Импорт не выполняется."),
    "import_not_over": _m(
        "Only an import that has run can be taken back, once.", "Скасувати можна лише виконаний імпорт, один раз.",
        "Отменить можно только выполненный импорт, один раз.",
    ),
    "reject_row": _m("Row", "Рядок", "Строка"),
    "reject_reason": _m("Reason", "Причина", "Причина"),
    "bad_export_format": _m(
        "An export is csv, xlsx, json or vcard.",
        "Експорт буває csv, xlsx, json або vcard.",
        "Экспорт бывает csv, xlsx, json или vcard.",
    ),
    "export_too_large": _m(
        "A workbook holds at most {most} rows; export CSV instead.", "Книга вміщує щонайбільше {most} рядків; оберіть CSV.",
        "Книга вмещает не более {most} строк; выберите CSV.",
    ),
}  # fmt: skip
