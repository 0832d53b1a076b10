"""What Dotyk says when it refuses."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "not_found": {
        "en": "There is nothing here, or it is not for you to see.",
        "uk": "Тут нічого немає або ви не маєте до цього доступу.",
        "ru": "Здесь ничего нет или у вас нет к этому доступа.",
    },
    "denied": {
        "en": "You are not allowed to do this.",
        "uk": "Вам не дозволено це робити.",
        "ru": "Вам не разрешено это делать.",
    },
    "not_signed_in": {
        "en": "Sign in first.",
        "uk": "Спершу увійдіть.",
        "ru": "Сначала войдите.",
    },
    "csrf": {
        "en": "The page is too old; reload it and try again.",
        "uk": "Сторінка застаріла; перезавантажте її й спробуйте ще раз.",
        "ru": "Страница устарела; перезагрузите её и попробуйте ещё раз.",
    },
    "invalid": {
        "en": "Some values do not fit.",
        "uk": "Деякі значення не підходять.",
        "ru": "Некоторые значения не подходят.",
    },
    "conflict": {
        "en": "Somebody was first; look at the current state and try again.",
        "uk": "Хтось був першим; перегляньте поточний стан і спробуйте ще раз.",
        "ru": "Кто-то был первым; посмотрите текущее состояние и попробуйте ещё раз.",
    },
    "stale": {
        "en": "The record was changed meanwhile.",
        "uk": "Запис тим часом змінили.",
        "ru": "Запись тем временем изменили.",
    },
    "limit": {
        "en": "Too many requests; try again in a moment.",
        "uk": "Забагато запитів; спробуйте за мить.",
        "ru": "Слишком много запросов; попробуйте через мгновение.",
    },
    "too_large": {
        "en": "This is too large.",
        "uk": "Це завелике.",
        "ru": "Это слишком большое.",
    },
    "wrong_method": {
        "en": "This address does not take this method.",
        "uk": "Ця адреса не приймає такого методу.",
        "ru": "Этот адрес не принимает такой метод.",
    },
    "unreadable_body": {
        "en": "The body of the request cannot be read; send JSON, or a form where a file is sent.",
        "uk": "Тіло запиту не вдається прочитати; надішліть JSON або форму, якщо надсилаєте файл.",
        "ru": "Тело запроса не удаётся прочитать; отправьте JSON или форму, если отправляете файл.",
    },
    "file_too_large": {
        "en": "The file is too large: at most {megabytes} MB.",
        "uk": "Файл завеликий: не більше {megabytes} МБ.",
        "ru": "Файл слишком большой: не больше {megabytes} МБ.",
    },
    "upstream": {
        "en": "A service outside did not answer as it should.",
        "uk": "Зовнішня служба відповіла не так, як мала.",
        "ru": "Внешняя служба ответила не так, как должна.",
    },
    "error": {
        "en": "Something went wrong on our side; it has been noted.",
        "uk": "Щось пішло не так з нашого боку; ми це записали.",
        "ru": "Что-то пошло не так с нашей стороны; мы это записали.",
    },
    "outgoing_bad_address": {
        "en": "This is no address that can be called: write https://example.com/path.",
        "uk": "Це не адреса, яку можна викликати: пишіть https://example.com/path.",
        "ru": "Это не адрес, который можно вызвать: пишите https://example.com/path.",
    },
    "outgoing_no_name": {
        "en": "There is no server of this name.",
        "uk": "Сервера з такою назвою немає.",
        "ru": "Сервера с таким именем нет.",
    },
    "outgoing_forbidden": {
        "en": "This address lies in a private network, which is not called. DOTYK_OWN_NETWORKS allows it.",
        "uk": "Ця адреса у приватній мережі, такі не викликаються. Дозволяє її DOTYK_OWN_NETWORKS.",
        "ru": "Этот адрес в частной сети, такие не вызываются. Разрешает его DOTYK_OWN_NETWORKS.",
    },
    "outgoing_too_slow": {
        "en": "The server did not answer in time.",
        "uk": "Сервер не відповів вчасно.",
        "ru": "Сервер не ответил вовремя.",
    },
    "outgoing_no_trust": {
        "en": "The server's certificate is not to be trusted, or it does not speak TLS.",
        "uk": "Сертифікату сервера не можна довіряти, або він не говорить TLS.",
        "ru": "Сертификату сервера нельзя доверять, или он не говорит TLS.",
    },
    "outgoing_nonsense": {
        "en": "What the server answered is no HTTP.",
        "uk": "Відповідь сервера — не HTTP.",
        "ru": "Ответ сервера — не HTTP.",
    },
    "outgoing_refused": {
        "en": "The server takes no calls.",
        "uk": "Сервер не приймає викликів.",
        "ru": "Сервер не принимает вызовов.",
    },
    "outgoing_redirects": {
        "en": "The server sends on to other addresses without end.",
        "uk": "Сервер без кінця відсилає на інші адреси.",
        "ru": "Сервер без конца отсылает на другие адреса.",
    },
}
