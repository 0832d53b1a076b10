"""Texts lose what tells of a person, in every way it is written, and nothing else."""

from __future__ import annotations

import pytest

from dotyk.kernel.erasing.wiping import Traces, Wiper, traces_in

WIPER = Wiper(
    traces_in("name", "Олена Мар'янівна Ко")
    | traces_in("account", ["+380501112233", "Olena@Mail.example", "@olenka"])
    | traces_in("address", {"city": "Київ", "street": "вул. Сонячна 12"})
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("подзвонити Олені", "подзвонити •••"),
        ("ОЛЕНОЮ задоволені", "••• задоволені"),
        ("Мар’янівна, Мар'янівну", "•••, •••"),
        ("+38 (050) 111-22-33", "•••"),
        ("тел.0501112233", "тел.•••"),
        ("тел. 0501112233!", "тел. •••!"),
        ("пише з olena@mail.EXAMPLE", "пише з •••"),
        ("t.me/olenka", "t.me/•••"),
        ("Київ, вул. Сонячна 12", "Київ, •••"),
        ("Ко і компанія", "••• і компанія"),
        ("Коваль, Оленківка, оленя", "Коваль, Оленківка, •••"),
        ("рахунок 380501112233445", "рахунок 380501112233445"),
        ("", ""),
    ],
)
def test_wipes(text: str, left: str) -> None:
    assert WIPER.wipe(text) == left


def test_knows_only_what_is_theirs_alone() -> None:
    assert WIPER.knows("замовила Ко Олена")
    assert WIPER.knows("Олену Мар'янівну")
    assert not WIPER.knows("Олена дзвонила з вул. Сонячна 12")


def test_walks_through_values_of_any_depth() -> None:
    assert WIPER.wiped({"a": ["Олена", 1, None, {"Олена": "Олену"}]}) == {"a": ["•••", 1, None, {"Олена": "•••"}]}
    assert WIPER.forgotten({"olena@mail.example": {"count": 1}}) == {"•••": {"count": 1}}


def test_nobody_is_known_by_nothing() -> None:
    assert Wiper(Traces()).wipe("Олена") == "Олена"
    assert not Wiper(Traces()).knows("Олена")
