"""Each preset that comes with Dotyk shapes an empty workspace, once; what it made can be moved elsewhere whole."""

from __future__ import annotations

import pytest
from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.registry import forget_custom_fields, load_objects
from dotyk.kernel.views import views
from dotyk.platform.messages import LANGUAGES
from dotyk.server.presets import apply_preset, read_package, shipped_package, standing_package, written_package
from dotyk.server.presets.comparing import counted
from dotyk.server.presets.shipped import ORDER
from tests.cast import again


@pytest.mark.parametrize("name", ORDER)
def test_it_is_applied_once_and_moves_elsewhere_without_a_difference(boss: Actor, name: str) -> None:
    package, lines = shipped_package(name)
    place = transaction.savepoint()
    first = counted(apply_preset(boss, package, lines))
    second = apply_preset(again(boss), package, lines)
    exported = written_package(standing_package(again(boss)))
    load_objects(again(boss).schema_version)
    usable = views(again(boss))
    transaction.savepoint_rollback(place)
    forget_custom_fields()
    assert first["added"] > 20
    assert [(step.part, step.key, dict(step.changes)) for step in second if step.action != "same"] == []
    assert len(usable) == len(package.views)
    moved, places = read_package(exported.encode())
    apply_preset(again(boss), moved, places)
    assert written_package(standing_package(again(boss))) == exported


@pytest.mark.parametrize("name", ORDER)
def test_everything_is_told_in_every_language(name: str) -> None:
    package, _ = shipped_package(name)
    labels = [package.label, package.about]
    labels += [role.label for role in package.roles]
    labels += [layout.label for layout in package.layouts]
    labels += [section.label for layout in package.layouts for section in layout.sections]
    labels += [field.label for one in package.objects for field in one.fields]
    labels += [option.label for one in package.objects for field in one.fields for option in field.options]
    labels += [one.label_plural for one in package.objects if one.label_plural]
    words = [*package.pipelines, *package.tags, *package.views, *(s for p in package.pipelines for s in p.stages)]
    labels += [one.name for one in words if isinstance(one.name, dict)]
    assert [label for label in labels if set(label) != set(LANGUAGES) or not all(label.values())] == []
    assert [one.name for one in words if isinstance(one.name, str)] == []
