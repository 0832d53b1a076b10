"""First names and what they are shortened to, in the languages of the product."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from dotyk.kernel.identities.spelling import sounded

_FORMS = """
Олександр Александр Олександер Александер Alexander Alex Саша Сашко Саня Шура Олесь
Олександра Александра Alexandra Саша Шура Леся
Олексій Алексей Олекса Льоша Леша Лёша Alexey Aleksei
Олена Елена Оленка Лена Алёна Альона Helen Elena
Андрій Андрей Андрійко Андрюша Andrew Andrey
Анна Ганна Аня Анюта Нюра Hanna Anna Anne Ann
Анастасія Анастасия Настя Стася Anastasia
Антон Антоша Anton Anthony
Борис Боря Boris
Богдан Богданчик Данко Bohdan
Вадим Вадик Vadim Vadym
Валентин Валя Валік Valentin
Валентина Валя Valentina
Валерій Валерий Валера Valery
Василь Василий Вася Vasyl Basil
Віктор Виктор Вітя Витя Victor Viktor
Вікторія Виктория Віка Вика Victoria
Віталій Виталий Віталик Виталик Vitaly Vitalii
Владислав Влад Vladyslav Vladislav
Володимир Владимир Вова Володя Вовка Vladimir Volodymyr
Вячеслав В'ячеслав Слава Славко Viacheslav
Галина Галя Halyna Galina
Георгій Георгий Гоша Жора Юрко George
Григорій Григорий Гриша Gregory
Дарина Дарія Дарья Дар'я Даша Darya Daria Daryna
Денис Дениска Denis Denys Dennis
Дмитро Дмитрий Діма Дима Митя Dmitry Dmytro
Євген Евгений Женя Євгеній Eugene Yevhen Evgeny
Євгенія Евгения Женя Eugenia
Зінаїда Зинаида Зіна Зина
Зоя Zoya
Іван Иван Ваня Ivan John
Ігор Игорь Игорёк Ihor Igor
Інна Инна Inna
Ірина Ирина Іра Ира Іринка Iryna Irina Irene
Катерина Екатерина Катя Катруся Kateryna Ekaterina Catherine Kate
Кирило Кирилл Kyrylo Kirill Cyril
Костянтин Константин Костя Konstantin Kostiantyn
Ксенія Ксения Оксана Ксюша Oksana Xenia
Лариса Лара Larysa Larisa
Леонід Леонид Льоня Лёня Leonid
Лідія Лидия Ліда Лида Lidia Lydia
Любов Любовь Люба Lyubov
Людмила Люда Люся Міла Мила Liudmyla Lyudmila
Максим Макс Максимко Maksym Maxim Max
Марина Мариша Maryna Marina
Марія Мария Маша Маруся Марійка Maria Mary Marya
Микита Никита Нікіта Nikita Mykyta
Микола Николай Коля Mykola Nikolai Nicholas Nick
Михайло Михаил Миша Міша Mykhailo Mikhail Michael
Надія Надежда Надя Nadia Nadezhda
Наталія Наталья Наталя Наташа Natalia Natalya Natalie
Ніна Нина Nina
Олег Олежка Oleh Oleg
Ольга Оля Olha Olga Helga
Павло Павел Паша Pavlo Pavel Paul
Петро Пётр Петр Петя Petro Peter
Поліна Полина Поля Polina
Роман Рома Roman
Руслан Русик Ruslan
Світлана Светлана Світа Света Svitlana Svetlana
Сергій Сергей Серёжа Сергійко Serhii Sergey Sergei Serge
Соломія Соля Solomia
Софія София Соня Sofia Sophia Sophie
Станіслав Станислав Стас Stanislav
Степан Стёпа Stepan Stephen Steven
Тарас Тарасик Taras
Тетяна Татьяна Таня Tetiana Tatiana
Тимофій Тимофей Тіма Тима Timothy
Федір Фёдор Федя Fedir Fedor Theodore
Юлія Юлия Юля Yulia Julia Julie
Юрій Юрий Юра Юрко Yurii Yuri
Яків Яков Яша Yakiv Jacob
Ярослав Славко Ярик Yaroslav
"""


def _canonical() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _FORMS.strip().splitlines():
        forms = [sounded(form) for form in line.split()]
        for form in forms:
            found[form].add(forms[0])
    return {form: frozenset(names) for form, names in found.items()}


_CANONICAL = _canonical()


def full_names(first_name: str) -> frozenset[str]:
    """The full names a sounded first name may stand for: Саша is Олександр or Олександра; itself where unknown."""
    return _CANONICAL.get(first_name) or frozenset((first_name,))


def is_first_name(word: str) -> bool:
    """Whether a sounded word is known as a first name, whole or shortened."""
    return word in _CANONICAL
