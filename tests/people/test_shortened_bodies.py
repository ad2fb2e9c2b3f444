"""Bodies that a report calls by their head noun alone, and what brackets hold besides bodies."""

import pytest

from tests.people.reading import bodies, positions

ENGLISH = "The people of the report are many and they were in the hall.\n\n"
GERMAN = "Die Leute des Berichts sind viele, und sie waren im Saal.\n\n"


def _told(text):
    return {(who, body) for who, _, body, *_ in positions(text) if body}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ICANN met. Anna Bell chairs the Board, which is good.", "ICANN Board"),
        ("The 60th public meeting of ICANN closed. Anna Bell chairs the Board, which is good.", "ICANN Board"),
        ("ICANN kam. Anna Bell, Vorsitzende des Direktoriums, sprach. Das Direktorium tagte.", "ICANN Board"),
        ("The Acme Commission came. Anna Bell, a member of the Commission, spoke.", "Acme Commission"),
        ("The Acme Foundation came. Anna Bell of the Foundation spoke.", "Acme Foundation"),
    ],
)  # fmt: skip
def test_a_head_noun_alone_is_the_body_of_that_kind(text, expected):
    assert ("Anna Bell", expected) in _told(ENGLISH + text)


@pytest.mark.parametrize(
    "text",
    [
        "The Acme Commission and the Bolt Commission came. Anna Bell of the Commission spoke.",
        "ICANN and the Board of Bolt met. Anna Bell joined the Board of Bolt.",
        "The Acme Council came. Anna Bell chairs the board, which is good.",
        "Das Internet Architecture Board und ICANN kamen. Anna Bell leitet das Direktorium.",
        "Anna Bell praised the Board of Bolt and the ICANN Council.",
    ],
)
def test_a_head_noun_of_several_or_of_none_is_not(text):
    found = {name for name, forms in bodies(ENGLISH + text).items()}

    assert "ICANN Board" not in found
    assert ("Anna Bell", "Acme Commission") not in _told(ENGLISH + text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell aus Jerewan (STEM Society, wenn ich es richtig weiß) kam.", {"STEM Society"}),
        ("Anna Bell (TaC – Together against Cable Crime) kam.", {"TaC – Together against Cable Crime"}),
        ("Mit Anna Bell (Nordamerika) kamen zwei.", set()),
        ("Mit Anna Bell (Lateinamerika und Karibik) kamen zwei.", set()),
        ("So sagte es Anna Bell (Name von der Redaktion geändert).", set()),
    ],
)  # fmt: skip
def test_brackets_hold_bodies_and_other_things(text, expected):
    assert {
        body for who, body in _told(GERMAN + text) if who == "Anna Bell"
    } == expected
