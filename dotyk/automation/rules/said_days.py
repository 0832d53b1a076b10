"""The words of days within a text, and the words that leave open when something is meant."""

from __future__ import annotations

import re

from dotyk.automation.rules.answers import AHEAD, DAY, ISO, WEEKDAYS

MONTH = (
    r"(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|ні)?"
    r"|лют(?:ий|ого|ому)?|листоп(?:ад[аі]?)?|янв(?:ар[ьяе])?|фев(?:рал[ьяе])?|мар(?:т[ае]?)?|апр(?:ел[ьяе])?|ма[йяе]"
    r"|ию[нл][ьяе]?|авг(?:уст[ае]?)?|(?:сен|сент|окт|ноя|дек)(?:[а-я]{0,3}бр[ьяе])?)\b)"
)
_WEEKDAY = (
    r"(?:\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понеділ(?:ок|ка|ку)|вівтор(?:ок|ка|ку)|серед[ауиі]"
    r"|п.?ятниц[яюіауеы]|субот[ауиі]|неділ[яюі]|понедельник[ау]?|вторник[ау]?|сред[ауеы]|четверг?[ау]?|суббот[ауеы]"
    r"|воскресень[еяю])\b)"
)
_AHEAD = rf"(?:\b(?:{'|'.join(sorted(AHEAD, key=len, reverse=True))})\b)"
_YEAR = r"(?:\W{1,3}[0-9]{4}(?![0-9]))?"
DAYS = re.compile(
    rf"{ISO.pattern}|{DAY.pattern}|{_AHEAD}|{_WEEKDAY}"
    rf"|(?<![0-9])[0-9]{{1,2}}\W{{1,3}}{MONTH}{_YEAR}|\b{MONTH}\W{{1,3}}[0-9]{{1,2}}(?![0-9]){_YEAR}"
)
_SPANS = (
    r"days? weeks? weekends? weekdays? fortnight months? years? hours? hrs? h minutes? mins? seconds? "
    r"день дн(?:і|ів|я|ей|ю|ями|ях) доб[уа] тижд\w* тижн\w* недел\w* місяц\w* месяц\w* рік рок(?:у|и|ів) лет "
    r"год(?:а|у|ы|ин\w*)? час(?:а|у|ы|ов|ик\w*|ом)? хв(?:ил\w*)? мин(?:ут\w*)? сек\w* сут(?:ки|ок) "
    r"вихідн\w* выходн\w* будн\w*"
)
_PARTS = (
    r"mornings? afternoons? evenings? nights? midnight noon lunch\w* dinner breakfast dawn sun(?:rise|set) "
    r"обід\w* обед\w* опівноч\w* опівдні полноч\w* полуноч\w* полдень полудн\w* вечір вечор\w* вечер\w* "
    r"ніч ночь ночами ранок утро утречк\w* світанк\w* рассвет\w*"
)
_OTHER_DAYS = (
    r"next last following other every each daily weekly через наступн\w* следующ\w* минул\w* прошл\w* кожн\w* кажд\w* "
    r"щодня ежедневно позавч\w* завтраш\w* сегодняш\w* сьогоднішн\w* mon tues? wed thu(?:rs?)? fri sat sun "
    r"пн вт ср чт пт сб вс нд"
)
_AROUND = (
    r"after before until till between past within since ago later earlier not cannot except never "
    r"після после перед між между раніше раньше пізніше позже позднее протягом течени[еи] назад тому не кроме крім "
    r"z utc gmt cet cest eet eest est edt pst pdt msk мск time времени часом"
)
_NUMBERS = (
    r"half quarter one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty "
    r"пів півтор\w* півгод\w* пол полтор\w* полчаса половин\w* чверт\w* четверт\w* "
    r"двадц\w* тридц\w* сорок\w* п.?ятдесят\w* пятьдесят\w* п.?ятнадц\w* десят\w* п.?ять пяти п.?яти"
)
_LEFT = " ".join((_SPANS, _PARTS, _OTHER_DAYS, _AROUND, _NUMBERS)).split()
_STEMS = "|".join(name for names in WEEKDAYS for name in names)
LEFT = re.compile(rf"[0-9]|\b(?:{'|'.join(_LEFT)})\b|\b(?:{_STEMS})|\b(?!may\b|jan\b){MONTH}")


def is_left_open(rest: str) -> bool:
    """Whether words that speak of a time, or figures, stand in what nothing was made of."""
    return LEFT.search(rest) is not None
