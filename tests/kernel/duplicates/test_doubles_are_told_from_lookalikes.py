"""Of two thousand people nearly all doubles are found, and hardly anybody who only looks like another."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from bench.doubles import people
from dotyk.kernel.identities import compare, evidence_of, keys_of, probability
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.objects.traits import traits_of

COUNT, LEAST = 2_000, 0.8


def test_precision_and_recall() -> None:
    made = list(people(COUNT, seed=11))
    traits = traits_of(object_type("contacts"))
    told = [evidence_of(traits, person.values) for person in made]
    blocks: dict[int, list[int]] = defaultdict(list)
    for place, evidence in enumerate(told):
        for key in keys_of("contacts", evidence):
            blocks[key].append(place)
    pairs = {pair for places in blocks.values() for pair in combinations(places, 2)}
    found = {(a, b) for a, b in pairs if probability(compare(told[a], told[b])) >= LEAST}
    doubles = {(a, b) for a, b in combinations(range(COUNT), 2) if made[a].who == made[b].who}
    assert len(doubles) > COUNT / 10
    assert len(found & doubles) / len(found) >= 0.99
    assert len(found & doubles) / len(doubles) >= 0.95
