"""What strangers send as a preset is read or refused at its line; a trap is never sprung."""

from __future__ import annotations

import pytest

from dotyk.platform.errors import DomainError, Invalid, TooLarge
from dotyk.server.presets import read_package

BOMB = "dotyk: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        (BOMB, "2:", "preset_alias"),
        ("dotyk: 1\nname: !!python/object/apply:os.system [echo]", "2:", "preset_tag"),
        ("dotyk: 1\nname: !evil x", "2:", "preset_tag"),
        ("dotyk: 1\nobjects: ]", "2:", "preset_yaml"),
        ("dotyk: 1\n---\ndotyk: 1", "2:", "preset_yaml"),
        ("", "1:", "preset_yaml"),
        ("[1]", "1: ", "preset_wrong"),
        ("dotyk: 2", "1: dotyk", "preset_wrong"),
        ("name: own", "1: dotyk", "required"),
        ("dotyk: 1\nname: own\nname: other", "3: name", "preset_key"),
        ("dotyk: 1\nplugins: []", "2: plugins", "preset_unknown"),
        ("dotyk: 1\nobjects:\n- name: a\n- name: 7", "4: objects[1].name", "not_text"),
        (
            "dotyk: 1\nobjects:\n- name: a\n  fields:\n  - {name: b, type: text}",
            "5: objects[0].fields[0].label",
            "required",
        ),
        ("dotyk: 1\nroles: 7", "2: roles", "not_list"),
        ("[" * 5_000, "1:", "preset_too_long"),
        ("dotyk: 1\ntags: [" + "{name: a}, " * 30_000 + "]", "2:", "preset_too_long"),
        ("dotyk: 1\nname: 2026-99-99x\x00", "1:", "preset_yaml"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_line(text: str, place: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_package(text.encode())
    assert (refused.value.faults[0].field, refused.value.faults[0].code) == (place, code)


def test_a_huge_file_and_no_text_are_refused() -> None:
    with pytest.raises(TooLarge):
        read_package(b"#" * 1_000_001)
    with pytest.raises(DomainError):
        read_package(b"\xff\xfe\x00")


def test_words_that_old_yaml_takes_for_yes_and_no_stay_words() -> None:
    package, _ = read_package(b"dotyk: 1\ntags: [{name: on}, {name: No}]")
    assert [tag.name for tag in package.tags] == ["on", "No"]
