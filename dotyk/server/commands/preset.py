"""``dotyk preset export FILE``, ``apply FILE|NAME``, ``undo``: the shape of a workspace as one file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dotyk.accounts.actors import Actor
    from dotyk.server.presets.comparing import Step

MARKS = {"add": "+", "change": "~", "same": "="}


def add_arguments(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    export = verbs.add_parser("export", help="write objects, fields, pipelines, roles, layouts, views, tags to a file")
    export.add_argument("file", type=Path)
    apply = verbs.add_parser("apply", help="show the difference, then add and change what a preset says")
    apply.add_argument("preset", metavar="FILE|NAME", help="a file, or a preset that comes with Dotyk")
    apply.add_argument("--dry-run", action="store_true", help="only show the difference")
    undo = verbs.add_parser("undo", help="take the preset that was applied last back, and tell what stays")
    for verb in (export, apply, undo):
        verb.add_argument("--as", dest="email", metavar="EMAIL", help="on whose behalf (default: the system's)")


def run(options: Namespace) -> int:
    from dotyk.server.transfer.importing import chosen_actor

    actor = chosen_actor(options.email)
    if options.verb == "export":
        from dotyk.server.presets import standing_package, written_package

        options.file.write_text(written_package(standing_package(actor)), encoding="utf-8")
        return 0
    if options.verb == "undo":
        return _undo(actor)
    from dotyk.server.presets import apply_preset, preview_preset, read_package, shipped_package

    path = Path(options.preset)
    package, lines = read_package(path.read_bytes()) if path.is_file() else shipped_package(options.preset)
    _tell(preview_preset(actor, package, lines), "preset_would")
    if not options.dry_run:
        _tell(apply_preset(actor, package, lines), "preset_applied", whole=False)
    return 0


def _undo(actor: Actor) -> int:
    from dotyk.platform.messages import say
    from dotyk.server.presets import reason_of, undo_preset
    from dotyk.server.terminal import terminal_language

    language = terminal_language()
    _, kept = undo_preset(actor, None)
    for part in kept:
        code, values = reason_of(part.reason)
        place = f"{part.object}." if part.object else ""
        print(f"= {part.part:<8} {place}{part.name} ({say(code, language, **values)})")
    print(say("preset_taken_back", language, kept=len(kept)), flush=True)
    return 0


def _tell(steps: list[Step], code: str, *, whole: bool = True) -> None:
    from dotyk.platform.messages import say
    from dotyk.server.presets.comparing import counted
    from dotyk.server.terminal import terminal_language

    language = terminal_language()
    for step in steps if whole else []:
        if step.action != "same":
            place = f"{step.object}." if step.object else ""
            changed = f" ({', '.join(step.changes)})" if step.changes else ""
            print(f"{MARKS[step.action]} {step.part:<8} {place}{step.key}{changed}")
    figures = counted(steps)
    nothing = not (figures["added"] or figures["changed"])
    print(say("preset_nothing" if nothing else code, language, **figures), flush=True)
