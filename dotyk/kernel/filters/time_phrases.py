"""How lengths of time and periods are said; after "before" and the like a period stands in another case."""

from __future__ import annotations

from dotyk.platform.messages import Message

P = "filter."


def _forms(one: str, few: str, many: str) -> dict[str, str]:
    return {"one": one, "few": few, "many": many, "other": many}


def _m(en: tuple[str, str], uk: tuple[str, str, str], ru: tuple[str, str, str]) -> Message:
    return {"en": _forms(en[0], en[1], en[1]), "uk": _forms(*uk), "ru": _forms(*ru)}


LENGTHS: dict[str, Message] = {
    f"{P}last.hours": _m(
        ("in the last hour", "in the last {n} hours"),
        ("за останню {n} годину", "за останні {n} години", "за останні {n} годин"),
        ("за последний {n} час", "за последние {n} часа", "за последние {n} часов"),
    ),
    f"{P}last.days": _m(
        ("in the last day", "in the last {n} days"),
        ("за останній {n} день", "за останні {n} дні", "за останні {n} днів"),
        ("за последний {n} день", "за последние {n} дня", "за последние {n} дней"),
    ),
    f"{P}last.weeks": _m(
        ("in the last week", "in the last {n} weeks"),
        ("за останній {n} тиждень", "за останні {n} тижні", "за останні {n} тижнів"),
        ("за последнюю {n} неделю", "за последние {n} недели", "за последние {n} недель"),
    ),
    f"{P}last.months": _m(
        ("in the last month", "in the last {n} months"),
        ("за останній {n} місяць", "за останні {n} місяці", "за останні {n} місяців"),
        ("за последний {n} месяц", "за последние {n} месяца", "за последние {n} месяцев"),
    ),
    f"{P}next.hours": _m(
        ("in the next hour", "in the next {n} hours"),
        ("у найближчу {n} годину", "у найближчі {n} години", "у найближчі {n} годин"),
        ("в ближайший {n} час", "в ближайшие {n} часа", "в ближайшие {n} часов"),
    ),
    f"{P}next.days": _m(
        ("in the next day", "in the next {n} days"),
        ("у найближчий {n} день", "у найближчі {n} дні", "у найближчі {n} днів"),
        ("в ближайший {n} день", "в ближайшие {n} дня", "в ближайшие {n} дней"),
    ),
    f"{P}next.weeks": _m(
        ("in the next week", "in the next {n} weeks"),
        ("у найближчий {n} тиждень", "у найближчі {n} тижні", "у найближчі {n} тижнів"),
        ("в ближайшую {n} неделю", "в ближайшие {n} недели", "в ближайшие {n} недель"),
    ),
    f"{P}next.months": _m(
        ("in the next month", "in the next {n} months"),
        ("у найближчий {n} місяць", "у найближчі {n} місяці", "у найближчі {n} місяців"),
        ("в ближайший {n} месяц", "в ближайшие {n} месяца", "в ближайшие {n} месяцев"),
    ),
}


def _p(en: str, uk: str, ru: str) -> Message:
    return {"en": en, "uk": uk, "ru": ru}


PERIODS: dict[str, Message] = {
    f"{P}when.yesterday": _p("yesterday", "учора", "вчера"),
    f"{P}when.today": _p("today", "сьогодні", "сегодня"),
    f"{P}when.tomorrow": _p("tomorrow", "завтра", "завтра"),
    f"{P}when.last_week": _p("last week", "минулого тижня", "на прошлой неделе"),
    f"{P}when.this_week": _p("this week", "цього тижня", "на этой неделе"),
    f"{P}when.next_week": _p("next week", "наступного тижня", "на следующей неделе"),
    f"{P}when.last_month": _p("last month", "минулого місяця", "в прошлом месяце"),
    f"{P}when.this_month": _p("this month", "цього місяця", "в этом месяце"),
    f"{P}when.next_month": _p("next month", "наступного місяця", "в следующем месяце"),
    f"{P}when.last_quarter": _p("last quarter", "минулого кварталу", "в прошлом квартале"),
    f"{P}when.this_quarter": _p("this quarter", "цього кварталу", "в этом квартале"),
    f"{P}when.next_quarter": _p("next quarter", "наступного кварталу", "в следующем квартале"),
    f"{P}when.last_year": _p("last year", "минулого року", "в прошлом году"),
    f"{P}when.this_year": _p("this year", "цього року", "в этом году"),
    f"{P}when.next_year": _p("next year", "наступного року", "в следующем году"),
    f"{P}of.yesterday": _p("yesterday", "учорашнього дня", "вчерашнего дня"),
    f"{P}of.today": _p("today", "сьогоднішнього дня", "сегодняшнего дня"),
    f"{P}of.tomorrow": _p("tomorrow", "завтрашнього дня", "завтрашнего дня"),
    f"{P}of.last_week": _p("last week", "минулого тижня", "прошлой недели"),
    f"{P}of.this_week": _p("this week", "цього тижня", "этой недели"),
    f"{P}of.next_week": _p("next week", "наступного тижня", "следующей недели"),
    f"{P}of.last_month": _p("last month", "минулого місяця", "прошлого месяца"),
    f"{P}of.this_month": _p("this month", "цього місяця", "этого месяца"),
    f"{P}of.next_month": _p("next month", "наступного місяця", "следующего месяца"),
    f"{P}of.last_quarter": _p("last quarter", "минулого кварталу", "прошлого квартала"),
    f"{P}of.this_quarter": _p("this quarter", "цього кварталу", "этого квартала"),
    f"{P}of.next_quarter": _p("next quarter", "наступного кварталу", "следующего квартала"),
    f"{P}of.last_year": _p("last year", "минулого року", "прошлого года"),
    f"{P}of.this_year": _p("this year", "цього року", "этого года"),
    f"{P}of.next_year": _p("next year", "наступного року", "следующего года"),
}
