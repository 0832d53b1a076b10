"""A package as YAML that people can read: what is usual is left out, labels stand in one line."""

from __future__ import annotations

from typing import Any

import yaml

from dotyk.server.presets.packages import Package


class _Dumper(yaml.SafeDumper):
    """Never writes anchors; short mappings and lists of words stand in one line."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


class _OneLine(dict[str, Any]):
    """A mapping that is written in one line."""


def _one_line(dumper: yaml.SafeDumper, value: _OneLine) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=True)


_Dumper.add_representer(_OneLine, _one_line)
LANGUAGES = {"en", "uk", "ru"}


def written_package(package: Package) -> str:
    """The text of a file that ``read_package`` reads back as the same package."""
    given = package.model_dump(exclude_defaults=True)
    ordered = {"dotyk": package.dotyk, **{name: given[name] for name in given if name != "dotyk"}}
    return yaml.dump(_folded(ordered), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=140)


def _folded(value: Any) -> Any:
    if isinstance(value, dict):
        told = {name: _folded(part) for name, part in value.items()}
        return _OneLine(told) if told and value.keys() <= LANGUAGES else told
    return [_folded(part) for part in value] if isinstance(value, list) else value
