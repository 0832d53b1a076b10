"""What a flow is made of, as people choose it: every trigger and every kind of step with what it takes."""

from __future__ import annotations

from dotyk.automation.kinds import Kind
from dotyk.automation.registry import Parameter
from dotyk.automation.talking.parts import TALK_STEPS, TALK_TRIGGERS
from dotyk.kernel.objects.fields import words

BEFORE = Parameter("before", "boolean", words("Before it", "До цього", "До этого"), default=False)
AT = Parameter("at", "clock", words("At what time", "О котрій годині", "В котором часу"), default="09:00")
OFFSET = Parameter("offset", "span", words("How long after", "Через скільки після", "Через сколько после"))
DATE = Parameter("field", "date_field", words("Date", "Дата", "Дата"), required=True)
KINDS = Parameter("kinds", "kinds", words("What happens", "Що стається", "Что происходит"), required=True)
STAGES = Parameter("stages", "stages", words("Stages", "Етапи", "Этапы"), required=True)
YES = words("Yes", "Так", "Да")
NO = words("No", "Ні", "Нет")
GOES_ON = (
    ("all", words("when all paths are done", "коли пройдено всі шляхи", "когда пройдены все пути")),
    ("first", words("when the first is done", "коли пройдено перший", "когда пройден первый")),
)  # fmt: skip
LATE = (
    ("refuse", words("it counts as a no", "це означає «ні»", "это означает «нет»")),
    ("go_on", words("it counts as a yes", "це означає «так»", "это означает «да»")),
    ("escalate", words("their heads are asked too", "питає ще й керівників", "спросит и руководителей")),
)  # fmt: skip
EVERY = (
    ("day", words("every day", "щодня", "каждый день")),
    ("workday", words("every working day", "кожного робочого дня", "каждый рабочий день")),
    ("week", words("every week", "щотижня", "каждую неделю")),
    ("month", words("every month", "щомісяця", "каждый месяц")),
)

TRIGGERS: tuple[Kind, ...] = (
    Kind(
        "created",
        words("A record is made", "Запис створено", "Запись создана"),
        words("By a person, an import, a form, another flow.", "Людиною, імпортом, формою, іншим сценарієм.",
              "Человеком, импортом, формой, другим сценарием."),
    ),
    Kind(
        "updated",
        words("A field changes", "Поле змінюється", "Поле меняется"),
        words("One of the fields; with one field also from which value to which.",
              "Одне з полів; для одного поля також з якого значення на яке.",
              "Одно из полей; для одного поля также с какого значения на какое."),
        (
            Parameter("fields", "fields", words("Fields", "Поля", "Поля")),
            Parameter("from", "value", words("From", "З", "С")),
            Parameter("to", "value", words("To", "На", "На")),
        ),
    ),
    Kind(
        "entered",
        words("A stage is entered", "Запис потрапляє на етап", "Запись попадает на этап"),
        words("The record comes into one of the stages.", "Запис переходить на один з етапів.",
              "Запись переходит на один из этапов."),
        (STAGES,),
    ),
    Kind(
        "left",
        words("A stage is left", "Запис виходить з етапу", "Запись уходит с этапа"),
        words("The record goes on from one of the stages.", "Запис іде з одного з етапів.",
              "Запись уходит с одного из этапов."),
        (STAGES,),
    ),
    Kind(
        "date",
        words("A date comes", "Настає дата", "Наступает дата"),
        words("So long before or after a date of the record; once, or every year.",
              "За стільки до дати запису чи після неї; раз або щороку.",
              "За столько до даты записи или после неё; раз или каждый год."),
        (
            DATE, OFFSET, BEFORE,
            Parameter("yearly", "boolean", words("Every year", "Щороку", "Каждый год"), default=False),
            AT,
        ),
    ),
    Kind(
        "quiet",
        words("Nothing happens", "Нічого не відбувається", "Ничего не происходит"),
        words("For so long nothing of the kind stands in the history of the record.",
              "Стільки часу в історії запису немає нічого такого.",
              "Столько времени в истории записи нет ничего такого."),
        (
            Parameter("after", "span", words("For how long", "Скільки часу", "Сколько времени"), required=True),
            Parameter("kinds", "kinds", words("None of (empty: nothing at all)", "Жодного з (порожньо: зовсім нічого)",
                                              "Ничего из (пусто: совсем ничего)")),
        ),
    ),
    Kind(
        "event",
        words("Something happens", "Щось стається", "Что-то происходит"),
        words("A comment, a conversion, anything that stands in the history.",
              "Коментар, конвертація, будь-що, що є в історії.", "Комментарий, конвертация, всё, что есть в истории."),
        (KINDS,),
    ),
    Kind(
        "clock",
        words("By the clock", "За годинником", "По часам"),
        words("Every day, week or month for all records that meet the condition.",
              "Щодня, щотижня чи щомісяця для всіх записів, що відповідають умові.",
              "Каждый день, неделю или месяц для всех записей, отвечающих условию."),
        (
            Parameter("every", "choice", words("How often", "Як часто", "Как часто"), options=EVERY, default="day"),
            AT,
            Parameter("day", "number", words("Which day of it", "Який її день", "Какой её день"), default=1),
        ),
    ),
    Kind(
        "hand",
        words("By hand", "Вручну", "Вручную"),
        words("Somebody presses a button on the record or sends records in.",
              "Хтось натискає кнопку на записі або надсилає записи.",
              "Кто-то нажимает кнопку на записи или отправляет записи."),
        (Parameter("button", "text", words("Button on the record", "Кнопка на записі", "Кнопка на записи")),),
    ),
    Kind(
        "incoming",
        words("A message comes in", "Надходить повідомлення", "Приходит сообщение"),
        words("Another program sends JSON or a form to the address of this flow; it becomes a record.",
              "Інша програма надсилає JSON чи форму на адресу сценарію; з цього постає запис.",
              "Другая программа присылает JSON или форму на адрес сценария; из этого возникает запись."),
        (
            Parameter("map", "mapping", words("What goes where", "Що куди", "Что куда"), required=True),
            Parameter("match", "match_field", words("Find the record by", "Шукати запис за", "Искать запись по")),
        ),
    ),
    Kind(
        "deleted",
        words("A record is deleted", "Запис видалено", "Запись удалена"),
        words("It goes to the deleted ones.", "Він потрапляє до видалених.", "Она попадает к удалённым."),
    ),
    Kind(
        "restored",
        words("A record is restored", "Запис відновлено", "Запись восстановлена"),
        words("It comes back from the deleted ones.", "Він повертається з видалених.",
              "Она возвращается из удалённых."),
    ),
    *TALK_TRIGGERS,
)  # fmt: skip

STEPS: tuple[Kind, ...] = (
    Kind(
        "if",
        words("If", "Якщо", "Если"),
        words("Two ways: for records that meet the condition, and for the others.",
              "Два шляхи: для записів, що відповідають умові, і для решти.",
              "Два пути: для записей, отвечающих условию, и для остальных."),
        (Parameter("where", "filter", words("Condition", "Умова", "Условие"), required=True),),
        (("then", YES), ("otherwise", NO)),
    ),
    Kind(
        "wait",
        words("Wait", "Чекати", "Ждать"),
        words("So long.", "Стільки часу.", "Столько времени."),
        (Parameter("time", "span", words("How long", "Скільки", "Сколько"), required=True),),
    ),
    Kind(
        "wait_until",
        words("Wait until a date", "Чекати дати", "Ждать даты"),
        words("Until a date of the record; one that is past or empty holds nothing up.",
              "До дати запису; минула чи порожня нічого не затримує.",
              "До даты записи; прошедшая или пустая ничего не задерживает."),
        (DATE, OFFSET, BEFORE, AT),
    ),
    Kind(
        "wait_for",
        words("Wait for an event", "Чекати події", "Ждать события"),
        words("Until something happens to the record, at most so long: two ways.",
              "Доки із записом щось станеться, не довше ніж стільки: два шляхи.",
              "Пока с записью что-то произойдёт, не дольше чем столько: два пути."),
        (KINDS, Parameter("at_most", "span", words("At most", "Не довше", "Не дольше"), required=True)),
        (("then", words("It happened", "Сталося", "Произошло")),
         ("otherwise", words("Not in time", "Не вчасно", "Не вовремя"))),
    ),
    Kind(
        "approve",
        words("Ask to approve", "Запитати дозволу", "Спросить разрешения"),
        words("Until one of the people says yes or no, at most so long: two ways.",
              "Доки хтось із людей скаже «так» чи «ні», не довше ніж стільки: два шляхи.",
              "Пока кто-то из людей скажет «да» или «нет», не дольше чем столько: два пути."),
        (
            Parameter("people", "asked", words("Whom", "Кого", "Кого"), required=True),
            Parameter("text", "text", words("Question", "Питання", "Вопрос"), required=True),
            Parameter("at_most", "span", words("At most", "Не довше", "Не дольше"), required=True),
            Parameter("late", "choice", words("If nobody answers in time", "Якщо вчасно ніхто не відповів",
                                              "Если вовремя никто не ответил"), options=LATE, default="refuse"),
        ),
        (("then", words("Approved", "Дозволено", "Разрешено")),
         ("otherwise", words("Refused", "Відмова", "Отказ"))),
    ),
    Kind(
        "hours",
        words("Within working hours", "У робочий час", "В рабочее время"),
        words("Goes on only while the company works.", "Іде далі, лише коли компанія працює.",
              "Идёт дальше, только когда компания работает."),
        (
            Parameter("opens", "clock", words("From", "Від", "С"), default="09:00"),
            Parameter("closes", "clock", words("Till", "До", "До"), default="18:00"),
            Parameter("days", "weekdays", words("Days", "Дні", "Дни"), required=True, default=[1, 2, 3, 4, 5]),
        ),
    ),
    Kind(
        "split",
        words("Split by chance", "Поділити навмання", "Разделить наугад"),
        words("Each record goes one of the ways by chance, by their shares: to compare them.",
              "Кожен запис іде одним зі шляхів навмання, за їхніми частками: щоб порівняти.",
              "Каждая запись идёт одним из путей наугад, по их долям: чтобы сравнить."),
    ),
    Kind(
        "parallel",
        words("Parallel paths", "Паралельні шляхи", "Параллельные пути"),
        words("Each record goes all the paths at once; what waits on one holds no other up.",
              "Кожен запис іде всіма шляхами водночас; очікування на одному не затримує інших.",
              "Каждая запись идёт всеми путями сразу; ожидание на одном не задерживает других."),
        (Parameter("goes_on", "choice", words("Goes on", "Іде далі", "Идёт дальше"), options=GOES_ON, default="all"),),
    ),
    Kind(
        "each",
        words("For each related record", "Для кожного пов’язаного", "Для каждой связанной"),
        words("The steps within are about the records that lead here.",
              "Кроки всередині — про записи, що ведуть сюди.", "Шаги внутри — о записях, ведущих сюда."),
        (
            Parameter("object", "object", words("Object", "Об’єкт", "Объект"), required=True),
            Parameter("by", "reference_field", words("By the field", "За полем", "По полю"), required=True),
            Parameter("where", "filter", words("Condition", "Умова", "Условие")),
            Parameter("most", "number", words("At most", "Не більше", "Не больше"), default=20),
        ),
        (("steps", words("For each", "Для кожного", "Для каждой")),),
    ),
    Kind(
        "stop",
        words("End", "Кінець", "Конец"),
        words("The record leaves the flow here.", "Тут запис виходить зі сценарію.",
              "Здесь запись выходит из сценария."),
    ),
    *TALK_STEPS,
)  # fmt: skip
