"""How well the practice reports are read: the floor under which no change may take it."""

import json

import pytest

from tests.scores import OPEN, TEXTS, UNREAD, score

SURE = {
    **dict.fromkeys(("start", "end", "city", "country"), 0.95),
    **dict.fromkeys(("attendance", "countries"), 0.95),
    "person": 0.9,
}


@pytest.fixture(scope="module")
def figures():
    return json.loads(score(TEXTS, "--json"))


def test_a_third_is_kept_apart():
    assert [path.stem for path in UNREAD] == (
        "003 010 017 053 202 205 208 211 214 217".split()
    )
    assert len(OPEN) == 20


def test_reports_are_read_well_and_from_their_words(figures):
    assert figures["micro_f1"] >= 0.85
    assert figures["grounded"] >= 0.98


def test_no_kind_of_fact_is_neglected(figures):
    poor = {
        kind: row["f1"]
        for kind, row in figures["kinds"].items()
        if row["hits"] + row["missed"] >= 10 and row["f1"] < 0.65
    }

    assert poor == {}


@pytest.mark.parametrize("kind", SURE)
def test_what_is_told_is_right(figures, kind):
    assert figures["kinds"][kind]["precision"] >= SURE[kind]
