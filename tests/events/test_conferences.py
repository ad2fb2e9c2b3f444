"""Which conferences a report names, and which it is about."""

import pytest

from documents.reading.numbers import ORDINAL_WORDS
from tests.events.reading import conferences, main

FORUM = ("4th Cable Forum", "Cable Forum", 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The heading.
        ("Q2/2019 - 4th Cable Forum (CF)\n\nIt was good.", [FORUM]),
        ("4th Cable Forum\n\nIt was good.", [FORUM]),
        (
            "Q2/2019 - 4. Cable Forum\n\nIt was good.",
            [("4. Cable Forum", "Cable Forum", 4)],
        ),
        (
            "Q2/2019 - 40. UNESCO General Conference\n\nIt was good.",
            [("40. UNESCO General Conference", "UNESCO General Conference", 40)],
        ),
        (
            "Q2/2019 - 4th Planetary Cable Days\n\nIt was good.",
            [("4th Planetary Cable Days", "Planetary Cable Days", 4)],
        ),
        # The text.
        ("Nets\n\nThe 4th Cable Forum took place in Oslo.", [FORUM]),
        (
            "Nets\n\nThe 4th annual Cable Forum opened.",
            [("4th annual Cable Forum", "Cable Forum", 4)],
        ),
        (
            "Nets\n\nThe Fourth Cable Forum opened.",
            [("Fourth Cable Forum", "Cable Forum", 4)],
        ),
        (
            "Nets\n\nThe fourth Cable Forum opened.",
            [("fourth Cable Forum", "Cable Forum", 4)],
        ),
        (
            "Nets\n\nThe 4th session of the Cable Forum opened.",
            [("4th session of the Cable Forum", "Cable Forum", 4)],
        ),
        (
            "Nets\n\nThe 4th Cable Forum of Free Nets opened.",
            [("4th Cable Forum of Free Nets", "Cable Forum of Free Nets", 4)],
        ),
        ("Nets\n\nThe 4th Cable Forum in Oslo opened.", [FORUM]),
        ("Nets\n\nThe 4th Cable Forum of the North opened.", [FORUM]),
        (
            "Nets\n\nThe 4th Planetary Cable Days took place in Oslo.",
            [("4th Planetary Cable Days", "Planetary Cable Days", 4)],
        ),
        ("Nets\n\nThe 4th Planetary Cable Days are good.", []),
        # A well-known series, by number or without.
        ("Nets\n\nICANN 67 was good.", [("ICANN 67", "ICANN meetings", 67)]),
        ("Nets\n\nICANN67 was good.", [("ICANN67", "ICANN meetings", 67)]),
        (
            "Nets\n\nThe 5th IGF was good.",
            [("5th IGF", "Internet Governance Forum", 5)],
        ),
        (
            "Nets\n\nThe IGF took place in Oslo.",
            [("IGF", "Internet Governance Forum", None)],
        ),
        (
            "Nets\n\nThe Cable Summit was held in Oslo.",
            [("Cable Summit", "", None)],
        ),
        ("Nets\n\nThe Cable Summit is good.", []),
        # Not a conference.
        ("Nets\n\nThe 4th chapter is good.", []),
        ("Nets\n\nThe 20th century ended.", []),
        ("Nets\n\nThe 4th Chapter is good.", []),
        ("Nets\n\nThe 4th Cable Agency is good.", []),
        ("Nets\n\nOn 4. May 2019 it opened.", []),
        ("Nets\n\nThe 5G Summit is good.", []),
        ("Nets\n\nThe IP4 net is good.", []),
        ("Q3/2019 - Executive Summary\n\nMuch took place.", []),
        ("Nets\n\nThey read the “4th Cable Forum Report”.", []),
        # Several: first the one of the heading, else the one that was held.
        (
            "Q2/2019 - 4th Cable Forum\n\nThe 5th Wire Forum took place in Oslo. "
            "The 5th Wire Forum closed.",
            [FORUM, ("5th Wire Forum", "Wire Forum", 5)],
        ),
        (
            "Nets\n\nThe 3rd Cable Forum was better. The 4th Cable Forum took place in Oslo.",
            [FORUM, ("3rd Cable Forum", "Cable Forum", 3)],
        ),
    ],
)
def test_conferences_are_found(text, expected):
    assert conferences(text) == expected


@pytest.mark.parametrize(
    ("word", "number"),
    [("first", 1), ("twelfth", 12), ("twentieth", 20), ("zweiten", 2), ("Dritte", 3)],
)
def test_ordinals_are_written_as_words(word, number):
    assert ORDINAL_WORDS[word.casefold()] == number
    assert conferences(f"Nets\n\nThe {word} Cable Forum opened.") == [
        (f"{word} Cable Forum", "Cable Forum", number)
    ]


def test_every_form_of_the_name_is_kept_with_its_place():
    conference = main(
        "The 4th Cable Forum took place. It was held for the fourth time.",
        "Q2/2019 - 4th Cable Forum (CF)\n\n",
    ).conference

    assert [(form, span.passage) for form, span in conference.forms] == [
        ("4th Cable Forum", 1),
        ("4th Cable Forum (CF)", 1),
        ("4th Cable Forum", 2),
    ]
    assert [(span.passage, span.words) for span in conference.ordinal_spans] == [
        (1, "4th Cable Forum"),
        (2, "4th Cable Forum"),
        (3, "held for the fourth time"),
    ]
    assert conference.acronym == "CF"


def test_held_for_another_time_says_nothing_of_the_number():
    conference = main("It was held for the fifth time.").conference

    assert [span.passage for span in conference.ordinal_spans] == [1]
