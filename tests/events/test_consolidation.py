"""Which of several statements a conference's columns show."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.consolidation import FIELDS, Said, choose, differ, why


def said(
    value,
    field="city",
    *,
    confirmed=False,
    origins=("text",),
    sources=("a",),
    reviewed=0,
):
    return Said(field, value, confirmed, frozenset(origins), tuple(sources), reviewed)


EDITOR = {"origins": ["editor"], "sources": []}
INFERRED = {"origins": ["inferred"]}

# Each row: what wins, what loses, by one rule of the order.
RULES = {
    "an editor's before a confirmed": [
        said("Oslo", **EDITOR),
        said("Bergen", confirmed=True, sources=["a", "b"]),
    ],
    "an editor's empty one before a stated": [said("", **EDITOR), said("Bergen")],
    "the newest of editors'": [
        said("Oslo", **EDITOR, reviewed=2),
        said("Bergen", **EDITOR, reviewed=1),
    ],
    "an editor's confirmed before a newer one in doubt": [
        said("Oslo", **EDITOR, confirmed=True, reviewed=1),
        said("Bergen", **EDITOR, reviewed=2),
    ],
    "more sources before a later review": [
        said("Oslo", confirmed=True, sources=["a", "b"], reviewed=1),
        said("Bergen", confirmed=True, reviewed=2),
    ],
    "a confirmed before a stated": [
        said("Oslo", confirmed=True),
        said("Bergen", sources=["a", "b", "c"]),
    ],
    "a confirmed inferred before a stated": [
        said("Oslo", confirmed=True, **INFERRED),
        said("Bergen"),
    ],
    "a stated before an inferred": [
        said("Oslo"),
        said("Bergen", **INFERRED, sources=["a", "b"]),
    ],
    "one both stated and inferred before an inferred": [
        said("Oslo", origins=["inferred", "text"]),
        said("Bergen", **INFERRED),
    ],
    "one from the metadata before an inferred": [
        said("Oslo", origins=["metadata"]),
        said("Bergen", **INFERRED),
    ],
    "a day before a month": [
        said("2019-05-03", "start"),
        said("2019-04", "start", sources=["a", "b"]),
    ],
    "a month before a year": [said("2019-05", "start"), said("2018", "start")],
    "a year before one in doubt": [said("2019", "start"), said("2018?", "start")],
    "a doubtful year before none": [said("2019?", "start"), said("", "start")],
    "an inferred day before nothing": [said("2019", "start", **INFERRED)],
    "a value before none": [said("Oslo"), said("", sources=["a", "b"])],
    "more sources": [said("Oslo", sources=["b", "c"]), said("Bergen", sources=["a"])],
    "the first source": [said("Oslo", sources=["a"]), said("Bergen", sources=["b"])],
    "the first value": [said("Bergen"), said("Oslo")],
}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_of_the_order(rule):
    statements = RULES[rule]

    assert {
        choose([*order])[statements[0].field] for order in permutations(statements)
    } == {statements[0].value}


def test_nothing_said_is_nothing_shown():
    assert choose([]) == dict.fromkeys(FIELDS, "")


def test_each_field_is_chosen_by_itself():
    chosen = choose(
        [
            said("Oslo"),
            said("NO", "country"),
            said("Nets", "theme"),
            said("4", "ordinal"),
        ]
    )

    assert chosen == dict.fromkeys(FIELDS, "") | {
        "city": "Oslo",
        "country": "NO",
        "theme": "Nets",
        "ordinal": "4",
    }


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2019-05-03", "2019-05-05", ("2019-05-03", "2019-05-05")),
        ("2019-05-03", "", ("2019-05-03", "")),
        ("", "2019-05-05", ("", "2019-05-05")),
        ("2019-05-05", "2019-05-03", ("2019-05-05", "2019-05-05")),
        ("2019-05-05", "2019-05", ("2019-05-05", "2019-05")),
        ("2019-05-05", "2019-04", ("2019-05-05", "2019-05-05")),
        ("XXXX-05-05", "XXXX-05-03", ("XXXX-05-05", "XXXX-05-03")),
    ],
)
def test_the_last_day_is_not_before_the_first(start, end, expected):
    chosen = choose([said(start, "start"), said(end, "end")])

    assert (chosen["start"], chosen["end"]) == expected


statements = st.builds(
    Said,
    field=st.sampled_from(["city", "start", "end"]),
    value=st.sampled_from(["", "2019", "2019-05", "2019-05-03", "2018?", "2020-01-01"]),
    confirmed=st.booleans(),
    origins=st.frozensets(st.sampled_from(["text", "inferred", "editor"]), min_size=1),
    sources=st.lists(st.sampled_from("abc"), unique=True).map(sorted).map(tuple),
)


@given(st.lists(statements, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(some, random):
    shuffled = random.sample(some, len(some))

    assert choose(shuffled) == choose(some)


@given(st.lists(statements, max_size=8))
def test_what_an_editor_says_is_shown(some):
    editors = replace(said("2031-01-01", "start"), origins=frozenset(["editor"]))
    others = [one for one in some if "editor" not in one.origins]

    assert choose([*others, editors])["start"] == "2031-01-01"


@pytest.mark.parametrize(
    ("field", "values", "expected"),
    [
        ("city", ["Oslo", "Bergen"], True),
        ("city", ["Oslo", "OSLO", "Øslo"], False),
        ("city", ["Oslo", ""], False),
        ("city", ["Oslo"], False),
        ("city", [], False),
        ("start", ["2019", "2019-05", "2019-05-03"], False),
        ("start", ["2019-05-03", "2019-05-04"], True),
        ("start", ["2019-05", "2019-06-01"], True),
        ("start", ["2019", "XXXX-06-01"], False),
        ("start", ["2019", "no date"], True),
        ("name", ["4th Cable Forum", "Cable Forum 4"], False),
        ("series", ["Cable Forum", "Wire Forum"], False),
    ],
)
def test_values_that_contradict_each_other_differ(field, values, expected):
    assert differ(field, values) is expected


def test_one_town_in_two_languages_is_no_difference():
    assert not differ("city", ["Genf", "Geneva"])
    assert differ("city", ["Geneva", "Turku"])


def told(value, *, confirmed=False, origins=("text",), sources=("file:a",), reviewed=0):
    return Said("city", value, confirmed, frozenset(origins), tuple(sources), reviewed)


@pytest.mark.parametrize(
    ("shown", "other", "reason"),
    [
        (told("Oslo", origins=["editor"]), told("Turku", confirmed=True), "editor"),
        (told("Oslo", confirmed=True), told("Turku"), "confirmed"),
        (
            told("Oslo", origins=["editor"], confirmed=True, reviewed=2),
            told("Turku", origins=["editor"], confirmed=True, reviewed=1),
            "newest",
        ),
        (told("Oslo"), told("Turku", origins=["inferred"]), "stated"),
        (told("Oslo"), told("", sources=["file:0"]), ""),
        (told("Oslo", sources=["file:b", "file:c"]), told("Turku"), "reports"),
        (told("Oslo"), told("Turku", sources=["file:b"]), "key"),
        (told("Geneva"), told("Genf", sources=["file:b"]), ""),
    ],
)
def test_it_is_told_why_one_of_several_values_is_shown(shown, other, reason):
    assert why("city", [other, shown]) == reason
    assert choose([other, shown])["city"] == shown.value
