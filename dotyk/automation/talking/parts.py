"""What of a flow talks, as people choose it: triggers and steps with what they take."""

from __future__ import annotations

from dotyk.automation.kinds import Kind
from dotyk.automation.registry import Parameter
from dotyk.kernel.objects.fields import words

KINDS = (
    ("text", words("Text", "Текст", "Текст")),
    ("email", words("E-mail", "Ел. пошта", "Эл. почта")),
    ("phone", words("Phone", "Телефон", "Телефон")),
    ("number", words("Number", "Число", "Число")),
    ("date", words("Date", "Дата", "Дата")),
    ("datetime", words("Date and time", "Дата й час", "Дата и время")),
    ("boolean", words("Yes or no", "Так чи ні", "Да или нет")),
)
HOW = (
    ("in_turn", words("in turn", "по черзі", "по очереди")),
    ("least_loaded", words("to whoever has the least", "тому, у кого найменше", "тому, у кого меньше всего")),
)
TEXT = Parameter("text", "words", words("What is said", "Що сказати", "Что сказать"), required=True)
AGAIN = Parameter(
    "again",
    "words",
    words("What is said where it was not understood", "Що сказати, коли незрозуміло", "Что сказать, если непонятно"),
)
TRIES = Parameter("tries", "number", words("How many tries", "Скільки спроб", "Сколько попыток"), default=2)
AT_MOST = Parameter(
    "at_most",
    "span",
    words("Waits at most", "Чекає не довше", "Ждёт не дольше"),
    required=True,
    default={"days": 1},
)
NOT_UNDERSTOOD = words("Not understood", "Не зрозуміло", "Непонятно")
LATE = words("No answer in time", "Немає відповіді вчасно", "Нет ответа вовремя")

TALK_TRIGGERS: tuple[Kind, ...] = (
    Kind(
        "talk_started",
        words("A conversation begins", "Починається розмова", "Начинается разговор"),
        words("Somebody writes for the first time, or after the last talk was closed. Who is unknown becomes a record.",
              "Хтось пише вперше або після закритої розмови. З незнайомця постає запис.",
              "Кто-то пишет впервые или после закрытого разговора. Из незнакомца возникает запись."),
    ),
    Kind(
        "said",
        words("Somebody writes a word", "Хтось пише слово", "Кто-то пишет слово"),
        words("A message holds one of the words or phrases; while no other flow waits for an answer.",
              "У повідомленні є одне зі слів чи фраз; коли інший сценарій не чекає відповіді.",
              "В сообщении есть одно из слов или фраз; когда другой сценарий не ждёт ответа."),
        (Parameter("words", "phrases", words("Words or phrases", "Слова чи фрази", "Слова или фразы"), required=True),),
    ),
    Kind(
        "pressed",
        words("Somebody comes by a link", "Хтось приходить за посиланням", "Кто-то приходит по ссылке"),
        words("By a link or a button that carries the code.", "За посиланням чи кнопкою з цим кодом.",
              "По ссылке или кнопке с этим кодом."),
        (Parameter("code", "text", words("Code", "Код", "Код"), required=True),),
    ),
)  # fmt: skip

TALK_STEPS: tuple[Kind, ...] = (
    Kind(
        "say",
        words("Say", "Сказати", "Сказать"),
        words("Writes to whom the talk is with, in their language.", "Пише співрозмовнику його мовою.",
              "Пишет собеседнику на его языке."),
        (TEXT,),
    ),
    Kind(
        "ask",
        words("Ask", "Запитати", "Спросить"),
        words("Waits for an answer and writes it into a field: three ways.",
              "Чекає відповіді та записує її в поле: три шляхи.", "Ждёт ответа и записывает его в поле: три пути."),
        (
            Parameter("text", "words", words("Question", "Питання", "Вопрос"), required=True),
            Parameter("field", "answer_field", words("Write it into", "Записати в", "Записать в")),
            Parameter("kind", "choice", words("What is expected", "Що очікується", "Что ожидается"), options=KINDS,
                      default="text"),
            Parameter("skip_known", "boolean", words("Not where it is known", "Не питати відоме",
                                                     "Не спрашивать известное"), default=True),
            AGAIN, TRIES, AT_MOST,
        ),
        (("then", words("Understood", "Зрозуміло", "Понятно")), ("otherwise", NOT_UNDERSTOOD), ("late", LATE)),
    ),
    Kind(
        "offer",
        words("Offer buttons", "Запропонувати кнопки", "Предложить кнопки"),
        words("Each button is a way; its words or number may be typed as well.",
              "Кожна кнопка — шлях; її слова чи номер можна й написати.",
              "Каждая кнопка — путь; её слова или номер можно и написать."),
        (
            Parameter("text", "words", words("Question", "Питання", "Вопрос"), required=True),
            Parameter("buttons", "buttons", words("Buttons", "Кнопки", "Кнопки"), required=True),
            AGAIN, TRIES, AT_MOST,
        ),
        (("otherwise", NOT_UNDERSTOOD), ("late", LATE)),
    ),
    Kind(
        "hand_over",
        words("Hand over to a person", "Передати людині", "Передать человеку"),
        words("Tells them what was asked and answered; the bot is silent until the talk is given back.",
              "Показує їй питання й відповіді; бот мовчить, доки розмову не повернуть.",
              "Показывает ему вопросы и ответы; бот молчит, пока разговор не вернут."),
        (
            Parameter("people", "people", words("One of (empty: the owner)", "Одному з (порожньо: відповідальному)",
                                                "Одному из (пусто: ответственному)")),
            Parameter("how", "choice", words("How", "Як", "Как"), options=HOW, default="in_turn"),
            Parameter("text", "text", words("Note for the person", "Примітка для людини", "Заметка для человека")),
            Parameter("reply", "words", words("What is said", "Що сказати", "Что сказать")),
            Parameter("quiet", "span", words("Goes on by itself after silence of", "Іде далі сам після мовчання",
                                             "Идёт дальше сам после молчания")),
        ),
    ),
    Kind(
        "close_talk",
        words("Close the conversation", "Закрити розмову", "Закрыть разговор"),
        words("The next message begins a new one.", "Наступне повідомлення почне нову.",
              "Следующее сообщение начнёт новый."),
        (Parameter("text", "words", words("What is said", "Що сказати", "Что сказать")),),
    ),
)  # fmt: skip
