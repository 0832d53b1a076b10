"""What the accounts say to people."""

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "csrf": {
        "en": "The page is out of date. Reload it and try again.",
        "uk": "Сторінка застаріла. Оновіть її та спробуйте ще раз.",
        "ru": "Страница устарела. Обновите её и попробуйте ещё раз.",
    },
    "email_taken": {
        "en": "Somebody already uses this e-mail address.",
        "uk": "Цю адресу електронної пошти вже використовує хтось інший.",
        "ru": "Этот адрес электронной почты уже кем-то используется.",
    },
    "email_missing": {
        "en": "No e-mail address is known yet; write it first.",
        "uk": "Адреса електронної пошти ще невідома; спершу впишіть її.",
        "ru": "Адрес электронной почты ещё неизвестен; сначала впишите его.",
    },
    "email_wrong": {
        "en": "This is not an e-mail address.",
        "uk": "Це не адреса електронної пошти.",
        "ru": "Это не адрес электронной почты.",
    },
    "password_weak": {
        "en": "This password is easy to guess. Take at least 8 characters that are not a common word or a name.",
        "uk": "Цей пароль легко вгадати. Візьміть щонайменше 8 символів, які не є поширеним словом чи ім'ям.",
        "ru": "Этот пароль легко угадать. Возьмите не менее 8 символов, не слово и не имя.",
    },
    "role_unknown": {
        "en": "There is no role “{role}”.",
        "uk": "Немає ролі «{role}».",
        "ru": "Нет роли «{role}».",
    },
    "role_name_wrong": {
        "en": "A role's name has small Latin letters, digits and underscores and begins with a letter.",
        "uk": "Назва ролі складається з малих латинських літер, цифр і підкреслень та починається з літери.",
        "ru": "Имя роли состоит из строчных латинских букв, цифр и подчёркиваний и начинается с буквы.",
    },
    "role_name_taken": {
        "en": "There already is a role with this name.",
        "uk": "Роль із такою назвою вже є.",
        "ru": "Роль с таким именем уже есть.",
    },
    "role_is_preset": {
        "en": "This role comes with the product: it can be edited, not deleted.",
        "uk": "Ця роль постачається з продуктом: її можна змінити, але не видалити.",
        "ru": "Эта роль поставляется с продуктом: её можно изменить, но не удалить.",
    },
    "role_is_no_preset": {
        "en": "This role did not come with the product: there is nothing to go back to.",
        "uk": "Ця роль не постачалася з продуктом: повертатися нема до чого.",
        "ru": "Эта роль не поставлялась с продуктом: возвращаться не к чему.",
    },
    "seeing_as": {
        "en": "You are looking as somebody else: nothing can be changed until you stop.",
        "uk": "Ви дивитеся очима іншої людини: поки не зупините перегляд, нічого змінити не можна.",
        "ru": "Вы смотрите глазами другого человека: пока не остановите просмотр, ничего изменить нельзя.",
    },
    "see_as_over": {
        "en": "Looking as somebody else is over. Begin anew.",
        "uk": "Перегляд очима іншої людини завершено. Почніть знову.",
        "ru": "Просмотр глазами другого человека завершён. Начните снова.",
    },
    "role_is_held": {
        "en": "Somebody has this role. Take it from them first.",
        "uk": "Хтось має цю роль. Спершу заберіть її.",
        "ru": "У кого-то есть эта роль. Сначала заберите её.",
    },
    "administrator_is_fixed": {
        "en": "The administrator may do everything; this cannot be changed.",
        "uk": "Адміністратор може все; цього не можна змінити.",
        "ru": "Администратор может всё; это нельзя изменить.",
    },
    "last_administrator": {
        "en": "Somebody must remain administrator. Make another person administrator first.",
        "uk": "Хтось має лишатися адміністратором. Спершу зробіть адміністратором іншу людину.",
        "ru": "Кто-то должен оставаться администратором. Сначала сделайте администратором другого человека.",
    },
    "more_than_own": {
        "en": "You cannot give or manage rights that you do not have yourself.",
        "uk": "Не можна надавати права, яких ви самі не маєте, чи керувати ними.",
        "ru": "Нельзя давать права, которых у вас самих нет, или управлять ими.",
    },
    "same_person": {
        "en": "Choose another person: these are theirs already.",
        "uk": "Оберіть іншу людину: ці записи вже її.",
        "ru": "Выберите другого человека: эти записи уже его.",
    },
    "nobody_active": {
        "en": "There is no such person, or they no longer work here.",
        "uk": "Такої людини немає або вона тут більше не працює.",
        "ru": "Такого человека нет, или он здесь больше не работает.",
    },
    "heir_may_not": {
        "en": "The roles of {name} do not give what this needs.",
        "uk": "Ролі, які має {name}, не дають потрібного для цього.",
        "ru": "Роли, которые имеет {name}, не дают нужного для этого.",
    },
    "grant_wrong": {
        "en": "“{place}” is not a right that can be given.",
        "uk": "«{place}» — не право, яке можна надати.",
        "ru": "«{place}» — не право, которое можно дать.",
    },
    "capability_unknown": {
        "en": "There is no capability “{capability}”.",
        "uk": "Немає можливості «{capability}».",
        "ru": "Нет возможности «{capability}».",
    },
    "scope_wrong": {
        "en": "“{scope}” is not a scope. Write it as “contacts:read”, “*:read” or the name of a capability.",
        "uk": "«{scope}» — не область дії. Запишіть її як «contacts:read», «*:read» або назву можливості.",
        "ru": "«{scope}» — не область действия. Запишите её как «contacts:read», «*:read» или имя возможности.",
    },
    "head_unknown": {
        "en": "This person does not work here any more.",
        "uk": "Ця людина тут уже не працює.",
        "ru": "Этот человек здесь уже не работает.",
    },
    "team_unknown": {"en": "There is no such team.", "uk": "Такої команди немає.", "ru": "Такой команды нет."},
    "team_name_taken": {
        "en": "There already is a team with this name here.",
        "uk": "Команда з такою назвою тут уже є.",
        "ru": "Команда с таким названием здесь уже есть.",
    },
    "team_circle": {
        "en": "A team cannot be inside itself or one of its own sub-teams.",
        "uk": "Команда не може бути всередині себе чи власної підкоманди.",
        "ru": "Команда не может быть внутри себя или своей подкоманды.",
    },
    "team_in_use": {
        "en": "People or sub-teams belong to this team. Move them first.",
        "uk": "До цієї команди належать люди або підкоманди. Спершу перенесіть їх.",
        "ru": "К этой команде относятся люди или подкоманды. Сначала перенесите их.",
    },
    "invitation_over": {
        "en": "This invitation has expired or was used. Ask for a new one.",
        "uk": "Термін дії запрошення минув або ним уже скористалися. Попросіть нове.",
        "ru": "Срок приглашения истёк или им уже воспользовались. Попросите новое.",
    },
    "in_the_past": {
        "en": "This moment has passed.",
        "uk": "Цей момент уже минув.",
        "ru": "Этот момент уже прошёл.",
    },
    "language_unknown": {
        "en": "Dotyk does not speak this language.",
        "uk": "Dotyk не знає цієї мови.",
        "ru": "Dotyk не знает этого языка.",
    },
    "theme_unknown": {
        "en": "A theme is auto, light or dark.",
        "uk": "Тема буває auto, light або dark.",
        "ru": "Тема бывает auto, light или dark.",
    },
    "time_zone_unknown": {
        "en": "There is no such time zone.",
        "uk": "Такого часового поясу немає.",
        "ru": "Такого часового пояса нет.",
    },
    "empty": {"en": "Fill this in.", "uk": "Заповніть це поле.", "ru": "Заполните это поле."},
    "not_a_person": {
        "en": "This is a service account, not a person.",
        "uk": "Це службовий обліковий запис, а не людина.",
        "ru": "Это служебная учётная запись, а не человек.",
    },
    "cursor_wrong": {
        "en": "This page no longer exists. Start from the first one.",
        "uk": "Цієї сторінки вже немає. Почніть з першої.",
        "ru": "Этой страницы больше нет. Начните с первой.",
    },
    "sign_in_wrong": {
        "en": "The e-mail address or the password is wrong.",
        "uk": "Неправильна електронна пошта або пароль.",
        "ru": "Неверная электронная почта или пароль.",
    },
    "password_wrong": {
        "en": "This is not your password.",
        "uk": "Це не ваш пароль.",
        "ru": "Это не ваш пароль.",
    },
    "code_wrong": {
        "en": "This code does not fit. Take the newest one.",
        "uk": "Цей код не підходить. Візьміть найновіший.",
        "ru": "Этот код не подходит. Возьмите самый новый.",
    },
    "too_many_attempts": {
        "en": "Too many attempts. Wait a few minutes and try again.",
        "uk": "Забагато спроб. Зачекайте кілька хвилин і спробуйте ще раз.",
        "ru": "Слишком много попыток. Подождите несколько минут и попробуйте снова.",
    },
    "password_link_over": {
        "en": "This link was used or has expired. Ask for a new one.",
        "uk": "Цим посиланням уже скористалися або його термін минув. Попросіть нове.",
        "ru": "Этой ссылкой уже воспользовались или её срок истёк. Попросите новую.",
    },
    "same_as_current": {
        "en": "This is the same as now.",
        "uk": "Це те саме, що й зараз.",
        "ru": "Это то же самое, что и сейчас.",
    },
    "value_wrong": {
        "en": "This does not fit. Check it and try again.",
        "uk": "Це не підходить. Перевірте й спробуйте ще раз.",
        "ru": "Это не подходит. Проверьте и попробуйте снова.",
    },
    "passkey_named": {"en": "Passkey {number}", "uk": "Ключ доступу {number}", "ru": "Ключ доступа {number}"},
    "set_up_over": {
        "en": "Somebody has set this Dotyk up already. Sign in.",
        "uk": "Цей Дотик уже хтось налаштував. Увійдіть.",
        "ru": "Этот Дотык уже кто-то настроил. Войдите.",
    },
    "set_up_code_wrong": {
        "en": "This is not the code that Dotyk printed in its terminal when it started.",
        "uk": "Це не той код, який Дотик показав у своєму терміналі під час запуску.",
        "ru": "Это не тот код, который Дотык показал в своём терминале при запуске.",
    },
    "password_mail_subject": {
        "en": "A new password for Dotyk",
        "uk": "Новий пароль до Дотику",
        "ru": "Новый пароль к Дотыку",
    },
    "password_mail_text": {
        "en": "Hello, {name}.\n\nChoose a new password here:\n{link}\n\nThe link works for three days, once. If you did not ask for it, do nothing: your password stays as it is.\n",
        "uk": "Вітаємо, {name}.\n\nОберіть новий пароль тут:\n{link}\n\nПосилання діє три дні, один раз. Якщо ви про це не просили, нічого не робіть: пароль лишиться тим самим.\n",
        "ru": "Здравствуйте, {name}.\n\nВыберите новый пароль здесь:\n{link}\n\nСсылка действует три дня, один раз. Если вы об этом не просили, ничего не делайте: пароль останется прежним.\n",
    },
    "identity_provider_silent": {
        "en": "The sign-in page of the other side does not answer. Try again or use your password.",
        "uk": "Сторінка входу іншої сторони не відповідає. Спробуйте ще раз або введіть пароль.",
        "ru": "Страница входа другой стороны не отвечает. Попробуйте ещё раз или введите пароль.",
    },
    "issuer_wrong": {
        "en": "Write the issuer's web address, as https://accounts.example.com.",
        "uk": "Запишіть вебадресу видавця, як-от https://accounts.example.com.",
        "ru": "Запишите веб-адрес издателя, например https://accounts.example.com.",
    },
    "issuer_silent": {
        "en": "Nobody answers as OpenID Connect there. Check the address.",
        "uk": "Там ніхто не відповідає за OpenID Connect. Перевірте адресу.",
        "ru": "Там никто не отвечает по OpenID Connect. Проверьте адрес.",
    },
    "issuer_differs": {
        "en": "It calls itself {issuer}: write this very address.",
        "uk": "Він називає себе {issuer}: запишіть саме цю адресу.",
        "ru": "Он называет себя {issuer}: запишите именно этот адрес.",
    },
    "domain_wrong": {
        "en": "“{domain}” is not a domain. Write it as example.com.",
        "uk": "«{domain}» — не домен. Запишіть його як example.com.",
        "ru": "«{domain}» — не домен. Запишите его как example.com.",
    },
}
