"""Whom somebody works for, told by a clause behind the name, in English."""

import pytest

from tests.people.reading import positions

LEAD = "The people of the report are many and they were in the hall.\n\n"


def _bodies(text):
    """Return (person, body) of the positions read."""
    return {(who, body) for who, _, body, *_ in positions(LEAD + text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell, who teaches at the ACM in Oslo, missed it.", "Association for Computing Machinery"),
        ("Anna Bell, who looks after cables in the secretariat of the Acme Council, came.", "Acme Council"),
        ("Anna Bell, who was lent by BoltNet, spoke.", "BoltNet"),
        ("Anna Bell, in the employ of BoltNet, fell short.", "BoltNet"),
        ("Anna Bell, in charge of the Acme Council, nodded.", "Acme Council"),
        ("Anna Bell, at Bolt by day, announced it.", "Bolt"),
        ("Anna Bell made the case for it on behalf of the Acme Council.", "Acme Council"),
        ("Anna Bell, who holds the new post of Secretary for Cables at the Acme Council, came.", "Acme Council"),
        ("Anna Bell, a businessman, who now works at Bolt and chairs the Acme Council, came.", "Bolt"),
        ("Anna Bell, a businessman, who now works at Bolt and chairs the Acme Council, came.", "Acme Council"),
        ("“Too few,” as Anna Bell puts it, who spent years with the Acme Council.", "Acme Council"),
        ("Anna Bell, about to leave the Acme Council, was spared a party.", "Acme Council"),
        ("Anna Bell, sent by the Acme Council, read it out.", "Acme Council"),
        ("Anna Bell of techBolt came.", "techBolt"),
        ("Anna Bell of Cables for Change came.", "Cables for Change"),
        ("Anna Bell, director of the debt campaign Bolt 2000, came.", "Bolt 2000"),
        ("Anna Bell of the Universidad de Acme came.", "Universidad de Acme"),
    ],
)  # fmt: skip
def test_a_clause_tells_whom_somebody_works_for(text, expected):
    assert ("Anna Bell", expected) in _bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell said that others acted on behalf of the Acme Council.",
        "Anna Bell, who chaired a session for the Acme Council, spoke.",
        "Anna Bell, who spoke at the Acme Council, left.",
        "Anna Bell, who met Eva Kern at the Acme Council, left.",
        "Anna Bell, who said it at the Acme Council, left.",
        "Anna Bell, Head of Global Engagement for Eastern Europe, left.",
        "Anna Bell, who wrote about work at the Acme Council, left.",
    ],
)
def test_what_looks_alike_is_no_work(text):
    assert not {body for who, body in _bodies(text) if who == "Anna Bell" and body}


def test_a_position_that_is_told_with_its_title_is_told_once():
    text = "Anna Bell, at the helm of the Acme Council (AC), spoke."

    assert [title for _, title, *_ in positions(LEAD + text)] == ["head"]
