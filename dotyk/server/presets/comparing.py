"""What a preset would do to a workspace: each of its parts is added, changed or left; nothing is ever taken away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from dotyk.kernel.objects.custom_rules import full_label
from dotyk.platform.messages import LANGUAGES
from dotyk.sales.rules.templates import StageWish, checked_stage
from dotyk.server.presets.packages import FieldPart, Label, ObjectPart, Package, PipelinePart, StagePart, Words

Action = Literal["add", "change", "same"]
Path = tuple[Any, ...]
WORKED_OUT = frozenset({"formula", "rollup"})
LOOKS = ("label", "label_plural", "icon", "title_rule", "subtitle_field", "stage_field")


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a preset beside what stands there: ``changes`` are ``name: (before, after)``; ``path`` leads to it in
    the package, ``key`` is what its kind is known by."""

    part: str
    object: str
    key: str
    label: Label
    action: Action
    path: Path
    wanted: Any
    changes: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)


def steps_of(wanted: Package, standing: Package, language: str) -> list[Step]:
    """Every part of ``wanted`` in the order in which it can be applied to a workspace that is as ``standing``."""
    return [
        *_object_steps(wanted, standing),
        *_field_steps(wanted, standing),
        *_role_steps(wanted, standing),
        *_tag_steps(wanted, standing, language),
        *_pipeline_steps(wanted, standing, language),
        *_condition_steps(wanted, standing),
        *_layout_steps(wanted, standing),
        *_view_steps(wanted, standing, language),
    ]


def said(words: Words, language: str) -> str:
    """A name in the company's language."""
    return words if isinstance(words, str) else full_label(words)[language] if any(words.values()) else ""


def names_of(words: Words) -> set[str]:
    """Every name a thing of these words may go by."""
    texts = [words] if isinstance(words, str) else words.values()
    return {" ".join(text.split()).casefold() for text in texts}


def is_called(name: Words, words: Words) -> bool:
    return not names_of(name).isdisjoint(names_of(words))


def _step(part: str, name: str, key: str, label: Words, path: Path, wanted: Any, changes: Any) -> Step:
    words: Label = dict.fromkeys(LANGUAGES, label) if isinstance(label, str) else full_label(label)
    action: Action = "add" if changes is None else "change" if changes else "same"
    return Step(part, name, key, words, action, path, wanted, changes or {})


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {name: (before.get(name), value) for name, value in after.items() if before.get(name) != value}


def _object_steps(wanted: Package, standing: Package) -> Iterator[Step]:
    there = {part.name: part for part in standing.objects}
    for number, part in enumerate(wanted.objects):
        if part.label is None:
            continue
        before, told = there.get(part.name), {k: v for k, v in look_of(part).items() if v is not None}
        is_made = before is not None and before.label is not None
        changes = _differing(look_of(before), told) if before and is_made else None
        yield _step("object", part.name, part.name, part.label, ("objects", number), part, changes)


def look_of(part: ObjectPart) -> dict[str, Any]:
    """What an object is beside its fields, each word in every language."""
    given = part.model_dump(include=set(LOOKS))
    labels = {name: full_label(given[name]) for name in ("label", "label_plural") if given[name]}
    return {**given, **labels}


def _field_steps(wanted: Package, standing: Package) -> Iterator[Step]:
    """Plain fields first, then those that lead to objects, then those worked out of others."""
    there = {(o.name, f.name): f for o in standing.objects for f in o.fields}
    found = [
        (("objects", n, "fields", m), o.name, f) for n, o in enumerate(wanted.objects) for m, f in enumerate(o.fields)
    ]
    for path, name, part in sorted(found, key=lambda one: depends(one[2])):
        before = there.get((name, part.name))
        changes = _differing(rules_of(before), with_options_kept(before, part)) if before else None
        yield _step("field", name, part.name, part.label, path, part, changes)


def depends(part: FieldPart) -> int:
    """How much else must be there before the field: nothing, objects, or fields of any of them."""
    return 2 if part.type in WORKED_OUT else int(part.target is not None)


def rules_of(part: FieldPart) -> dict[str, Any]:
    """What a field is, each word in every language."""
    given = part.model_dump()
    given["label"] = full_label(given["label"])
    given["options"] = [{**option, "label": full_label(option["label"])} for option in given["options"]]
    given["options"] = [{k: v for k, v in o.items() if v is not None or k != "status"} for o in given["options"]]
    if given["settings"].get("back"):
        given["settings"] = {**given["settings"], "back": full_label(given["settings"]["back"])}
    given["indexed"] = given["indexed"] or part.type == "reference"
    return given


def with_options_kept(before: FieldPart, part: FieldPart) -> dict[str, Any]:
    """The field as it would become: choices that are there and not in the preset stay, behind the others."""
    after = rules_of(part)
    values = {option["value"] for option in after["options"]}
    kept = [option for option in rules_of(before)["options"] if option["value"] not in values]
    return {**after, "options": [*after["options"], *kept]}


def _role_steps(wanted: Package, standing: Package) -> Iterator[Step]:
    there = {part.name: part for part in standing.roles}
    for number, part in enumerate(wanted.roles):
        before = there.get(part.name)
        changes = _differing(_rights(before), _rights(part)) if before else None
        yield _step("role", "", part.name, part.label or part.name, ("roles", number), part, changes)


def _rights(part: Any) -> dict[str, Any]:
    given: dict[str, Any] = part.model_dump(exclude={"name"})
    label = full_label(given["label"]) if any(given["label"].values()) else {}
    return {**given, "label": label, "capabilities": sorted(given["capabilities"])}


def _tag_steps(wanted: Package, standing: Package, language: str) -> Iterator[Step]:
    for number, part in enumerate(wanted.tags):
        before = next((tag for tag in standing.tags if is_called(tag.name, part.name)), None)
        given = {"color": part.color, "description": said(part.description, language)}
        told = {name: value for name, value in given.items() if value}
        changes = _differing(before.model_dump(), told) if before else None
        yield _step("tag", "", said(part.name, language), part.name, ("tags", number), part, changes)


def _pipeline_steps(wanted: Package, standing: Package, language: str) -> Iterator[Step]:
    for number, part in enumerate(wanted.pipelines):
        path = ("pipelines", number)
        before = next((p for p in standing.pipelines if p.object == part.object and is_called(p.name, part.name)), None)
        name = said(part.name, language) if before is None else said(before.name, language)
        yield _step("pipeline", part.object, name, part.name, path, part, None if before is None else {})
        if before is not None:
            yield from _stage_steps(part, before, name, path)


def _stage_steps(part: PipelinePart, before: PipelinePart, pipeline: str, path: Path) -> Iterator[Step]:
    """Stages of a pipeline that is there already."""
    for number, stage in enumerate(part.stages):
        old = next((s for s in before.stages if is_called(s.name, stage.name)), None)
        changes = _differing(stage_of(old), stage_of(stage)) if old else None
        yield _step("stage", part.object, pipeline, stage.name, (*path, "stages", number), (part, stage), changes)


def stage_of(part: StagePart) -> dict[str, Any]:
    """What a stage is beside its name and place, with what is usual for what is not told."""
    given = part.model_dump(exclude={"name"})
    checked = checked_stage(StageWish(name="-", **given), None)
    return {**{name: checked[name] for name in given}, "probability": float(checked["probability"])}


def _condition_steps(wanted: Package, standing: Package) -> Iterator[Step]:
    """Kinds of conditions that the preset does not tell stay as they are."""
    there = {(part.object, part.field): part for part in standing.conditions}
    labels = {(o.name, f.name): f.label for package in (standing, wanted) for o in package.objects for f in o.fields}
    for number, part in enumerate(wanted.conditions):
        before, told = there.get((part.object, part.field)), part.model_dump(exclude_none=True)
        changes = _differing(before.model_dump(), told) if before else None
        label = labels.get((part.object, part.field)) or part.field
        yield _step("conditions", part.object, part.field, label, ("conditions", number), part, changes)


def _layout_steps(wanted: Package, standing: Package) -> Iterator[Step]:
    for number, part in enumerate(wanted.layouts):
        before = next(
            (one for one in standing.layouts if one.object == part.object and is_called(one.label, part.label)), None
        )
        changes = _differing(_laid(before), _laid(part)) if before else None
        yield _step("layout", part.object, full_label(part.label)["en"], part.label, ("layouts", number), part, changes)


def _laid(part: Any) -> dict[str, Any]:
    given: dict[str, Any] = part.model_dump()
    for section in given["sections"]:
        section["label"] = full_label(section["label"])
    for button in given["buttons"]:
        button["label"] = full_label(button.get("label") or {"en": "?"})
    placed = {name for section in given["sections"] for name in section["fields"]}
    given["hidden"] = [name for name in given["hidden"] if name not in placed]
    return {**given, "label": full_label(given["label"]), "roles": sorted(given["roles"])}


def _view_steps(wanted: Package, standing: Package, language: str) -> Iterator[Step]:
    for number, part in enumerate(wanted.views):
        before = next(
            (one for one in standing.views if one.object == part.object and is_called(one.name, part.name)), None
        )
        given = part.model_dump(exclude={"name", "object"})
        changes = _differing(before.model_dump(), given) if before else None
        key = said(part.name, language) if before is None else said(before.name, language)
        yield _step("view", part.object, key, part.name, ("views", number), part, changes)


def counted(steps: Sequence[Step]) -> dict[str, int]:
    """How many parts would be added, changed and left."""
    actions = [step.action for step in steps]
    return {"added": actions.count("add"), "changed": actions.count("change"), "same": actions.count("same")}
