"""Patterns that ask first what letters a text holds find what they would find anyway."""

import re

import pytest

from documents.reading.sought import Forms, needed_of, sought

NEEDS = [
    (r"\b(?:was|were)\s+held\b", {"held"}),
    (r"organi[sz]ed", {"rgan", "ized"}),
    (r"(?:co-)?hosts?\b", {"co-h", "host"}),
    (r"wird\b.{0,20}?\btagen", {"wird"}),
    (r"(?:chair|moderat)(?:ed|or)", {"hair", "mode"}),
    (r"\((?=[A-Z])", {"("}),
    (r"(?:forum){1,3}", {"foru"}),
]


@pytest.mark.parametrize(("pattern", "needed"), NEEDS)
def test_what_each_match_holds_is_known(pattern, needed):
    letters = needed_of(pattern)

    assert len(letters) == len(needed)
    assert all(any(row in word for word in (*needed, pattern)) for row in letters)


@pytest.mark.parametrize(
    "pattern", [r"\w+", r"(?:forum)?", r"a?b?", r"(?:forum|\d+)", "a"]
)
def test_of_some_patterns_nothing_is_known(pattern):
    assert needed_of(pattern) == frozenset()
    assert isinstance(sought(pattern), re.Pattern)


TEXTS = [
    "",
    "h",
    "The forum was held in Oslo.",
    "THE FORUM WAS HELD IN OSLO.",
    "The forum waſ held; the hoſt was Acme.",  # ſ is an s where case is ignored
    "Co-hosts were Acme Council (AC).",
    "Der Gipfel WİRD in Oslo tagen; er wırd tagen.",
    "Gäste und GÄSTE, Straße und STRASSE.",
    "It was organized and chaired by Anna Bell.",
    "Kelvin: the \u212ael forum",
]
PATTERNS = [
    *(pattern for pattern, _ in NEEDS),
    "gäste|straße",
    "was|forum",
    "strasse",
    "kel",
    r"(?i:held)\s+in",
    "(?P<one>the|der)\\s+(?!Gipfel)\\w+",
]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_is_found(pattern, flags):
    for text in TEXTS:
        usual, asking = re.compile(pattern, flags), sought(pattern, flags)
        found = [match.span() for match in usual.finditer(text)]

        assert [match.span() for match in asking.finditer(text)] == found
        assert bool(asking.search(text)) == bool(found)
        assert bool(asking.match(text)) == bool(usual.match(text))
        assert bool(asking.search(text, 4, 9)) == bool(usual.search(text, 4, 9))


def test_of_rows_those_are_kept_that_may_be_found():
    rows = [
        ("held", sought("held")),
        ("host", sought("hosts?")),
        ("any", sought(r"\d")),
    ]

    forms = Forms(rows, 1)

    assert [row[0] for row in forms.that_may_be_in("The host was Acme.")] == [
        "host",
        "any",
    ]
    assert [row[0] for row in forms.that_may_be_in("It was ſo.")] == [
        "held",
        "host",
        "any",
    ]
    assert Forms(rows[:2], 1).that_may_be_in("Acme.") == ()
