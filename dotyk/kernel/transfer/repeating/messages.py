"""What imports that repeat say to people."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "repeat_not_done": {
        "en": "Only an import that has come to its end can be repeated.",
        "uk": "Повторювати можна лише імпорт, що дійшов до кінця.",
        "ru": "Повторять можно только импорт, который дошёл до конца.",
    },
    "repeat_too_many": {
        "en": "There are {most} scheduled imports already; delete one that is not needed.",
        "uk": "Запланованих імпортів уже {most}; видаліть непотрібний.",
        "ru": "Запланированных импортов уже {most}; удалите ненужный.",
    },
    "repeat_owner_gone": {
        "en": "Whoever set it up does not work here any more. Switch it on again to answer for it.",
        "uk": "Той, хто його створив, тут більше не працює. Увімкніть його, щоб відповідати за нього.",
        "ru": "Тот, кто его создал, здесь больше не работает. Включите его, чтобы отвечать за него.",
    },
    "repeat_answered": {
        "en": "The server answered {status} instead of the file.",
        "uk": "Замість файлу сервер відповів {status}.",
        "ru": "Вместо файла сервер ответил {status}.",
    },
    "repeat_unreadable": {
        "en": "The server may not read the file «{name}».",
        "uk": "Серверу не дозволено читати файл «{name}».",
        "ru": "Серверу не разрешено читать файл «{name}».",
    },
    "repeat_no_folder": {
        "en": "There is no such folder in DOTYK_IMPORT_FOLDER, or none is allowed.",
        "uk": "Такої теки в DOTYK_IMPORT_FOLDER немає, або жодної не дозволено.",
        "ru": "Такой папки в DOTYK_IMPORT_FOLDER нет, или ни одна не разрешена.",
    },
    "repeat_bad_folder": {
        "en": "Write folders by name and a pattern of files, as exports/*.csv.",
        "uk": "Пишіть назви тек і зразок файлів, як-от exports/*.csv.",
        "ru": "Пишите названия папок и образец файлов, например exports/*.csv.",
    },
    "repeat_bad_time": {
        "en": "Write the time as 06:30.",
        "uk": "Пишіть час як 06:30.",
        "ru": "Пишите время как 06:30.",
    },
    "repeat_one_place": {
        "en": "The file comes from an address or from a folder: give one of them.",
        "uk": "Файл береться з адреси або з теки: вкажіть щось одне.",
        "ru": "Файл берётся с адреса или из папки: укажите что-то одно.",
    },
    "repeat_bad_header": {
        "en": "This header cannot be given: write a name such as Authorization or X-Api-Key.",
        "uk": "Такий заголовок дати не можна: пишіть назву, як-от Authorization чи X-Api-Key.",
        "ru": "Такой заголовок дать нельзя: пишите название, например Authorization или X-Api-Key.",
    },
    "repeat_bad_header_value": {
        "en": "The value of the header is missing, too long, or holds other than Latin letters, digits and signs.",
        "uk": "Значення заголовка немає, воно задовге або містить не лише латинські літери, цифри й знаки.",
        "ru": "Значения заголовка нет, оно слишком длинное или содержит не только латинские буквы, цифры и знаки.",
    },
    "repeat_secret_again": {
        "en": "This is another server: give it the secret header anew, or take the header away.",
        "uk": "Це інший сервер: дайте йому таємний заголовок знову або приберіть заголовок.",
        "ru": "Это другой сервер: дайте ему секретный заголовок заново или уберите заголовок.",
    },
}
