"""Random filters about the zoo, as JSON; made once for each world, for making and checking them is slow."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from tests.kernel.filters.menagerie import CITIES, EMAILS, KINDS, PHONES, TAGS, Menagerie
from tests.kernel.filters.oracle import WORDS

Question = st.SearchStrategy[dict[str, Any]]

PIECES = ("сір", "СІР", "с", "ем", "сем", "г", "ґав", "oneil", "o'n", "’", "1st", "e 1", "%", "_", "\\", "line", "zoo")
WHOLE = ("Сірко", "сірко", "Семен", "ONeil", "O’Neil", "rex", "South", "Sale", "%")
NUMBERS = (-3, 0, 0.5, "1000", 1234567.89, "1 234 567,89", 5)
LENGTHS = ({"days": 1}, {"days": 45}, {"hours": 2}, {"hours": 400}, {"weeks": 1}, {"months": 1}, {"months": 12})
ORDER = ("lt", "lte", "gt", "gte")
PRESENCE = ("is_empty", "is_not_empty")


def _conditions(field: str, ops: tuple[str, ...], value: st.SearchStrategy[Any]) -> Question:
    return st.builds(lambda op, v: {"field": field, "op": op, "value": v}, st.sampled_from(ops), value)


def _presence(field: str) -> Question:
    return st.sampled_from([{"field": field, "op": op} for op in PRESENCE])


def _equality(field: str, value: st.SearchStrategy[Any], ops: tuple[str, ...] = ("eq", "ne")) -> Question:
    many = st.lists(value, min_size=1, max_size=3)
    return _conditions(field, ops, value) | _conditions(field, ("in", "not_in"), many) | _presence(field)


def text(field: str) -> Question:
    pieces = st.sampled_from(PIECES)
    return _equality(field, st.sampled_from(WHOLE)) | _conditions(
        field, ("contains", "starts_with", "ends_with"), pieces
    )


def number(field: str, value: st.SearchStrategy[Any] | None = None) -> Question:
    one = value if value is not None else st.sampled_from(NUMBERS)
    pair = st.lists(one, min_size=2, max_size=2)
    return _equality(field, one) | _conditions(field, ORDER, one) | _conditions(field, ("between",), pair)


def times(world: Menagerie, *, moments: bool) -> st.SearchStrategy[str]:
    days = [world.now.date().replace(day=1).isoformat(), world.now.date().isoformat(), "2000-02-29"]
    exact = [row["seen"].isoformat() for row in list(world.rows["animals"].values())[:6] if row["seen"]]
    return st.sampled_from([*WORDS, *days, *(exact if moments else [])])


def dated(world: Menagerie, field: str, *, moments: bool) -> Question:
    one = times(world, moments=moments)
    lengths = st.sampled_from(LENGTHS)
    near = _conditions(field, ("within_last", "not_within_last", "within_next", "anniversary_in"), lengths)
    places = _conditions(field, (*ORDER, "before", "after", "on"), one)
    pair = _conditions(field, ("between",), st.lists(one, min_size=2, max_size=2))
    yearly = _conditions(field, ("anniversary_in",), st.sampled_from([*WORDS, "2000-02-29", "2023-02-28"]))
    return _equality(field, one) | near | places | pair | yearly


def listed(field: str, values: tuple[str, ...], pieces: tuple[str, ...]) -> Question:
    one = st.sampled_from(values)
    some = one | st.lists(one, min_size=1, max_size=2)
    return _equality(field, some, ("eq", "ne")).filter(_flat) | _conditions(
        field, ("contains",), st.sampled_from(pieces)
    )


def _flat(question: dict[str, Any]) -> bool:
    """Lists of lists are refused by the language; that is tested elsewhere."""
    value = question.get("value")
    return not (question["op"] in ("in", "not_in") and any(isinstance(one, list) for one in value or ()))


def person(world: Menagerie, field: str) -> Question:
    return _equality(field, st.sampled_from(["me", "my_team", *map(str, world.rows["users"])]))


def leads_to(world: Menagerie, field: str, target: str) -> Question:
    return _equality(field, st.sampled_from([str(id) for id in world.rows[target]]))


def animal_fields(world: Menagerie, prefix: str) -> list[Question]:
    species = ("dog", "cat", "owl")
    money = st.sampled_from([*NUMBERS, {"amount": "1000", "currency": "UAH"}])
    return [
        text(f"{prefix}name"), text(f"{prefix}story"), number(f"{prefix}weight"), number(f"{prefix}share"),
        number(f"{prefix}price", money), dated(world, f"{prefix}born", moments=False),
        dated(world, f"{prefix}seen", moments=True),
        _conditions(f"{prefix}vaccinated", ("eq", "ne"), st.booleans()), _presence(f"{prefix}vaccinated"),
        _equality(f"{prefix}species", st.sampled_from(species)), listed(f"{prefix}colours", species, species),
        listed(f"{prefix}emails", EMAILS, ("zoo", "REX@", "@other")),
        listed(f"{prefix}phones", PHONES, ("050", "+1", "5550100")),
        _equality(f"{prefix}email", st.sampled_from(EMAILS)), _equality(f"{prefix}phone", st.sampled_from(PHONES)),
        _conditions(f"{prefix}url", ("contains", "starts_with"), st.sampled_from(("zoo", "https", "/a"))),
        _conditions(f"{prefix}address", ("contains",), st.sampled_from(("київ", "XY", "ua"))),
        _presence(f"{prefix}address"), _equality(f"{prefix}address.city", st.sampled_from(CITIES)),
        leads_to(world, f"{prefix}shelter", "shelters"), person(world, f"{prefix}keeper"),
        text(f"{prefix}shelter.name"), number(f"{prefix}shelter.capacity"), text(f"{prefix}keeper.team.name"),
    ]  # fmt: skip


def fields(world: Menagerie, object: str) -> Question:
    common = [person(world, "owner"), listed("tags", TAGS, TAGS), leads_to(world, "id", object), text("owner.name")]
    if object == "shelters":
        return st.one_of(text("name"), number("capacity"), text("parent.name"), *common)
    if object == "visitors":
        return st.one_of(text("name"), number("age"), dated(world, "came_at", moments=True), *common)
    return st.one_of(
        *animal_fields(world, ""), *animal_fields(world, "c_"), *common, leads_to(world, "stage", "stages"),
        text("stage.pipeline.name"), _equality("stage.status", st.sampled_from(("open", "won"))),
        text("shelter.parent.name"), person(world, "shelter.owner"), number("shelter.parent.capacity"),
        _equality("owner.team", st.sampled_from(["my_team", *map(str, world.rows["teams"])])),
        _equality("visitors", st.sampled_from(list(map(str, world.rows["visitors"]))), ("contains",)),
    )  # fmt: skip


RELATIONS = {"animals": ["visitors"], "visitors": ["animals"], "shelters": ["animals", "shelters"]}
SUMMED = {"animals": "weight", "visitors": "age", "shelters": "capacity"}
DATED = {"animals": "born", "visitors": "came_at"}


@cache
def relations(world: Menagerie, object: str, depth: int) -> Question:
    return st.sampled_from(RELATIONS[object]).flatmap(lambda name: _relation(world, name, depth))


@cache
def _relation(world: Menagerie, name: str, depth: int) -> Question:
    where = questions(world, name, depth - 1)
    some = st.builds(lambda q, w: {q: name, "where": w}, st.sampled_from(("some", "none", "every")), where)
    bare = st.sampled_from([{"some": name}, {"none": name}])
    over = st.builds(
        lambda f: (f, name if f == "count" else f"{name}.{SUMMED[name]}"),
        st.sampled_from(("count", "sum", "min", "max", "avg")),
    )
    test = number("x", st.sampled_from((*NUMBERS, 1, 2, 3))).filter(
        lambda q: q["op"] not in ("in", "not_in", *PRESENCE)
    )
    filtered = st.none() | where
    figures = st.builds(_figure, over, test, filtered)
    if name not in DATED:
        return some | bare | figures
    edges = st.sampled_from(("min", "max")).map(lambda f: (f, f"{name}.{DATED[name]}"))
    times = dated(world, "x", moments=name == "visitors").filter(lambda q: q["op"] not in ("in", "not_in"))
    return some | bare | figures | st.builds(_figure, edges, times, filtered)


def _figure(over: tuple[str, str], test: dict[str, Any], where: dict[str, Any] | None) -> dict[str, Any]:
    rest = {key: test[key] for key in ("op", "value") if key in test}
    return {over[0]: over[1], **rest, **({} if where is None else {"where": where})}


@cache
def events(world: Menagerie) -> Question:
    kinds = st.lists(st.sampled_from(KINDS), min_size=1, max_size=2).map(lambda k: {"kinds": k})
    counted = st.builds(lambda op, n: {"op": op, "value": n}, st.sampled_from(("eq", "ne", *ORDER)), st.integers(0, 3))
    op = st.sampled_from([{}, {"op": "some"}, {"op": "none"}]) | counted
    lately = st.sampled_from(LENGTHS).map(lambda length: {"within_last": length})
    when = st.just({}) | lately | times(world, moments=False).map(lambda on: {"on": on})
    data = st.sampled_from([{}, {}, {"data": {"campaign": "x"}}, {"data": {"campaign": "x", "n": 2}}])
    return st.builds(lambda *parts: {"event": {k: v for part in parts for k, v in part.items()}}, kinds, op, when, data)


@cache
def questions(world: Menagerie, object: str, depth: int = 2) -> Question:
    """Any filter on ``object``, nested at most so deep."""
    leaf = fields(world, object)
    if depth <= 0:
        return leaf
    part = questions(world, object, depth - 1)
    groups = st.builds(lambda g, p: {g: p}, st.sampled_from(("and", "or")), st.lists(part, max_size=3))
    deep = [leaf, leaf, groups, part.map(lambda p: {"not": p}), relations(world, object, depth)]
    return st.one_of(*deep, *([events(world)] if object == "animals" else []))
