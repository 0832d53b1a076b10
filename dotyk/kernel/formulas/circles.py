"""What reads what among computed fields, as the database has it at this moment of the transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dotyk.kernel.objects.base_readers import told_in_base
from dotyk.kernel.objects.computed import COMPUTED_TYPES
from dotyk.kernel.objects.models import CustomField
from dotyk.platform.errors import Invalid

Graph = Mapping[str, list[str]]


def _graph(row: CustomField | None = None, inputs: Iterable[str] = ()) -> Graph:
    """The inputs of every computed field, by ``object.field``, ``row`` as it is about to be."""
    rows = CustomField.objects.filter(type__in=COMPUTED_TYPES, removed_at=None)
    graph = {f"{each.object}.{each.name}": list(each.settings.get("inputs", ())) for each in rows}
    return graph if row is None else {**graph, f"{row.object}.{row.name}": list(inputs)}


def refuse_circle(row: CustomField, inputs: Iterable[str], place: str) -> None:
    """Invalid with the way round, where a field would follow from itself."""
    here, graph = f"{row.object}.{row.name}", _graph(row, inputs)
    way = _way(graph, here, here, set())
    if way:
        raise Invalid.at(place, "computed_circle", path=" → ".join([here, *way]), place=1)


def _way(graph: Graph, start: str, goal: str, seen: set[str]) -> list[str] | None:
    for name in graph.get(start, ()):
        if name == goal:
            return [name]
        if name in graph and name not in seen:
            seen.add(name)
            further = _way(graph, name, goal, seen)
            if further:
                return [name, *further]
    return None


def depth_of(row: CustomField, inputs: Iterable[str]) -> int:
    """How many computed fields stand on each other, this one among them; there is no circle."""
    graph = _graph(row, inputs)
    readers: dict[str, list[str]] = {}
    for name, reads in graph.items():
        for read in reads:
            readers.setdefault(read, []).append(name)
    here = f"{row.object}.{row.name}"
    return _longest(graph, here, graph) + _longest(readers, here, graph) - 1


def _longest(ways: Graph, start: str, graph: Graph) -> int:
    known: dict[str, int] = {}

    def longest(name: str) -> int:
        if name not in known:
            known[name] = 1 + max((longest(next_) for next_ in ways.get(name, ()) if next_ in graph), default=0)
        return known[name]

    return longest(start)


def readers_of(object_name: str, field_name: str) -> list[str]:
    """The computed fields that read a field, or its amount in the company's currency, as ``object.field``."""
    names = (field_name, told_in_base(object_name, field_name))
    wanted = {f"{object_name}.{name}" for name in names if name}
    return sorted(name for name, reads in _graph().items() if not wanted.isdisjoint(reads))
